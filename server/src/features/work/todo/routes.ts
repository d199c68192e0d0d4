import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Static } from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import { countTodo, listTodo, type Place, type TodoKey, type TodoRow } from './queries.ts';
import { MOST, TodoPage, TodoQuery } from './schema.ts';
import { countsView, type Looking, plainShown, type Show, taskView, type Words } from './views.ts';

export type TodoDeps = {
  readonly db: Db;
  /** Districts in force, in which units and posts of the whole city have work. */
  readonly districts: () => readonly string[];
  /** Trades whose cases wait for somebody. */
  readonly trades: readonly Words[];
  /** How rows of a trade are shown, by its name; others show what the row holds. */
  readonly shows: Readonly<Record<string, Show>>;
  /** Whether the rows of cases from before the list are all written. */
  readonly ready: () => Promise<boolean>;
};
type Held = 'waiting' | 'owed';
type Query = Static<typeof TodoQuery>;

const DAY = 86_400_000;
/** Rows of a seat that are counted. */
const MOST_COUNTED = 1_000;

export function todoRoutes(deps: TodoDeps): Route[] {
  const route = (path: string, held: Held, said: { summary: string; operationId: string }) =>
    defineRoute({
      method: 'GET',
      path,
      ...said,
      description: 'Over all trades, the first promise to break first.',
      tag: 'todo',
      right: 'signed-in',
      audit: { none: 'numbers and titles of cases that wait for this post, or that others owe it' },
      schema: { query: TodoQuery, reply: { 200: TodoPage } },
      run: ({ actor, query, language, now }) => pageFor(deps, query, held, { actor, language, now }),
    });
  return [
    route('/todo', 'waiting', { summary: 'What waits for the post at hand', operationId: 'listTodo' }),
    route('/todo/owed', 'owed', { summary: 'What others owe the post at hand', operationId: 'listOwed' }),
  ];
}

async function pageFor(deps: TodoDeps, query: Query, held: Held, looking: Looking) {
  const { db, trades, ready } = deps;
  const { cursor, limit = MOST / 2, trade = null, stage = null } = query;
  const after = keyIn(cursor, ['number', 'string', 'string', 'string', 'string']) as TodoKey | null;
  const places = placesOf(looking.actor, deps.districts());
  const dayEnd = Math.ceil((looking.now + 1 + SHANGHAI_OFFSET) / DAY) * DAY - SHANGHAI_OFFSET;
  const counting = { now: looking.now, dayEnd, most: MOST_COUNTED };
  const [filled, rows, counted] = await Promise.all([
    ready(),
    listTodo(db, places, { trade, stage, after, limit: limit + 1 }, held),
    countTodo(db, places, counting, held),
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

/** Each seat in its own district; a unit, and whoever works in the whole city, in every one. */
function placesOf({ seats }: Actor, districts: readonly string[]): Place[] {
  return seats.flatMap((seat) => {
    const code = /^(?:desk:\w+|grid):(\d{6})/.exec(seat)?.[1];
    return (code === undefined ? districts : [code]).map((district) => ({ district, seat }));
  });
}
