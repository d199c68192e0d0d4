/** The changing code of a session: made from its secret and the moment, so that one seen without a signal counts later. */
import { createHmac } from 'node:crypto';

/** How long a code is shown. */
export const SHOWN_MS = 30_000;
const DIGITS = 6;

const windowOf = (at: number) => Math.floor(at / SHOWN_MS);

function codeIn(secret: Buffer, window: number): string {
  const digest = createHmac('sha256', secret).update(String(window)).digest();
  return String(digest.readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const codeAt = (secret: Buffer, at: number): { readonly code: string; readonly until: number } => ({
  code: codeIn(secret, windowOf(at)),
  until: (windowOf(at) + 1) * SHOWN_MS,
});

/** Codes that count for a check-in of that moment: clocks of phones differ a little, and typing takes a while. */
export const codesAbout = (secret: Buffer, at: number): string[] =>
  [-2, -1, 0, 1].map((step) => codeIn(secret, windowOf(at) + step));
