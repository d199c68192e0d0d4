import { sha256 } from '../../../platform/ledger/canonical.ts';

/** Files that a walk names, which nobody sent in: a digest for each. */
export const digestsOf = (ids: readonly string[]): ReadonlyMap<string, Buffer> =>
  new Map(ids.map((id) => [id, sha256(id)]));
