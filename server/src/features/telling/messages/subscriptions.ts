/** Browsers that asked to be told by web push, each for one owner. */
import { createHash } from 'node:crypto';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { PushTarget } from './channels.ts';
import { requirePushAddress } from './push-address.ts';
import { deleteSubscription, insertSubscription, listSubscriptions } from './subscription-queries.ts';

const CONTEXT = 'push_subscription.target';

type Deps = { readonly db: Queryable; readonly crypto: FieldCrypto };
export type NewSubscription = {
  /** Who hears there: `person:<id>`, or a name of the caller's own. */
  readonly owner: string;
  readonly target: PushTarget;
  readonly agent: string;
  readonly now: number;
};

/**
 * A browser that was another's goes over to the new owner: a shared device tells whoever signed in last.
 * @throws Refusal where the address is none of a push service
 */
export async function subscribe({ db, crypto }: Deps, given: NewSubscription): Promise<void> {
  const { endpoint, keys } = given.target;
  requirePushAddress(endpoint);
  await insertSubscription(db, {
    hash: hashOf(endpoint),
    owner: given.owner,
    target: crypto.seal(JSON.stringify({ endpoint, keys }), CONTEXT),
    agent: given.agent.slice(0, 200).replaceAll('\0', ''),
    at: timestamp(given.now),
  });
}

/** Only the owner's own, where one is named. */
export async function unsubscribe(db: Queryable, endpoint: string, owner: string | null): Promise<void> {
  await deleteSubscription(db, hashOf(endpoint), owner);
}

/** Where the owners hear, by owner. */
export async function targetsOf(
  { db, crypto }: Deps,
  owners: readonly string[],
): Promise<ReadonlyMap<string, readonly PushTarget[]>> {
  const found = new Map<string, PushTarget[]>();
  for (const { owner, target } of await listSubscriptions(db, owners)) {
    const one = readTarget(crypto, target);
    if (one !== null) found.set(owner, [...(found.get(owner) ?? []), one]);
  }
  return found;
}

/** Null for what nothing can be sent to, whatever put it there: the browser subscribes anew when it is next used. */
function readTarget(crypto: FieldCrypto, sealed: Buffer): PushTarget | null {
  try {
    const target = JSON.parse(crypto.open(sealed, CONTEXT)) as PushTarget;
    return URL.canParse(target.endpoint) ? target : null;
  } catch {
    return null;
  }
}

function hashOf(endpoint: string): Buffer {
  return createHash('sha256').update(endpoint).digest();
}
