import type { PostKind } from '../../city/people/posts.ts';
import { coversArea } from '../../city/people/posts.ts';
import type { Actor } from '../../workflow/form.ts';
import { type Standing, relationsOf as standingOf } from '../../workflow/relations.ts';
import { LANES, laneStore } from './lanes.ts';
import type { IssueState } from './state.ts';
import { CITY_DESK, deskAbove, deskOf, desksAbove, standInSeat, unitSeat } from './state.ts';
import type { Relation } from './steps.ts';
import { RELATIONS } from './steps.ts';
import type { Loop } from './types.ts';

function seatsOf(state: IssueState): Partial<Record<Relation, readonly string[]>> {
  const { personId } = state.reporter;
  return {
    desk: [deskOf(state, state.cycle)],
    upper: desksAbove(state, state.cycle),
    command: [deskOf(state, 'big')],
    lead: state.lead === null ? [] : [unitSeat(state.lead)],
    origin: originSeats(state),
    reporter: personId === null ? [] : [`person:${personId}`],
    fellow: (state.fellows ?? []).map((id) => `person:${id}`),
    city: [CITY_DESK],
  };
}

/** What tells how people stand to a matter. */
export const STANDING: Standing<Loop> = {
  relations: {
    ...RELATIONS,
    assist: { ...RELATIONS.assist, lane: 'assist' },
    part: { ...RELATIONS.part, lane: 'part' },
  },
  lanes: LANES,
  laneStore,
  seats: seatsOf,
  servedBy: (seat) => [seat, standInSeat(seat) ?? seat],
  stands: (state, actor) => {
    const covers = state !== null && actor.post === 'hotline_seat' && coversArea(actor, finestArea(state));
    return covers ? ['anyone', 'intake'] : ['anyone'];
  },
};

/** How an actor stands to a matter: each relation of the table that holds. */
export function relationsOf(state: IssueState, actor: Actor): ReadonlySet<Relation> {
  return standingOf(STANDING, state, actor) as ReadonlySet<Relation>;
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
 * The community's grid leader stands in for a grid whose post is vacant; whoever else serves the grid may look at what a
 * colleague settled; and the desk above looks at what the leader did in place of the grid.
 */
function originSeats(state: IssueState): string[] {
  const seats = [`grid:${state.place.grid}`, deskOf(state, 'micro')];
  return state.standIn && state.stage === 'verifying' ? [...seats, deskAbove(state, 'micro')] : seats;
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

function finestArea({ place: { grid, community, street, district } }: Pick<IssueState, 'place'>): string {
  return grid || community || street || district;
}

/** Posts that see what concerns their unit, not an area. */
const BY_UNIT: ReadonlySet<string> = new Set<PostKind>(['unit_handler', 'unit_head', 'resident']);

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
