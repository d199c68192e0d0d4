/** Words of a case under the key of that case: sealed, opened, and compared with the digest that its event holds. */
import { randomBytes } from 'node:crypto';
import type { FieldCrypto } from '../crypto/fields.ts';
import { makeFieldCrypto } from '../crypto/fields.ts';
import { SealBrokenError } from '../crypto/provider.ts';
import type { Queryable } from '../db/database.ts';
import { findKey, keepKey, listWords, type Place, type WordsRow } from './queries.ts';

/** What the key of a case is sealed under. */
export const KEY_CONTEXT = 'sealed_key.key';
const KEY_BYTES = 32;

/** What is sealed: the words with the command and the field they were given in. */
export type SealedText = {
  readonly commandId: string;
  readonly command: string;
  readonly field: string;
  readonly text: string;
};
export type Opened = SealedText & { readonly digest: string };
type Given = {
  readonly commandId: string;
  readonly command: string;
  readonly words: Readonly<Record<string, string>>;
  readonly now: number;
};

export type Seals = {
  /**
   * The same words of the same command give the same digests, so that a command sent twice is one. `before` is asked
   * before the case gets its key, and throws where it is to have none.
   */
  seal(
    place: Place,
    given: Given,
    before: () => Promise<void>,
  ): Promise<{ readonly digests: Readonly<Record<string, { sealed: string }>>; readonly rows: WordsRow[] }>;
  /** Those of these words that are there; none once they are forgotten. @throws SealBrokenError where some were changed */
  open(place: Place, digests: readonly string[]): Promise<Opened[]>;
};

export function makeSeals(db: Queryable, crypto: FieldCrypto): Seals {
  return {
    async seal(place, { words, now, ...of }, before) {
      let key = await findKey(db, place);
      if (key === undefined) {
        await before();
        const made = crypto.seal(randomBytes(KEY_BYTES).toString('hex'), KEY_CONTEXT);
        key = await keepKey(db, place, made, now);
      }
      const own = cryptoOf(crypto, key);
      const sealed = Object.entries(words).map(([field, text]) => {
        const said = JSON.stringify({ ...of, field, text: text.toWellFormed() } satisfies SealedText);
        const digest = digestOf(own, said);
        return { field, digest, words: own.seal(said, contextOf(place, digest)) };
      });
      return {
        digests: Object.fromEntries(sealed.map(({ field, digest }) => [field, { sealed: digest }])),
        rows: sealed.map(({ digest, words: bytes }) => ({ digest, words: bytes })),
      };
    },
    async open(place, digests) {
      const rows = digests.length === 0 ? [] : await listWords(db, place, digests);
      const key = rows.length === 0 ? undefined : await findKey(db, place);
      if (key === undefined) return [];
      const own = cryptoOf(crypto, key);
      return rows.map((row) => ({
        ...(JSON.parse(opened(own, place, row)) as SealedText),
        digest: row.digest,
      }));
    },
  };
}

/** Whether words are still those whose digest an event holds. */
export function isAsSealed(
  crypto: FieldCrypto,
  place: Place,
  key: Buffer | undefined,
  row: WordsRow,
): boolean {
  if (key === undefined) return false;
  try {
    opened(cryptoOf(crypto, key), place, row);
    return true;
  } catch (error) {
    if (error instanceof SealBrokenError) return false;
    throw error;
  }
}

function opened(own: FieldCrypto, place: Place, { digest, words }: WordsRow): string {
  const said = own.open(words, contextOf(place, digest));
  if (digestOf(own, said) !== digest) throw new SealBrokenError('Other words than those that were sealed');
  return said;
}

const cryptoOf = (crypto: FieldCrypto, key: Buffer) =>
  makeFieldCrypto({ secrets: [crypto.open(key, KEY_CONTEXT)] });
const digestOf = (own: FieldCrypto, said: string) => own.blindIndex(said, 'sealed_words').toString('hex');
const contextOf = ({ district, id }: Place, digest: string) => `sealed_words ${district} ${id} ${digest}`;
