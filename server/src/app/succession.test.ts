import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import { holderOf, type IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { importDivisions, importGrids } from '../features/city/areas/public.ts';
import { rectangle } from '../features/city/areas/testing.ts';
import { loadDefaultRules } from '../features/city/rules/public.ts';
import {
  act,
  carryOver,
  ISSUES,
  type IssueDeps,
  makeNumbers,
  report,
} from '../features/loop/issues/public.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedger } from '../platform/ledger/ledger.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { rootDir } from '../testing/cluster.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { testRules, testSurroundings } from '../testing/rules.ts';
import { noFault } from '../testing/work.ts';
import { type City, openCity } from './city.ts';

const COMMUNITY = '370602001001';
const grid = (n: number) => `${COMMUNITY}00${n}`;
const [OLD, BESIDE, LEFT, RIGHT] = [grid(1), grid(2), grid(3), grid(4)];
const RECUT = '2026-12-01';
const at = (day: string, hour: number) => Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000;

const leader = actorOf({ personId: 'l', postId: 'l', post: 'grid_leader', area: COMMUNITY });
const worker = (code: string) =>
  actorOf({ personId: `w${code}`, postId: 'w', post: 'grid_worker', area: code });

/** One community with two grids side by side; later the first is cut in two, or both become one. */
async function city(t: TestContext) {
  // Named before the database's own end, so that nothing of the city asks a database that is gone.
  let open: City | undefined;
  t.after(() => open?.close());
  const database = await testDatabase(t);
  const { db } = database;
  const clock = { now: at('2026-11-24', 10) };
  async function* rows() {
    const names = { '370602': '东区', '370602001': '望海街道', [COMMUNITY]: '潮头社区' };
    for (const [index, [code, name]] of Object.entries(names).entries())
      yield { row: index + 2, fields: { code, name }, problems: [] };
  }
  await importDivisions(db, rows(), { from: '2024-01-01', mode: 'all' });
  await drawGrids(database, '2024-01-01', { [OLD]: [0, 10], [BESIDE]: [10, 10] });
  await loadDefaultRules(db, path.join(rootDir, 'database/seeds'), clock.now);
  const fail = (what: string, error: unknown) => assert.fail(`${what}: ${String(error)}`);
  const known = await openCity(db, () => clock.now, fail);
  open = known;
  const issues: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    places: known.placeSource,
  };
  const give = async (actor: Actor, id: string, command: CommandName, body: object = {}) => {
    clock.now += 60_000;
    const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: clock.now };
    await act(issues, actor, { district: '370602', id, command, body: body as never }, origin);
  };
  const reportAt = async (code: string, x: number | null) => {
    clock.now += 60_000;
    const commandId = uuidv7();
    const point = x === null ? { lon: null, lat: null } : { lon: 121 + x / 1000, lat: 37.005 };
    const place = { district: '370602', street: '370602001', community: COMMUNITY, grid: code, ...point };
    const reporter = { personId: 'reporter', kind: 'staff' as const };
    const input = {
      channel: 'patrol' as const,
      nature: 'report',
      title: '井盖缺损',
      description: '',
      classCode: 'C1',
    };
    await report(
      issues,
      worker(code),
      { ...input, place: { ...place, text: '滨河路1号' }, reporter, files: [], linked: [] },
      { commandId, requestId: 'r', address: '', now: clock.now },
    );
    return commandId;
  };
  const state = async (id: string): Promise<IssueState> => {
    const { rows } = await db.query<{ state: IssueState }>('select state from issue where id = $1', [id]);
    const [row] = rows;
    assert.ok(row !== undefined);
    return row.state;
  };
  const carry = async () => {
    await known.refresh();
    return carryOver(issues, {
      districts: known.districts(),
      succession: known,
      now: clock.now,
      onError: noFault,
    });
  };
  return { database, db, clock, give, reportAt, state, carry };
}

/** Grids as strips of the community: where they begin and how wide they are, in thousandths of a degree. */
async function drawGrids({ db }: TestDatabase, from: string, strips: Record<string, [number, number]>) {
  const features = Object.entries(strips).map(([code, [west, width]]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: rectangle(west, 0, width, 10) },
  }));
  const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  await importGrids(db, file, { from, mode: 'all', source: '测试', crs: 'WGS-84' });
}

type Change = {
  readonly kind: 'split' | 'merge';
  readonly ended: readonly string[];
  readonly heirs: Record<string, number>;
};

/** As filing a plan writes it: the old grids end, and what follows them is noted with its share. */
async function recut({ owner }: TestDatabase, { kind, ended, heirs }: Change): Promise<void> {
  for (const table of ['area', 'area_boundary'])
    await owner.query(`update ${table} set valid_to = $1 where code = any($2) and valid_to is null`, [
      RECUT,
      ended,
    ]);
  const change = uuidv7();
  await owner.query(
    `insert into area_change (id, kind, day, note, recorded_at) values ($1, $2, $3, '', now())`,
    [change, kind, RECUT],
  );
  for (const from of ended)
    for (const [to, share] of Object.entries(heirs))
      await owner.query('insert into area_succession values ($1, $2, $3, $4)', [change, from, to, share]);
  await owner.query('update area_revision set revision = revision + 1');
}

