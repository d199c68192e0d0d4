/** Who may be given patrols: 持证上岗. */
import { dayTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say } from '../../refusal.ts';

/** What the rule asks of the rows. */
export type Standing = {
  /** Courses in force that lead to the certificate for the person's kind of post; none: nothing is asked here. */
  readonly needed: readonly { readonly id: string; readonly name: string }[];
  /** How long their certificate of a grid worker holds; null: they have none. */
  readonly until: number | null;
  /** Sessions of such courses that are open to them. */
  readonly next: readonly { readonly course: string; readonly at: number }[];
};

/**
 * Why somebody may not be given a patrol at a moment: they have no certificate then. The next session is named. Null
 * where they may. Nothing else follows from it.
 */
export function uncertified({ needed, until, next }: Standing, at: number): Refusal | null {
  const [first] = needed;
  if (first === undefined || (until !== null && until > at)) return null;
  const session = next.toSorted((a, b) => a.at - b.at)[0];
  const course = needed.find(({ id }) => id === session?.course) ?? first;
  return new Refusal('patrol-uncertified', {
    course: asIs(course.name),
    next:
      session === undefined
        ? say('还没有排，请镇街安排', 'not planned yet; the street plans it')
        : asIs(dayTextAt(session.at)),
  });
}
