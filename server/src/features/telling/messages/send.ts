/** Wanting a message: it is written down, and goes out as soon as its time has come. */
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { addressText, type Channel, checkAddress, maskAddress, type PushTarget } from './channels.ts';
import { insertMessage } from './queries.ts';
import { TEMPLATES, type TemplateName } from './templates/catalogue.ts';
import { holesOf, type Params } from './templates/template.ts';

/** Messages behind which there is no matter lie here. */
export const CITY = 'city';
export const ADDRESS_CONTEXT = 'message.address';
export const PARAMS_CONTEXT = 'message.params';

export type MessageContext = {
  /** A connection, or the transaction whose undoing shall also undo the message. */
  readonly db: Queryable;
  readonly crypto: FieldCrypto;
  /** Epoch milliseconds. */
  readonly now: number;
};

export type WantedMessage = {
  /** Names the message; the same key in the same district again is the same message, sent once. */
  readonly key: string;
  readonly channel: Channel;
  /** Telephone number, mail address, id at the WeChat-style gateway, or for `push` a browser's subscription. */
  readonly to: string | PushTarget;
  readonly template: TemplateName;
  readonly params: Params;
  readonly language: Language;
  /** Not before this moment (epoch milliseconds); at once where it is left out. */
  readonly when?: number;
  /** District of the matter it is about; left out where there is none. */
  readonly district?: string;
  /** Whom it is for, where it is one of our people. */
  readonly personId?: string;
  /** More urgent than its template is. */
  readonly urgent?: boolean;
  /** Messages of one bundle that are due together go out as one. */
  readonly bundle?: string;
};

/**
 * Queues a message; it is sent within a second or two, and tried again with growing pauses where its gateway is
 * away. Returns its id, or null where a message of this key was there already.
 * @throws RangeError for what is no address of the channel, TypeError for values the template lacks
 */
export async function sendMessage(context: MessageContext, wanted: WantedMessage): Promise<string | null> {
  const { db, crypto, now } = context;
  const { channel, template } = wanted;
  const address = addressText(wanted.to);
  checkAddress(channel, address);
  const missing = holesOf(TEMPLATES[template]).filter((name) => wanted.params[name] === undefined);
  if (missing.length > 0) throw new TypeError(`${template} lacks ${missing.join(', ')}`);
  return insertMessage(db, {
    district: wanted.district ?? CITY,
    id: uuidv7(now),
    key: wanted.key,
    channel,
    address: crypto.seal(address, ADDRESS_CONTEXT),
    addressIndex: crypto.blindIndex(address, ADDRESS_CONTEXT),
    addressShown: maskAddress(channel, address),
    personId: wanted.personId ?? null,
    template,
    language: wanted.language,
    params: crypto.seal(JSON.stringify(wanted.params), PARAMS_CONTEXT),
    urgent: wanted.urgent === true || TEMPLATES[template].urgent === true,
    bundle: wanted.bundle ?? null,
    now,
    nextAt: Math.max(now, wanted.when ?? now),
  });
}
