/** Columns of the queue, in order. Fixed ones cannot be hidden. Widths are of the split layout at 1440. */
export const columns = [
  { id: 'clock', title: 'queue.colClock', width: '106px', fixed: true },
  { id: 'number', title: 'queue.colNumber', width: '74px', fixed: true },
  { id: 'title', title: 'queue.colTitle', width: '110px', fixed: true },
  { id: 'place', title: 'queue.colPlace', width: 'auto', fixed: false },
  { id: 'grid', title: 'queue.colGrid', width: '70px', fixed: false },
  { id: 'step', title: 'queue.colStep', width: '56px', fixed: false },
  { id: 'cycle', title: 'queue.colCycle', width: '38px', fixed: false },
  { id: 'holder', title: 'queue.colHolder', width: '118px', fixed: true },
  { id: 'change', title: 'queue.colChange', width: '86px', fixed: false },
] as const;

export type ColumnId = (typeof columns)[number]['id'];
