/**
 * Where a person looks. Every list, search, counter, export and map is made of branches: one district, and one
 * equality by which the rows of that district are held to what the person may see. A branch is walked along one
 * index; several are merged by their keys.
 */
import type { Actor } from '@gridgov/domain/people/posts.ts';
import type { Filter } from './filters.ts';

export type Column = 'holder' | 'lead' | 'street' | 'community' | 'grid' | 'reporter_id';
/** Null: the whole district. */
export type Held = { readonly column: Column; readonly value: string } | null;
export type Branch = {
  readonly district: string;
  readonly held: Held;
  /** Further equalities that hold for this branch, checked row by row. */
  readonly also: readonly NonNullable<Held>[];
};

const LEVELS: Readonly<Record<number, Column>> = { 9: 'street', 12: 'community', 15: 'grid' };
/** Posts that see what concerns their unit, not an area (as `maySee` of the domain). */
const BY_UNIT: ReadonlySet<string> = new Set(['unit_handler', 'unit_head', 'resident']);

/** All that lies in the actor's sight: their area, or what their unit leads. */
export function sightOf(actor: Actor, districts: readonly string[]): Branch[] {
  if (!actor.rights.has('issue.read')) return [];
  if (BY_UNIT.has(actor.post)) return ledBy(actor.unitId, districts);
  return inArea(actor.area, districts);
}

export function inArea(area: string, districts: readonly string[]): Branch[] {
  if (area === '') return districts.map((district) => ({ district, held: null, also: [] }));
  const column = LEVELS[area.length];
  const held = column === undefined ? null : { column, value: area };
  return [{ district: area.slice(0, 6), held, also: [] }];
}

function ledBy(unit: string | null, districts: readonly string[]): Branch[] {
  if (unit === null) return [];
  return districts.map((district) => ({ district, held: { column: 'lead', value: unit }, also: [] }));
}

/** The queues the actor serves; a unit's queue has rows in every district it works in. */
export function seatsOf(actor: Actor, districts: readonly string[]): Branch[] {
  return actor.seats.flatMap((seat) => {
    const code = /^(?:desk:\w+|grid):(\d{6,15})$/.exec(seat)?.[1];
    const where = code === undefined ? districts : [code.slice(0, 6)];
    return where.map((district) => ({
      district,
      held: { column: 'holder' as const, value: seat },
      also: [],
    }));
  });
}

/** What the actor's unit, or their grid, answers for. */
export function leadOf(actor: Actor, districts: readonly string[]): Branch[] {
  if (actor.unitId !== null) return ledBy(actor.unitId, districts);
  const grid = actor.seats.find((seat) => seat.startsWith('grid:'));
  if (grid === undefined) return [];
  const held = { column: 'lead' as const, value: grid };
  return [{ district: actor.area.slice(0, 6), held, also: [] }];
}

export function reportedBy(actor: Actor, districts: readonly string[]): Branch[] {
  const held = { column: 'reporter_id' as const, value: actor.personId };
  return districts.map((district) => ({ district, held, also: [] }));
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

function heldBy(branch: Branch, held: NonNullable<Held>): Branch {
  return { ...branch, held, also: branch.held === null ? branch.also : [...branch.also, branch.held] };
}

function meets({ district }: Branch, areas: readonly string[]): boolean {
  return areas.some((area) => area.startsWith(district));
}
