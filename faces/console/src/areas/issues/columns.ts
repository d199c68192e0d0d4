/** Columns of the queue, in order. Fixed ones cannot be hidden. Widths are of the split layout at 1440. */
export const columns = [
  { id: 'clock', title: 'queue.colClock', width: '108px', fixed: true },
  { id: 'number', title: 'queue.colNumber', width: '72px', fixed: true },
  { id: 'title', title: 'queue.colTitle', width: '15%', fixed: true },
  { id: 'place', title: 'queue.colPlace', width: '14%', fixed: false },
  { id: 'grid', title: 'queue.colGrid', width: '70px', fixed: false },
  { id: 'step', title: 'queue.colStep', width: '56px', fixed: false },
  { id: 'cycle', title: 'queue.colCycle', width: '38px', fixed: false },
  { id: 'holder', title: 'queue.colHolder', width: '15%', fixed: true },
  { id: 'change', title: 'queue.colChange', width: '11%', fixed: false },
] as const;

export type ColumnId = (typeof columns)[number]['id'];
