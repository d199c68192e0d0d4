import type { Actor, PostKind } from '../people/posts.ts';
import { coversArea } from '../people/posts.ts';
import type { IssueState } from './state.ts';
import { deskOf, desksAbove, unitSeat } from './state.ts';
import type { Relation } from './steps.ts';

/** How an actor stands to a matter: each relation of the table that holds. */
export function relationsOf(state: IssueState, actor: Actor): ReadonlySet<Relation> {
  const seats = new Set(actor.seats);
  const held = new Set<Relation>(['anyone']);
  const give = (relation: Relation, holds: boolean) => {
    if (holds) held.add(relation);
  };
  give('system', actor.post === 'system');
  give('desk', seats.has(deskOf(state, state.cycle)));
  give(
    'upper',
    desksAbove(state, state.cycle).some((desk) => seats.has(desk)),
  );
  give('command', seats.has(deskOf(state, 'big')));
  give('lead', state.lead !== null && seats.has(unitSeat(state.lead)));
  give(
    'assist',
    state.assists.some((a) => a.answer === null && seats.has(unitSeat(a.unit))),
  );
  give(
    'part',
    openParts(state).some((p) => seats.has(unitSeat(p.unit))),
  );
  // The community's grid leader stands in for a grid whose post is vacant; whoever else serves the grid may look
  // at what a colleague settled.
  give('origin', seats.has(`grid:${state.place.grid}`) || seats.has(deskOf(state, 'micro')));
  give('reporter', state.reporter.personId !== null && state.reporter.personId === actor.personId);
  return held;
}

export function openParts(state: IssueState) {
  return state.parts.filter((part) => part.respondedAt === null);
}

/** Posts that see what concerns their unit, not an area. */
const BY_UNIT: ReadonlySet<PostKind> = new Set(['unit_handler', 'unit_head', 'resident']);

/** May the actor see the matter at all: it lies in their area, their unit is concerned, or they reported it. */
export function maySee(state: IssueState, actor: Actor): boolean {
  if (!actor.rights.has('issue.read')) return isReporter(state, actor);
  if (!BY_UNIT.has(actor.post)) {
    const { grid, community, street, district } = state.place;
    if (coversArea(actor, grid || community || street || district)) return true;
  }
  const concerned = [state.lead, ...state.assists.map((a) => a.unit), ...state.parts.map((p) => p.unit)];
  const seats = new Set(actor.seats);
  return concerned.some((u) => u !== null && seats.has(unitSeat(u))) || isReporter(state, actor);
}

function isReporter(state: IssueState, actor: Actor): boolean {
  return state.reporter.personId !== null && state.reporter.personId === actor.personId;
}
