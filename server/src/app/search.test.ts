/** One search over all trades and nouns: nobody finds a row that its own route would not show, and everything is found. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { questionOf } from '@gridgov/domain/city/areas/question.ts';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { StaffIndex } from '../features/city/people/public.ts';
import { searchRoutes } from '../features/running/search/routes.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLog } from '../platform/log/log.ts';
import { caseFinder } from '../platform/workflow/find.ts';
import { tradeRoutes } from '../platform/workflow/routes.ts';
import type { Served } from '../platform/workflow/served.ts';
import { enrolCast } from '../testing/cast.ts';
import { testDatabase } from '../testing/database.ts';
import { addLoanTable, HERE, PEOPLE as LENDERS, LOANS, loanDeps } from '../testing/loans/world.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { EAST, GRIDS, NAMES, type Name, PEOPLE, UNITS } from '../testing/rights-world.ts';
import { type Send, serverOn } from '../testing/server.ts';
import { FIELD_KINDS } from './trades.ts';

type Hit = { kind: string; id: string; label: string; note: string; path?: string };
type Group = { name: string; label: string; hits: Hit[] };

async function searched(send: Send, text: string, language = 'zh'): Promise<Group[]> {
  const reply = await send('GET', `/search?limit=20&q=${encodeURIComponent(text)}`, undefined, {
    'accept-language': language,
  });
  assert.equal(reply.statusCode, 200, reply.body);
  const { groups, missing } = reply.json();
  assert.deepEqual(missing, []);
  return groups;
}

const ofGroup = (groups: readonly Group[], name: string) =>
  groups.find((group) => group.name === name)?.hits ?? [];

/** Where a row of each kind is read by itself. */
const OWN_ROUTE: Readonly<Record<string, (hit: Hit) => string>> = {
  matter: ({ id }) => `/issues/${id}`,
  person: ({ id }) => `/people/${id}`,
  unit: ({ id }) => `/units/${id}`,
  area: ({ id }) => `/areas/${id}`,
  grid: ({ id }) => `/areas/${id}`,
  place: ({ id }) => `/areas/${id}`,
};

describe('search in the small city', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  test('nobody finds a row that its own route does not show, whatever is typed', async () => {
    const { server, world } = setting;
    const numbers = world.matters.map(({ signs: [, number = ''] }) => number);
    const words = [
      ...numbers.filter((_, n) => n % 4 === 0),
      ...['0001', '0002', '1124-0003', '虚构', '单位', EAST, GRIDS[4], 'xugou', '井盖'],
      ...Object.values(PEOPLE).map(({ name }) => name),
    ];
    const read = new Map<string, number>();
    let found = 0;
    for (const name of NAMES) {
      for (const text of words) {
        // One after the other: the test has few connections.
        for (const hit of (await searched(server.as(name), text)).flatMap(({ hits }) => hits)) {
          const address = OWN_ROUTE[hit.kind]?.(hit) ?? assert.fail(hit.kind);
          const key = `${name} ${address}`;
          const status = read.get(key) ?? (await server.as(name)('GET', address)).statusCode;
          read.set(key, status);
          assert.equal(status, 200, `${name} found ${hit.label} by ${text}`);
          found += 1;
        }
      }
    }
    assert.ok(found > 500, `${found} rows were found`);
  });

  test('a matter is found by its whole number, by the short one and by its last digits, and stands first', async () => {
    const { server, world } = setting;
    const [{ id, signs }] = world.matters as [(typeof world.matters)[number]];
    const number = signs[1] ?? '';
    for (const text of [number, number.slice(7), number.slice(11), number.slice(-4)]) {
      const [first] = await searched(server.as('city'), text);
      assert.equal(first?.name, 'matter', text);
      assert.ok(
        first.hits.some((hit) => hit.id === id),
        text,
      );
    }
  });

  test('people are found by name and by pinyin in the area of whoever asks, residents never', async () => {
    const { server } = setting;
    const idsBy = async (name: Name, text: string) =>
      ofGroup(await searched(server.as(name), text), 'person').map(({ id }) => id);
    assert.deepEqual(await idsBy('city', '素月'), [PEOPLE.otherStreet.personId]);
    assert.deepEqual(await idsBy('city', 'suyue'), [PEOPLE.otherStreet.personId]);
    assert.deepEqual(await idsBy('city', 'sy'), [PEOPLE.otherStreet.personId]);
    assert.deepEqual(await idsBy('street', '素月'), []);
    assert.deepEqual(await idsBy('street', '青岚'), [PEOPLE.worker.personId]);
    assert.deepEqual(await idsBy('city', PEOPLE.resident.name), []);
    assert.deepEqual(await idsBy('worker', '青岚'), [], 'without the right');
  });

  test('a masked name is not found by what is masked, and searching leaves no line in the access log', async () => {
    const { server, database } = setting;
    const staff = new StaffIndex(database.db);
    const actor = actorOf({
      ...{ personId: 'u', postId: 'u', post: 'unit_head', area: '', unitId: UNITS.parks },
    });
    const found = async (text: string) => {
      const asked = { text, question: questionOf(text), sounds: null, actor, limit: 20, now: 0 };
      const hits = await staff.find({ ...asked, language: 'zh' }, '2026-11-24');
      return hits.map(({ id, name }) => [id, name]);
    };
    assert.deepEqual(await found('素月'), []);
    assert.deepEqual(await found('月'), []);
    assert.deepEqual(await found('素'), [[PEOPLE.otherStreet.personId, '素*']]);
    const lines = async () =>
      (await database.owner.query<{ n: number }>('select count(*)::int as n from access_log')).rows[0]?.n;
    const before = await lines();
    assert.equal(ofGroup(await searched(server.as('city'), '素月'), 'person').length, 1);
    assert.equal(await lines(), before);
  });

  test('somebody who has just been given a post is found', async () => {
    const { server, database } = setting;
    const person = uuidv7();
    await database.owner.query(`insert into person (id, name, staff_number) values ($1, '霜叶', 'S-77')`, [
      person,
    ]);
    await database.owner.query(
      `insert into post (id, person_id, kind, area, valid_from) values ($1, $2, 'grid_worker', $3, '2020-01-01')`,
      [uuidv7(), person, GRIDS[0]],
    );
    await database.owner.query('update people_revision set revision = revision + 1');
    for (const text of ['霜叶', 'S-77', 'shuangye']) {
      const people = ofGroup(await searched(server.as('east'), text), 'person');
      assert.deepEqual(
        people.map(({ id, label }) => [id, label]),
        [[person, '霜叶']],
        text,
      );
    }
  });

  test('units, areas and grids are found by name, code and pinyin', async () => {
    const { server } = setting;
    const send = server.as('street');
    const unit = (groups: Group[]) => ofGroup(groups, 'unit').map(({ id }) => id);
    assert.deepEqual(unit(await searched(send, 'roads')), [UNITS.roads]);
    assert.deepEqual(unit(await searched(send, 'xugou roads')), [UNITS.roads]);
    const grid = await searched(send, GRIDS[0]);
    assert.deepEqual(
      grid.map(({ name, label, hits }) => [name, label, hits[0]?.id]),
      [['grid', '网格', GRIDS[0]]],
    );
    const street = GRIDS[0].slice(0, 9);
    const areas = ofGroup(await searched(send, street, 'en'), 'area');
    assert.equal(areas[0]?.id, street);
    assert.ok(ofGroup(await searched(send, 'xugou'), 'area').length > 0);
  });

  test('headings and notes are in the reader’s language', async () => {
    const groups = await searched(setting.server.as('city'), 'suyue', 'en');
    assert.deepEqual(
      groups.filter(({ name }) => name === 'person').map(({ label }) => label),
      ['People'],
    );
    assert.match(ofGroup(groups, 'person')[0]?.note ?? '', /^[A-Z][a-z]/);
  });
});

