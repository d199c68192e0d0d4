import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import type { Static } from 'typebox';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import type { TodoDeps } from './deps.ts';
import { countTodo, listTodo, type Place, type TodoKey, type TodoRow } from './queries.ts';
import { MOST, type TodoQuery } from './schema.ts';
import { countsView, type Looking, plainShown, taskView, type Words } from './views.ts';

export type Held = 'waiting' | 'owed';
type Query = Static<typeof TodoQuery>;

/** Rows of a seat that are counted. */
const MOST_COUNTED = 1_000;

export async function todoPage(deps: TodoDeps, query: Query, held: Held, looking: Looking) {
  const { db, trades, ready } = deps;
  const unused = [...deps.unusedAt(looking.now).keys()];
  const { cursor, limit = MOST / 2, trade = null, stage = null, due } = query;
  const after = keyIn(cursor, ['number', 'string', 'string', 'string', 'string']) as TodoKey | null;
  const places = placesOf(deps, looking);
  const span = spanOf(due, looking.now);
  const [filled, rows, { counted }] = await Promise.all([
    ready(),
    listTodo(db, places, { trade, stage, ...span, unused, after, limit: limit + 1 }, held),
    countWaiting(deps, looking, held),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const words = new Map(trades.map((one) => [one.name, one]));
  return {
    ready: filled,
    items: await tasksOf(deps, page, words, looking),
    next: rows.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null,
    counts: countsView(counted, words, MOST_COUNTED, looking),
  };
}

const dayEndAt = (now: number) => dayStartAt(now) + DAY;

/** Moments between which the promise breaks; null: without an end. */
function spanOf(due: Query['due'], now: number): { from: number | null; before: number | null } {
  if (due === 'over') return { from: null, before: now };
  return due === 'today' ? { from: now, before: dayEndAt(now) } : { from: null, before: null };
}

/** Of each trade and stage how many wait, however the list is narrowed. `more`: not all were counted. */
export async function countWaiting(deps: TodoDeps, looking: Looking, held: Held) {
  const { now } = looking;
  const counting = { now, dayEnd: dayEndAt(now), most: MOST_COUNTED, unused: [...deps.unusedAt(now).keys()] };
  const counted = await countTodo(deps.db, placesOf(deps, looking), counting, held);
  return { counted, more: counted.reduce((sum, { n }) => sum + n, 0) >= MOST_COUNTED };
}

const keyOf = ({ due, id, lane, key, seat }: TodoRow): TodoKey => [due, id, lane, key, seat];

async function tasksOf(
  { shows }: TodoDeps,
  rows: readonly TodoRow[],
  words: ReadonlyMap<string, Words>,
  looking: Looking,
) {
  const byTrade = Map.groupBy(rows, ({ trade }) => trade);
  const shown = await Promise.all(
    [...byTrade].map(async ([trade, some]) => {
      const show = shows[trade];
      const all =
        show === undefined ? some.map((row) => plainShown(row, looking.now)) : await show(some, looking);
      return some.map((row, n) => [row, all[n] ?? null] as const);
    }),
  );
  const found = new Map(shown.flat());
  return rows.flatMap((row) => {
    const one = found.get(row) ?? null;
    return one === null ? [] : [taskView(row, one, words.get(row.trade), looking)];
  });
}

/** Each seat in its own district; a unit, a person, and whoever works in the whole city, in every one. */
function placesOf({ districts: all, isAnothers = () => false }: TodoDeps, { actor, now }: Looking): Place[] {
  const { seats, personId } = actor;
  const districts = all();
  const own = seats.filter((seat) => !isAnothers(seat, personId, now));
  return [...own, `person:${personId}`].flatMap((seat) => {
    const code = /^(?:desk:\w+|grid):(\d{6})/.exec(seat)?.[1];
    return (code === undefined ? districts : [code]).map((district) => ({ district, seat }));
  });
}
