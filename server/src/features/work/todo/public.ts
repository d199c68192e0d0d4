/** What the app gives the list, and what a trade shows there. */
export type { TodoRow } from './queries.ts';
export type { TodoDeps } from './routes.ts';
export type { Looking, Shown } from './views.ts';
