import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { boxOf, labelPoint } from '@gridgov/domain/city/areas/boundary.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Crs } from './imports/crs.ts';
import type { AreaRow, BoundaryRow } from './queries.ts';
import { endVersions, lastAreas, lastBoundaries, writeAreas, writeBoundaries } from './queries.ts';
import { writeBoundary } from './shapes/geometry.ts';
import { relinkAround } from './unit-grids/unit-links.ts';

export type NewArea = Omit<AreaRow, 'from' | 'to'>;

export interface NewBoundary {
  readonly code: string;
  readonly boundary: Boundary;
  readonly source: string;
  readonly crs: Crs;
  readonly synthetic: boolean;
  readonly derived: boolean;
}

export interface Verdict {
  readonly kind: 'added' | 'changed' | 'unchanged';
  readonly before: Readonly<Record<string, string>> | null;
  readonly after: Readonly<Record<string, string>>;
}

type Ending = { readonly code: string; readonly day: string };

const BATCH = 1_000;
const GRID_DIGITS = 15;

/**
 * What has to be written so that new areas and boundaries hold from a day: the version before ends on that
 * day and a new one begins; a version that would begin on the same day or later is corrected in place.
 */
export class VersionPlan {
  readonly from: string;
  readonly areas: Map<string, AreaRow>;
  private readonly boundaries = new Map<number, Map<string, BoundaryRow>>();
  private readonly newAreas = new Map<string, AreaRow>();
  private readonly newBoundaries = new Map<string, BoundaryRow>();
  private readonly endedAreas: Ending[] = [];
  private readonly endedBoundaries: Ending[] = [];

  private constructor(from: string, areas: Map<string, AreaRow>) {
    this.from = from;
    this.areas = areas;
  }

  static async load(tx: Queryable, from: string): Promise<VersionPlan> {
    return new VersionPlan(from, await lastAreas(tx));
  }

  /** Boundaries are compared level by level; call before the first boundary of a level. */
  async loadBoundaries(tx: Queryable, digits: number): Promise<ReadonlyMap<string, BoundaryRow>> {
    const known = this.boundaries.get(digits) ?? (await lastBoundaries(tx, digits));
    this.boundaries.set(digits, known);
    return known;
  }

  get isEmpty(): boolean {
    return (
      this.newAreas.size + this.newBoundaries.size + this.endedAreas.length + this.endedBoundaries.length ===
      0
    );
  }

  /** Whether the area holds now or will from the plan's day. */
  has(code: string): boolean {
    const area = this.areas.get(code);
    return area !== undefined && (area.to === null || area.to > this.from);
  }

  /** Areas in force on the plan's day that lie inside `within` ('' for the whole city), itself not among them. */
  inForce(within: string): AreaRow[] {
    return [...this.areas.values()].filter(
      (area) => this.has(area.code) && area.code.startsWith(within) && area.code !== within,
    );
  }

  setArea(next: NewArea): Verdict {
    const known = this.areas.get(next.code);
    const after = { name: next.name, ...(next.kind === null ? {} : { kind: next.kind }) };
    const before = known && {
      name: known.name,
      ...(known.kind === null ? {} : { kind: known.kind }),
    };
    if (known && before && known.to === null && sameFields(before, after)) {
      return { kind: 'unchanged', before, after };
    }
    const row = { ...next, from: this.beginOf(known), to: null };
    if (known?.to === null && known.from < row.from) this.endedAreas.push({ code: next.code, day: row.from });
    this.newAreas.set(next.code, row);
    this.areas.set(next.code, row);
    return { kind: known ? 'changed' : 'added', before: before ?? null, after };
  }

  setBoundary(next: NewBoundary): Verdict {
    const known = this.boundaries.get(next.code.length);
    if (!known) throw new Error('boundaries of this level were not loaded');
    const old = known.get(next.code);
    const coordinates = writeBoundary(next.boundary);
    const after = { boundary: describe(next.boundary) };
    if (old?.to === null && old.coordinates === coordinates && old.derived === next.derived) {
      return { kind: 'unchanged', before: after, after };
    }
    const [labelLon, labelLat] = labelPoint(next.boundary);
    const { code, source, crs, synthetic, derived } = next;
    const from = this.beginOf(old);
    const row: BoundaryRow = {
      code,
      from,
      to: null,
      coordinates,
      ...boxOf(next.boundary),
      labelLon,
      labelLat,
      source,
      crs,
      synthetic,
      derived,
    };
    if (old?.to === null && old.from < from) this.endedBoundaries.push({ code, day: from });
    this.newBoundaries.set(code, row);
    known.set(code, row);
    if (!old) return { kind: 'added', before: null, after };
    return { kind: 'changed', before: { boundary: describe(JSON.parse(old.coordinates)) }, after };
  }

  /** The area and its boundary hold no longer from the plan's day. */
  end(code: string): void {
    const area = this.areas.get(code);
    if (area?.to === null) {
      this.endedAreas.push({ code, day: this.from });
      this.areas.set(code, { ...area, to: this.from });
    }
    this.endBoundary(code);
  }

  endBoundary(code: string): void {
    const known = this.boundaries.get(code.length);
    const boundary = known?.get(code);
    this.endedBoundaries.push({ code, day: this.from });
    if (boundary?.to === null) known?.set(code, { ...boundary, to: this.from });
  }

  /** Writes everything in batches, looking at the signal between them. */
  async write(tx: Queryable, signal?: AbortSignal): Promise<void> {
    const drawn = [...this.newBoundaries.keys(), ...this.endedBoundaries.map(({ code }) => code)];
    const grids = new Set(drawn.filter((code) => code.length === GRID_DIGITS));
    await endVersions(tx, 'area', this.endedAreas.splice(0));
    await endVersions(tx, 'area_boundary', this.endedBoundaries.splice(0));
    // In bites, so that it can be stopped between them.
    for (const batch of batches([...this.newAreas.values()])) {
      signal?.throwIfAborted();
      await writeAreas(tx, batch);
    }
    // In bites, as above.
    for (const batch of batches([...this.newBoundaries.values()])) {
      signal?.throwIfAborted();
      await writeBoundaries(tx, batch);
    }
    this.newAreas.clear();
    this.newBoundaries.clear();
    if (grids.size > 0) await relinkAround(tx, [...grids], signal);
  }

  private beginOf(known: { readonly from: string; readonly to: string | null } | undefined): string {
    const earliest = known?.to ?? known?.from;
    return earliest !== undefined && earliest > this.from ? earliest : this.from;
  }
}

function sameFields(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}

function describe(boundary: Boundary): string {
  const points = boundary.reduce(
    (sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0),
    0,
  );
  const [lon, lat] = labelPoint(boundary);
  return `${boundary.length} 面 ${points} 点 @ ${lon.toFixed(5)}, ${lat.toFixed(5)}`;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += BATCH) yield rows.slice(i, i + BATCH);
}
