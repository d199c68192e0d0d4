import { canonical, sha256 } from '../ledger/canonical.ts';

/** The hash of a row of `access_log` over all its other columns. Its time is epoch milliseconds. */
export function accessHash(row: Readonly<Record<string, unknown>>): Buffer {
  const { hash: _, ...said } = row;
  return sha256('access', canonical(said));
}
