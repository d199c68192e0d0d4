/** Sending and fetching, for the page and the service worker alike; never both at the same moment. */
import { call } from './call.ts';
import type { Owner } from './outbox/items.ts';
import { type Call, drain, type Ended } from './outbox/sender.ts';
import { FieldDb, type SessionRow } from './store/db.ts';
import { pull } from './sync.ts';

export const db = new FieldDb();

export type WorkEnded = Ended | 'no-session' | 'busy' | 'offline';

/** Whoever is signed in on this phone; null where nobody is, or where what was given has expired. */
export async function sessionNow(now: number): Promise<SessionRow | null> {
  const session = await db.session.get('now');
  return session === undefined || session.until < now ? null : session;
}

export const ownerOf = ({ account, key }: SessionRow): Owner => ({ account, key });

export interface Worked {
  readonly ended: WorkEnded;
  readonly nextAt?: number;
  /** Whether the server answered; a phone may think it has a network and reach nobody. */
  readonly reached?: boolean;
}

/** Sends what waits, then fetches what changed. Resolves at once where another tab is at it. */
export async function work(now: () => number): Promise<Worked> {
  return navigator.locks.request('gridgov-field-work', { ifAvailable: true }, async (lock) => {
    if (lock === null) return { ended: 'busy' as const };
    const session = await sessionNow(now());
    if (session === null) return { ended: 'no-session' as const };
    let reached = true;
    const watched = async (one: Call) => {
      const answer = await call(one);
      reached = answer.status !== 0;
      return answer;
    };
    const checked = await verified(session, watched);
    if (checked !== 'ok') return { ended: checked, reached };
    const owner = ownerOf(session);
    const ended = await drain({ db, owner, call: watched, now, random: Math.random });
    if (ended.ended === 'signed-out') {
      await db.session.update('now', { verified: false });
      return { ...ended, reached };
    }
    const until = await pull(db, owner, watched, now());
    if (until !== null) await db.session.update('now', { until });
    return { ...ended, reached };
  });
}

/** That the cookie is this person's: on a shared phone it may still be that of whoever used it before. */
async function verified(session: SessionRow, ask: typeof call): Promise<'ok' | 'signed-out' | 'offline'> {
  if (session.verified) return 'ok';
  const { status, body } = await ask({ method: 'GET', path: '/me' });
  if (status === 0 || status >= 500) return 'offline';
  const name = (body.account as { name?: string } | undefined)?.name;
  if (status !== 200 || name?.toLowerCase() !== session.account) return 'signed-out';
  await db.session.update('now', { verified: true });
  return 'ok';
}
