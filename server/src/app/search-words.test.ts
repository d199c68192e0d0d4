/** Cases of any trade by what they are called: at any age, by those who see them, from rows that are proved. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { hasSealed } from '@gridgov/domain/workflow/sealed.ts';
import { searchRoutes } from '../features/running/search/routes.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { fillBite } from '../platform/ledger/standing-fill.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { makeLog } from '../platform/log/log.ts';
import { wordsOf } from '../platform/workflow/case-words.ts';
import { caseFinder } from '../platform/workflow/find.ts';
import { openTrades } from '../platform/workflow/open.ts';
import { tradeRoutes } from '../platform/workflow/routes.ts';
import type { Served } from '../platform/workflow/served.ts';
import { streamOf } from '../platform/workflow/stream.ts';
import { enrolCast } from '../testing/cast.ts';
import { testDatabase } from '../testing/database.ts';
import { TRADES as HELPS } from '../testing/help/world.ts';
import { addLoanTable, HERE, LOANS, loanDeps, PEOPLE } from '../testing/loans/world.ts';
import { olderCity } from '../testing/older-city.ts';
import { type Send, serverOn } from '../testing/server.ts';
import { FIELD_KINDS } from './trades.ts';

/** Called by what is lent. */
const TITLED: Served = {
  ...LOANS,
  oversee: ['city_supervisor'],
  trade: { ...LOANS.trade, label: (state) => `借用 ${'tool' in state ? String(state.tool) : ''}` },
};
const STREAM = streamOf(TITLED);

async function open(t: TestContext) {
  const database = await testDatabase(t);
  await addLoanTable(database.owner);
  await enrolCast(database.owner, PEOPLE);
  const deps = { ...loanDeps(database.db), trades: openTrades(makeLedgers(database.db), [TITLED]) };
  const log = makeLog('silent', () => undefined);
  const routes = () => [
    ...tradeRoutes(deps, FIELD_KINDS),
    ...searchRoutes({ finders: [caseFinder(deps, TITLED)], log, unusedAt: () => new Set() }),
  ];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [TITLED]);
  const found = async (name: keyof typeof PEOPLE, text: string): Promise<string[]> => {
    const { groups } = (await server.as(name)('GET', `/search?limit=5&q=${encodeURIComponent(text)}`)).json();
    return groups.flatMap(({ hits }: { hits: { id: string }[] }) => hits.map(({ id }) => id));
  };
  return { database, server, found };
}

async function lend(send: Send, tool: string): Promise<string> {
  const body = { tool, until: Date.UTC(2026, 10, 30) };
  const reply = await send('POST', `/loans/commands/ask?district=${HERE}`, body, {
    'idempotency-key': uuidv7(),
  });
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json().id;
}

const standing = async (db: Parameters<typeof verifyLedger>[0]) =>
  (await verifyLedger(db, [STREAM])).broken.filter(({ problem }) => problem === 'standing');

test('a case is found by its words however many came after it, by those who see it alone', async (t) => {
  const { server, found } = await open(t);
  const muyu = server.as('muyu');
  const [first, second] = [await lend(muyu, '麒麟牌伸缩梯 12 号'), await lend(muyu, "O'Hara 麒麟架")];
  for (let n = 0; n < 210; n += 1) {
    // Each after the one before it, so that all are younger.
    await lend(muyu, n % 2 === 0 ? '电钻' : '手推车');
  }
  for (const name of ['muyu', 'chuyun'] as const) {
    assert.deepEqual(await found(name, '麒麟'), [second, first], name);
    for (const text of ['伸缩梯', '借用 麒麟牌', '梯 12', '麒麟牌伸缩梯', '麒麟牌 012'])
      assert.deepEqual(await found(name, text), [first], `${name} ${text}`);
    for (const text of ["o'hara", 'ha', '麒麟架', 'HARA'])
      assert.deepEqual(await found(name, text), [second], `${name} ${text}`);
    assert.equal((await found(name, '手推')).length, 5, 'a frequent word');
    assert.deepEqual(await found(name, '麒梯'), [], 'characters that do not stand side by side');
  }
  for (const name of ['shiquan', 'yanxi', 'heitan'] as const)
    for (const text of ['麒麟', '伸缩梯', '电钻']) assert.deepEqual(await found(name, text), [], name);
});

