import type { ColumnId } from './columns.ts';
import { columns, englishLeast, englishWidths } from './columns.ts';

type Column = (typeof columns)[number];
export interface FittedColumns {
  readonly shown: readonly Column[];
  /** Chosen, but without room in this pane. */
  readonly noRoom: readonly Column[];
}

/** What gives way first where a pane is narrow: what the matter's page tells anyway. Without its title a row says nothing. */
const givesWay: readonly ColumnId[] = ['grid', 'cycle', 'place', 'step', 'change'];
/** In English changes are many words, and places are the only Chinese in the row; the cycle is one short word. */
const givesWayInEnglish: readonly ColumnId[] = ['grid', 'change', 'place', 'cycle', 'step'];
const checkbox = 36;

/** Pixels at ordinary type that a column needs. */
function widthIn(column: Column, language: string): number | 'auto' {
  return (language === 'en' ? englishWidths[column.id] : undefined) ?? column.width;
}

/** The columns chosen, without those that would push others out of the pane. `room` is null before it was measured. */
export function fitColumns(
  hidden: ReadonlySet<string>,
  room: number | null,
  language: string,
): FittedColumns {
  const chosen = columns.filter(({ id }) => !hidden.has(id));
  if (room === null) return { shown: chosen, noRoom: [] };
  let shown = chosen;
  for (const id of language === 'en' ? givesWayInEnglish : givesWay) {
    if (neededFor(shown, language) <= room) break;
    shown = shown.filter((column) => column.id !== id);
  }
  return { shown, noRoom: chosen.filter((column) => !shown.includes(column)) };
}

/** Width of each column: what is left over is shared once the title and the others have what they need. */
export function widthsOf(shown: readonly Column[], room: number | null, language: string) {
  const taking = shown.filter((column) => widthIn(column, language) === 'auto');
  const each = Math.max(0, (room ?? 0) - neededFor(shown, language)) / taking.length;
  const widthOf = (column: Column) => {
    const width = widthIn(column, language);
    const asIs = width !== 'auto' || room === null || column.id === 'title' || !('least' in column);
    return asIs ? width : Math.floor(leastOf(column, language) + each);
  };
  return new Map(shown.map((column) => [column.id, widthOf(column)] as const));
}

export function neededFor(shown: readonly Column[], language: string): number {
  return shown.reduce((sum, column) => {
    const width = widthIn(column, language);
    return sum + (width === 'auto' && 'least' in column ? leastOf(column, language) : Number(width));
  }, checkbox);
}

function leastOf(column: Extract<Column, { least: number }>, language: string): number {
  return (language === 'en' ? englishLeast[column.id] : undefined) ?? column.least;
}
