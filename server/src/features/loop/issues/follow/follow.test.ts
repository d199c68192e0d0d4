import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../../platform/ledger/ledger.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../../testing/rules.ts';
import { serverOn } from '../../../../testing/server.ts';
import { noticeRoutes } from '../../../telling/notices/routes.ts';
import { makeNumbers } from '../numbers.ts';
import { issueRoutes } from '../routes.ts';
import { ISSUES } from '../stream.ts';

const cast = {
  worker: member(1, '格子', ['grid_worker', '370602001002003']),
  street: member(2, '街灯', ['street_dispatcher', '370602001']),
  leader: member(3, '片长', ['grid_leader', '370602001002']),
  elsewhere: member(4, '远街', ['street_dispatcher', '370602002']),
};

test('a follower hears of a matter from when they follow until they stop; of one they do not see nobody can hear', async (t) => {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const { db } = database;
  const surroundings = testSurroundings();
  const issues = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...surroundings,
  };
  const server = await serverOn(t, database, cast, () => [
    ...issueRoutes(issues),
    ...noticeRoutes({ db, districts: () => ['370602'], names: surroundings.names }),
  ]);
  const body = {
    channel: 'patrol',
    nature: 'report',
    title: '井盖松动',
    classCode: 'C1',
    place: { text: '滨河路12号', grid: '370602001002003' },
  };
  const key = { 'idempotency-key': uuidv7() };
  const { id } = (await server.as('worker')('POST', '/issues', body, key)).json();
  const street = server.as('street');
  const heard = async () =>
    (await street('GET', '/notices')).json().items.map(({ text }: { text: string }) => text);
  const following = async (name: keyof typeof cast) =>
    (await server.as(name)('GET', `/issues/${id}`)).json().following;
  const command = async (name: string, given: object = {}) => {
    server.clock.now += 60_000;
    const answer = await server.as('leader')('POST', `/issues/${id}/commands/${name}`, given);
    assert.equal(answer.statusCode, 200, answer.body);
  };

  assert.equal(await following('street'), false);
  for (const method of ['PUT', 'DELETE'])
    assert.equal((await server.as('elsewhere')(method, `/issues/${id}/follow`)).statusCode, 404);

  server.clock.now += 1_000;
  assert.equal((await street('PUT', `/issues/${id}/follow`)).statusCode, 204);
  assert.deepEqual([await following('street'), await following('leader')], [true, false]);
  assert.deepEqual(await heard(), []);
  await command('file', { condition: '' });
  const first = await heard();
  assert.ok(first.length > 0, 'told to others, and to the follower');
  assert.equal((await street('DELETE', `/issues/${id}/follow`)).statusCode, 204);
  assert.equal(await following('street'), false);
  assert.deepEqual(await heard(), []);
});
