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
  /** Newest first: the first one seals, all of them open. */
  readonly secrets: readonly string[];
  /** Key of the blind indexes; without one it is made from the oldest secret. */
  readonly search?: Buffer;
  readonly provider?: CipherProvider;
  /** Providers whose values may still be in the database. */
  readonly older?: readonly CipherProvider[];
};

type Key = { readonly number: number; readonly cipher: Buffer };

/**
 * The second byte of a sealed value is a hint which secret opens it, made from the secret itself; the others are tried
 * where it leads nowhere, so that secrets may be taken out of the list without a value being written.
 */
export function makeFieldCrypto(given: FieldKeys): FieldCrypto {
  const provider = given.provider ?? aes256gcm;
  const providers = new Map([provider, ...(given.older ?? [])].map((one) => [one.number, one]));
  const keys = given.secrets.map(keyOf);
  const [current] = keys;
  const oldest = given.secrets.at(-1);
  if (current === undefined || oldest === undefined) throw new Error('At least one secret is needed');
  const search = given.search ?? searchKeyOf(oldest);

  return {
    seal(plain, context) {
      const body = provider.seal(sized(current.cipher, provider), Buffer.from(plain), Buffer.from(context));
      return Buffer.concat([Buffer.from([provider.number, current.number]), body]);
    },
    open(sealed, context) {
      const by = providers.get(sealed[0] ?? 0);
      if (by === undefined) throw new SealBrokenError('Sealed in a way that is not here');
      const likely = keys.filter(({ number }) => number === sealed[1]);
      const others = keys.filter(({ number }) => number !== sealed[1]);
      return openWith(by, [...likely, ...others], sealed.subarray(2), Buffer.from(context));
    },
    blindIndex: (plain, context) => provider.keyedHash(search, Buffer.from(`${context}\0${plain}`)),
  };
}

function openWith(by: CipherProvider, keys: readonly Key[], body: Buffer, context: Buffer): string {
  let broken: unknown;
  for (const { cipher } of keys) {
    try {
      return by.open(sized(cipher, by), body, context).toString('utf8');
    } catch (error) {
      if (!(error instanceof SealBrokenError)) throw error;
      broken = error;
    }
  }
  throw new SealBrokenError('Sealed with a key that is not here, or changed', { cause: broken });
}

const derive = (secret: string, use: string) => Buffer.from(hkdfSync('sha256', secret, 'gridgov', use, 32));

function keyOf(secret: string): Key {
  return { number: derive(secret, 'number')[0] ?? 0, cipher: derive(secret, 'field') };
}

/** What blind indexes are keyed with where an installation has kept no key of its own. */
export const searchKeyOf = (secret: string): Buffer => derive(secret, 'blind-index');

function sized(key: Buffer, provider: CipherProvider): Buffer {
  return key.subarray(0, provider.keyBytes);
}
