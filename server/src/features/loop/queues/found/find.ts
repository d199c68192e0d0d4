/** A page of a list with or without words: by number, by what the words name, by the words themselves. */

import { isNumber, numbersIn, serialIn } from '../../../../platform/workflow/typed-numbers.ts';
import type { Filter } from '../filters/filters.ts';
import type { Key } from '../pages/cursor.ts';
import { compareKeys } from '../pages/cursor.ts';
import {
  fitOf,
  type Located,
  type Page,
  type Reading,
  readKeys,
  readPage,
  rowsInOrder,
} from '../pages/list.ts';
import { narrowed } from '../pages/scope.ts';
import { fitting, type IssueRow, rowsByNumber } from '../queries.ts';
import type { Plan } from '../views.ts';
import { searchKeys } from './search.ts';

export async function findPage(
  reading: Reading,
  plan: Plan,
  after: Key | null,
  limit: number,
): Promise<Page> {
  const { text } = plan;
  if (text === null || plan.order !== 'book' || serialIn(text) !== null)
    return readPage(reading, plan, after, limit);
  if (isNumber(text)) return { rows: await byNumber(reading, plan, text), next: null };
  const { keys, next } = await meantKeys(reading, plan, text, after, limit);
  return { rows: await rowsInOrder(reading.db, keys), next };
}

/** Matters of that number in the plan, newest first. */
async function byNumber({ db, rules }: Reading, plan: Plan, text: string): Promise<IssueRow[]> {
  const fits = fitOf(plan, rules);
  const districts = [...new Set(plan.branches.map(({ district }) => district))];
  const found = await Promise.all(
    districts.map(async (district) => {
      const numbers = numbersIn(text, district, plan.now);
      const rows = numbers.length === 0 ? [] : await rowsByNumber(db, district, numbers);
      if (rows.length === 0) return [];
      const ids = rows.map(({ id }) => id);
      const branches = plan.branches.filter((branch) => branch.district === district);
      const inside = await Promise.all(branches.map((branch) => fitting(db, plan, branch, ids)));
      const seen = new Set(inside.flat());
      return rows.filter(
        ({ id, state }) => seen.has(id) && fits({ promising: state, rules: state.rulesVersion }),
      );
    }),
  );
  return found.flat().sort((a, b) => b.reported_at - a.reported_at);
}

type Keys = { readonly keys: Located[]; readonly next: Key | null };

/** Matters that hold the words, and those of what the words name: each found by its own index, merged by key. */
async function meantKeys(
  reading: Reading,
  plan: Plan,
  text: string,
  after: Key | null,
  limit: number,
): Promise<Keys> {
  const { meant } = plan;
  const words = { ...plan, meant: null };
  if (meant === null) return searchKeys(reading.db, words, text, after, limit);
  const wordless = { ...plan, meant: null, text: null };
  const named: Filter[] = [
    { field: 'area', not: false, values: meant.areas },
    { field: 'class', not: false, values: meant.classes },
  ];
  const parts = await Promise.all([
    searchKeys(reading.db, words, text, after, limit),
    ...named
      .filter(({ values }) => values.length > 0)
      .map((filter) => readKeys(reading, narrowedBy(wordless, filter), after, limit)),
  ]);
  return merged(plan, parts, limit);
}

function narrowedBy(plan: Plan, filter: Filter): Plan {
  return {
    ...plan,
    branches: narrowed(plan.branches, [filter]),
    filters: [...plan.filters, filter],
  };
}

/** Beyond where one of them ended early nothing is shown yet; the next page goes on from there. */
function merged({ order }: Plan, parts: readonly Keys[], limit: number): Keys {
  const edges = parts.flatMap(({ next }) => next ?? []).sort((a, b) => compareKeys(order, a, b));
  const [edge] = edges;
  const seen = new Set<string>();
  const all = parts
    .flatMap(({ keys }) => keys)
    .filter((key) => edge === undefined || compareKeys(order, key, edge) <= 0)
    .sort((a, b) => compareKeys(order, a, b))
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  const keys = all.slice(0, limit);
  const last = keys.at(-1);
  return { keys, next: all.length > limit && last !== undefined ? last : (edge ?? null) };
}
