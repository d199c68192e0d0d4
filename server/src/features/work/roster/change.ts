/** Changes a shift from a day on: the one before ends, another takes its place with whoever is in it. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { type Put, refuseClashes } from '../clashes/public.ts';
import { type ShiftRow, touchRosters } from '../duty/public.ts';
import { faultOfDay, keptSeat, THE_SHIFT } from './check.ts';
import type { RosterDeps } from './deps.ts';
import { putPlaces } from './put.ts';
import { endAssignments, endShift, findShifts, insertShift, listHeld } from './queries.ts';
import type { ShiftChange } from './schema.ts';
import { tellChanged } from './tell.ts';

type Change = {
  readonly actor: Actor;
  readonly id: string;
  readonly to: Static<typeof ShiftChange>;
  readonly commandId: string;
  readonly now: number;
};
const FAR = '9999-12-30';

/** The shift as it was. @throws Refusal where it is not kept here or ended, or somebody would be on duty twice at once */
export async function changeShift(
  tx: Queryable,
  deps: RosterDeps,
  { actor, id, to, commandId, now }: Change,
): Promise<ShiftRow> {
  await touchRosters(tx);
  const [shift] = await findShifts(tx, [id]);
  if (shift === undefined) throw new Refusal('not-found', { what: THE_SHIFT });
  keptSeat(actor, shift.seat);
  const [made] = await findShifts(tx, [commandId]);
  if (made !== undefined) return shift;
  const today = dayTextAt(now);
  const firstDay = [to.firstDay, shift.firstDay, today].sort().at(-1) ?? today;
  if (shift.endDay !== null && shift.endDay <= firstDay) throw new Refusal('not-found', { what: THE_SHIFT });
  const calendar = deps.calendar(now);
  const { seat, endDay } = shift;
  const next = { ...to, id: commandId, seat, firstDay, endDay, at: now, byPerson: actor.personId };
  const held = await listHeld(tx, [id], [firstDay, FAR]);
  const stays = held.filter(
    ({ day, place }) => to.places[place] !== undefined && faultOfDay(next, day, { today, calendar }) === null,
  );
  const puts = stays.map((one): Put => ({ ...one, shiftId: commandId }));
  const by = { at: now, person: actor.personId };
  await endAssignments(tx, held, by);
  await endShift(tx, id, firstDay);
  await insertShift(tx, next);
  await refuseClashes(tx, puts, deps, now);
  const { put } = await putPlaces(tx, puts, { ...by, because: 'plan', newId: deps.newId });
  await tellChanged(tx, deps, { seat, done: { put, before: held }, by: by.person }, now);
  return shift;
}
