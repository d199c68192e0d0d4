/**
 * How many days a step took 用时, over a year of a whole city, and the lists of what no rule placed, beside a plain count of the
 * same sheets in the same run.
 * Run: `node bench/durations.ts [--quick] [--matters N] [--json]`; a million matters, or 100,000 with `--quick`.
 */
import { FIGURES } from '@gridgov/domain/loop/issues/figures/facts.ts';
import { LISTS } from '@gridgov/domain/loop/issues/figures/lists.ts';
import {
  countDurations,
  type DurationsAsked,
  listDurations,
} from '@gridgov/server/features/data/figures/duration-queries.ts';
import { countListed, listListed } from '@gridgov/server/features/data/figures/list-queries.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { FIRST, fillSheets, LAST } from './indicators-plain.ts';
import { openBenchCity } from './loop-city.ts';

const DISTRICTS = 13;
const ROUNDS = 5;

/** The median of some runs, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    // One after the other: each has the database to itself.
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor(ROUNDS / 2)] ?? 0) * 10) / 10;
}

function mattersAsked(args: readonly string[]): number {
  const at = args.indexOf('--matters');
  if (at >= 0) return Number(args[at + 1]);
  return args.includes('--quick') ? 100_000 : 1_000_000;
}

/** As little as counting the same sheets can cost. */
const countPlainly = (db: Db, districts: readonly string[], from: string) =>
  db.query<{ n: number }>(
    `select count(*)::integer as n from issue_sheet s where s.district = any($1::text[])
       and s.responded_on between $2 and $3 and s.dispatched_on is not null and s.left_out is null`,
    [districts, from, LAST],
  );

/** One span of time: the whole city's, and one district's. */
async function measured(db: Db, districts: readonly string[], from: string) {
  const duration = FIGURES.durations?.handling;
  if (duration === undefined) throw new Error('the loop has no such step');
  const asked: DurationsAsked = {
    districts,
    table: FIGURES.table,
    duration,
    by: 'street',
    from,
    to: LAST,
    own: null,
  };
  const all = { key: undefined, least: 0, most: 100_000, after: null, limit: 51 };
  const list = { ...asked, list: LISTS.no_owner, own: null, street: null, class: null, ended: null };
  const plain = (await countPlainly(db, districts, from)).rows[0]?.n ?? 0;
  const spread = (await countDurations(db, asked)).reduce((sum, { n }) => sum + n, 0);
  const plainMs = await timed(() => countPlainly(db, districts, from));
  const spreadMs = await timed(() => countDurations(db, asked));
  return {
    from,
    ...{ rows: plain, equal: plain === spread, plainMs, spreadMs },
    ratio: Math.round((spreadMs / plainMs) * 10) / 10,
    classMs: await timed(() => countDurations(db, { ...asked, by: 'class' })),
    rowsMs: await timed(() => listDurations(db, { ...asked, ...all })),
    longestMs: await timed(() => listDurations(db, { ...asked, ...all, least: 8 })),
    listMs: await timed(() => countListed(db, list)),
    listRowsMs: await timed(() => listListed(db, list, { after: null, limit: 51 })),
  };
}

const matters = mattersAsked(process.argv);
if (!Number.isInteger(matters) || matters < 1) throw new RangeError('--matters: a whole number');
const said = (what: string) => process.stderr.write(`${what} ${Math.round(performance.now() / 1000)} s\n`);
const city = await openBenchCity(DISTRICTS);
try {
  const districts = [...new Set(city.teams.map(({ community }) => community.slice(0, 6)))].sort();
  said('the city stands');
  await fillSheets(city.owner, districts, matters);
  await city.owner.query('vacuum analyze issue_sheet');
  said('sheets are written');
  const year = await measured(city.owner, districts, FIRST);
  const half = await measured(city.owner, districts.slice(0, 1), '2026-07-01');
  process.stdout.write(`${JSON.stringify({ matters, cityYear: year, districtHalfYear: half })}\n`);
  if (!year.equal || !half.equal) process.exitCode = 1;
} finally {
  await city.close();
}
