/** What the rest of the server uses of the residents' portal. */

export type { PortalDeps } from './deps.ts';
export { listWaiting, listWorded, setText } from './desk/check-queries.ts';
export { letOut } from './desk/release.ts';
export { type Guard, lineOf, makeGuard } from './guard/guard.ts';
export { sweepGuard } from './guard/guard-queries.ts';
export { listOfficesAt } from './matters/board-queries.ts';
export { tellSubscribers } from './own/digest.ts';
export { listNoticesIn } from './own/notice-queries.ts';
export { ticketWays } from './own/ways.ts';
export { portalErrors } from './pages/errors.ts';
export { formOf } from './pages/form.ts';
export { back, hotline, type Page, writePage } from './pages/frame.ts';
export { type Look, lookOf, pageQuery, said, to } from './pages/look.ts';
export { withTickets } from './queries.ts';
export { sweepSources } from './report/repeats.ts';
