/** The workforce over HTTP: posts by the roster, households by day, the standard of the district, and who may say what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { TEST_CRYPTO } from '../../../testing/sealing.ts';
import { serverOn } from '../../../testing/server.ts';
import { findPerson } from '../../city/people/public.ts';
import { WORKERS } from './public.ts';
import { workforceRoutes } from './routes.ts';

const [DISTRICT, STREET] = ['990106', '990106012'];
const [FIRST, SECOND] = [`${STREET}015001`, `${STREET}015002`];
const ELSEWHERE = '990106013001001';
const PEOPLE = {
  street: member(1, '帆知远', ['street_dispatcher', STREET]),
  head: member(2, '港初晴', ['district_head', DISTRICT]),
  worker: member(3, '渔小满', ['grid_worker', FIRST]),
  helper: member(4, '木雨', ['grid_assistant', FIRST]),
};

async function open(t: { after(fn: () => Promise<void>): void }) {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await enrolCast(owner, PEOPLE);
  for (const code of [FIRST, SECOND, ELSEWHERE]) {
    // Three statements, one after the other.
    await owner.query(
      `insert into area (code, valid_from, valid_to, level, parent, name)
       values ($1, '2020-01-01', null, 'grid', left($1, 12), '格')`,
      [code],
    );
  }
  const routes = () => workforceRoutes({ db, crypto: TEST_CRYPTO, areaName: (code) => code });
  return { db, server: await serverOn(t, database, PEOPLE, routes, {}, [WORKERS]) };
}

test('posts are counted by the roster and households by their day, against the standard of the district', async (t) => {
  const { server } = await open(t);
  const street = server.as('street');
  const bare = (await street('GET', '/workforce')).json();
  assert.deepEqual([bare.area, bare.rule], [STREET, null]);
  const rule = {
    ...{ householdsLeast: 300, householdsMost: 500, fullTime: 1, partTime: 1, assistants: 1 },
    ...{ counted: ['full_time'], supervisionPhone: null },
  };
  const standard = { district: DISTRICT, from: '2026-11-01', ...rule };
  const set = await server.as('head')('PUT', '/workforce/rule', standard);
  assert.equal(set.statusCode, 204, set.body);
  const count = { grid: FIRST, from: '2026-11-01', households: 400 };
  await street('PUT', '/workforce/households', count);
  await street('PUT', '/workforce/households', { ...count, from: '2026-12-01', households: 900 });
  const found = (await street('GET', '/workforce')).json();
  assert.deepEqual(found.rule, { from: '2026-11-01', ...rule });
  assert.deepEqual(found.places, [
    {
      ...{ code: `${STREET}015`, name: `${STREET}015`, grids: 2, households: 400, unknown: 1 },
      ...{ fullTime: 1, partTime: 0, assistants: 1, vacant: 1 },
    },
  ]);
  assert.deepEqual(
    found.grids.map(({ code, households, fullTime }: Record<string, unknown>) => [
      code,
      households,
      fullTime,
    ]),
    [
      [FIRST, 400, 1],
      [SECOND, null, 0],
    ],
  );
  const district = (await server.as('head')('GET', '/workforce')).json();
  assert.deepEqual(
    district.places.map(({ code, grids }: Record<string, unknown>) => [code, grids]),
    [
      [STREET, 2],
      [ELSEWHERE.slice(0, 9), 1],
    ],
  );
  assert.deepEqual([district.grids, district.workers], [[], []], 'files are read street by street');
});

test('a street reads and counts its own, the standard is the district’s, and a worker reads none of it', async (t) => {
  const { server } = await open(t);
  const street = server.as('street');
  assert.equal((await street('GET', `/workforce?area=${DISTRICT}`)).statusCode, 403);
  const other = { grid: ELSEWHERE, from: '2026-11-01', households: 400 };
  assert.equal((await street('PUT', '/workforce/households', other)).statusCode, 403);
  const rule = {
    ...{ district: DISTRICT, from: '2026-11-01', householdsLeast: 300, householdsMost: 200 },
    ...{ fullTime: 1, partTime: 1, assistants: 1, counted: ['full_time'], supervisionPhone: '0600-6100009' },
  };
  assert.equal((await street('PUT', '/workforce/rule', rule)).statusCode, 403);
  assert.equal((await server.as('head')('PUT', '/workforce/rule', rule)).statusCode, 422);
  const theirs = { ...rule, householdsMost: 500, district: '990107' };
  assert.equal((await server.as('head')('PUT', '/workforce/rule', theirs)).statusCode, 403);
  assert.equal((await server.as('worker')('GET', '/workforce')).statusCode, 403);
});

test('a newcomer is entered once for each command, with a sealed telephone and without a post', async (t) => {
  const { db, server } = await open(t);
  const key = { 'idempotency-key': '0192d3a0-7b1c-7000-8000-0123456789ab' };
  const enter = (phone: string) =>
    server.as('street')('POST', '/workforce/candidates', { name: '潮问石', phone }, key);
  assert.equal((await enter('不知道')).statusCode, 422);
  const { id } = (await enter('10000001234')).json();
  const person = await findPerson(db, id);
  assert.equal(person?.name, '潮问石');
  assert.equal(person?.phone?.includes('10000001234'), false);
  assert.equal((await enter('10000001234')).json().id, id);
});