test('after a split open matters go to the grid of their point, and whoever is there has them', async (t) => {
  const { database, db, clock, give, reportAt, state, carry } = await city(t);
  const [west, east, placeless] = [await reportAt(OLD, 2), await reportAt(OLD, 8), await reportAt(OLD, null)];
  const [done, beside] = [await reportAt(OLD, 3), await reportAt(BESIDE, 12)];
  for (const id of [west, east]) await give(leader, id, 'file');
  // A grid may be the unit that answers: its task goes over with the matter.
  await give(leader, west, 'dispatch', { unit: `grid:${OLD}`, assists: [] });
  await give(leader, east, 'dispatch', { unit: 'roads', assists: [`grid:${OLD}`] });
  await give(leader, done, 'decline', { reason: 'out_of_scope', note: '不属于受理范围' });
  assert.equal(await carry(), 0, 'nothing changed yet');

  clock.now = at(RECUT, 9);
  await recut(database, { kind: 'split', ended: [OLD], heirs: { [LEFT]: 0.4, [RIGHT]: 0.6 } });
  await drawGrids(database, RECUT, { [LEFT]: [0, 4], [RIGHT]: [4, 6] });
  assert.equal(await carry(), 3);

  const [one, two, three] = [await state(west), await state(east), await state(placeless)];
  assert.deepEqual([one.place.grid, two.place.grid, three.place.grid], [LEFT, RIGHT, RIGHT]);
  assert.deepEqual([one.arose, two.arose, three.arose], [OLD, OLD, OLD], 'where it arose stays');
  assert.deepEqual([one.lead, holderOf(one)], [`grid:${LEFT}`, `grid:${LEFT}`]);
  assert.deepEqual(
    two.assists.map(({ unit }) => unit),
    [`grid:${RIGHT}`],
  );
  assert.equal((await state(done)).place.grid, OLD, 'what is over stays where it was');
  assert.equal((await state(beside)).place.grid, BESIDE);
  await give(worker(LEFT), west, 'acknowledge');
  await give(worker(RIGHT), east, 'answer_assist', { note: '已到场' });
  await assert.rejects(give(worker(OLD), west, 'respond', { result: '已处理' }));
  const { rows } = await db.query('select seat from issue_concern where stream_id = $1 order by version', [
    east,
  ]);
  assert.deepEqual(rows, [{ seat: `grid:${OLD}` }, { seat: `grid:${RIGHT}` }]);

  const events = async () => (await db.query('select count(*) as n from event')).rows[0];
  const before = await events();
  assert.equal(await carry(), 0);
  assert.deepEqual(await events(), before, 'running it again changes nothing');
  while ((await relayOnce(db, '370602', async () => undefined)) > 0);
  const { rows: tallies } = await db.query<{ key: string; n: number }>(
    "select key, n from tally where key like 'grid:%' and n <> 0 order by key",
  );
  assert.deepEqual(tallies, [
    { key: `grid:${BESIDE}`, n: 1 },
    { key: `grid:${LEFT}`, n: 1 },
    { key: `grid:${RIGHT}`, n: 2 },
  ]);
  assert.deepEqual((await verifyLedger(db, [ISSUES])).broken, []);
});

test('where a grid keeps its number and gives a part away, what lies in that part goes along', async (t) => {
  const { database, db, clock, reportAt, state, carry } = await city(t);
  const [kept, given, placeless] = [
    await reportAt(OLD, 2),
    await reportAt(OLD, 8),
    await reportAt(OLD, null),
  ];
  const beside = await reportAt(BESIDE, 12);
  clock.now = at(RECUT, 9);
  await recut(database, { kind: 'split', ended: [OLD], heirs: { [OLD]: 0.4, [RIGHT]: 0.6 } });
  await drawGrids(database, RECUT, { [OLD]: [0, 4], [RIGHT]: [4, 6] });
  assert.equal(await carry(), 1);
  const grids = async () =>
    (await Promise.all([kept, given, placeless, beside].map(state))).map(({ place }) => place.grid);
  assert.deepEqual(await grids(), [OLD, RIGHT, OLD, BESIDE], 'the grid itself has what has no place');
  assert.equal((await state(given)).arose, OLD);
  assert.equal(await carry(), 0, 'once is enough');
  assert.deepEqual((await verifyLedger(db, [ISSUES])).broken, []);
});

test('after a merger both grids’ matters are one grid’s, and two servers at once carry each over once', async (t) => {
  const { database, db, clock, give, reportAt, state, carry } = await city(t);
  const [one, two] = [await reportAt(OLD, 2), await reportAt(BESIDE, 12)];
  await give(leader, one, 'file');
  await give(leader, one, 'dispatch', { unit: 'roads' });
  clock.now = at(RECUT, 9);
  await recut(database, { kind: 'merge', ended: [OLD, BESIDE], heirs: { [LEFT]: 1 } });
  await drawGrids(database, RECUT, { [LEFT]: [0, 20] });
  await Promise.all([carry(), carry()]);
  for (const id of [one, two]) {
    const { place, arose } = await state(id);
    assert.equal(place.grid, LEFT);
    assert.notEqual(arose, LEFT);
  }
  const { rows } = await db.query("select count(*) as n from event where name = 'issue.grid_succeeded'");
  assert.deepEqual(rows, [{ n: 2 }]);
  assert.equal(await carry(), 0);
  assert.deepEqual((await verifyLedger(db, [ISSUES])).broken, []);
});
