/** Puts people into places, or takes them out: from the plan, from a file, from a swap. What was there before is kept, ended. */
import type { Queryable } from '../../../platform/db/database.ts';
import { type Put, placeKey } from '../clashes/public.ts';
import { touchRosters } from '../duty/public.ts';
import { endAssignments, type Held, insertAssignments, listHeld } from './queries.ts';

export type Author = {
  readonly at: number;
  readonly person: string | null;
  readonly because: 'plan' | 'import' | 'swap';
  readonly newId: () => string;
};

/** What was changed: who stands there now, and who stood there before. */
export type Done = {
  readonly put: readonly (Put & { readonly personId: string })[];
  readonly before: readonly Held[];
  readonly cleared: number;
};

/** On one transaction. What is so already stays as it is; of two for one place the later holds. */
export async function putPlaces(tx: Queryable, wanted: readonly Put[], author: Author): Promise<Done> {
  const { at, because, person: byPerson, newId } = author;
  await touchRosters(tx);
  const last = new Map(wanted.map((one) => [placeKey(one), one]));
  const days = wanted.map(({ day }) => day).sort();
  const shifts = [...new Set(wanted.map(({ shiftId }) => shiftId))];
  const rows = await listHeld(tx, shifts, [days[0] ?? '', days.at(-1) ?? '']);
  const held = new Map(rows.map((row) => [placeKey(row), row]));
  const changed = [...last].filter(([key, { postId }]) => (held.get(key)?.postId ?? null) !== postId);
  const before = changed.flatMap(([key]) => held.get(key) ?? []);
  await endAssignments(tx, before, author);
  const put = changed.flatMap(([, { postId, personId, ...place }]) =>
    postId === null || personId === null ? [] : [{ ...place, postId, personId }],
  );
  await insertAssignments(
    tx,
    put.map((one) => ({ ...one, id: newId(), because, at, byPerson })),
  );
  return { put, cleared: changed.length - put.length, before };
}
