/** Whether the role that forgets is there and may do what it has to, and nothing else. */
import type { Queryable } from '../db/database.ts';
import { appRole } from '../db/embedded.ts';
import { forgetRole } from '../db/migrate.ts';
import { powersOfRole } from './queries.ts';

/**
 * `missing`: the owner of the database deletes in its place. `kept`: it may not delete all that is forgotten. `reads`,
 * `more`: it may do more than delete. `server`: the role of the server may delete what only this one should.
 */
export const ROLE_FAULTS = ['missing', 'kept', 'reads', 'more', 'server'] as const;
export type RoleFault = (typeof ROLE_FAULTS)[number];

export async function forgettingFaults(db: Queryable): Promise<RoleFault[]> {
  const own = await powersOfRole(db, forgetRole);
  const server = await powersOfRole(db, appRole);
  const found: Readonly<Record<RoleFault, boolean>> = {
    missing: own === null,
    kept: own?.deletes === false,
    reads: own?.reads === true,
    more: own?.more === true,
    server: server?.deletesWords === true,
  };
  return ROLE_FAULTS.filter((fault) => found[fault]);
}
