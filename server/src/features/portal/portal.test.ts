import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/people/posts.ts';
import sharp from 'sharp';
import { makeFieldCrypto } from '../../platform/crypto/fields.ts';
import { makeFileStore } from '../../platform/files/store.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { makeLedger } from '../../platform/ledger/ledger.ts';
import { enrolCast } from '../../testing/cast.ts';
import { testDatabase } from '../../testing/database.ts';
import { drawCity, EAST, GRIDS, PEOPLE } from '../../testing/rights-world.ts';
import { testRules, testSurroundings } from '../../testing/rules.ts';
import { serverOn } from '../../testing/server.ts';
import { Places } from '../areas/public.ts';
import { ownFiles } from '../files/public.ts';
import { act, ISSUES, type IssueDeps, makeNumbers } from '../issues/public.ts';
import { residentRoutes } from '../residents/routes.ts';
import { tellSubscribers } from './digest.ts';
import { makeGuard, zeroBits } from './guard.ts';
import { portalRoutes } from './routes.ts';

const CRYPTO = makeFieldCrypto({ secrets: ['a secret for tests that is long enough'] });
const COVER = 'C1';
const GRID = GRIDS[0];
const CLASSES = [
  { code: 'C1', name: '井盖缺损', level: 1, aliases: ['井盖'] },
  { code: 'C2', name: '路灯不亮', level: 1, aliases: ['路灯'] },
];

type Context = { after(fn: () => Promise<void>): void };

async function world(t: Context) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await drawCity(owner);
  await enrolCast(owner, PEOPLE);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-portal-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const issues: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules({ classes: CLASSES }),
    numbers: makeNumbers(db),
    checkFiles: async (ids, personId) => {
      await ownFiles(db, ids, personId);
    },
    names: {
      unit: (id) => id,
      area: (code) => `虚构${code}`,
      classOf: (code) => CLASSES.find((one) => one.code === code)?.name ?? code,
    },
  };
  const deps = {
    db,
    crypto: CRYPTO,
    store: makeFileStore(folder),
    issues,
    places: new Places(db, () => Date.UTC(2026, 10, 24, 2)),
    districts: () => [EAST],
    nameOf: (code: string) => (code === '' ? '虚构市' : `虚构${code}`),
    publicUrl: 'http://127.0.0.1:8080',
    guard: makeGuard(CRYPTO, 4),
  };
  const server = await serverOn(t, database, PEOPLE, () => [...portalRoutes(deps), ...residentRoutes(deps)]);
  const solve = async () => {
    const { salt, bits, until, sign } = (await server.send('GET', '/portal/challenge')).json();
    let nonce = 0;
    while (zeroBits(`${salt}:${nonce}`) < bits) nonce += 1;
    return { salt, until, sign, nonce };
  };
  const report = async (more: object = {}, commandId = uuidv7()) =>
    server.send(
      'POST',
      '/portal/matters',
      {
        nature: 'complaint',
        classCode: COVER,
        description: '路边一个井盖没了，我叫云杉',
        place: { text: '滨河路12号', grid: GRID, lon: 119.4, lat: 36.1 },
        solution: await solve(),
        ...more,
      },
      { 'idempotency-key': commandId },
    );
  const give = (
    post: 'street_dispatcher' | 'grid_worker' | 'unit_handler',
    id: string,
    command: string,
    body = {},
  ) => {
    const area = { street_dispatcher: GRID.slice(0, 9), grid_worker: GRID, unit_handler: EAST }[post];
    const actor = actorOf({
      personId: post,
      postId: post,
      post,
      area,
      unitId: post === 'unit_handler' ? 'roads' : null,
    });
    server.clock.now += 60_000;
    const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: server.clock.now };
    const [district = '', uuid = ''] = id.split('.');
    return act(
      issues,
      actor,
      { district, id: uuid, command: command as 'note', body: body as never },
      origin,
    );
  };
  const file = async (id: string) => {
    await give('street_dispatcher', id, 'accept');
    await give('grid_worker', id, 'confirm', { found: true });
    await give('street_dispatcher', id, 'file');
    await give('street_dispatcher', id, 'dispatch', { unit: 'roads' });
  };
  const close = async (id: string) => {
    await give('unit_handler', id, 'acknowledge');
    await give('unit_handler', id, 'respond', { result: '已换新盖' });
    await give('grid_worker', id, 'verify', { agree: true });
    await give('street_dispatcher', id, 'close', { result: 'solved' });
  };
  const picture = await sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: '#334455',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg()
    .toBuffer();
  const photo = (draft: string) =>
    server.send('POST', '/portal/photos', picture, { 'content-type': 'image/jpeg', 'portal-draft': draft });
  return { ...server, deps, solve, report, give, file, close, photo, database };
}

