import { gatherSeen } from '../features/city/places/public.ts';
import { recountFrozenAtNight } from '../features/data/releases/public.ts';
import { sweepUploads } from '../features/running/files/public.ts';
import { sweepGuard, sweepSources, tellSubscribers } from '../features/telling/portal/public.ts';
import { sweepResidents } from '../features/telling/residents/public.ts';
import { sweepTold, tellCertificates } from '../features/work/certificates/public.ts';
import { tellAnswered } from '../features/work/objections/public.ts';
import { sweepBeats } from '../features/work/own-duty/public.ts';
import { givePatrols } from '../features/work/patrols/public.ts';
import { drawUpStatements } from '../features/work/statements/public.ts';
import { deleteExpiredSessions } from '../platform/auth/queries.ts';
import { recountAtNight } from '../platform/figures/nightly.ts';
import { sweepCalls } from '../platform/ringing/queries.ts';
import { startRounds } from '../platform/work/rounds.ts';
import { takeChores } from '../platform/work/work.ts';
import { forgetAgain } from '../platform/workflow/tasks.ts';
import type { Context } from './context.ts';
import { countingOf, countingTrades } from './figures.ts';
import { certificateTellsOf, giveDepsOf } from './patrols.ts';
import { portalDepsOf } from './portal.ts';

/**
 * Takes away, each hour, what has had its time (uploads never finished, sessions long over), gathers places of public
 * matters and tells subscribers of areas what is new. Returns how to stop: no chore is begun any more, and the one under way
 * ends before its database is closed.
 */
export function startHousekeeping(context: Context): () => Promise<void> {
  return startRounds({
    // Soon after the start, when those who wait for it are served.
    firstMs: 15_000,
    everyMs: 3_600_000,
    round: (ending) => sweep(context, Date.now(), ending),
    onError: (error) => context.log.error('Housekeeping failed; again in an hour', { error }),
  });
}

/** Of every stream that counts; each looks at its own rows. */
async function recountFigures({ db, product }: Context, now: number): Promise<number> {
  let differing = 0;
  const { offset } = product;
  // One stream after the other: this is work beside the city's own.
  for (const one of countingOf()) differing += await recountAtNight(db, one, { now, offset });
  return differing + (await recountFrozenAtNight(db, countingTrades(), { now, offset }));
}

/** One round: each chore on its own, whatever became of the others. */
export async function sweep(context: Context, now: number, ending: AbortSignal): Promise<void> {
  const { db, files, log } = context;
  const portal = portalDepsOf(context);
  const districts = context.product.city.districts();
  const onError = (what: string, error: unknown) => log.warn(`${what} failed; again in an hour`, { error });
  const swept: Record<string, number> = {};
  const counted = (name: string, work: Promise<number>) =>
    work.then((count) => void (count > 0 && Object.assign(swept, { [name]: count })));
  await takeChores({ db, now, onError, ending }, 'housekeeping', {
    uploads: () => counted('uploads', sweepUploads(db, files, now)),
    sessions: () => counted('sessions', deleteExpiredSessions(db, now)),
    tries: () => counted('tries', sweepGuard(db, now)),
    sources: () => counted('sources', sweepSources(portal, now)),
    helpCalls: () => counted('calls to duty posts', sweepCalls(db, now)),
    beats: () => counted('beats', sweepBeats(db, now)),
    residents: () => sweepResidents(db, now),
    forgotten: () => counted('forgotten', forgetAgain(context.product.trades, now)),
    aside: () => counted('aside', context.product.trades.forgetter.clear()),
    patrols: () => counted('patrols given', givePatrols(giveDepsOf(context), now)),
    certificates: () => counted('certificates told', tellCertificates(certificateTellsOf(context), now)),
    certificatesTold: () => counted('certificates told of days past', sweepTold(db, districts, now)),
    statements: () => counted('statements', drawUpStatements(context.product.trades, now, ending)),
    figures: () => counted('figures', recountFigures(context, now)),
    // Looked at each hour, so that a try that failed is made again; sent once a day.
    anchor: () => context.product.anchors.send(now),
  });
  await counted('places', gatherSeen(portal, now, onError, ending));
  await counted('told', tellSubscribers(portal, now, onError, ending));
  await counted('objectors', tellAnswered(portal, { now, onError, ending }));
  if (Object.keys(swept).length > 0) log.info('Swept', swept);
}
