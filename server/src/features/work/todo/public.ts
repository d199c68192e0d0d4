/** What the app gives the list, and what a trade shows there. */
export type { TodoDeps } from './deps.ts';
export type { TodoRow } from './queries.ts';
export { todoViews } from './saved.ts';
export { byCase, keyOfCase, showsTrades } from './trade-rows.ts';
export type { Looking, Shown } from './views.ts';
