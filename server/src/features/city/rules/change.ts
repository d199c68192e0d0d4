import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import {
  announceRevision,
  currentVersions,
  insertRevision,
  lockRules,
  nextRevision,
  writeChange,
} from './queries.ts';
import type { RulesRows, RulesTable } from './tables.ts';
import { type Change, type Dated, end, settle, type Wish } from './timeline.ts';

/** Who changes rules, when (epoch milliseconds) and why. A person is named except when the program loads its seeds. */
export type Author = {
  readonly at: number;
  readonly personId: string | null;
  readonly postId: string | null;
  readonly note: string;
  /** What belongs to the change, such as its entry in the audit: there with it or not at all. */
  readonly also?: (tx: Queryable, made: RulesChange) => Promise<void>;
};

export type RulesChange = { readonly added: number; readonly changed: number; readonly unchanged: number };

/** All wishes or none; nothing is written, and no revision made, where everything holds already. */
export async function changeRules<T extends RulesTable>(
  db: Db,
  table: T,
  wishes: readonly Wish<RulesRows[T]>[],
  author: Author,
): Promise<RulesChange> {
  return db.transaction((tx) => changeRulesIn(tx, table, wishes, author));
}

/** As `changeRules`, inside the caller's transaction. */
export async function changeRulesIn<T extends RulesTable>(
  tx: Queryable,
  table: T,
  wishes: readonly Wish<RulesRows[T]>[],
  author: Author,
): Promise<RulesChange> {
  return makeRevision(tx, table, author, (before) => {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    const after = new Map<string, readonly Dated<RulesRows[T]>[]>();
    for (const wish of wishes) {
      const versions = after.get(wish.key) ?? before.get(wish.key) ?? [];
      checkDays(wish);
      const settled = settle(versions, wish);
      if (settled === null) counts.unchanged += 1;
      else counts[versions.length === 0 ? 'added' : 'changed'] += 1;
      after.set(wish.key, settled === null ? versions : applied(versions, settled));
    }
    return { change: difference(before, after), counts };
  });
}

function checkDays({ from, to }: { readonly from: string; readonly to?: string | null | undefined }): void {
  if (typeof to !== 'string' || to > from) return;
  throw new Refusal('field-wrong', {
    field: asIs('to'),
    problem: say('不晚于开始日', 'it is not after the first day'),
    right: say('开始日之后的一天', 'a day after the first one'),
  });
}

function applied<D>(versions: readonly Dated<D>[], change: Change<D>): Dated<D>[] {
  return [...versions.filter((version) => !change.closed.includes(version)), ...change.opened];
}

type ByKey<D> = ReadonlyMap<string, readonly Dated<D>[]>;

/** Several wishes for one key make one change of it: what is written is only what is left at the end. */
function difference<D>(before: ByKey<D>, after: ByKey<D>): Change<D> {
  const closed: Dated<D>[] = [];
  const opened: Dated<D>[] = [];
  for (const [key, versions] of after) {
    const old = before.get(key) ?? [];
    closed.push(...old.filter((version) => !versions.includes(version)));
    opened.push(...versions.filter((version) => !old.includes(version)));
  }
  return { closed, opened };
}

/** From `day` on these keys hold no more. Nothing is deleted: a matter filed before still finds them. */
export async function endRules(
  db: Db,
  table: RulesTable,
  keys: readonly string[],
  day: string,
  author: Author,
): Promise<RulesChange> {
  return db.transaction((tx) => endRulesIn(tx, table, keys, day, author));
}

export async function endRulesIn(
  tx: Queryable,
  table: RulesTable,
  keys: readonly string[],
  day: string,
  author: Author,
): Promise<RulesChange> {
  return makeRevision(tx, table, author, (byKey) => {
    const ends = keys.map((key) => end(byKey.get(key) ?? [], day)).filter((one) => one !== null);
    const counts = { added: 0, changed: ends.length, unchanged: keys.length - ends.length };
    return {
      change: { closed: ends.flatMap((e) => e.closed), opened: ends.flatMap((e) => e.opened) },
      counts,
    };
  });
}

type Decided<D> = { readonly change: Change<D>; readonly counts: RulesChange };

async function makeRevision<T extends RulesTable>(
  tx: Queryable,
  table: T,
  author: Author,
  decide: (byKey: ByKey<RulesRows[T]>) => Decided<RulesRows[T]>,
): Promise<RulesChange> {
  await lockRules(tx);
  const made = await writeRevision(tx, table, author, decide);
  await author.also?.(tx, made);
  return made;
}

async function writeRevision<T extends RulesTable>(
  tx: Queryable,
  table: T,
  author: Author,
  decide: (byKey: ByKey<RulesRows[T]>) => Decided<RulesRows[T]>,
): Promise<RulesChange> {
  const byKey = Map.groupBy(await currentVersions(tx, table), (version) => version.key);
  const { change, counts } = decide(byKey);
  if (change.closed.length + change.opened.length === 0) return counts;
  const revision = await nextRevision(tx);
  await writeChange(tx, table, revision, change);
  await insertRevision(tx, {
    revision,
    at: author.at,
    byPerson: author.personId,
    byPost: author.postId,
    subject: table,
    note: author.note,
    added: counts.added,
    changed: counts.changed,
  });
  await announceRevision(tx, revision);
  return counts;
}
