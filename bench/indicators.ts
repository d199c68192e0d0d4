/**
 * A city's dashboard of 23 measures in 13 districts over a year, read from figures, beside the same counts as one plain
 * statement over the sheets; and what a command pays for its figures.
 * Run: `node bench/indicators.ts [--quick] [--matters N] [--json]`; a million matters, or 50,000 with `--quick`.
 */
import { shareOf } from '@gridgov/domain/workflow/measures.ts';
import { countingOf } from '@gridgov/server/app/figures.ts';
import { currentVersions } from '@gridgov/server/features/city/rules/public.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { monthsOf, rebuildMonth } from '@gridgov/server/platform/figures/months.ts';
import { sumsOf } from '@gridgov/server/platform/figures/sums.ts';
import { costOfFigures } from './indicators-cost.ts';
import { FIRST, fillSheets, LAST, PLAIN } from './indicators-plain.ts';
import { openBenchCity } from './loop-city.ts';

const DISTRICTS = 13;
const ROUNDS = 5;

type Shares = Readonly<Record<string, readonly [number, number]>>;

async function dashboard(db: Db, districts: readonly string[]): Promise<Shares> {
  // Those of other trades have sheets of their own, and this city has matters alone.
  const all = await currentVersions(db, 'measure');
  const measures = all.filter(({ data: { data } }) => data.trade === 'issue');
  const facts = measures.flatMap(({ data: { data } }) => [
    ...data.numerator,
    ...data.denominator,
    ...data.exclusions,
  ]);
  const sums = await sumsOf(db, {
    ...{ districts, stream: 'issue', cut: 'all', facts: [...new Set(facts)], from: FIRST, to: LAST },
  });
  const shares = sums.flatMap(({ district, times }) =>
    measures.map(({ key, data: { data } }) => {
      const { numerator, denominator } = shareOf(data, (fact) => times.get(fact) ?? 0);
      return [`${district} ${key}`, [numerator, denominator]] as const;
    }),
  );
  return Object.fromEntries(shares);
}

async function recount(db: Db, districts: readonly string[]): Promise<Shares> {
  const { rows } = await db.query<Record<string, string | number>>(PLAIN, [districts, FIRST, LAST]);
  const shares = rows.flatMap(({ district, ...counts }) =>
    Object.keys(counts)
      .filter((name) => name.endsWith('_above'))
      .map((name) => {
        const measure = name.slice(0, -'_above'.length);
        return [
          `${district} ${measure}`,
          [Number(counts[name]), Number(counts[`${measure}_below`])],
        ] as const;
      }),
  );
  return Object.fromEntries(shares);
}

/** The median of some runs, and what they answered. */
async function timed(work: () => Promise<Shares>): Promise<{ ms: number; shares: Shares }> {
  const times: number[] = [];
  let shares = await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    // One after the other: each has the database to itself.
    shares = await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { ms: Math.round((times[Math.floor(ROUNDS / 2)] ?? 0) * 10) / 10, shares };
}

const sorted = (shares: Shares) =>
  JSON.stringify(Object.entries(shares).sort(([a], [b]) => (a < b ? -1 : 1)));

async function buildFigures(owner: Db, districts: readonly string[]): Promise<void> {
  for (const { counting } of countingOf()) {
    for (const district of districts) {
      for (const month of await monthsOf(owner, counting, district)) {
        // Month after month, as `gridgov figures --rebuild` does.
        await rebuildMonth(owner, counting, { district, month, now: Date.now() });
      }
    }
  }
}

function mattersAsked(args: readonly string[]): number {
  const at = args.indexOf('--matters');
  if (at >= 0) return Number(args[at + 1]);
  return args.includes('--quick') ? 50_000 : 1_000_000;
}

const matters = mattersAsked(process.argv);
if (!Number.isInteger(matters) || matters < 1) throw new RangeError('--matters: a whole number');
const said = (what: string) => process.stderr.write(`${what} ${Math.round(performance.now() / 1000)} s\n`);
const city = await openBenchCity(DISTRICTS);
try {
  const districts = [...new Set(city.teams.map(({ community }) => community.slice(0, 6)))].sort();
  said('the city stands');
  const cost = await costOfFigures(city.owner);
  said('the cost of a command is known');
  await fillSheets(city.owner, districts, matters);
  said('sheets are written');
  const began = performance.now();
  await buildFigures(city.owner, districts);
  const rebuildSeconds = Math.round((performance.now() - began) / 100) / 10;
  said('figures are made');
  await city.owner.query('vacuum analyze issue_sheet, figure');
  const plain = await timed(() => recount(city.owner, districts));
  const figures = await timed(() => dashboard(city.owner, districts));
  const equal = sorted(plain.shares) === sorted(figures.shares);
  const counted = Object.keys(figures.shares).length;
  const report = {
    matters,
    districts: districts.length,
    measures: counted / districts.length,
    dashboardMs: figures.ms,
    recountMs: plain.ms,
    ratio: Math.round((plain.ms / figures.ms) * 10) / 10,
    equal,
    rebuildSeconds,
    ...cost,
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  if (!equal) process.exitCode = 1;
} finally {
  await city.close();
}
