import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';

import { TRIES } from './guard/guard.ts';
import { COVER, CRYPTO, GRID, key, portalWorld } from './testing.ts';

test('an anonymous report is followed by number and secret, through rating and reopening', async (t) => {
  const { send, report, file, close } = await portalWorld(t);
  const made = await report();
  assert.equal(made.statusCode, 200, made.body);
  const { id, shortNumber, secret } = made.json();
  const own = async () =>
    (await send('POST', '/portal/matters/open', { number: shortNumber, secret })).json().own;
  assert.equal((await own()).matter.stage, 'reported');
  assert.equal((await own()).description, '路边一个井盖没了，我叫云杉');
  assert.deepEqual((await own()).can.map(({ command }: { command: string }) => command).sort(), [
    'note',
    'urge',
    'withdraw',
  ]);
  await file(id);
  assert.deepEqual([(await own()).matter.done, (await own()).matter.unit], [2, 'roads']);
  await close(id);
  const rate = { secret, solved: 'yes', satisfaction: '4', note: '很快' };
  const rated = await send('POST', `/portal/matters/${id}/commands/rate`, rate, key());
  assert.equal(rated.statusCode, 200, rated.body);
  assert.deepEqual(rated.json().answered, { solved: 'yes', satisfaction: '4' });
  const again = await send(
    'POST',
    `/portal/matters/${id}/commands/reopen`,
    { secret, reason: '车一过就响' },
    key(),
  );
  assert.equal(again.json().matter.stage, 'dispatched');
  assert.ok(
    again
      .json()
      .happened.some(({ kind, who }: { kind: string; who: string }) => kind === 'reopened' && who === 'you'),
  );
});

test('the same report sent again is one matter with the same secret; a sum serves one report', async (t) => {
  const { report, solve } = await portalWorld(t);
  const [commandId, solution] = [uuidv7(), await solve()];
  const [one, two] = [await report({ solution }, commandId), await report({ solution }, commandId)];
  assert.deepEqual(one.json(), two.json());
  const other = await report({ solution });
  assert.equal(other.statusCode, 422);
});

test('the clock of a resident’s telephone is noted with what they do, and decides nothing', async (t) => {
  const { send, report, database, clock } = await portalWorld(t);
  const { id, secret } = (await report()).json();
  const said = clock.now - 400 * 86_400_000;
  const header = { ...key(), 'x-client-time': String(said) };
  const noted = await send('POST', `/portal/matters/${id}/commands/note`, { secret, note: '还在响' }, header);
  assert.equal(noted.statusCode, 200, noted.body);
  const { rows } = await database.owner.query(
    'select at, client_at from event where stream_id = $1 order by version',
    [id.split('.')[1]],
  );
  assert.deepEqual(
    rows.map((row) => [row.at, row.client_at]),
    [
      [clock.now, null],
      [clock.now, said],
    ],
  );
});

test('the number alone, or a wrong secret, gives no more than what is public', async (t) => {
  const { send, report, file } = await portalWorld(t);
  const { id, shortNumber } = (await report()).json();
  const alone = () => send('POST', '/portal/matters/open', { number: shortNumber });
  assert.equal((await alone()).statusCode, 404, 'before anybody decided on it');
  await file(id);
  const found = await alone();
  assert.equal(found.statusCode, 200);
  const [matter] = found.json().open;
  assert.equal(matter.className, '井盖缺损');
  assert.ok(!found.body.includes('云杉') && !found.body.includes('没了'), found.body);
  const wrong = await send('POST', '/portal/matters/open', { number: shortNumber, secret: 'ABCDEF' });
  assert.equal(wrong.statusCode, 404);
  for (const command of ['note', 'withdraw', 'urge']) {
    const acted = await send(
      'POST',
      `/portal/matters/${id}/commands/${command}`,
      { note: '不是我的' },
      key(),
    );
    assert.equal(acted.statusCode, 401, command);
  }
});

test('what concerns one person is nowhere listed; in an emergency it may be said without an address', async (t) => {
  const { send, report, file } = await portalWorld(t);
  assert.equal((await report({ nature: 'help' })).statusCode, 422);
  const anonymous = await report({ nature: 'emergency' });
  assert.equal(anonymous.statusCode, 200, anonymous.body);
  await file(anonymous.json().id);
  const contact = { channel: 'sms', to: '138 0000 1234' };
  const help = await report({ nature: 'help', contact });
  assert.equal(help.statusCode, 200, help.body);
  await file(help.json().id);
  const open = await report({ description: '灯不亮，电话13800001234' });
  await file(open.json().id);
  const list = await send('GET', '/portal/matters');
  assert.deepEqual(
    list.json().items.map(({ id }: { id: string }) => id),
    [open.json().id],
  );
  assert.ok(!list.body.includes('13800001234') && !list.body.includes('灯不亮'));
  assert.equal((await send('GET', `/portal/matters/${help.json().id}`)).statusCode, 404);
});

