/** Stand-ins over HTTP: what is named stands in the roster and on the page of the workforce, and who may name it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { TEST_CRYPTO } from '../../../testing/sealing.ts';
import { serverOn } from '../../../testing/server.ts';
import { holdersOf } from '../../city/people/public.ts';
import { WORKERS } from '../workers/public.ts';
import { workforceRoutes } from '../workers/routes.ts';
import { standInRoutes } from './routes.ts';

const STREET = '990106012';
const [SERVED, VACANT] = [`${STREET}015001`, `${STREET}015002`];
const [TODAY, LAST] = ['2026-11-24', '2026-12-23'];
const PEOPLE = {
  head: member(1, '礁听涛', ['street_head', STREET]),
  other: member(2, '素月', ['street_head', '990106013']),
  desk: member(3, '帆知远', ['street_dispatcher', STREET]),
  near: member(4, '渔小满', ['grid_worker', SERVED]),
  leader: member(5, '堤望春', ['grid_leader', `${STREET}016`]),
  helper: member(6, '木雨', ['grid_assistant', SERVED]),
};
const key = (n: number) => ({ 'idempotency-key': `0192d3a0-7b1c-7000-8000-00000000000${n}` });

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await enrolCast(owner, PEOPLE);
  await owner.query(
    `insert into area (code, valid_from, valid_to, level, parent, name)
     select code, '2020-01-01', null, 'grid', left(code, 12), '格' from unnest($1::text[]) as code`,
    [[SERVED, VACANT]],
  );
  const areaName = (code: string) => code;
  const routes = () => [
    ...workforceRoutes({ db, crypto: TEST_CRYPTO, areaName }),
    ...standInRoutes({ db, areaName, onPosts: () => undefined }),
  ];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [WORKERS]);
  const wish = { grid: VACANT, personId: PEOPLE.near.personId, from: TODAY, to: LAST, reason: '招录期间' };
  type Grid = { code: string; fullTime: number; standIns: object[] };
  return {
    ...{ db, server, wish },
    name: (change: object = {}, n = 1, who: keyof typeof PEOPLE = 'head') =>
      server.as(who)('POST', '/workforce/stand-ins', { ...wish, ...change }, key(n)),
    grid: async () => {
      const { grids, places } = (await server.as('head')('GET', '/workforce')).json();
      const { fullTime, standIns } = grids.find(({ code }: Grid) => code === VACANT) as Grid;
      return { fullTime, standIns, vacant: places[0].vacant };
    },
    serves: async (day: string) =>
      (await holdersOf(db, `grid:${VACANT}`, day)).map(({ personId }) => personId),
  };
}

test('who stands in serves the queue of the grid on these days, and the grid stays vacant', async (t) => {
  const { name, grid, serves, server } = await open(t);
  const made = await name();
  assert.equal(made.statusCode, 201, made.body);
  assert.equal((await name()).json().id, made.json().id, 'sent again it is the same');
  const shown = { id: made.json().id, name: '渔小满', from: TODAY, to: LAST };
  assert.deepEqual(await grid(), { fullTime: 0, standIns: [shown], vacant: 1 });
  assert.deepEqual(
    [await serves(TODAY), await serves(LAST), await serves('2026-12-24')],
    [[PEOPLE.near.personId], [PEOPLE.near.personId], []],
  );
  const { json } = await name({ personId: PEOPLE.leader.personId }, 2);
  assert.equal(json().code, 'field-wrong', 'one at a time');
  const end = `/workforce/stand-ins/${shown.id}/end`;
  assert.equal((await server.as('other')('POST', end)).statusCode, 404);
  assert.equal((await server.as('head')('POST', end)).statusCode, 204);
  assert.deepEqual([await grid(), await serves(TODAY)], [{ fullTime: 0, standIns: [], vacant: 1 }, []]);
  assert.equal((await name({ personId: PEOPLE.leader.personId }, 3)).statusCode, 201);
});

test('the head of the street names a stand-in, for a vacant grid, of those who walk grids there', async (t) => {
  const { name, server, db } = await open(t);
  assert.equal((await name({}, 1, 'desk')).statusCode, 403);
  assert.equal((await name({}, 2, 'other')).statusCode, 403);
  assert.equal((await name({ personId: PEOPLE.helper.personId }, 3)).statusCode, 404);
  assert.equal((await name({ grid: SERVED, personId: PEOPLE.leader.personId }, 4)).statusCode, 422);
  assert.equal((await name({ to: '2027-03-01' }, 5)).statusCode, 422, 'as long as deputies at most');
  assert.equal((await name({ from: '2026-11-23' }, 6)).statusCode, 422);
  const { rows } = await db.query('select 1 from stand_in');
  assert.deepEqual(rows, []);
  const found = await server.as('head')('GET', `/workforce/stand-ins/candidates?grid=${VACANT}`);
  assert.deepEqual(
    found.json().map(({ name: called, near }: { name: string; near: boolean }) => [called, near]),
    [
      ['渔小满', true],
      ['堤望春', false],
    ],
  );
});
