/** Old cases of a trade: judged row by row, written once, marked, outside clocks and figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { ask, HERE, LOANS, openLoans, PEOPLE, THERE } from '../../../testing/loans/world.ts';
import type { MappedRow } from '../../imports/mapped-table.ts';
import { verifyLedger } from '../../ledger/verify.ts';
import { serve } from '../served.ts';
import { importOld } from './import.ts';

const HEADINGS = '旧编号,区县,开始日期,结束日期,状态,借什么,用到哪天';
const GOOD = [
  `JY-1,${HERE},2024-03-05,2024年3月20日,已归还,梯子,2024-03-15`,
  `JY-2,${HERE},2024/4/1,,借出,电钻,2024-04-09`,
];

async function opened(t: Parameters<typeof openLoans>[0]) {
  const world = await openLoans(t);
  const bring = async (lines: readonly string[], query = '', name: 'qingyan' | 'chuyun' = 'qingyan') =>
    world.server.as(name)('POST', `/loans/import${query}`, Buffer.from([HEADINGS, ...lines].join('\n')), {
      'content-type': 'text/csv',
    });
  const count = async (sql: string) =>
    Number((await world.database.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
  return { ...world, bring, count };
}

test('old cases are tried, brought in once, marked, and no clock, reminder or counter knows them', async (t) => {
  const { bring, count, server, database, deps } = await opened(t);
  const tried = (await bring(GOOD, '?dryRun=true')).json();
  assert.deepEqual([tried.added, tried.refused, tried.applied, await count('loan')], [2, 0, false, 0]);
  assert.deepEqual(tried.differences[0].after.stage, '已归还');
  const done = (await bring(GOOD)).json();
  assert.deepEqual([done.added, done.applied, done.problems], [2, true, []]);
  const again = (await bring(GOOD)).json();
  assert.deepEqual([again.added, again.unchanged, await count('loan')], [0, 2, 2]);

  await ask(server.as('muyu'));
  const { items } = (await server.as('chuyun')('GET', '/loans')).json();
  const old = items.filter((one: { imported: object | null }) => one.imported !== null);
  assert.deepEqual(
    old.map((one: Record<string, unknown>) => [one.imported, one.stage, one.clock]),
    [
      [{ number: 'JY-2', begun: '2024-04-01', ended: null }, 'lent', null],
      [{ number: 'JY-1', begun: '2024-03-05', ended: '2024-03-20' }, 'returned', null],
    ],
  );
  assert.match(old[0].number, /-20240401-/);
  const page = (await server.as('chuyun')('GET', `/loans/${old[0].id}`)).json();
  assert.match(page.members[0].text, /JY-2.*2024-04-01/);
  assert.equal(page.timeline[0].label, '导入旧案');
  assert.ok(page.members.some((one: { text: string }) => one.text === '电钻'));

  const [, own] = String(old[0].id).split('.');
  assert.equal(await count(`timer where stream_id = '${own}'`), 0);
  assert.equal(await count('notice where kind <> $$loan.asked$$'), 0);
  const waits = await database.owner.query<{ due: string }>(
    `select due_at::text as due from todo where stream_id = $1`,
    [own],
  );
  assert.deepEqual(
    waits.rows.map(({ due }) => due.slice(0, 4)),
    ['9999'],
  );
  const [open] = deps.trades;
  const { rows } = await database.owner.query<{ state: never }>('select state from loan where id = $1', [
    own,
  ]);
  assert.deepEqual(open?.stream.tallies(rows[0]?.state as never), []);
  // A step taken here starts no clock either.
  const after = await server.as('chuyun')('POST', `/loans/${old[0].id}/commands/take_back`, {
    state: '完好',
  });
  assert.equal(after.statusCode, 200, after.body);
  assert.equal(await count(`timer where stream_id = '${own}'`), 0);
  assert.deepEqual((await verifyLedger(database.db, [open.stream])).broken, []);
});

test('each wrong row says which field, and what would be right', async (t) => {
  const { bring, count } = await opened(t);
  const report = (
    await bring([
      `,${HERE},2024-03-05,2024-03-20,已归还,梯子,2024-03-15`,
      `JY-2,390000,2024-13-05,,不知道,梯子,2024-03-15`,
      `JY-3,${THERE},2024-03-05,2024-03-01,已归还,,2024-03-15`,
      `JY-4,${HERE},2999-01-01,,借出,梯子,2024-03-15`,
      `JY-5,${HERE},2024-03-05,,已归还,梯子,2024-03-15`,
      GOOD[0] ?? '',
      GOOD[0] ?? '',
    ])
  ).json();
  const told = report.problems.map(({ row, field }: { row: number; field: string }) => `${row} ${field}`);
  assert.deepEqual(told, [
    ...['2 oldNumber', '3 district', '3 begun', '3 stage', '4 ended', '4 tool', '5 begun', '6 ended'],
    ...['8 oldNumber', '0 '],
  ]);
  assert.match(report.problems[3].message, /待借出、借出、已归还/);
  assert.deepEqual([report.applied, await count('loan')], [false, 0]);
  assert.equal(report.mend.rows.length, 6);
});

test('whoever reads English is told in English what is wrong', async (t) => {
  const { server } = await opened(t);
  const lines = [
    `,${HERE},2024-03-05,2024-03-20,已归还,梯子,2024-03-15`,
    `JY-2,390000,2024-13-05,,不知道,,2024-13-15`,
    `JY-3,${HERE},2024-03-05,2024-03-01,Returned,梯子,2024-03-15`,
    `JY-4,${HERE},2999-01-01,,Lent,梯子,2024-03-15`,
    `JY-5,${HERE},2024-03-05,,Returned,梯子,2024-03-15`,
    `JY-6,${HERE},2024-03-05,2024-03-20,Lent,梯子,2024-03-15`,
    GOOD[0] ?? '',
    GOOD[0] ?? '',
  ];
  const reply = await server.as('qingyan')(
    'POST',
    '/loans/import',
    Buffer.from([HEADINGS, ...lines].join('\n')),
    {
      'content-type': 'text/csv',
      'accept-language': 'en',
    },
  );
  const { problems, differences } = reply.json() as {
    problems: { row: number; field: string; message: string }[];
    differences: { after: { stage: string } }[];
  };
  assert.equal(problems.length, 12);
  const said = new Map(problems.map(({ row, field, message }) => [`${row} ${field}`, message]));
  assert.equal(said.get('2 oldNumber'), '“Old number” is missing. Fill it in and send again');
  assert.equal(
    said.get('3 stage'),
    '“Stage” is wrong: “不知道” is no stage. It should be: one of Asked for, Lent, Returned, Not fetched',
  );
  // Besides what stands in the file, and names of places.
  const own = ({ field, message }: { field: string; message: string }) =>
    field === 'district'
      ? message.split(' is no district')[1]?.split(', such as')[0]
      : message.replace('不知道', '');
  for (const one of problems) assert.doesNotMatch(own(one) ?? '', /\p{Script=Han}/u, one.message);
  assert.ok(differences.every(({ after }) => after.stage === 'Returned'));
});

test('only whoever has the right brings cases in, where they may', async (t) => {
  const { bring, server } = await opened(t);
  assert.equal((await bring(GOOD, '', 'chuyun')).statusCode, 403);
  const columns = (await server.as('qingyan')('GET', '/import-columns/loans')).json();
  assert.deepEqual(
    columns.items.map(({ heading }: { heading: string }) => heading),
    HEADINGS.split(','),
  );
  const template = await server.as('qingyan')('GET', '/import-templates/loans?format=csv');
  assert.ok(template.body.includes(HEADINGS));
});

test('a stopped import keeps what was written, and goes on when begun again', async (t) => {
  const { deps, count, database } = await opened(t);
  const [open] = deps.trades;
  assert.ok(open);
  const { personId, posts } = PEOPLE.qingyan;
  const [post] = posts;
  assert.ok(post);
  const base = actorOf({ personId, postId: post.id, post: post.kind, area: '' });
  const actor = { ...base, rights: new Set([tradeRight(LOANS.trade, 'import')]) } as typeof base;
  const origin = { requestId: 'test', address: 'test', now: Date.UTC(2026, 10, 24, 2) };
  async function* rows(): AsyncGenerator<MappedRow> {
    for (let n = 0; n < 120; n += 1) {
      const fields = { oldNumber: `N-${n}`, district: HERE, begun: '2024-03-05', ended: '2024-03-06' };
      yield { row: n + 2, fields: { ...fields, stage: '已归还', tool: '梯子', until: '2024-03-15' } };
    }
  }
  const stop = new AbortController();
  const onProgress = (done: number) => {
    if (done === 50) stop.abort(new Error('stopped'));
  };
  const options = { signal: stop.signal, onProgress };
  await assert.rejects(importOld(deps, open, rows(), { actor, origin }, options), /stopped/);
  assert.equal(await count('loan'), 50);
  const rest = await importOld(deps, open, rows(), { actor, origin }, {});
  assert.deepEqual([rest.added, rest.unchanged, await count('loan')], [70, 50, 120]);
  assert.deepEqual((await verifyLedger(database.db, [open.stream])).broken, []);
});

test('a trade whose cases no table can hold gives nobody the right', () => {
  const { commands } = LOANS.trade;
  const place = { kind: 'place', zh: '地点', en: 'Place', optional: false } as const;
  const trade = { ...LOANS.trade, commands: { ...commands, ask: { ...commands.ask, fields: { place } } } };
  assert.throws(() => serve({ ...LOANS, purposes: [], trade: trade as typeof LOANS.trade }), /place/);
});
