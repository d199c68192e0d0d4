import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { serverOn } from '../../../testing/server.ts';
import { makePeopleNames } from '../../city/people/public.ts';
import { shiftRoutes } from './routes.ts';

const cast = {
  early: member(1, '晨露', ['street_dispatcher', '370602001']),
  late: member(2, '晚舟', ['street_dispatcher', '370602001']),
  other: member(3, '远帆', ['street_dispatcher', '370602002']),
  hotline: member(4, '铃声', ['hotline_seat', '370602']),
};

async function serve(t: TestContext) {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  return serverOn(t, database, cast, ({ db }) =>
    shiftRoutes({ db, cityKey: () => '370600', people: makePeopleNames(db) }),
  );
}
const key = () => ({ 'idempotency-key': uuidv7() });
const note = { text: '站前街塌陷已围护，等断水公告', issues: [] };

test('a note waits for the next shift of the same desk until it is confirmed, and its writer sees by whom', async (t) => {
  const { as } = await serve(t);
  const { id } = (await as('early')('POST', '/shift-notes', note, key())).json();
  const waiting = (await as('late')('GET', '/shift-notes')).json();
  assert.deepEqual([waiting.waiting, waiting.items[0].text, waiting.items[0].by], [1, note.text, '晨露']);
  assert.equal((await as('early')('GET', '/shift-notes')).json().waiting, 0);
  assert.equal((await as('late')('POST', `/shift-notes/${id}/confirm`)).statusCode, 204);
  assert.equal((await as('late')('POST', `/shift-notes/${id}/confirm`)).statusCode, 204);
  assert.equal((await as('late')('GET', '/shift-notes')).json().waiting, 0);
  const [own] = (await as('early')('GET', '/shift-notes')).json().items;
  assert.deepEqual(
    own.confirms.map((one: { name: string }) => one.name),
    ['晚舟'],
  );
});

test('another desk neither reads nor confirms it, and the writer does not confirm it', async (t) => {
  const { as } = await serve(t);
  const { id } = (await as('early')('POST', '/shift-notes', note, key())).json();
  for (const name of ['other', 'hotline'] as const) {
    assert.deepEqual((await as(name)('GET', '/shift-notes')).json(), { items: [], waiting: 0 });
    assert.equal((await as(name)('POST', `/shift-notes/${id}/confirm`)).statusCode, 404);
  }
  assert.equal((await as('early')('POST', `/shift-notes/${id}/confirm`)).statusCode, 422);
});

test('a seat without a queue has notes too, and an empty note is refused', async (t) => {
  const { as } = await serve(t);
  assert.equal((await as('hotline')('POST', '/shift-notes', note, key())).statusCode, 201);
  assert.equal((await as('hotline')('GET', '/shift-notes')).json().items.length, 1);
  assert.equal(
    (await as('hotline')('POST', '/shift-notes', { ...note, text: '   ' }, key())).statusCode,
    422,
  );
  const unseen = { ...note, issues: ['370602.0192d3a0-7b1c-7000-8000-0123456789ab'] };
  assert.equal((await as('hotline')('POST', '/shift-notes', unseen, key())).statusCode, 404);
});