/** The same trade for somebody who may know only that its cases exist. */
const FRAMED: Served = { ...LOANS, trade: { ...LOANS.trade, sight: () => 'frame' } };

async function openLoans(t: { after(fn: () => Promise<void>): void }, served: Served = LOANS) {
  const database = await testDatabase(t);
  await addLoanTable(database.owner);
  await enrolCast(database.owner, LENDERS);
  const deps = loanDeps(database.db);
  const log = makeLog('silent', () => undefined);
  const routes = () => [
    ...tradeRoutes(deps, FIELD_KINDS),
    ...searchRoutes({ finders: [caseFinder(deps, served)], log, unusedAt: () => new Set() }),
  ];
  return serverOn(t, database, LENDERS, routes, {}, [LOANS]);
}

async function lend(send: Send): Promise<{ id: string; number: string }> {
  const body = { tool: '梯子', until: Date.UTC(2026, 10, 30) };
  const key = { 'idempotency-key': uuidv7() };
  return (await send('POST', `/loans/commands/ask?district=${HERE}`, body, key)).json();
}

test('a case of any trade is found by number, last digits and what it is called, by those who see it alone', async (t) => {
  const server = await openLoans(t);
  const [first, second] = [await lend(server.as('muyu')), await lend(server.as('muyu'))];
  const found = async (name: keyof typeof LENDERS, text: string) =>
    ofGroup(await searched(server.as(name), text), 'loan');
  for (const name of ['muyu', 'chuyun'] as const) {
    for (const text of [first.number, '1124-0001', '0001'])
      assert.deepEqual(
        (await found(name, text)).map(({ id, kind, path }) => [id, kind, path]),
        [[first.id, 'case', 'loans']],
        `${name} ${text}`,
      );
    for (const text of ['借用', 'jieyong', 'jy'])
      assert.deepEqual(
        (await found(name, text)).map(({ id }) => id),
        [second.id, first.id],
        `${name} ${text}`,
      );
  }
  for (const name of ['shiquan', 'yanxi', 'lanting', 'heitan'] as const) {
    for (const text of [first.number, '0001', '借用']) assert.deepEqual(await found(name, text), [], name);
  }
});

test('a case of which only the frame is seen is found by its number alone', async (t) => {
  const server = await openLoans(t, FRAMED);
  const { number } = await lend(server.as('muyu'));
  const found = async (text: string) => ofGroup(await searched(server.as('chuyun'), text), 'loan');
  assert.equal((await found(number)).length, 1);
  assert.deepEqual(await found('借用'), []);
  assert.deepEqual(await found('梯子'), []);
});
