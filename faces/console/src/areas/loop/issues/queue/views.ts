import type { QueueAsk } from '../queries.ts';
import type { QueueView } from '../types.ts';

export type Page = 'todo' | 'cases' | 'map';

/** The standard views that each page offers, in their order; the first one opens. */
export const viewsOf: Readonly<Record<Page, readonly string[]>> = {
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

/** Of no use to a post that never has rows in them, so they appear only with some. */
const onlyWithRows = new Set(['assisting', 'supervised', 'responsible', 'returned-by-me']);

/** The views of a page: its standard ones, and the saved ones that stand on one of these. */
export function pageViews(page: Page, views: readonly QueueView[], ask: QueueAsk): QueueView[] {
  const names = viewsOf[page];
  const standard = names.flatMap((name) => views.filter((view) => view.standard && view.id === name));
  const shown = standard.filter(({ id, count }) => !onlyWithRows.has(id) || count !== 0 || id === ask.view);
  const saved = views.filter((view) => !view.standard && names.includes(view.base));
  return [...shown, ...saved];
}

/** The view the address stands for: a saved one with exactly its filter, else the standard one. */
export function currentView(
  views: readonly QueueView[],
  ask: QueueAsk,
  cols?: string,
): QueueView | undefined {
  const key = (f: readonly string[]) => [...f].sort().join(' ');
  const saved = views.filter(
    (view) => !view.standard && view.base === ask.view && view.q === ask.q && key(view.f) === key(ask.f),
  );
  // Two views may differ by their columns alone.
  const sameColumns = saved.find(({ columns }) => columns.length > 0 && columns.join('.') === cols);
  return sameColumns ?? saved[0] ?? views.find((view) => view.standard && view.id === ask.view);
}
