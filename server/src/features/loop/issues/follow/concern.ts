/**
 * Units that are concerned with a matter without leading it: asked to assist, or given a part. While it is open
 * they stand in the row, so that their queues are exact; that they ever were stays beside it, for their book.
 */
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen, standInSeat, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { openParts } from '@gridgov/domain/loop/issues/who.ts';

/** Seats asked for an assist they have not answered, or for a part that is open; each once. */
export function seatsAsked(state: IssueState): string[] {
  const assists = state.assists.filter(({ answer }) => answer === null);
  return seatsOf([...assists, ...openParts(state)]);
}

/** As the column of an open matter says it; null for most, so that they take no room in its index. */
export function concernedIn(state: IssueState): string[] | null {
  if (!isOpen(state)) return null;
  const units = [...state.assists, ...state.parts];
  const seats = [...seatsOf(units), ...standInsOf([...units, { unit: state.lead }], state)];
  if (seats.length === 0) return null;
  const { district } = state;
  return [
    ...seats.map((seat) => concernOf(district, 'concerned', seat)),
    ...seatsAsked(state).map((seat) => concernOf(district, 'asked', seat)),
  ];
}

/** A word of the column; with the district in it, since a unit is asked in many and the index knows only words. */
export function concernOf(district: string, how: 'concerned' | 'asked', seat: string): string {
  return how === 'asked' ? `${district} asked ${seat}` : `${district} ${seat}`;
}

/** Events after which a grid may lead a matter that lies in another community. */
const MOVES_LEAD: ReadonlySet<string> = new Set([
  'dispatched',
  'redispatched',
  'ruled',
  'settled',
  'reopened',
  'place_corrected',
  'grid_succeeded',
]);

/** Rows for the seats that these events brought in; the version is in the key, since a unit may be asked again. */
export function concernsBeside(
  events: readonly IssueEvent[],
  state: IssueState,
  version: number,
  now: number,
) {
  const units = events.flatMap((event) => broughtIn(event, state));
  const leads = events.some(({ name }) => MOVES_LEAD.has(name)) ? [{ unit: state.lead }] : [];
  const moved = events.some(({ name }) => name === 'place_corrected')
    ? [...state.assists, ...state.parts]
    : [];
  const seats = [...seatsOf(units), ...standInsOf([...units, ...leads, ...moved], state)];
  return seats.map((seat) => ({ seat, version, at: now, reported_at: state.reportedAt }));
}

function broughtIn(event: IssueEvent, state: IssueState): readonly { unit: string | null }[] {
  switch (event.name) {
    case 'dispatched':
      return event.body.assists.map((unit) => ({ unit }));
    case 'assist_added':
    case 'part_assigned':
      return [event.body];
    case 'split':
      return event.body.parts;
    case 'grid_succeeded':
      return [...state.assists, ...state.parts].filter(({ unit }) => unit === `grid:${event.body.to}`);
    default:
      return [];
  }
}

/**
 * The grid leader of another community who stands in for a grid of theirs; the one of the matter's own community sees
 * it anyhow.
 */
function standInsOf(units: readonly { readonly unit: string | null }[], state: IssueState): string[] {
  const own = `desk:community:${state.place.community}`;
  const seats = units.flatMap(({ unit }) => (unit === null ? [] : (standInSeat(unit) ?? [])));
  return [...new Set(seats)].filter((seat) => seat !== own);
}

function seatsOf(units: readonly { readonly unit: string | null }[]): string[] {
  return [...new Set(units.flatMap(({ unit }) => (unit === null ? [] : unitSeat(unit))))];
}
