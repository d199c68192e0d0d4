/**
 * Where a person looks. Every list, search, counter, export and map is made of branches: one district, and one
 * equality by which the rows of that district are held to what the person may see. A branch is walked along one
 * index; several are merged by their keys.
 */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Filter } from '../filters/filters.ts';

/** `concerned`: the seat was asked to assist or given a part; `asked`: it has not answered. The others are columns. */
export type Column =
  | 'holder'
  | 'lead'
  | 'street'
  | 'community'
  | 'grid'
  | 'reporter_id'
  | 'concerned'
  | 'asked';
export type Condition = { readonly column: Column; readonly value: string };
/** Null: the whole district. */
export type Held = Condition | null;
export type Branch = {
  readonly district: string;
  readonly held: Held;
  /** Further equalities that hold for this branch, checked row by row. */
  readonly also: readonly Condition[];
  /** What other branches of the same list hold: no row comes twice, and counts add up. */
  readonly except: readonly Condition[];
};

const LEVELS: Readonly<Record<number, Column>> = { 9: 'street', 12: 'community', 15: 'grid' };
/** Posts that see what concerns their unit, not an area (as `maySee` of the domain). */
const BY_UNIT: ReadonlySet<string> = new Set(['unit_handler', 'unit_head', 'resident']);

const branch = (district: string, held: Held, except: readonly Condition[] = []): Branch => ({
  district,
  held,
  also: [],
  except,
});

/**
 * All that lies in the actor's sight, as `maySee` of the domain: their area, what their unit leads, and what it is
 * concerned with. A grid is a unit too, and may lead or assist in a matter that lies elsewhere.
 */
export function sightOf(actor: Actor, districts: readonly string[]): Branch[] {
  if (!actor.rights.has('issue.read')) return [];
  const areas = BY_UNIT.has(actor.post) ? [] : inArea(actor.area, districts);
  // A grid leader stands in for the grids of the community, which may be concerned with matters elsewhere.
  const stoodIn = actor.seats.filter((seat) => seat.startsWith('desk:community:'));
  const seats = [...unitsOf(actor), ...stoodIn];
  return [...areas, ...seats.flatMap((seat) => concerning(seat, areas, districts))];
}

export function inArea(area: string, districts: readonly string[]): Branch[] {
  if (area === '') return districts.map((district) => branch(district, null));
  const column = LEVELS[area.length];
  return [branch(area.slice(0, 6), column === undefined ? null : { column, value: area })];
}

/** Units, and grids as units, whose queues the actor serves. */
function unitsOf({ unitId, seats }: Actor): string[] {
  return seats.filter((seat) => seat === `unit:${unitId}` || seat.startsWith('grid:'));
}

function concerning(seat: string, areas: readonly Branch[], districts: readonly string[]): Branch[] {
  const own = areas.flatMap(({ held }) => held ?? []);
  // What a grid leads elsewhere stands among the concerns of the leader who stands in for it.
  if (seat.startsWith('desk:'))
    return placesOf(seat, districts).map((district) =>
      branch(district, { column: 'concerned', value: seat }, own),
    );
  const lead = { column: 'lead', value: seat.replace(/^unit:/, '') } as const;
  return placesOf(seat, districts).flatMap((district) => [
    branch(district, lead, own),
    branch(district, { column: 'concerned', value: seat }, [...own, lead]),
  ]);
}

/** Districts in which a seat can have rows: a unit works in every one, all others in their own. */
function placesOf(seat: string, districts: readonly string[]): readonly string[] {
  const code = /^(?:desk:\w+|grid):(\d{6,15})$/.exec(seat)?.[1];
  return code === undefined ? districts : [code.slice(0, 6)];
}

/** The queues the actor serves. */
export function seatsOf(actor: Actor, districts: readonly string[]): Branch[] {
  return actor.seats.flatMap((value) =>
    placesOf(value, districts).map((district) => branch(district, { column: 'holder', value })),
  );
}

/** Matters in which a seat of the actor owes an assist or has an open part, besides whoever has to move. */
export function askedOf(actor: Actor, districts: readonly string[]): Branch[] {
  return unitsOf(actor).flatMap((value) =>
    placesOf(value, districts).map((district) => branch(district, { column: 'asked', value })),
  );
}

/** What the actor's unit, or their grid, answers for. */
export function leadOf(actor: Actor, districts: readonly string[]): Branch[] {
  return unitsOf(actor).flatMap((seat) =>
    placesOf(seat, districts).map((district) =>
      branch(district, { column: 'lead', value: seat.replace(/^unit:/, '') }),
    ),
  );
}

export function reportedBy(actor: Actor, districts: readonly string[]): Branch[] {
  return districts.map((district) => branch(district, { column: 'reporter_id', value: actor.personId }));
}

/**
 * Lets a filter by one area or one unit choose a better index: the branch is then held by it, and what it was
 * held by before is checked row by row. Districts that cannot hold a match are left out.
 */
export function narrowed(branches: readonly Branch[], filters: readonly Filter[]): Branch[] {
  const areas = filters.find(({ field, not }) => field === 'area' && !not)?.values;
  const units = filters.find(({ field, not }) => field === 'unit' && !not)?.values;
  const inside = areas === undefined ? branches : branches.filter((branch) => meets(branch, areas));
  return inside.map((branch) => {
    const [area] = areas ?? [];
    const column = area === undefined || areas?.length !== 1 ? undefined : LEVELS[area.length];
    if (column !== undefined && area !== undefined && isWide(branch.held)) {
      return heldBy(branch, { column, value: area });
    }
    const [unit] = units ?? [];
    if (unit !== undefined && units?.length === 1 && isWide(branch.held))
      return heldBy(branch, { column: 'lead', value: unit });
    return branch;
  });
}

const isWide = (held: Held) => held === null || held.column === 'street';

function heldBy(branch: Branch, held: Condition): Branch {
  return { ...branch, held, also: branch.held === null ? branch.also : [...branch.also, branch.held] };
}

function meets({ district }: Branch, areas: readonly string[]): boolean {
  return areas.some((area) => area.startsWith(district));
}