test('whoever met the same joins with a secret of their own and sees no words of the first reporter', async (t) => {
  const { send, report, solve, file } = await portalWorld(t);
  const { id } = (await report()).json();
  const near = { text: '滨河路10号', grid: GRID, lon: 119.4001, lat: 36.1001 };
  const advice = await send('POST', '/portal/advice', { text: '井盖坏了', place: near });
  assert.equal(advice.statusCode, 200, advice.body);
  assert.equal(advice.json().classes[0].code, COVER);
  assert.equal(advice.json().same[0].id, id);
  assert.ok(!advice.body.includes('滨河路12号'), 'not decided on yet: the place in words is not told');
  const joined = await send('POST', `/portal/matters/${id}/join`, { solution: await solve() }, key());
  assert.equal(joined.statusCode, 200, joined.body);
  const { secret, number } = joined.json();
  const { own } = (await send('POST', '/portal/matters/open', { number, secret })).json();
  assert.equal(own.role, 'fellow');
  assert.equal(own.description, '');
  assert.equal(own.matter.fellows, 1);
  const withdrawn = await send('POST', `/portal/matters/${id}/commands/withdraw`, { secret }, key());
  assert.equal(withdrawn.statusCode, 403);
  await file(id);
  assert.equal((await send('GET', '/portal/matters')).json().items[0].fellows, 1);
});

test('a photo is seen by its reporter at once and by others after a person let it out, covered', async (t) => {
  const { send, as, report, photo, file, database } = await portalWorld(t);
  const commandId = uuidv7();
  const sent = await photo(commandId);
  assert.equal(sent.statusCode, 201, sent.body);
  const fileId = sent.json().id;
  const other = await report({ files: [fileId] });
  assert.equal(other.statusCode, 422, 'another report cannot take it');
  const { id, number, secret } = (await report({ files: [fileId] }, commandId)).json();
  await file(id);
  const { own } = (await send('POST', '/portal/matters/open', { number, secret })).json();
  assert.equal((await send('GET', own.matter.photos[0].url)).statusCode, 200);
  assert.equal((await send('GET', own.matter.photos[0].url.replace(/sign=./, 'sign=~'))).statusCode, 404);
  assert.equal((await send('GET', `/portal/photos/${fileId}`)).statusCode, 404);
  assert.deepEqual((await as('otherStreet')('GET', '/publication/photos')).json().items, []);
  const waiting = (await as('street')('GET', '/publication/photos')).json().items;
  assert.deepEqual([waiting.length, waiting[0].fileId], [1, fileId]);
  const out = { publish: true, cover: [{ x: 0.2, y: 0.2, width: 0.3, height: 0.3 }] };
  const address = `/publication/photos/${id}/${fileId}`;
  assert.equal((await as('otherStreet')('PUT', address, out)).statusCode, 404);
  assert.equal((await as('worker')('PUT', address, out)).statusCode, 403);
  assert.equal((await as('street')('PUT', address, out)).statusCode, 204);
  const shown = await send('GET', `/portal/photos/${fileId}`);
  assert.equal(shown.statusCode, 200);
  const { rows } = await database.db.query<{ hash: Buffer }>('select hash from file where id = $1', [fileId]);
  assert.notDeepEqual(createHash('sha256').update(shown.rawPayload).digest(), rows[0]?.hash);
  const decided = (await as('street')('GET', '/publication/photos?decided=true')).json().items;
  assert.deepEqual([decided.length, decided[0].decided.published], [1, true]);
  assert.deepEqual((await as('street')('GET', '/publication/photos')).json().items, []);
  assert.deepEqual((await as('otherStreet')('GET', '/publication/photos?decided=true')).json().items, []);
  const back = await as('street')('PUT', address, { publish: false, reason: '看得见车牌' });
  assert.equal(back.statusCode, 204);
  assert.equal((await send('GET', `/portal/photos/${fileId}`)).statusCode, 404);
});

