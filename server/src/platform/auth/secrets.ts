import { createHash, randomBytes } from 'node:crypto';

const tokenPrefix = 'ggt_';

/** Secret of a session: 256 random bits, kept by the browser alone. */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Secret of a program's token; the prefix lets scanners of source code find lost ones. */
export function newTokenSecret(): string {
  return tokenPrefix + randomBytes(32).toString('base64url');
}

/** What the database keeps. The secret is random, so a plain hash is as good as a slow one. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
