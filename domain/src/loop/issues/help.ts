/**
 * An emergency 紧急求助: somebody may be in danger now. All that this changes in the loop is decided here, and asked
 * for by its nature alone: server, console, field app and portal have no other rule. An ordinary request for help 求助
 * (a cold radiator, wages not paid) is a matter like others.
 */
import { clockTypeOf, OTHER_CLOCK } from '../../calendar/limits.ts';
import type { Actor } from '../../city/people/posts.ts';
import type { LimitValue } from '../../workflow/fields.ts';
import type { Policy, UrgentStep } from './facts.ts';
import type { ClockKind, IssueState } from './state.ts';
import { isOpen } from './state.ts';
import type { Relation } from './steps.ts';
import { relationsOf } from './who.ts';

type Natured = Pick<IssueState, 'nature'>;

export const HELP = 'emergency';

export function isHelp({ nature }: Natured): boolean {
  return nature === HELP;
}

/** An emergency needs no photo. */
export function needsPhoto(state: Natured): boolean {
  return !isHelp(state);
}

const GOES: readonly Relation[] = ['origin', 'lead', 'assist', 'part'];

/** Who may see how to reach whoever reported: those with the right, and where help is asked for whoever goes there. */
export function mayReveal(state: IssueState, actor: Actor): boolean {
  if (actor.rights.has('issue.reveal')) return true;
  const goes = actor.rights.has('issue.confirm') || actor.rights.has('issue.respond');
  const relations = relationsOf(state, actor);
  return goes && isHelp(state) && isOpen(state) && GOES.some((relation) => relations.has(relation));
}

/** Whoever goes there needs the telephone at once; the look is kept, and the visit is its reason. */
export function needsReasonToReveal(state: Natured): boolean {
  return !isHelp(state);
}

/** What may wait for the morning, and for a digest. */
export function waitsForQuietHours(state: Natured): boolean {
  return !isHelp(state);
}

/** The limit of a step: that of the city's settings, for help the shorter one that runs round the clock. */
export function limitOf(policy: Policy, state: Natured, kind: ClockKind): LimitValue {
  if (!isHelp(state)) return policy.limits[kind];
  const urgent = policy.urgentLimits[kind as UrgentStep] ?? roundTheClock(policy.limits[kind]);
  const own = policy.helpLimits?.[kind];
  return own !== undefined && isSooner(own, urgent) ? own : urgent;
}

/** The same number of hours or days, counted day and night. */
export function roundTheClock({ n, unit }: LimitValue): LimitValue {
  return { n, unit: clockTypeOf(unit) === 'urgent' ? unit : OTHER_CLOCK[unit] };
}

/** The limit for handling, where the class may have one: help waits neither for office hours nor longer than help may. */
export function handleLimit(policy: Policy, state: Natured, ofClass: LimitValue | undefined): LimitValue {
  const most = limitOf(policy, state, 'handle');
  if (ofClass === undefined) return most;
  return isHelp(state) && !isSooner(ofClass, most) ? most : ofClass;
}

const HOURS: Readonly<Partial<Record<LimitValue['unit'], number>>> = { urgent_hour: 1, urgent_workday: 24 };

/** Only what runs round the clock can be told to be sooner. */
function isSooner(one: LimitValue, other: LimitValue): boolean {
  const [hours, others] = [HOURS[one.unit], HOURS[other.unit]];
  return hours !== undefined && (others === undefined || one.n * hours < other.n * others);
}
