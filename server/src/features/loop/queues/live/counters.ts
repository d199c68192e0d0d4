/** Counters. Those that commands keep are read; those that time itself moves are counted up to ten thousand. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { fitOf, type Reading, walkBranch } from '../pages/list.ts';
import type { Branch } from '../pages/scope.ts';
import {
  type Counts,
  countHelp,
  countOverdue,
  countReturned,
  countRows,
  type Oldest,
  tallyOf,
} from '../queries.ts';
import { type Plan, planOf, type View } from '../views.ts';

/** Counted no further: shown as 1万+. */
export const MOST_COUNTED = 10_000;
export type Count = { readonly n: number; readonly more: boolean };

const UNOWNED = ['to_dispatch', 'to_rule'];

/** How many rows a plan has. Follows the same conditions as its list, so a counter opens to exactly its rows. */
export async function countPlan(
  reading: Reading,
  plan: Plan,
): Promise<Count & { groups: Counts | null; oldest: Oldest | null }> {
  const kept = await keptPlan(reading, plan);
  if (kept !== null) return kept;
  const sum = { total: 0, help: 0, no_owner: 0, over: 0 };
  let oldest: Oldest | null = null;
  const grouped = plan.order === 'queue' && !needsCalendar(plan, reading);
  for (const branch of plan.branches) {
    // One after the other, so that counting stops as soon as there are too many to tell.
    const counts = await countBranch(reading, plan, branch, MOST_COUNTED + 1 - sum.total);
    sum.total += counts.total;
    sum.help += counts.help;
    sum.no_owner += counts.no_owner;
    sum.over += counts.over;
    oldest = olderOf(oldest, counts.oldest);
    // Among those that were not looked at there may be an older one.
    if (sum.total > MOST_COUNTED) return { n: MOST_COUNTED, more: true, groups: null, oldest: null };
  }
  return { n: sum.total, more: false, groups: grouped ? sum : null, oldest };
}

/** Fewer are counted, which also finds the oldest; the work of counting more would grow with the queue. */
const KEPT_FROM = 1_000;

/** A long queue's counters from what commands keep; null where it is short, filtered, or nothing is kept of it. */
async function keptPlan(
  { db }: Reading,
  plan: Plan,
): Promise<(Count & { groups: Counts | null; oldest: null }) | null> {
  if (plan.filters.length > 0 || plan.text !== null) return null;
  const branches = plan.branches.map((branch) => ({
    branch,
    all: tallyKeys(plan.view, branch),
    unowned: unownedKeys(plan.view, branch),
  }));
  if (branches.some(({ all, unowned }) => all === null || unowned === null)) return null;
  const wanted = (pick: (one: (typeof branches)[number]) => readonly string[] | null) =>
    branches.map((one) => ({ district: one.branch.district, keys: pick(one) ?? [] }));
  const n = await keptCount(
    db,
    wanted(({ all }) => all),
  );
  if (n <= KEPT_FROM) return null;
  const unowned = await keptCount(
    db,
    wanted((one) => one.unowned),
  );
  const over = await countOver(db, plan);
  const groups = over === null ? null : { total: n, over, ...(await ofHelp(db, plan, unowned)) };
  return { n, more: false, groups, oldest: null };
}

/** Who needs help stands apart from what has no owner, also where they have none. */
async function ofHelp(
  db: Queryable,
  plan: Plan,
  unowned: number,
): Promise<Pick<Counts, 'help' | 'no_owner'>> {
  const found = await Promise.all(plan.branches.map((branch) => countHelp(db, plan, branch)));
  const sum = (of: 'help' | 'unowned') => found.reduce((n, one) => n + one[of], 0);
  return { help: sum('help'), no_owner: unowned - sum('unowned') };
}

