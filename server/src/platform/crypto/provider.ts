import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/**
 * A way to seal fields. `number` is stored in the first byte of everything it seals, so that providers can be
 * changed while old values stay readable; numbers are never used twice. 2 is kept for SM4-GCM and 3 for a
 * certified module (GB/T 39786), which an operator supplies.
 */
export type CipherProvider = {
  readonly number: number;
  readonly keyBytes: number;
  /** `context` is bound to the result: a value copied into another column or row does not open there. */
  seal(key: Buffer, plain: Buffer, context: Buffer): Buffer;
  /** @throws SealBrokenError where key, context or content do not fit */
  open(key: Buffer, sealed: Buffer, context: Buffer): Buffer;
  /** Keyed hash of 32 bytes, for finding equal values without reading them. */
  keyedHash(key: Buffer, plain: Buffer): Buffer;
};

/** The value was changed, belongs to another field or was sealed with a key that is not here. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with random 96-bit IVs: up to some 2^32 values a key, far more than a city has. */
export const aes256gcm: CipherProvider = {
  number: 1,
  keyBytes: 32,
  seal(key, plain, context) {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context);
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, sealed, context) {
    if (sealed.length < ivBytes + tagBytes) throw new SealBrokenError('The sealed value is too short');
    const end = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes)).setAAD(context);
    decipher.setAuthTag(sealed.subarray(end));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(ivBytes, end)), decipher.final()]);
    } catch (cause) {
      throw new SealBrokenError('The sealed value does not open', { cause });
    }
  },
  keyedHash: (key, plain) => createHmac('sha256', key).update(plain).digest(),
};
