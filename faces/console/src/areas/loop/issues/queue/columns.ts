/**
 * Columns of the queue, in order. Fixed ones cannot be hidden. Widths are pixels at ordinary type; `least` is what a
 * column that takes the rest needs to be of use.
 */
export const columns = [
  { id: 'clock', title: 'queue.colClock', width: 136, fixed: true },
  { id: 'number', title: 'queue.colNumber', width: 78, fixed: true },
  { id: 'title', title: 'queue.colTitle', width: 'auto', least: 170, fixed: true },
  { id: 'place', title: 'queue.colPlace', width: 'auto', least: 96, fixed: false },
  { id: 'grid', title: 'queue.colGrid', width: 70, fixed: false },
  { id: 'step', title: 'queue.colStep', width: 56, fixed: false },
  { id: 'cycle', title: 'queue.colCycle', width: 38, fixed: false },
  { id: 'holder', title: 'queue.colHolder', width: 'auto', least: 118, fixed: true },
  { id: 'change', title: 'queue.colChange', width: 74, fixed: false },
] as const;

/** Widths where English words need more room. */
export const englishWidths: Readonly<Partial<Record<ColumnId, number>>> = {
  clock: 184,
  step: 86,
  cycle: 64,
};

/** What a column that takes the rest needs at least there. */
export const englishLeast: Readonly<Partial<Record<ColumnId, number>>> = {
  title: 190,
  holder: 150,
};

export type ColumnId = (typeof columns)[number]['id'];
