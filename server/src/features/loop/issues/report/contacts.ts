import type { FieldCrypto } from '../../../../platform/crypto/fields.ts';
import { canonical } from '../../../../platform/ledger/canonical.ts';
import type { Contacts } from '../deps.ts';

/** What contacts are sealed under. */
const CONTACT = 'issue_contact';

export function makeContacts(crypto: FieldCrypto): Contacts {
  return {
    seal: (text) => crypto.seal(text, CONTACT),
    open: (sealed) => crypto.open(sealed, CONTACT),
    index: (text) => crypto.blindIndex(text.replace(/\D/g, ''), CONTACT),
    digest: (name, phone) => crypto.blindIndex(canonical([name || null, phone || null]), `${CONTACT}.digest`),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of `issue_contact` in which what is sealed is not what was sealed when the matter was reported. */
export function otherContacts(contacts: Contacts, rows: readonly Row[]): ReadonlySet<Row> {
  return new Set(rows.filter((row) => row.digest !== null && !isSame(contacts, row)));
}

function isSame(contacts: Contacts, { name_sealed, phone_sealed, phone_index, digest }: Row): boolean {
  try {
    const [name, phone] = [name_sealed, phone_sealed].map((sealed) =>
      Buffer.isBuffer(sealed) ? contacts.open(sealed) : undefined,
    );
    const index = phone === undefined ? null : contacts.index(phone);
    return (
      contacts.digest(name, phone).equals(digest as Buffer) &&
      (index === null ? phone_index === null : index.equals(phone_index as Buffer))
    );
  } catch {
    // Bytes that no secret opens are not those that were sealed.
    return false;
  }
}
