/** Every column that holds bytes: sealed ones with their contexts, and the others by name, so that none is forgotten. */
import type { SealedColumn } from '../../platform/crypto/reseal.ts';

const sealed = (table: string, column: string, context: string): SealedColumn => ({ table, column, context });
const CONTACT = 'issue_contact';
const RESIDENT = 'resident.contact';

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  sealed('account_half', 'sealed', 'account_half.sealed'),
  sealed('account_totp', 'secret', 'account_totp.secret'),
  sealed('area_subscription', 'contact', RESIDENT),
  sealed('identity_session', 'id_token', 'identity_session.id_token'),
  sealed('issue_caller', 'name_sealed', CONTACT),
  sealed('issue_caller', 'phone_sealed', CONTACT),
  sealed('issue_contact', 'name_sealed', CONTACT),
  sealed('issue_contact', 'phone_sealed', CONTACT),
  sealed('issue_ticket', 'contact', RESIDENT),
  sealed('message', 'address', 'message.address'),
  sealed('message', 'params', 'message.params'),
  sealed('message_key', 'private_key', 'message.key'),
  sealed('message_setting', 'email', 'message_setting.email'),
  sealed('message_setting', 'wechat', 'message_setting.wechat'),
  sealed('objection_contact', 'contact', RESIDENT),
  sealed('open311_request', 'email_sealed', CONTACT),
  sealed('person', 'phone', 'person.phone'),
  sealed('push_subscription', 'target', 'push_subscription.target'),
  sealed('resident_code', 'contact', RESIDENT),
  sealed('resident_request', 'answer', 'resident_request.text'),
  sealed('resident_request', 'contact', RESIDENT),
  sealed('resident_request', 'text', 'resident_request.text'),
  sealed('resident_session', 'contact', RESIDENT),
  sealed('sealed_key', 'key', 'sealed_key.key'),
  sealed('webhook', 'secret', 'webhook.secret'),
];

/** Sealed under keys that are sealed themselves: a change of the secret leaves them as they are. */
export const UNDER_OWN_KEYS: readonly string[] = ['sealed_words.words'];

/** Random and known to nobody: of use only while the attendance of that session is taken. */
export const SHORT_LIVED: readonly string[] = ['training_secret.secret'];

/** Hashes, keyed indexes and public keys: nothing to open. By the end of their names, and those that have another. */
export const HASHES =
  /(_hash|_index|\.hash|\.digest|\.head|\.root|\.previous|\.sha256|\.public_key|\.written|\.signature|\.contact_key|^portal_count\.key|^report_source\.source)$/;
