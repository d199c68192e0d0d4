/** Sending and fetching, for the page and the service worker alike; never both at the same moment. */
import { call } from './call.ts';
import { clearAside, type Owner } from './outbox/items.ts';
import { isFull, letGo } from './outbox/room.ts';
import { type Call, drain, type Ended } from './outbox/sender.ts';
import { keepMe, pullInPost, watchPost } from './posts/ended.ts';
import { FieldDb, type SessionRow } from './store/db.ts';
import { kept, type LastSync } from './sync.ts';
import type { Me } from './types.ts';

export const db = new FieldDb();

/** The name under which the browser is asked to wake the service worker. */
export const OUTBOX = 'outbox';

export type WorkEnded = Ended | 'no-session' | 'busy' | 'offline' | 'full';

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
export function work(now: () => number): Promise<Worked> {
  return navigator.locks.request('gridgov-field-work', { ifAvailable: true }, (lock) =>
    lock === null ? { ended: 'busy' as const } : workNow(now),
  );
}

/** The same, when something new is announced: whoever is at it now may have asked before it was there. */
export function workInTurn(now: () => number): Promise<Worked> {
  return navigator.locks.request('gridgov-field-work', () => workNow(now));
}

/**
 * The same, when the browser says that there is a signal again: pauses for want of one are over, and where a page is
 * at it, this waits its turn and takes over what is left. @returns whether nothing is left that could go by itself
 */
export async function workOnSignal(now: () => number): Promise<boolean> {
  const { ended } = await navigator.locks.request('gridgov-field-work', async () => {
    await forgetPauses();
    return workNow(now);
  });
  return ended !== 'offline' && ended !== 'later';
}

/** There is a signal again: what had found none goes now. What the server itself put off still waits. */
export async function forgetPauses(): Promise<void> {
  const session = await db.session.get('now');
  if (session === undefined) return;
  await db.items
    .where('[owner+state]')
    // Also what a closed page left half sent.
    .anyOf(onItsWay(session.account))
    .and(({ unheard }) => unheard === true)
    .modify({ nextAt: 0, unheard: false });
}

/** Asks the browser to wake the service worker when there is a signal, also where the page is closed by then. */
export async function askForSync(): Promise<void> {
  const session = await db.session.get('now');
  if (session === undefined) return;
  const waiting = await db.items.where('[owner+state]').anyOf(onItsWay(session.account)).count();
  if (waiting === 0) return;
  const ready = await navigator.serviceWorker?.getRegistration('/field/');
  const { sync } = (ready ?? {}) as { readonly sync?: { register(tag: string): Promise<void> } };
  // Refused where the person forbade it; the page sends then, when it is open.
  await sync?.register(OUTBOX).catch(() => undefined);
}

const onItsWay = (account: string) => ['waiting', 'sending'].map((state) => [account, state]);

/** Where the phone is full, once more without what can be fetched again; what waits stays as it is. */
async function workNow(now: () => number): Promise<Worked> {
  try {
    return await workOnce(now);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
  await letGo(db);
  try {
    return await workOnce(now);
  } catch (error) {
    if (!isFull(error)) throw error;
    return { ended: 'full' };
  }
}

async function workOnce(now: () => number): Promise<Worked> {
  const session = await sessionNow(now());
  if (session === null) return { ended: 'no-session' };
  await clearAside(db, now());
  let reached = true;
  const watched = watchPost(async (one: Call) => {
    const answer = await call(one);
    reached = answer.status !== 0;
    return answer;
  });
  const checked = await verified(session, watched.ask, now());
  if (checked !== 'ok') return { ended: checked, reached };
  const owner = ownerOf(session);
  const skew = (await kept<LastSync>(db, owner, 'sync'))?.skew ?? 0;
  const ended = await drain({ db, owner, call: watched.ask, now, random: Math.random, skew });
  if (ended.ended === 'signed-out') {
    await db.session.update('now', { verified: false });
    return { ...ended, reached };
  }
  const until = await pullInPost(db, owner, watched, now());
  if (until !== null) await db.session.update('now', { until });
  return { ...ended, reached };
}

/** That the cookie is this person's: on a shared phone it may still be that of whoever used it before. */
async function verified(
  session: SessionRow,
  ask: typeof call,
  now: number,
): Promise<'ok' | 'signed-out' | 'offline'> {
  if (session.verified) return 'ok';
  const { status, body } = await ask({ method: 'GET', path: '/me' });
  if (status === 0 || status >= 500) return 'offline';
  const name = (body.account as { name?: string } | undefined)?.name;
  if (status !== 200 || name?.toLowerCase() !== session.account) return 'signed-out';
  await keepMe(db, ownerOf(session), body as unknown as Me, now);
  await db.session.update('now', { verified: true });
  return 'ok';
}