const key = () => ({ 'idempotency-key': uuidv7() });

test('an anonymous report is followed by number and secret, through rating and reopening', async (t) => {
  const { send, report, file, close } = await world(t);
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
  const { report, solve } = await world(t);
  const [commandId, solution] = [uuidv7(), await solve()];
  const [one, two] = [await report({ solution }, commandId), await report({ solution }, commandId)];
  assert.deepEqual(one.json(), two.json());
  const other = await report({ solution });
  assert.equal(other.statusCode, 422);
});

test('the number alone, or a wrong secret, gives no more than what is public', async (t) => {
  const { send, report, file } = await world(t);
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

test('what concerns one person is nowhere listed, and needs a way to be reached', async (t) => {
  const { send, report, file } = await world(t);
  assert.equal((await report({ nature: 'help' })).statusCode, 422);
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
  const { send, report, solve, file } = await world(t);
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
  const { send, as, report, photo, file, database } = await world(t);
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
  assert.deepEqual((await as('otherStreet')('GET', '/publication/photos')).json(), []);
  const waiting = (await as('street')('GET', '/publication/photos')).json();
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
  const decided = (await as('street')('GET', '/publication/photos?decided=true')).json();
  assert.deepEqual([decided.length, decided[0].decided.published], [1, true]);
  assert.deepEqual((await as('street')('GET', '/publication/photos')).json(), []);
  assert.deepEqual((await as('otherStreet')('GET', '/publication/photos?decided=true')).json(), []);
  const back = await as('street')('PUT', address, { publish: false, reason: '看得见车牌' });
  assert.equal(back.statusCode, 204);
  assert.equal((await send('GET', `/portal/photos/${fileId}`)).statusCode, 404);
});

test('the desk words matters for everybody and lists what is worded; a matter of another street is not in its list', async (t) => {
  const { send, as, report, file } = await world(t);
  const { id } = (await report()).json();
  await file(id);
  const street = as('street');
  const [waiting] = (await street('GET', '/publication/texts')).json();
  assert.deepEqual([waiting.id, waiting.text], [id, null]);
  assert.deepEqual((await as('otherStreet')('GET', '/publication/texts')).json(), []);
  const text = '路边井盖没了，可致电13800001111';
  assert.equal((await street('PUT', `/publication/texts/${id}`, { text })).statusCode, 204);
  assert.deepEqual((await street('GET', '/publication/texts')).json(), []);
  const [worded] = (await street('GET', '/publication/texts?worded=true')).json();
  assert.ok(!worded.text.includes('13800001111'));
  assert.equal((await send('GET', `/portal/matters/${id}`)).json().text, worded.text);
});

test('boards of a grid name its staff, its office and the report form with the place filled in', async (t) => {
  const { as } = await world(t);
  const street = as('street');
  const office = { phone: '0535-6660000', hours: '工作日8:30至17:30' };
  await street('PUT', `/publication/offices/${GRID.slice(0, 9)}`, office);
  assert.deepEqual(
    (await street('GET', '/publication/offices')).json().map(({ phone }: { phone: string }) => phone),
    [office.phone],
  );
  assert.deepEqual((await as('otherStreet')('GET', '/publication/offices')).json(), []);
  const [board] = (await street('GET', `/publication/boards?area=${GRID}`)).json();
  assert.equal(board.report, `http://127.0.0.1:8080/portal/report?grid=${GRID}`);
  assert.equal(board.office.phone, office.phone);
  assert.ok(board.people.length > 0);
  assert.equal((await as('otherStreet')('GET', `/publication/boards?area=${GRID}`)).statusCode, 403);
});

test('a resident signs in with a code, sees only what is theirs, takes a copy and asks for deletion', async (t) => {
  const { send, as, report, solve, database } = await world(t);
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

test('a subscriber proves the address first and is told once a day how much is new', async (t) => {
  const { send, report, solve, file, deps, clock, database } = await world(t);
  const street = GRID.slice(0, 9);
  const wish = { area: street, to: 'reader@example.cn', solution: await solve() };
  const made = (await send('POST', '/portal/subscriptions', wish)).json();
  const later = () => {
    clock.now += 25 * 3_600_000;
    return clock.now;
  };
  await file((await report()).json().id);
  assert.equal(await tellSubscribers(deps, later()), 0, 'not proved');
  const again = (await send('POST', '/portal/subscriptions', { ...wish, solution: await solve() })).json();
  const { rows } = await database.db.query<{ params: Buffer }>(
    `select params from message where template = 'code.confirm' order by created_at desc limit 1`,
  );
  const { code } = JSON.parse(CRYPTO.open(rows[0]?.params ?? Buffer.of(), 'message.params'));
  assert.notEqual(made.id, again.id);
  assert.equal(
    (await send('POST', '/portal/subscriptions/confirm', { id: again.code, code })).statusCode,
    204,
  );
  assert.equal(await tellSubscribers(deps, later()), 1);
  assert.equal(await tellSubscribers(deps, clock.now), 0, 'once a day');
});

test('on a board stand posts and names, never a private telephone; notices and offices come from the desk', async (t) => {
  const { send, as } = await world(t);
  const office = { phone: '0535-0000123', hours: '工作日 8:30–17:30' };
  assert.equal(
    (await as('street')('PUT', `/publication/offices/${GRID.slice(0, 9)}`, office)).statusCode,
    204,
  );
  assert.equal((await as('street')('PUT', `/publication/offices/${EAST}`, office)).statusCode, 403);
  const staff = (await send('GET', `/portal/staff?grid=${GRID}`)).json();
  assert.deepEqual(
    staff.people.map(({ name }: { name: string }) => name),
    ['青岚', '白露', '玄竹', '苍松'],
  );
  assert.equal(staff.office.phone, '0535-0000123');
  const notice = { area: GRID.slice(0, 9), title: '停水通知', body: '11月26日9点到11点停水' };
  const made = await as('street')('POST', '/publication/notices', notice, key());
  assert.equal(made.statusCode, 200, made.body);
  assert.equal((await send('GET', `/portal/notices?area=${GRID}`)).json()[0].title, '停水通知');
  const gone = `/publication/notices/${made.json().id}?reason=${encodeURIComponent('改期')}`;
  assert.equal((await as('otherStreet')('DELETE', gone)).statusCode, 404);
  assert.equal((await as('street')('DELETE', gone)).statusCode, 204);
  assert.deepEqual((await send('GET', '/portal/notices')).json(), []);
});

test('guessing at one matter ends after a number of tries', async (t) => {
  const { send, report } = await world(t);
  const { shortNumber, secret } = (await report()).json();
  const guess = (given: string) =>
    send('POST', '/portal/matters/open', { number: shortNumber, secret: given });
  const answers = [];
  // One after the other, as a guesser would.
  for (let n = 0; n < 20; n += 1) answers.push((await guess('ABCDEF')).statusCode);
  assert.deepEqual(new Set(answers), new Set([404]));
  assert.equal((await guess(secret)).statusCode, 429);
});
