import {
  type NamedPerson,
  type NameReader,
  type OnCase,
  readsInFull,
} from '@gridgov/domain/city/people/naming.ts';
import { maskName } from '../../../platform/crypto/masks.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/ledger/ids.ts';
import { listHoldersOf, listNamed } from './queries.ts';

const MOST = 20_000;
const AS_DEPUTY = /^([0-9a-f-]{36})@([0-9a-f-]{36})(\/en)?$/;

/**
 * The names of people, and under `<person>@<post>` (for English with `/en` behind it) that of whoever acted in a
 * post that is somebody else's: 李*（代 王*）. Only those are in the answer who stood in; the others go by their own
 * name.
 */
export function makeActingNames(db: Db, people = makePeopleNames(db)): PeopleNames {
  const holders = new Map<string, string>();
  return async (ids, reader, onCase) => {
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
      await people([...plain, ...stood.flatMap(({ person, holder }) => [person, holder])], reader, onCase),
    );
    for (const { id, person, holder, english } of stood) {
      const [who, whose] = [names.get(person) ?? '', names.get(holder) ?? ''];
      names.set(id, english === undefined ? `${who}（代 ${whose}）` : `${who} (for ${whose})`);
    }
    return names;
  };
}

/** Names of people for a reader: in full or masked (李*), by `domain/people/naming.ts`. */
export type PeopleNames = (
  ids: readonly string[],
  reader: NameReader,
  onCase?: OnCase,
) => Promise<ReadonlyMap<string, string>>;

type Known = NamedPerson & { readonly name: string; readonly until: number };
const KEPT_MS = 60_000;

/**
 * Remembered for a minute: a page asks for a few dozen, mostly the same ones. A name or a post that changes is shown the
 * old way until then; whoever has no post yet is asked for each time, for the first one makes the name known.
 */
export function makePeopleNames(db: Db): PeopleNames {
  const known = new Map<string, Known>();
  return async (ids, reader, onCase = false) => {
    const at = performance.now();
    const missing = ids.filter((id) => isUuid(id) && (known.get(id)?.until ?? 0) < at);
    if (missing.length > 0) {
      if (known.size > MOST) known.clear();
      for (const { id, name, posts } of await listNamed(db, missing))
        known.set(id, { personId: id, name, posts, until: posts.length === 0 ? at : at + KEPT_MS });
    }
    return new Map(
      ids.flatMap((id) => {
        const person = known.get(id);
        if (person === undefined) return [];
        return [[id, readsInFull(reader, person, onCase) ? person.name : maskName(person.name)]];
      }),
    );
  };
}
