/** The sheets of a trade, as rows that its stream keeps; what they count moves with them. */
import { countedIn, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import type { Standing } from '../ledger/stream.ts';
import { figureKey } from './move.ts';

/** None of a trade without figures. */
export function sheetsOf<T extends Types>({ name, figures }: Trade<T>): Standing<T['State']>[] {
  if (figures === undefined) return [];
  const { table, columns, facts, sheets } = figures;
  return [
    {
      table,
      columns: [{ name: 'span', type: 'smallint' }, ...columns],
      key: ['span'],
      among: 'true',
      rows: (state) =>
        state.spans === undefined
          ? []
          : sheets(state, state.spans).map((sheet, span) => ({ span, ...sheet })),
      counts: (row) => countedIn(facts, row as Sheet).map((counted) => figureKey(name, counted)),
    },
  ];
}
