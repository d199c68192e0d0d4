import { hkdfSync } from 'node:crypto';
import { aes256gcm, type CipherProvider, SealBrokenError } from './provider.ts';

/** Seals single fields of personal data; `bytea` columns hold the results. */
export type FieldCrypto = {
  /** `context` names table and column (`person.phone`); the same one opens it. */
  seal(plain: string, context: string): Buffer;
  /** @throws SealBrokenError */
  open(sealed: Buffer, context: string): string;
  /** For a column beside the sealed one: equal values of one context give equal hashes. Normalise first. */
  blindIndex(plain: string, context: string): Buffer;
};

export type FieldKeys = {
  /** Newest first: the first one seals, all of them open. At most 255; the order of the older ones is kept. */
  readonly secrets: readonly string[];
  readonly provider?: CipherProvider;
  /** Providers whose values may still be in the database. */
  readonly older?: readonly CipherProvider[];
};

type Key = { readonly number: number; readonly cipher: Buffer; readonly index: Buffer };

/** Key numbers count from the oldest secret, so that a new one in front changes no number. */
export function makeFieldCrypto(given: FieldKeys): FieldCrypto {
  const provider = given.provider ?? aes256gcm;
  const providers = new Map([provider, ...(given.older ?? [])].map((one) => [one.number, one]));
  const count = given.secrets.length;
  const keys = given.secrets.map((secret, at) => deriveKey(secret, count - at));
  const [current] = keys;
  // The index must stay the same through a change of keys, or nothing would be found any more.
  const oldest = keys.at(-1);
  if (current === undefined || oldest === undefined) throw new Error('At least one secret is needed');
  const byNumber = new Map(keys.map((key) => [key.number, key]));

  return {
    seal(plain, context) {
      const body = provider.seal(sized(current.cipher, provider), Buffer.from(plain), Buffer.from(context));
      return Buffer.concat([Buffer.from([provider.number, current.number]), body]);
    },
    open(sealed, context) {
      const by = providers.get(sealed[0] ?? 0);
      const key = byNumber.get(sealed[1] ?? 0);
      if (by === undefined || key === undefined)
        throw new SealBrokenError('Sealed with a key that is not here');
      return by.open(sized(key.cipher, by), sealed.subarray(2), Buffer.from(context)).toString('utf8');
    },
    blindIndex: (plain, context) => provider.keyedHash(oldest.index, Buffer.from(`${context}\0${plain}`)),
  };
}

function deriveKey(secret: string, number: number): Key {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'gridgov', use, 32));
  return { number, cipher: derive('field'), index: derive('blind-index') };
}

function sized(key: Buffer, provider: CipherProvider): Buffer {
  return key.subarray(0, provider.keyBytes);
}
