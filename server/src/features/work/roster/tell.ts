import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { daysAhead } from '@gridgov/domain/work/duty/roster.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type TellDeps, tellDuty } from '../duty/public.ts';
import type { Done } from './put.ts';

type Changed = {
  readonly seat: string;
  readonly done: Pick<Done, 'put' | 'before'>;
  /** Whoever did it, who knows; null: an operator. */
  readonly by: string | null;
};

/**
 * Whoever was put on duty or taken off is told once, with the first day that changed. Only of days in which gaps are
 * named too: a month planned ahead is read in the roster.
 */
export async function tellChanged(
  tx: Queryable,
  deps: TellDeps,
  { seat, done, by }: Changed,
  now: number,
): Promise<void> {
  const [today, last] = [dayTextAt(now), daysAhead(now)[1]];
  const near = [...done.put, ...done.before].filter(
    ({ day, personId }) => today <= day && day <= last && personId !== by,
  );
  // One after the other, on the one connection of the change.
  for (const [person, changes] of Map.groupBy(near, ({ personId }) => personId)) {
    const [from = today] = changes.map(({ day }) => day).sort();
    const [about = ''] = changes.map(({ shiftId }) => shiftId);
    await tellDuty(tx, deps, { template: 'duty.changed', people: [person], about, seat, from }, now);
  }
}
