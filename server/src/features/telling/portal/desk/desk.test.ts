import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { EAST } from '../../../../testing/rights-world.ts';
import { noFault } from '../../../../testing/work.ts';
import { endPost, grantPost } from '../../../city/people/public.ts';
import { tellSubscribers } from '../own/digest.ts';
import { CRYPTO, GRID, key, placeNo, portalWorld } from '../testing.ts';

test('the desk words matters for everybody and lists what is worded; a matter of another street is not in its list', async (t) => {
  const { send, as, report, file } = await portalWorld(t);
  const { id } = (await report()).json();
  await file(id);
  const street = as('street');
  const [waiting] = (await street('GET', '/publication/texts')).json().items;
  assert.deepEqual([waiting.id, waiting.text], [id, null]);
  assert.deepEqual((await as('otherStreet')('GET', '/publication/texts')).json().items, []);
  const text = '路边井盖没了，可致电13800001111';
  assert.equal((await street('PUT', `/publication/texts/${id}`, { text })).statusCode, 204);
  assert.deepEqual((await street('GET', '/publication/texts')).json().items, []);
  const [worded] = (await street('GET', '/publication/texts?worded=true')).json().items;
  assert.ok(!worded.text.includes('13800001111'));
  assert.equal((await send('GET', `/portal/matters/${id}`)).json().text, worded.text);
});

test('the desk reads on page by page, narrowed by area, class and time, and never past its own area', async (t) => {
  const { as, report, file, photo, clock } = await portalWorld(t);
  for (const [n, classCode] of ['C1', 'C2', 'C1', 'C2', 'C1'].entries()) {
    const commandId = uuidv7(clock.now);
    const { id: picture } = (await photo(commandId)).json();
    const made = await report({ classCode, files: [picture], place: placeNo(n) }, commandId);
    await file(made.json().id);
  }
  const street = as('street');
  const walk = async (list: string, query: string) => {
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 9; pages += 1) {
      // Each page begins where the one before ended.
      const answer = await street('GET', `/publication/${list}?limit=2${query}${cursor}`);
      assert.equal(answer.statusCode, 200, answer.body);
      const { items, next } = answer.json() as {
        items: { id: string; fileId?: string }[];
        next: string | null;
      };
      assert.ok(items.length <= 2);
      seen.push(...items.map(({ id, fileId }) => fileId ?? id));
      if (next === null) return seen;
      cursor = `&cursor=${next}`;
    }
    throw new Error('The list has no end');
  };
  for (const list of ['photos', 'texts']) {
    const all = await walk(list, '');
    assert.deepEqual([all.length, new Set(all).size], [5, 5], list);
    assert.equal((await walk(list, '&class=C2')).length, 2);
    assert.equal((await walk(list, `&area=${GRID.slice(0, 12)}`)).length, 5);
    assert.equal((await walk(list, `&area=${GRID.slice(0, 9)}016`)).length, 0);
    assert.equal((await street('GET', `/publication/${list}?area=${EAST}`)).statusCode, 403);
  }
  assert.equal((await walk('photos', '&when=after')).length, 0);
  assert.equal((await walk('photos', '&when=before')).length, 5);
  const { items } = (await street('GET', '/publication/photos')).json();
  for (const [n, { id, fileId }] of items.entries()) {
    clock.now += 1_000;
    const body = n === 0 ? { publish: false, reason: '看得见人脸' } : { publish: true };
    const decided = await street('PUT', `/publication/photos/${id}/${fileId}`, body);
    assert.equal(decided.statusCode, 204, decided.body);
  }
  assert.deepEqual(await walk('photos', ''), []);
  const order = items.map(({ fileId }: { fileId: string }) => fileId).reverse();
  assert.deepEqual(await walk('photos', '&decided=true'), order);
  assert.equal((await walk('photos', '&decided=true&published=true')).length, 4);
  assert.equal((await walk('photos', '&decided=true&published=false')).length, 1);
});

test('boards of a grid name its staff, its office and the report form with the place filled in', async (t) => {
  const { as } = await portalWorld(t);
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

test('a subscriber proves the address first and is told once a day how much is new', async (t) => {
  const { send, report, solve, file, deps, clock, database } = await portalWorld(t);
  const street = GRID.slice(0, 9);
  const wish = { area: street, to: 'reader@example.cn', solution: await solve() };
  const made = (await send('POST', '/portal/subscriptions', wish)).json();
  const later = () => {
    clock.now += 25 * 3_600_000;
    return clock.now;
  };
  await file((await report()).json().id);
  assert.equal(await tellSubscribers(deps, later(), noFault), 0, 'not proved');
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
  assert.equal(await tellSubscribers(deps, later(), noFault), 1);
  assert.equal(await tellSubscribers(deps, clock.now, noFault), 0, 'once a day');
});

test('on a board stand posts and names, never a private telephone; notices and offices come from the desk', async (t) => {
  const { send, as } = await portalWorld(t);
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

test('a change of the roster stands on the residents’ page and on the board at the next reading', async (t) => {
  const { send, as, database } = await portalWorld(t);
  const { db } = database;
  const read = async () => {
    const staff = (await send('GET', `/portal/staff?grid=${GRID}`)).json();
    const [board] = (await as('street')('GET', `/publication/boards?area=${GRID}`)).json();
    assert.deepEqual(board.people, staff.people, 'one text on both');
    return staff.people
      .filter(({ post }: { post: string }) => post === '网格员')
      .map(({ name }: { name: string }) => name);
  };
  const { rows } = await db.query<{ id: string; person: string; name: string }>(
    `select o.id, o.person_id as person, p.name from post o join person p on p.id = o.person_id
     where o.area = $1 and o.kind = 'grid_worker'`,
    [GRID],
  );
  const [held = assert.fail('nobody serves the grid')] = rows;
  assert.deepEqual(await read(), [held.name]);
  await endPost(db, held.id, '2026-11-24');
  assert.deepEqual(await read(), [], 'gone on the day the post ends');
  const again = { personId: held.person, area: GRID, unitId: null, from: '2026-11-24', to: null };
  await grantPost(db, { ...again, kind: 'grid_worker' }, () => uuidv7());
  assert.deepEqual(await read(), [held.name]);
});
