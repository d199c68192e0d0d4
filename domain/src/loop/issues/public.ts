/** What everybody may know of a matter, and how residents count its steps. */
import { dayOf, dayText } from '../../calendar/zone.ts';
import type { Actor } from '../../city/people/posts.ts';
import { Refusal } from '../../refusal.ts';
import { wrote } from './decisions/given.ts';
import type { IssueEvent } from './events.ts';
import { asKept } from './evolve.ts';
import type { IssueState } from './state.ts';
import { isOpen } from './state.ts';
import type { Stage } from './steps.ts';

/** Natures that concern one person, or a wrong that somebody alleges: never listed, and nobody else can join. */
export const PRIVATE_NATURES: readonly string[] = [
  'help',
  'emergency',
  'report',
  'consult',
  'thanks',
  'finding',
];

/** Stages after a person has decided to deal with it; before that nothing is shown to all. */
export const PUBLIC_STAGES: readonly Stage[] = [
  'to_dispatch',
  'to_rule',
  'dispatched',
  'handling',
  'suspended',
  'responded',
  'verifying',
  'verified',
  'closed',
  'evaluated',
];

/** Events whose photos show the place as it is after something was done. */
export const AFTERWARDS: readonly string[] = ['settled', 'responded', 'part_responded', 'verified'];
/** Events whose photos everybody may see; what was exchanged within the offices is for nobody else. */
export const SHOWN_PHOTOS: readonly string[] = ['reported', 'confirmed', ...AFTERWARDS];

/** May everybody know that there is such a matter: its class, its place, how far it is. */
export function isPublic(state: Pick<IssueState, 'stage' | 'nature' | 'classCode' | 'master'>): boolean {
  return (
    state.classCode !== null &&
    state.master === null &&
    !PRIVATE_NATURES.includes(state.nature) &&
    PUBLIC_STAGES.includes(state.stage)
  );
}

/** Things and happenings in public space. What people bring of their own lives (disputes, care …) has other trees. */
export const PUBLIC_TREES: readonly string[] = ['C', 'E'];

export function isPublicClass(classCode: string | null): classCode is string {
  return classCode !== null && PUBLIC_TREES.includes(classCode.slice(0, 1));
}

/** How a public matter fared: dealt with in time or late, or still open. */
export type Fared = 'in' | 'late' | 'open';

/** Name of the counter of public matters that ended on a day (`2026-11-24`), or that are open and were due on it. */
export function publicTally(day: string, fared: Fared): string {
  return `public:${day}:${fared}`;
}

type Due = Pick<IssueState, 'stage' | 'nature' | 'classCode' | 'master' | 'clocks' | 'inTime' | 'closedAt'>;

/** The counter that holds a matter; null where the public is told nothing of it, or where it has no day. */
export function publicTallyOf(state: Due): string | null {
  if (!isPublic(state) || !isPublicClass(state.classCode)) return null;
  // A clock that stopped in time has no due moment: what is over counts on the day it ended.
  const at = isOpen(state) ? (state.clocks.handle?.dueAt ?? null) : state.closedAt;
  if (at === null || (!isOpen(state) && state.inTime === null)) return null;
  const fared = isOpen(state) ? 'open' : state.inTime === true ? 'in' : 'late';
  return publicTally(dayText(dayOf(at)), fared);
}

/** More than these are counted no further: the state of a matter must stay small. */
export const MOST_FELLOWS = 500;

/** Whether others who met the same thing may join: it is open, has a class, and concerns no one person. */
export function mayJoin(state: IssueState): boolean {
  const apart = PRIVATE_NATURES.includes(state.nature) || state.classCode === null || state.master !== null;
  return isOpen(state) && !apart;
}

/** 我也遇到: joins the actor as a further reporter; nothing happens where they are one already. */
export function decideJoin(state: IssueState, actor: Pick<Actor, 'personId'>): IssueEvent[] {
  const fellows = state.fellows ?? [];
  if (state.reporter.personId === actor.personId || fellows.includes(actor.personId)) return [];
  if (!mayJoin(state)) throw new Refusal('not-found', { what: '@word.issue' });
  if (fellows.length >= MOST_FELLOWS) {
    throw new Refusal('limit-reached', { what: '@relation.fellow', limit: MOST_FELLOWS });
  }
  return [asKept(wrote('joined', { fellow: actor.personId }))];
}

/** The five steps a resident is shown 收到 决定办 正在办 去看过 办好了: how many are done, and which goes on. */
export const RESIDENT_STEPS: Readonly<Record<Stage, { done: number; now: number | null }>> = {
  reported: { done: 1, now: 2 },
  confirming: { done: 1, now: 2 },
  objected: { done: 1, now: 2 },
  to_file: { done: 1, now: 2 },
  to_dispatch: { done: 2, now: 3 },
  to_rule: { done: 2, now: 3 },
  dispatched: { done: 2, now: 3 },
  handling: { done: 2, now: 3 },
  suspended: { done: 2, now: 3 },
  responded: { done: 3, now: 4 },
  verifying: { done: 3, now: 4 },
  verified: { done: 4, now: 5 },
  closed: { done: 5, now: null },
  evaluated: { done: 5, now: null },
  declined: { done: 1, now: null },
  withdrawn: { done: 1, now: null },
  merged: { done: 1, now: 2 },
  transferred: { done: 2, now: null },
};