test('a resident signs in with a code, sees only what is theirs, takes a copy and asks for deletion', async (t) => {
  const { send, as, report, solve, database } = await portalWorld(t);
  const contact = { channel: 'email', to: 'Yunshan@Example.cn' };
  const mine = (await report({ contact })).json();
  await report({ contact: { channel: 'email', to: 'other@example.cn' } });
  const asked = await send('POST', '/portal/session/code', { ...contact, solution: await solve() });
  assert.equal(asked.statusCode, 200, asked.body);
  const { rows } = await database.db.query<{ params: Buffer }>(
    `select params from message where template = 'code.sign-in'`,
  );
  const { code } = JSON.parse(CRYPTO.open(rows[0]?.params ?? Buffer.of(), 'message.params'));
  const session = (given: string) => send('POST', '/portal/session', { id: asked.json().id, code: given });
  assert.equal((await session('000000'.replace(/0$/, code.endsWith('0') ? '1' : '0'))).statusCode, 422);
  const open = await session(code);
  assert.equal(open.statusCode, 204, open.body);
  assert.equal((await session(code)).statusCode, 422, 'a code serves once');
  const cookie = { cookie: String(open.headers['set-cookie']).split(';')[0] ?? '' };
  const { me } = (await send('GET', '/portal/me', undefined, cookie)).json();
  assert.equal(me.contact, 'yu***@example.cn');
  assert.deepEqual(
    me.matters.map(({ id }: { id: string }) => id),
    [mine.id],
  );
  const own = await send('POST', `/portal/matters/${mine.id}/own`, {}, cookie);
  assert.equal(own.json().role, 'reporter');
  const copy = await send('GET', '/portal/me/copy', undefined, cookie);
  assert.match(copy.body, /yunshan@example\.cn/);
  const wish = { kind: 'delete', text: '删掉我的邮箱' };
  const wished = await send('POST', '/portal/me/requests', wish, { ...cookie, ...key() });
  assert.equal(wished.json().dueOn, '2026-12-09');
  assert.equal((await as('street')('GET', '/residents/requests')).statusCode, 403);
  const [waiting] = (await as('city')('GET', '/residents/requests')).json();
  assert.deepEqual([waiting.text, waiting.contact], ['删掉我的邮箱', 'yu***@example.cn']);
  const answered = await as('city')('POST', `/residents/requests/${waiting.id}/answer`, {
    done: true,
    answer: '已删除',
  });
  assert.equal(answered.json().state, 'done');
  assert.equal((await send('GET', '/portal/me')).json().me, null);
  assert.equal((await send('GET', '/portal/me/copy')).statusCode, 401);
});

test('who guesses at a matter is stopped, however it is called, and keeps out nobody who knows', async (t) => {
  const { app, send, report } = await portalWorld(t);
  const { id, number, shortNumber, secret } = (await report()).json();
  const open = (from: string, given: string, called = shortNumber) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/portal/matters/open',
      remoteAddress: from,
      headers: { origin: 'http://127.0.0.1:8080' },
      payload: { number: called, secret: given },
    });
  const status = async (from: string, given: string, called?: string) =>
    (await open(from, given, called)).statusCode;
  const names = [shortNumber, number, shortNumber.replace('-', ' '), [...shortNumber].join(' ')];
  // Its own secret is no guess, however often it is used.
  for (let n = 0; n < 25; n += 1) assert.equal(await status('192.0.2.9', secret), 200);
  const guesser = (n: number) => `2001:db8:1:2::${(n + 1).toString(16)}`;
  for (let n = 0; n < TRIES.guess.max; n += 1)
    assert.equal(await status(guesser(n), 'ABCDEF', names[n % names.length]), 404);
  for (const called of names) assert.equal(await status(guesser(99), secret, called), 429, called);
  assert.equal(await status('192.0.2.9', secret), 200, 'the reporter gets in');
  assert.equal((await send('POST', `/portal/matters/${id}/own`, { secret })).statusCode, 200);
  const other = (await report()).json();
  assert.equal(await status(guesser(0), other.secret, other.shortNumber), 200, 'another is not held up');
});

test('who is refused leaves no ticket behind: neither a join of nothing nor an id that is another’s', async (t) => {
  const { send, report, solve, database } = await portalWorld(t);
  const mine = uuidv7();
  assert.equal((await report({}, mine)).statusCode, 200);
  const tickets = async () =>
    (await database.owner.query<{ n: number }>('select count(*)::int as n from issue_ticket')).rows[0]?.n;
  assert.equal(await tickets(), 1);
  const contact = { channel: 'sms', to: '10000000009' };
  const nothing = `/portal/matters/990106.${uuidv7()}/join`;
  const joined = await send('POST', nothing, { solution: await solve(), contact }, key());
  assert.equal(joined.statusCode, 404, joined.body);
  const again = await report({ description: '另一件事，换了说法', contact }, mine);
  assert.equal(again.statusCode, 409, again.body);
  assert.equal(await tickets(), 1);
});

test('residents read the everyday word of a class wherever they are shown it, the desk the word of the trade', async (t) => {
  const { send, report, file, deps } = await portalWorld(t);
  const { rules } = deps.issues;
  const words = [{ code: COVER, zh: '井盖', en: 'Manhole cover', place: 1 }];
  const current = (now: number) => ({
    ...rules.current(now),
    codes: (list: string) => (list === 'resident_class' ? words : []),
  });
  Object.assign(deps.issues, { rules: { ...rules, current, version: () => current(0) } });
  const { id, number, secret } = (await report()).json();
  await file(id);
  const english = { 'accept-language': 'en' };
  assert.equal((await send('GET', `/portal/matters/${id}`)).json().className, '井盖');
  assert.equal(
    (await send('GET', `/portal/matters/${id}`, undefined, english)).json().className,
    'Manhole cover',
  );
  const { own } = (await send('POST', '/portal/matters/open', { number, secret })).json();
  assert.deepEqual([own.title, own.matter.className], ['井盖', '井盖']);
  const names = (await send('GET', '/portal/classes')).json().map(({ name }: { name: string }) => name);
  assert.deepEqual(names, ['井盖', '路灯不亮'], 'what has no everyday word is called as everywhere');
  const { classes } = (await send('POST', '/portal/advice', { text: '井盖坏了' })).json();
  assert.equal(classes[0].name, '井盖');
});
