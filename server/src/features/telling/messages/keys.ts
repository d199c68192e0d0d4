/** Keys by which push services know this installation (VAPID, RFC 8292): made at the first start, then kept. */
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { VapidKeys } from './gateways/push.ts';
import { findKey, insertKey } from './settings-queries.ts';

const NAME = 'vapid';
export const KEY_CONTEXT = 'message.key';

/** With other keys every browser would have to subscribe anew, so of two servers starting at once one makes them. */
export async function vapidKeys(db: Queryable, crypto: FieldCrypto, now: number): Promise<VapidKeys> {
  const known = await findKey(db, NAME);
  if (known === null) {
    const { default: webPush } = await import('web-push');
    const made = webPush.generateVAPIDKeys();
    const sealed = crypto.seal(made.privateKey, KEY_CONTEXT);
    await insertKey(db, { name: NAME, publicKey: made.publicKey, privateKey: sealed, now });
  }
  const kept = known ?? (await findKey(db, NAME));
  if (kept === null) throw new Error('The keys for web push are missing');
  return { publicKey: kept.publicKey, privateKey: crypto.open(kept.privateKey, KEY_CONTEXT) };
}
