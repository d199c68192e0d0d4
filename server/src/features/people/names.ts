import { maskName } from '../../platform/crypto/masks.ts';
import type { Db } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/ledger/ids.ts';
import { listNames } from './queries.ts';

const MOST = 20_000;

/**
 * Masked names (李*) of people, remembered: a page asks for a few dozen, mostly the same ones. A name that
 * changes is shown the old way until the process starts anew.
 */
export function makePeopleNames(db: Db): (ids: readonly string[]) => Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  return async (ids) => {
    const missing = ids.filter((id) => !known.has(id) && isUuid(id));
    if (missing.length > 0) {
      if (known.size > MOST) known.clear();
      for (const { id, name } of await listNames(db, missing)) known.set(id, maskName(name));
    }
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) ?? '']] : [])));
  };
}
