/** Subscribing to the news of an area: by e-mail, proved by a code, or in this browser by web push. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { type PushTarget, requirePushAddress } from '../messages/public.ts';
import { proveCode, sendCode } from './codes.ts';
import { CONTACT, contactIndex } from './contact.ts';
import type { ResidentDeps } from './deps.ts';
import { confirmSubscriptions, insertSubscription } from './queries.ts';

type Wish = { readonly area: string; readonly language: Language; readonly now: number };

/** What the code is asked for by; the subscription waits for it. */
export async function subscribeByMail(deps: ResidentDeps, to: string, wish: Wish): Promise<{ code: string }> {
  const sent = await sendCode(deps, { channel: 'email', to }, 'subscribe', wish);
  await insertSubscription(deps.db, {
    id: uuidv7(wish.now),
    area: wish.area,
    channel: 'email',
    contact: sent.contact,
    contactIndex: sent.contactIndex,
    language: wish.language,
    createdAt: wish.now,
    confirmedAt: null,
    toldUntil: wish.now,
  });
  return { code: sent.id };
}

/** Proves the address; all its subscriptions count from now on. */
export async function confirmMail(deps: ResidentDeps, id: string, code: string, now: number): Promise<void> {
  const proved = await proveCode(deps, { id, code, purpose: 'subscribe' }, now);
  await confirmSubscriptions(deps.db, proved.contactIndex, now);
}

/** A browser that gives its own address for push has proved that it is there. */
export async function subscribeByPush(
  { db, crypto }: ResidentDeps,
  target: PushTarget,
  wish: Wish,
): Promise<string> {
  requirePushAddress(target.endpoint);
  const text = JSON.stringify(target);
  return insertSubscription(db, {
    id: uuidv7(wish.now),
    area: wish.area,
    channel: 'push',
    contact: crypto.seal(text, CONTACT),
    contactIndex: contactIndex(crypto, 'push', target.endpoint),
    language: wish.language,
    createdAt: wish.now,
    confirmedAt: wish.now,
    toldUntil: wish.now,
  });
}
