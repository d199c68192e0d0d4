/** Who works on a matter: whom a note may mention. */

import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { deskOf, originSeat, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import type { Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import { CYCLES } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { IssueDeps } from '../deps.ts';
import { findState, listPeopleOf } from '../queries.ts';
import { seatName } from './names.ts';

export type TeamMember = { id: string; name: string; seat: string };

/** Enough for any matter; a unit of hundreds is mentioned through its desk. */
const MOST = 60;

/** Queues the matter is with now: its desk, its grid, the lead, and the units asked besides. */
function seatsWith(state: IssueState): string[] {
  const units = [state.lead, ...state.assists.map((a) => a.unit), ...state.parts.map((p) => p.unit)];
  const seats = units.flatMap((unit) => (unit === null ? [] : unitSeat(unit)));
  const grid = state.place.grid === '' ? [] : [`grid:${state.place.grid}`];
  return [...new Set([deskOf(state, state.cycle), originSeat(state), ...grid, ...seats])];
}

/** The other desks of the place: of them only who has had a hand in the matter belongs to it. */
function otherDesks(state: IssueState): string[] {
  const desks = (Object.keys(CYCLES) as Cycle[]).map((cycle) => deskOf(state, cycle));
  return [...new Set([...desks, 'desk:city'])];
}

/** By person, the queue they serve. Residents and the system are of no team. */
export async function teamOf(deps: IssueDeps, state: IssueState, now: number): Promise<Map<string, string>> {
  const [serving, looking] = [seatsWith(state), otherDesks(state)];
  const holders = (seats: readonly string[]) =>
    Promise.all(seats.map(async (seat) => [seat, await deps.holders(seat, now)] as const));
  const [current, others, acted] = await Promise.all([
    holders(serving),
    holders(looking.filter((seat) => !serving.includes(seat))),
    listPeopleOf(deps.db, state.district, state.id),
  ]);
  const hadAHand = new Set(acted);
  const team = new Map<string, string>();
  const add = (person: string, seat: string) => {
    if (!team.has(person) && team.size < MOST) team.set(person, seat);
  };
  for (const [seat, people] of current) for (const person of people) add(person, seat);
  for (const [seat, people] of others)
    for (const person of people) if (hadAHand.has(person)) add(person, seat);
  return team;
}

/** The team as the note's form offers it: without the viewer. */
export async function showTeam(
  deps: IssueDeps,
  { district, id }: { district: string; id: string },
  { actor, language, now }: { actor: Actor; language: Language; now: number },
): Promise<TeamMember[]> {
  const state = await findState(deps.db, district, id);
  if (state === null || !maySee(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
  if (actor.post === 'resident') return [];
  const team = await teamOf(deps, state, now);
  team.delete(actor.personId);
  const names = await deps.people([...team.keys()], readerOf(actor), true);
  return [...team].map(([person, seat]) => ({
    id: person,
    name: names.get(person) ?? '',
    seat: seatName(seat, deps.names.in(language), language),
  }));
}
