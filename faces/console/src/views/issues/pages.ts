/** A page over the queues of cases. */
export type QueuePage = 'todo' | 'cases' | 'map';

/** The standard views that each of these pages offers, in their order; the first one opens. */
export const viewsOf: Readonly<Record<QueuePage, readonly string[]>> = {
  todo: [
    'mine',
    'assisting',
    'unowned',
    'due-today',
    'overdue',
    'suspended',
    'supervised',
    'responsible',
    'returned-by-me',
  ],
  cases: ['all', 'area', 'reported'],
  map: ['area', 'mine', 'unowned', 'due-today', 'overdue', 'suspended'],
};
