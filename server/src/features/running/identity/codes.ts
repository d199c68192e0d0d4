/** One-time codes of an authenticator (RFC 6238) and the recovery codes for when it is lost. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashOfSecret } from '../../../platform/auth/secrets.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { findTotp, useRecovery, useStep } from './factor-queries.ts';

const periodMs = 30_000;
/** Clocks of telephones are off by some seconds: the step before and the one after are taken too. */
const window = 1;
const RECOVERY_CODES = 10;
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

function totpOf(secret: string, account: string): TOTP {
  return new TOTP({ issuer: 'GridGov', label: account, secret: Secret.fromBase32(secret), period: 30 });
}

export function newTotp(account: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totpOf(secret, account).toString() };
}

/** As `secret reseal` opens it too. */
const TOTP_CONTEXT = 'account_totp.secret';

export function sealTotp(crypto: FieldCrypto, secret: string): Buffer {
  return crypto.seal(secret, TOTP_CONTEXT);
}

/** Sixteen letters and digits without look-alikes: 79 random bits, so that a plain hash is enough. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = [...randomBytes(16)].map((byte) => letters.charAt(byte % letters.length)).join('');
    return (code.match(/.{4}/g) ?? []).join('-');
  });
}

export function hashOfCode(code: string): Buffer {
  return hashOfSecret(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

export type CodeGiven = {
  readonly accountId: string;
  readonly code: string;
  readonly now: number;
  /** The first code, for a key that is not in use yet. */
  readonly first?: true;
};

/** Whether the code is right; one that is right is used up by this. */
export async function codeFits(tx: Queryable, crypto: FieldCrypto, given: CodeGiven): Promise<boolean> {
  const { accountId, code, now, first } = given;
  const row = await findTotp(tx, accountId);
  if (row === undefined || (row.confirmedAt === null) !== (first === true)) return false;
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    return first === true ? false : useRecovery(tx, accountId, hashOfCode(code), now);
  }
  const secret = crypto.open(row.secret, TOTP_CONTEXT);
  const delta = totpOf(secret, '').validate({ token: digits, timestamp: now, window });
  return delta !== null && useStep(tx, accountId, Math.floor(now / periodMs) + delta);
}
