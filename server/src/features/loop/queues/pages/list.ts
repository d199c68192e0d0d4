/** Pages of lists: branches are read along their indexes and merged by key, so that page 1000 costs what page 1 does. */
import { firstToBreak, promiseState } from '@gridgov/domain/loop/issues/promises.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { Names, RulesSource } from '../../issues/public.ts';
import { hasConditions } from '../filters/condition-queries.ts';
import { type IssueRow, listKeys, listReturned, listRows, rowsOf } from '../queries.ts';
import type { Plan } from '../views.ts';
import { isBook, rankNow } from './branch-queries.ts';
import { compareKeys, type Key } from './cursor.ts';
import type { Branch } from './scope.ts';
import { type Walked, walkBook, walkKeys } from './walk-queries.ts';

export type Reading = { readonly db: Queryable; readonly rules: RulesSource };
/** Reading for somebody to whom titles are shown. */
export type Showing = Reading & { readonly names: Names };

/** `next` is where to go on; with fewer rows than asked for, the search was given up for now at that key. */
export type Page = { readonly rows: readonly IssueRow[]; readonly next: Key | null };

/** Rows looked at for one page of one branch, however few of them fit. */
const BUDGET = 20_000;
const FIRST_CHUNK = 200;
const LARGEST_CHUNK = 10_000;

export async function readPage(
  reading: Reading,
  plan: Plan,
  after: Key | null,
  limit: number,
): Promise<Page> {
  const [only, ...more] = plan.branches;
  if (only === undefined) return { rows: [], next: null };
  const plain = more.length === 0 && plan.order !== 'returned' && !hasConditions(plan, only);
  if (plain) {
    const rows = await listRows(reading.db, plan, only, after, limit + 1);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(plan, last) : null };
  }
  const { keys, next } = await readKeys(reading, plan, after, limit);
  return { rows: await rowsInOrder(reading.db, keys), next };
}

export type Located = Key & { readonly district: string };

/** Keys of a page over all branches. */
export async function readKeys(
  reading: Reading,
  plan: Plan,
  after: Key | null,
  limit: number,
): Promise<{ keys: Located[]; next: Key | null }> {
  const parts = await Promise.all(
    plan.branches.map(async (branch) => ({
      branch,
      ...(await branchKeys(reading, plan, branch, after, limit + 1)),
    })),
  );
  return mergeParts(plan, parts, limit);
}

type Part = { readonly branch: Branch; readonly keys: readonly Key[]; readonly givenUpAt: Key | null };

/** Merges what the branches gave. Beyond the key at which a branch gave up nothing may be shown yet. */
export function mergeParts(
  plan: Plan,
  parts: readonly Part[],
  limit: number,
): { keys: Located[]; next: Key | null } {
  const edges = parts
    .flatMap(({ givenUpAt }) => givenUpAt ?? [])
    .sort((a, b) => compareKeys(plan.order, a, b));
  const [edge] = edges;
  const all = parts
    .flatMap(({ branch, keys }) => keys.map((key) => ({ ...key, district: branch.district })))
    .filter((key) => edge === undefined || compareKeys(plan.order, key, edge) <= 0)
    .sort((a, b) => compareKeys(plan.order, a, b));
  const keys = all.slice(0, limit);
  const last = keys.at(-1);
  if (all.length > limit && last !== undefined) return { keys, next: last };
  return { keys, next: edge ?? null };
}

async function branchKeys(
  { db, rules }: Reading,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  want: number,
): Promise<{ keys: readonly Key[]; givenUpAt: Key | null }> {
  if (plan.order === 'returned')
    return { keys: await listReturned(db, plan, branch, after, want), givenUpAt: null };
  if (!hasConditions(plan, branch))
    return { keys: await listKeys(db, plan, branch, after, want), givenUpAt: null };
  return walkBranch({ db, rules }, plan, branch, after, want);
}

/** Walks a branch chunk by chunk until enough rows fit, it ends, or the budget is spent. */
export async function walkBranch(
  { db, rules }: Reading,
  plan: Plan,
  branch: Branch,
  after: Key | null,
  want: number,
  budget: number = BUDGET,
): Promise<{ keys: Walked[]; givenUpAt: Key | null }> {
  const keys: Walked[] = [];
  const clocks = needsClocks(plan);
  const fits = fitOf(plan, rules);
  let from = after;
  let looked = 0;
  for (let chunk = Math.max(FIRST_CHUNK, want * 2); ; chunk = Math.min(chunk * 5, LARGEST_CHUNK)) {
    // Each chunk begins where the one before it ended.
    const { met, end } =
      isBook(plan, branch) && !clocks
        ? await walkBook(db, plan, branch, from, { chunk, want: want - keys.length })
        : await walkKeys(db, plan, branch, from, { chunk, clocks });
    keys.push(...met.filter(fits));
    if (keys.length >= want || end === null) return { keys: keys.slice(0, want), givenUpAt: null };
    looked += chunk;
    from = end;
    if (looked >= budget) return { keys, givenUpAt: from };
  }
}

/** Running clocks are told apart by shares of their own time; all else that is asked is a column. */
function needsClocks({ filters }: Plan): boolean {
  const due = filters.filter(({ field }) => field === 'due');
  return due.some(({ values, not }) => not || values.some((value) => value !== 'over'));
}

/** What only a calendar can tell: whether the promise that breaks first is 充裕, 临期 or 快到期, or stands still. */
export function fitOf(plan: Plan, rules: RulesSource): (row: Pick<Walked, 'promising' | 'rules'>) => boolean {
  if (!needsClocks(plan)) return () => true;
  const due = plan.filters.filter(({ field }) => field === 'due');
  return ({ promising, rules: version }) => {
    const { calendar } = rules.version(version ?? '') ?? rules.current(plan.now);
    const first = promising === null ? null : firstToBreak(promising);
    const state = promiseState(calendar, first, plan.now);
    return due.every(({ values, not }) => values.includes(state) !== not);
  };
}

export function keyOf(plan: Plan, row: IssueRow): Key {
  return plan.order === 'queue'
    ? { rank: rankNow(row.rank, row.due_at, plan.now), at: row.due_at ?? Number.NaN, id: row.id }
    : { rank: 0, at: row.reported_at, id: row.id };
}

/** The rows of keys, in the order of the keys; one statement a district. */
export async function rowsInOrder(db: Queryable, keys: readonly Located[]): Promise<IssueRow[]> {
  const ids = new Map<string, string[]>();
  for (const { district, id } of keys) ids.set(district, [...(ids.get(district) ?? []), id]);
  const found = await Promise.all([...ids].map(([district, some]) => rowsOf(db, district, some)));
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return keys.flatMap(({ id }) => rows.get(id) ?? []);
}