/** Null where there are too many to tell. */
async function countOver(db: Queryable, plan: Plan): Promise<number | null> {
  let over = 0;
  for (const branch of plan.branches) {
    // One after the other, so that counting stops as soon as there are too many.
    over += await countOverdue(db, plan, branch, MOST_COUNTED + 1 - over);
    if (over > MOST_COUNTED) return null;
  }
  return over;
}

/** Keys of the counters of what has no owner; null where none are kept for the view. */
function unownedKeys(view: View, branch: Branch): string[] | null {
  return view === 'mine' || view === 'area' || view === 'responsible' ? tallyKeys('unowned', branch) : null;
}

function olderOf(a: Oldest | null, b: Oldest | null): Oldest | null {
  if (a === null || b === null) return a ?? b;
  return b.at < a.at ? b : a;
}

const needsCalendar = (plan: Plan, { rules }: Reading) => fitOf(plan, rules)(NO_CLOCK) === false;
/** A matter without clocks fits only where no calendar is asked. */
const NO_CLOCK = { promising: null, rules: null };

async function countBranch(
  reading: Reading,
  plan: Plan,
  branch: Branch,
  most: number,
): Promise<Counts & { readonly oldest: Oldest | null }> {
  const uncounted = { help: 0, no_owner: 0, over: 0, oldest: null };
  if (plan.order === 'returned')
    return { ...uncounted, total: await countReturned(reading.db, plan, branch, most) };
  if (!needsCalendar(plan, reading)) return countRows(reading.db, plan, branch, most);
  const { keys } = await walkBranch(reading, plan, branch, null, most, Number.POSITIVE_INFINITY);
  const aged = keys.map(({ id, reported_at: at }) => ({ district: branch.district, id, at }));
  return { ...uncounted, total: keys.length, oldest: aged.reduce(olderOf, null) };
}

/** A standard view's counter: kept where commands keep it, else counted. */
export async function countView(
  reading: Reading,
  view: View,
  actor: Actor,
  districts: readonly string[],
  now: number,
): Promise<Count | null> {
  // How many matters there ever were is a figure of the indicators, not of a queue.
  if (view === 'all' || view === 'reported') return null;
  const plan = planOf({ view, filters: [], text: null }, actor, districts, now);
  const branches = plan.branches.map((branch) => ({ branch, keys: tallyKeys(view, branch) }));
  const kept = await keptCount(
    reading.db,
    branches.map(({ branch, keys }) => ({ district: branch.district, keys: keys ?? [] })),
  );
  const others = branches.flatMap(({ branch, keys }) => (keys === null ? [branch] : []));
  const { n, more } = await countPlan(reading, { ...plan, branches: others });
  return { n: kept + n, more };
}

type Tallied = { readonly district: string; readonly keys: readonly string[] };

async function keptCount(db: Queryable, wanted: readonly Tallied[]): Promise<number> {
  const some = wanted.filter(({ keys }) => keys.length > 0);
  const found = await Promise.all(some.map(({ district, keys }) => tallyOf(db, district, keys)));
  return found.reduce((sum, tallies) => sum + [...tallies.values()].reduce((a, b) => a + b, 0), 0);
}

/** Keys of the counters whose sum is the view's; null where no counter is kept for it. */
function tallyKeys(view: View, { held, except }: Branch): string[] | null {
  const base = held === null ? null : `${held.column}:${held.value}`;
  if (held?.column === 'reporter_id' || held?.column === 'concerned' || except.length > 0) return null;
  switch (view) {
    case 'mine':
    case 'area':
    case 'assisting':
    case 'responsible':
      return [base ?? 'open'];
    case 'unowned':
    case 'suspended': {
      if (held?.column === 'grid') return null;
      const stages = view === 'unowned' ? UNOWNED : ['suspended'];
      return stages.map((stage) => (base === null ? `stage:${stage}` : `${base}:${stage}`));
    }
    case 'due-today':
    case 'overdue':
    case 'supervised':
    case 'returned-by-me':
    case 'reported':
    case 'all':
      return null;
  }
}
