import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import { maskPhone } from '../../../platform/crypto/masks.ts';
import { PHONE_CONTEXT, type Post } from './person.ts';
import type { RosterRow } from './queries.ts';

/** Names of areas in a reader's language. */
export type PlaceName = (code: string, language: Language) => string;
type Naming = { readonly placeName: PlaceName; readonly language: Language };

export function postView(
  { id, personId, kind, area, unitId, from, to }: Post,
  { placeName, language }: Naming,
) {
  return { id, personId, kind, area, place: placeName(area, language), unitId, from, to };
}

export function openedPhone(sealed: Buffer | null, crypto: FieldCrypto): string | null {
  return sealed === null ? null : crypto.open(sealed, PHONE_CONTEXT);
}

export function maskedPhone(sealed: Buffer | null, crypto: FieldCrypto): string | null {
  const phone = openedPhone(sealed, crypto);
  return phone === null ? null : maskPhone(phone);
}

export function rosterView(row: RosterRow, crypto: FieldCrypto, naming: Naming) {
  return { ...postView(row, naming), name: row.name, phone: maskedPhone(row.phone, crypto) };
}
