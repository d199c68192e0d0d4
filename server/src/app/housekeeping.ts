import { sweepUploads } from '../features/files/public.ts';
import { gatherSeen } from '../features/places/public.ts';
import { sweepGuard, tellSubscribers } from '../features/portal/public.ts';
import { deleteExpiredSessions } from '../platform/auth/queries.ts';
import type { Context } from './context.ts';
import { portalDepsOf } from './portal.ts';

const everyMs = 3_600_000;
const firstMs = 15_000;

/**
 * Takes away, each hour, what has had its time (uploads never finished, sessions long over), gathers places of public
 * matters and tells subscribers of areas what is new. Returns how to stop.
 */
export function startHousekeeping(context: Context): () => void {
  const { db, files, log } = context;
  const portal = portalDepsOf(context);
  const sweep = async (now: number) => {
    const uploads = await sweepUploads(db, files, now);
    const sessions = await deleteExpiredSessions(db, now);
    const tries = await sweepGuard(db, now);
    const places = await gatherSeen(portal, now);
    const told = await tellSubscribers(portal, now);
    if (uploads + sessions + tries + places + told > 0) {
      log.info('Swept', { uploads, sessions, tries, places, told });
    }
  };
  const run = () =>
    void sweep(Date.now()).catch((error: unknown) =>
      log.warn('Sweeping failed; again in an hour', { error }),
    );
  // A first time soon after the start, when those who wait for it are served.
  const first = setTimeout(run, firstMs);
  const timer = setInterval(run, everyMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