test('words follow the case, and verify finds what was changed, taken away or added', async (t) => {
  const { database, server } = await open(t);
  const { db, owner } = database;
  const id = (await lend(server.as('muyu'), '麒麟梯')).slice(HERE.length + 1);
  const words = async () =>
    (await owner.query<{ words: string }>('select words from case_word')).rows[0]?.words;
  const kept = await words();
  assert.ok(kept?.split('\n').includes(`&person:${PEOPLE.muyu.personId}`), kept);
  assert.deepEqual(await standing(db), []);
  const broken = [{ stream: `loan ${HERE}.${id}`, version: 1, problem: 'standing' }];
  await owner.query(`update case_word set words = replace(words, '麒麟', '麒儿')`);
  assert.deepEqual(await standing(db), broken);
  await owner.query('delete from case_word');
  assert.deepEqual(await standing(db), broken);
});

test('a trade with sealed words stands under no word', () => {
  const sealed = HELPS.filter(({ trade }) => hasSealed(trade)).map(({ trade }) => trade);
  assert.ok(sealed.length > 0);
  for (const trade of sealed)
    assert.equal(
      wordsOf(trade, () => []),
      null,
      trade.name,
    );
});

test('cases of a city from before are filled in bite by bite, then found and proved', async (t) => {
  const { database, server, found } = await open(t);
  const muyu = server.as('muyu');
  const first = await lend(muyu, '麒麟梯');
  for (let n = 0; n < 205; n += 1) {
    // Each after the one before it.
    await lend(muyu, '电钻');
  }
  const { rows } = await database.owner.query<{ at: number }>('select max(at) as at from event');
  await database.owner.query('delete from case_word');
  await database.owner.query(
    `insert into standing_fill (district, stream, rows_of, after_id, done, begun_at)
     values ($1, 'loan', 'case_word', '00000000-0000-0000-0000-000000000000', false, to_timestamp($2::float8 / 1000))`,
    [HERE, rows[0]?.at],
  );
  assert.deepEqual(await standing(database.db), [], 'what is not filled in yet is not missed');
  assert.deepEqual(await found('muyu', '麒麟'), []);
  const words = STREAM.standing?.find(({ table }) => table === 'case_word') ?? assert.fail();
  assert.equal(await fillBite(database.db, STREAM, words, HERE), true);
  assert.equal(await fillBite(database.db, STREAM, words, HERE), false);
  assert.deepEqual(await found('muyu', '麒麟'), [first]);
  assert.deepEqual(await standing(database.db), []);
});

test('the migration finds trades of a city by their tables', async (t) => {
  const { database, server } = await open(t);
  await lend(server.as('muyu'), '麒麟梯');
  const older = await olderCity(t, 515, database.owner, async () => undefined);
  // As a trade of that time made its table.
  await older.owner.query(
    `create table loan (district text, id uuid, version integer, head bytea, moved_at timestamptz, number text, serial text,
       stage text, open boolean, due_at timestamptz, holders text[], parties text[], shape smallint, state jsonb,
       primary key (district, id))`,
  );
  const { rows: cases } = await database.owner.query('select * from loan');
  await older.owner.query('insert into loan select * from jsonb_populate_recordset(null::loan, $1::jsonb)', [
    JSON.stringify(cases.map((row) => ({ ...row, head: '\\x00', moved_at: 'now', due_at: null }))),
  ]);
  await older.migrate();
  const { rows } = await older.owner.query(
    `select district, stream, done, again, kind from standing_fill where rows_of = 'case_word'`,
  );
  assert.deepEqual(rows, [{ district: HERE, stream: 'loan', done: false, again: false, kind: null }]);
  const { rows: indexes } = await older.owner.query(
    `select 1 from pg_indexes where indexname = 'loan_ending'`,
  );
  assert.equal(indexes.length, 1, 'it gets the index of last digits too');
});
