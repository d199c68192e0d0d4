/** What the rest of the server uses of the residents' portal. */
export { listOfficesAt } from './board-queries.ts';
export { listWaiting, listWorded, setText } from './check-queries.ts';
export type { PortalDeps } from './deps.ts';
export { tellSubscribers } from './digest.ts';
export { type Guard, makeGuard } from './guard.ts';
export { sweepGuard } from './guard-queries.ts';
export { listNoticesIn } from './notice-queries.ts';
export { portalErrors } from './pages/errors.ts';
export { withTickets } from './queries.ts';
export { letOut } from './release.ts';
export { sweepSources } from './repeats.ts';
export { ticketWays } from './ways.ts';
