/** The table of a month: a row for each day, a column for each place of each shift, and where keys lead in it. */
import type { Plan, Shift, Slot } from './queries.ts';

export interface Column {
  readonly shift: Shift;
  readonly place: number;
}

export const columnsOf = ({ shifts }: Pick<Plan, 'shifts'>): Column[] =>
  shifts.flatMap((shift) => shift.places.map((_, place) => ({ shift, place })));

export const cellKey = (shift: string, day: string, place: number): string => `${shift} ${day} ${place}`;

export function slotsByCell({ slots }: Pick<Plan, 'slots'>): ReadonlyMap<string, Slot> {
  return new Map(slots.map((slot) => [cellKey(slot.shift, slot.day, slot.place), slot]));
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell that is there in the direction of an arrow; the same at the edge, null for other keys. */
export function moved(
  { row, column }: Cell,
  key: string,
  size: { readonly rows: number; readonly columns: number },
  isThere: (cell: Cell) => boolean,
): Cell | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  for (let n = 1; ; n++) {
    const to = { row: row + step[0] * n, column: column + step[1] * n };
    if (to.row < 0 || to.column < 0 || to.row >= size.rows || to.column >= size.columns)
      return { row, column };
    if (isThere(to)) return to;
  }
}
