/** Naming a deputy, for one's own post or for that of one of one's people: what both have to meet. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { checkDeputation } from '@gridgov/domain/city/people/deputies.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { NOT_PASSED_ON, THE_DEPUTY } from '@gridgov/domain/city/people/words.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import type { AccessNote } from '../../../platform/http/route.ts';
import { type Doer, tellPerson } from '../../running/accounts/public.ts';
import type { DeputyDeps } from './deps.ts';
import { insertDeputy, listColleagues, overlaps, type PostHeld } from './queries.ts';
import type { DeputyWish } from './schema.ts';
import { tellDeputy } from './tell.ts';

type Naming = {
  readonly actor: Actor;
  readonly post: PostHeld;
  readonly wish: Static<typeof DeputyWish>;
  readonly id: string;
  readonly now: number;
  readonly record: (note: AccessNote) => Promise<void>;
  readonly by: Doer;
};

/** @throws Refusal where the deputation cannot be */
export async function nameDeputy(deps: DeputyDeps, naming: Naming): Promise<void> {
  const { actor, post, wish, id, now } = naming;
  const { postId, personId, kind } = post;
  const { deputyId, from, to, reason } = wish;
  // A deputy acts, but does not pass on what was entrusted to them.
  if (actor.deputyFor !== undefined) throw new Refusal('field-wrong', NOT_PASSED_ON);
  checkDeputation({ ...wish, kind, personId }, dayTextAt(now, deps.offset));
  // Only whom the list of colleagues offers: others would be given rights in a place that is not theirs.
  if ((await colleaguesOf(deps, post, { now, name: '', only: deputyId })).length === 0)
    throw new Refusal('not-found', { what: THE_DEPUTY });
  await naming.record({ subject: `post:${postId}`, reason, details: { deputy: deputyId, from, to } });
  if (await overlaps(deps.db, { postId, deputyId, from, to }))
    throw new Refusal('unchanged', { what: THE_DEPUTY });
  await deps.db.transaction(async (tx) => {
    const row = { id, postId, personId, deputyId, from, to, reason, namedAt: now, namedBy: actor.personId };
    if (!(await insertDeputy(tx, row))) return;
    const told = { ...post, id, from, to };
    await tellDeputy(tx, deps, { ...told, template: 'deputy.named', people: [deputyId] }, now);
    const holder = actor.personId === personId ? [] : [personId];
    await tellDeputy(tx, deps, { ...told, template: 'deputy.given', people: holder }, now);
    // One holder at most.
    for (const one of holder) {
      await tellPerson(tx, one, { what: 'deputy.named', by: naming.by, at: now, details: { from, to } });
    }
  });
  deps.onChange();
}

/** Who could stand in for a post: in its unit, else in its street (of a district's post in the district). */
export function colleaguesOf(
  { db, offset }: Pick<DeputyDeps, 'offset'> & { readonly db: Queryable },
  { area, unitId, personId }: Pick<PostHeld, 'area' | 'unitId' | 'personId'>,
  { now, ...ask }: { readonly now: number; readonly name: string; readonly only?: string },
): Promise<PostHeld[]> {
  const day = dayTextAt(now, offset);
  return listColleagues(db, { ...ask, area: area.slice(0, 9), unitId, day, not: personId });
}
