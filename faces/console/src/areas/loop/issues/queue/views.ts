import { type QueuePage, viewsOf } from '../../../../views/issues/pages.ts';
import { alike } from '../../../../views/lists.ts';
import type { SavedView } from '../../../../views/useViews.ts';
import type { QueueAsk } from '../queries.ts';

/** Of no use to a post that never has rows in them, so they appear only with some. */
const onlyWithRows = new Set(['assisting', 'supervised', 'responsible', 'returned-by-me']);

/** The views of a page: its standard ones, and the saved ones that stand on one of these. */
export function pageViews(page: QueuePage, views: readonly SavedView[], ask: QueueAsk): SavedView[] {
  const names = viewsOf[page];
  const standard = names.flatMap((name) => views.filter((view) => view.standard && view.id === name));
  const shown = standard.filter(({ id, count }) => !onlyWithRows.has(id) || count !== 0 || id === ask.view);
  const saved = views.filter((view) => !view.standard && names.includes(view.base));
  return [...shown, ...saved];
}

/** The view the address stands for: a saved one with exactly its filter, else the standard one. */
export function currentView(
  views: readonly SavedView[],
  ask: QueueAsk,
  cols?: string,
): SavedView | undefined {
  const saved = alike(views, { base: ask.view, f: ask.f, q: ask.q });
  // Two views may differ by their columns alone.
  const sameColumns = saved.find(({ columns }) => columns.length > 0 && columns.join('.') === cols);
  return sameColumns ?? saved[0] ?? views.find((view) => view.standard && view.id === ask.view);
}
