import { maskName } from '../../platform/crypto/masks.ts';
import type { Db } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/ledger/ids.ts';
import { listHoldersOf, listNames } from './queries.ts';

const MOST = 20_000;
const AS_DEPUTY = /^([0-9a-f-]{36})@([0-9a-f-]{36})(\/en)?$/;

/**
 * The names of people, and under `<person>@<post>` (for English with `/en` behind it) that of whoever acted in a
 * post that is somebody else's: 李*（代 王*）. Only those are in the answer who stood in; the others go by their own
 * name.
 */
export function makeActingNames(
  db: Db,
  people = makePeopleNames(db),
): (ids: readonly string[]) => Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, string>();
  return async (ids) => {
    const acts = ids.flatMap((id) => {
      const [, person, post, english] = AS_DEPUTY.exec(id) ?? [];
      return person === undefined || post === undefined ? [] : [{ id, person, post, english }];
    });
    const unknown = [...new Set(acts.map(({ post }) => post))].filter((post) => !holders.has(post));
    if (unknown.length > 0) {
      if (holders.size > MOST) holders.clear();
      for (const { id, personId } of await listHoldersOf(db, unknown)) holders.set(id, personId);
    }
    const stood = acts.flatMap((act) => {
      const holder = holders.get(act.post);
      return holder === undefined || holder === act.person ? [] : [{ ...act, holder }];
    });
    const plain = ids.filter((id) => !id.includes('@'));
    const names = new Map(
      await people([...plain, ...stood.flatMap(({ person, holder }) => [person, holder])]),
    );
    for (const { id, person, holder, english } of stood) {
      const [who, whose] = [names.get(person) ?? '', names.get(holder) ?? ''];
      names.set(id, english === undefined ? `${who}（代 ${whose}）` : `${who} (for ${whose})`);
    }
    return names;
  };
}

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
