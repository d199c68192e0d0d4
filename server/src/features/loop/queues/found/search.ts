/**
 * Finding matters by words, newest first. A frequent word is met soon by walking the newest; a rare one is few
 * rows of the word index. Which of the two it is shows in the first few hundred, so both stay fast in a large book.
 */
import type { Queryable } from '../../../../platform/db/database.ts';
import { tsqueryOf } from '../../issues/public.ts';
import type { Key } from '../pages/cursor.ts';
import { type Located, mergeParts } from '../pages/list.ts';
import type { Branch } from '../pages/scope.ts';
import type { Plan } from '../views.ts';
import { findEverywhere, findWords, isAllOf, monthOf, walkWords } from './search-queries.ts';

/** Rows looked at before anything is known of the word. */
const PROBE = { least: 100, most: 250 };
/** Rows worth looking at; where more seem to be needed the word index is quicker. */
const WALK = 2_500;
/** A guess from few rows errs; a little more is looked at than it says. */
const SPARE = 1.3;

/** Keys of matters that hold the words, newest first. The plan is one of the book. */
export async function searchKeys(
  db: Queryable,
  plan: Plan,
  text: string,
  after: Key | null,
  limit: number,
): Promise<{ keys: Located[]; next: Key | null }> {
  const query = tsqueryOf(text);
  if (query === null) return { keys: [], next: null };
  const want = limit + 1;
  const recent = await Promise.all(
    plan.branches.map((branch) => searchRecent(db, { plan, branch, query }, after, want)),
  );
  const districts = plan.branches.map(({ district }) => district);
  const isSeldom = recent.length > 1 && recent.every(({ rest }) => rest !== null) && isAllOf(plan);
  if (isSeldom) {
    const keys = await findEverywhere(db, districts, query, after, want);
    const parts = plan.branches.map((branch) => ({
      branch,
      keys: keys.filter(({ district }) => district === branch.district),
      givenUpAt: null,
    }));
    return mergeParts(plan, parts, limit);
  }
  const parts = await Promise.all(
    recent.map(async ({ branch, keys, rest }) => ({
      branch,
      keys: rest === null ? keys : [...keys, ...(await rest())],
      givenUpAt: null,
    })),
  );
  return mergeParts(plan, parts, limit);
}

type Asked = { readonly plan: Plan; readonly branch: Branch; readonly query: string };
/** What the newest rows and months of a branch gave, and how to find the rest where that was not enough. */
type Recent = {
  readonly branch: Branch;
  readonly keys: readonly Key[];
  readonly rest: (() => Promise<Key[]>) | null;
};

async function searchRecent(
  db: Queryable,
  { plan, branch, query }: Asked,
  after: Key | null,
  want: number,
): Promise<Recent> {
  const keys: Key[] = [];
  let [from, looked] = [after, 0];
  for (let chunk = probeFor(want); chunk <= WALK; chunk = rowsNeeded(want, keys.length, looked)) {
    // Each look begins where the one before it ended, and its length follows from what that one found.
    const { met, end } = await walkWords(db, plan, { branch, query }, from, {
      chunk,
      want: want - keys.length,
    });
    keys.push(...met);
    if (keys.length >= want || end === null) return { branch, keys, rest: null };
    looked += chunk;
    from = end;
  }
  const newest = monthOf(from?.at ?? plan.now);
  const missing = want - keys.length;
  const recent = await findWords(db, plan, branch, query, from, missing, [newest, newest - 1]);
  if (recent.length >= missing) return { branch, keys: [...keys, ...recent], rest: null };
  return { branch, keys, rest: () => findWords(db, plan, branch, query, from, missing, null) };
}

const probeFor = (want: number) => (want * 3 <= PROBE.least ? PROBE.least : PROBE.most);
/** Few lengths, so that the statements are few and stay prepared. */
const LENGTHS = [100, 250, 400, 650, 1_000, 1_600, WALK];

/** Rows that have to be looked at for the rest of a page, by what has been found so far; not found counts as half a find. */
function rowsNeeded(want: number, found: number, looked: number): number {
  // One find or none in so few rows says too little yet.
  if (found < 2 && looked < PROBE.most) return PROBE.most;
  const needed = ((want - found) * looked * SPARE) / Math.max(found, 0.5);
  return LENGTHS.find((length) => length >= needed) ?? Number.POSITIVE_INFINITY;
}
