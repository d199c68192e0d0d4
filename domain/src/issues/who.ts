import type { Actor, PostKind } from '../people/posts.ts';
import { coversArea } from '../people/posts.ts';
import type { IssueState } from './state.ts';
import { CITY_DESK, deskAbove, deskOf, desksAbove, standInSeat, unitSeat } from './state.ts';
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
  give('lead', actsFor(actor, state.lead));
  give(
    'assist',
    state.assists.some((a) => a.answer === null && actsFor(actor, a.unit)),
  );
  give('part', ownParts(state, actor).length > 0);
  give('origin', isOrigin(state, seats));
  give('reporter', isReporter(state, actor));
  give('fellow', isFellow(state, actor));
  give('intake', actor.post === 'hotline_seat' && coversArea(actor, finestArea(state)));
  give('city', seats.has(CITY_DESK));
  return held;
}

/** Serves the actor this unit; the community's grid leader also acts for a grid, whose post may be vacant. */
export function actsFor(actor: Actor, unit: string | null): boolean {
  if (unit === null) return false;
  return actor.seats.some((seat) => seat === unitSeat(unit) || seat === standInSeat(unit));
}

/** Acts the actor for a grid without serving it: nobody then checks their own work. */
export function standsIn(actor: Actor, grid: string): boolean {
  return grid.startsWith('grid:') && !actor.seats.includes(grid);
}

/**
 * The community's grid leader stands in for a grid whose post is vacant; whoever else serves the grid may look at
 * what a colleague settled; and the desk above looks at what the leader did in place of the grid.
 */
function isOrigin(state: IssueState, seats: ReadonlySet<string>): boolean {
  const above = state.standIn && state.stage === 'verifying' && seats.has(deskAbove(state, 'micro'));
  return above || seats.has(`grid:${state.place.grid}`) || seats.has(deskOf(state, 'micro'));
}

export function openParts(state: IssueState) {
  return state.parts.filter((part) => part.respondedAt === null && part.cancelledAt === null);
}

/** The open parts the actor's unit answers for. */
export function ownParts(state: IssueState, actor: Actor) {
  return openParts(state).filter((part) => actsFor(actor, part.unit));
}

/** Was a supervision not answered yet. */
export function isSupervised({ supervision }: Pick<IssueState, 'supervision'>): boolean {
  return supervision !== null && supervision.answeredAt === null;
}

export function finestArea({
  place: { grid, community, street, district },
}: Pick<IssueState, 'place'>): string {
  return grid || community || street || district;
}

/** Posts that see what concerns their unit, not an area. */
const BY_UNIT: ReadonlySet<PostKind> = new Set(['unit_handler', 'unit_head', 'resident']);

/** What tells who may see a matter. */
export type Sighted = Pick<IssueState, 'place' | 'lead' | 'assists' | 'parts' | 'reporter' | 'fellows'>;

/**
 * May the actor see the matter at all: it lies in their area, their unit or a grid they stand in for is concerned, or
 * they reported it.
 */
export function maySee(state: Sighted, actor: Actor): boolean {
  if (!actor.rights.has('issue.read')) return isReporter(state, actor) || isFellow(state, actor);
  if (!BY_UNIT.has(actor.post) && coversArea(actor, finestArea(state))) return true;
  const concerned = [state.lead, ...state.assists.map((a) => a.unit), ...state.parts.map((p) => p.unit)];
  return concerned.some((unit) => actsFor(actor, unit)) || isReporter(state, actor);
}

function isReporter(state: Pick<IssueState, 'reporter'>, actor: Actor): boolean {
  return state.reporter.personId !== null && state.reporter.personId === actor.personId;
}

function isFellow(state: Pick<IssueState, 'fellows'>, actor: Actor): boolean {
  return state.fellows?.includes(actor.personId) ?? false;
}

/** Assisting units that were asked and have not answered: closing is possible without them, never without saying so. */
export function unansweredAssists(state: Pick<IssueState, 'assists'>): string[] {
  return [...new Set(state.assists.filter((one) => one.answeredAt === null).map((one) => one.unit))];
}
