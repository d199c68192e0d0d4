import { sweepUploads } from '../features/files/public.ts';
import { deleteExpiredSessions } from '../platform/auth/queries.ts';
import type { Context } from './context.ts';

const everyMs = 3_600_000;

/** Takes away, each hour, what has had its time: uploads never finished, sessions long over. Returns how to stop. */
export function startHousekeeping({ db, files, log }: Pick<Context, 'db' | 'files' | 'log'>): () => void {
  const sweep = async (now: number) => {
    const uploads = await sweepUploads(db, files, now);
    const sessions = await deleteExpiredSessions(db, now);
    if (uploads + sessions > 0) log.info('Swept', { uploads, sessions });
  };
  const timer = setInterval(() => {
    sweep(Date.now()).catch((error: unknown) => log.warn('Sweeping failed; again in an hour', { error }));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
