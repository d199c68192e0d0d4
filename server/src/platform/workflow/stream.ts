/** The stream of a trade: the columns every trade has, how its events lead to its row, and its counters. */

import { evolve } from '@gridgov/domain/workflow/evolve.ts';
import type { EventOf, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { isOpenCase } from '@gridgov/domain/workflow/relations.ts';
import { forgettingEvents, hasSealed } from '@gridgov/domain/workflow/sealed.ts';
import { runningClocks } from '@gridgov/domain/workflow/timers.ts';
import { todo } from '@gridgov/domain/workflow/todo.ts';
import { sheetsOf } from '../figures/sheets.ts';
import { type Beside, type Column, type Stream, shapeColumn } from '../ledger/stream.ts';
import { WORDS } from '../sealed/table.ts';
import { TIMERS } from '../timers/table.ts';
import { wordsOf } from './case-words.ts';
import { FILES } from './file-rows.ts';
import type { Served } from './served.ts';
import { todoOf } from './todo.ts';

export type CaseStream = Stream<Types['State'], EventOf<Types>>;

const NOTICES: Beside = {
  table: 'notice',
  columns: [
    { name: 'id', type: 'uuid' },
    { name: 'to_key', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'at', type: 'timestamptz' },
    { name: 'facts', type: 'jsonb' },
  ],
};

export function streamOf({ trade, table, columns = [] }: Served): CaseStream {
  const sealed = hasSealed(trade);
  const words = wordsOf(trade, (state) => partiesOf(trade, state));
  return {
    name: trade.name,
    table,
    shape: trade.shape,
    columns: [...columnsOf(trade), ...columns],
    beside: sealed ? [NOTICES, FILES, TIMERS, WORDS] : [NOTICES, FILES, TIMERS],
    ...(sealed ? { forgets: forgettingEvents(trade).map((event) => `${trade.name}.${event}`) } : {}),
    standing: [todoOf(trade), ...sheetsOf(trade), ...(words === null ? [] : [words])],
    evolve: (before, event, at, by) => evolve(trade, before, event, at, by),
    tallies: (state) => talliesOf(trade, state),
  };
}

function columnsOf(trade: Trade<Types>): Column<Types['State']>[] {
  return [
    { name: 'number', type: 'text', from: (s) => s.number },
    // Day and serial alone: the order of lists over several districts.
    { name: 'serial', type: 'text', from: (s) => s.number.slice(s.district.length + 1) },
    { name: 'stage', type: 'text', from: (s) => s.stage },
    { name: 'open', type: 'boolean', from: (s) => isOpenCase(trade, s) },
    { name: 'due_at', type: 'timestamptz', from: (s) => runningClocks(trade, s)[0]?.dueAt ?? null },
    { name: 'holders', type: 'text[]', from: (s) => holdersOf(trade, s) },
    { name: 'parties', type: 'text[]', from: (s) => partiesOf(trade, s) },
    shapeColumn(trade.shape),
    { name: 'state', type: 'jsonb', from: (s) => s },
  ];
}

/** The seats that have to move, with those who stand in for them. */
function holdersOf(trade: Trade<Types>, state: Types['State']): string[] {
  return served(
    trade,
    todo(trade, state).map(({ seat }) => seat),
  );
}

/** Every seat that has to do with the case. */
function partiesOf(trade: Trade<Types>, state: Types['State']): string[] {
  const seats = Object.values<readonly string[] | undefined>(trade.seats(state)).flatMap(
    (some) => some ?? [],
  );
  const lanes = Object.values(trade.laneStore.get(state)).flat();
  return served(trade, [...seats, ...lanes.flatMap(({ seat }) => (seat === null ? [] : [seat]))]);
}

function served(trade: Trade<Types>, seats: readonly string[]): string[] {
  return [...new Set(seats.flatMap((seat) => trade.servedBy(seat)))].sort();
}

/** Open cases of the trade, by stage and by the seat that has to move. */
function talliesOf(trade: Trade<Types>, state: Types['State']): string[] {
  if (state.imported !== undefined || !isOpenCase(trade, state)) return [];
  const holders = holdersOf(trade, state).map((seat) => `${trade.name}:holder:${seat}`);
  return [`${trade.name}:open`, `${trade.name}:stage:${state.stage}`, ...holders];
}
