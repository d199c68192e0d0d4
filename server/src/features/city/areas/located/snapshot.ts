import { DAY, dayNumber, dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { AreaChange, Succession, Successor } from '@gridgov/domain/city/areas/changes.ts';
import { successorOf, versionOn } from '@gridgov/domain/city/areas/changes.ts';
import { AREA_LEVELS, lineage } from '@gridgov/domain/city/areas/codes.ts';
import type { Area } from '@gridgov/domain/city/areas/tree.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { ChangeRow } from '../queries.ts';
import {
  currentRevision,
  listAreaVersions,
  listBoundaryVersions,
  listChanges,
  listLabels,
  listUnitGridVersions,
} from '../queries.ts';
import { readBoundary } from '../shapes/geometry.ts';
import type { PlaceIndex } from './place-index.ts';
import { buildPlaceIndex } from './place-index.ts';

/** A place by its longitude and latitude, degrees WGS-84. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** What an area of that Chinese name is called in a language; null where nobody knows. */
export type OtherNames = (language: Language, code: string, name: string) => string | null;

interface Label extends Point {
  readonly from: string;
  readonly to: string | null;
  readonly synthetic: boolean;
}

/** The city's calendar day of a moment. */
export function cityDay(at: number): string {
  return dayText(dayOf(at));
}

/**
 * Rows with each text kept once: the driver makes a new one for every code, day and level it reads, some hundred
 * thousand in a city.
 */
function onceEach(): <T extends object>(row: T) => T {
  const texts = new Map<unknown, unknown>();
  const kept = (value: unknown) => {
    if (typeof value !== 'string') return value;
    if (!texts.has(value)) texts.set(value, value);
    return texts.get(value);
  };
  return (row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, kept(value)])) as typeof row;
}

/** The moment a day begins in the city; Infinity for no day. */
function beginOf(day: string | null): number {
  if (day === null) return Infinity;
  return (dayNumber(day) ?? 0) * DAY - SHANGHAI_OFFSET;
}

/**
 * All areas of one revision in memory, past versions included; what it answers never changes. Times are epoch
 * milliseconds and choose the version that held then.
 */
export class AreaSnapshot {
  readonly revision: number;
  /** Of every area there is, was or will be. */
  readonly codes: ReadonlySet<string>;
  private readonly versions: ReadonlyMap<string, readonly Area[]>;
  private readonly childrenOf: ReadonlyMap<string, readonly string[]>;
  private readonly labels: ReadonlyMap<string, readonly Label[]>;
  private readonly grids: PlaceIndex;
  private readonly units: PlaceIndex;
  private readonly changes: readonly AreaChange[];
  private readonly givers: ReadonlySet<string>;
  private readonly others: OtherNames;
  /** The list of the day asked for last, which is nearly always today. */
  private listed: { readonly day: string; readonly areas: readonly Area[] } = { day: '', areas: [] };
  private counted: { readonly day: string; readonly grids: ReadonlyMap<string, number> } = {
    day: '',
    grids: new Map(),
  };

  private constructor(given: Parts) {
    this.revision = given.revision;
    this.versions = grouped(given.areas);
    this.codes = new Set(this.versions.keys());
    this.childrenOf = children(given.areas);
    this.labels = grouped(given.labels);
    this.grids = given.grids;
    this.units = given.units;
    this.changes = given.changes;
    this.givers = giversIn(given.changes);
    this.others = given.others;
  }

  static async load(db: Queryable, others: OtherNames = () => null): Promise<AreaSnapshot> {
    const revision = await currentRevision(db);
    const once = onceEach();
    const areas = (await listAreaVersions(db)).map(once);
    const labels = (await listLabels(db)).map(once);
    const changes = changesOf(await listChanges(db));
    const grids = indexOf(await listBoundaryVersions(db, 15));
    const units = indexOf(await listUnitGridVersions(db));
    return new AreaSnapshot({ revision, areas, labels, changes, grids, units, others });
  }

  /** The area as it was at the time; undefined where there was none of that code. */
  find(code: string, at: number): Area | undefined {
    return versionOn(this.versions.get(code) ?? [], cityDay(at));
  }

  /** The name at the time, or the last one the area had; the code itself for a code never known. */
  nameOf(code: string, at: number, language: Language = 'zh'): string {
    const name = (this.find(code, at) ?? this.versions.get(code)?.at(-1))?.name;
    if (name === undefined || language === 'zh') return name ?? code;
    return this.others(language, code, name) ?? name;
  }

  /** Names from the district down to the area itself: 东区 望海街道 潮头社区. */
  pathOf(code: string, at: number, language: Language = 'zh'): string[] {
    const line = lineage(code);
    return (line.length > 1 ? line.slice(1) : line).map((part) => this.nameOf(part, at, language));
  }

  /** The same in one text: in Chinese from the widest on, in English from the narrowest. */
  whereOf(code: string, at: number, language: Language): string {
    return pathText(this.pathOf(code, at, language), language);
  }

  /** Direct children that hold at the time, by code. */
  childrenAt(code: string, at: number): Area[] {
    return (this.childrenOf.get(code) ?? []).flatMap((child) => this.find(child, at) ?? []);
  }

  /** Everything that holds at the time inside the prefix, widest level first, then by code. */
  listAt(prefix: string, at: number): Area[] {
    const day = cityDay(at);
    if (this.listed.day !== day) this.listed = { day, areas: this.listOn(day) };
    return this.listed.areas.filter((area) => area.code.startsWith(prefix));
  }

  /** How many grids hold at the time inside the area; 1 for a grid itself. */
  gridsIn(code: string, at: number): number {
    const day = cityDay(at);
    if (this.counted.day !== day) this.counted = { day, grids: countGrids(this.listAt('', at)) };
    return this.counted.grids.get(code) ?? 0;
  }

  private listOn(day: string): Area[] {
    const found = [...this.versions.values()].flatMap((versions) => versionOn(versions, day) ?? []);
    const rank = (area: Area) => AREA_LEVELS.indexOf(area.level);
    return found.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  }

  /** Where the area's name is written, and whether its boundary is invented; undefined without boundary. */
  labelOf(code: string, at: number): (Point & { readonly synthetic: boolean }) | undefined {
    return versionOn(this.labels.get(code) ?? [], cityDay(at));
  }

  /** The governance grid that contains the point at the time. */
  gridAt(point: Point, at: number): string | null {
    return this.grids.codeAt(point.lon, point.lat, at);
  }

  /** As gridAt, and where no grid contains the point, the nearest one within `metres`. */
  gridNear(point: Point, at: number, metres: number): { code: string; metres: number } | null {
    return this.grids.codeNear(point.lon, point.lat, at, metres);
  }

  /** Many points at once: longitude and latitude in turn; null where there is no grid. */
  gridsAt(points: Float64Array, at: number): (string | null)[] {
    return Array.from(this.grids.locate(points, at), (number) => this.grids.codes[number] ?? null);
  }

  /** The 10,000 m² unit grid that contains the point. */
  unitGridAt(point: Point, at: number): string | null {
    return this.units.codeAt(point.lon, point.lat, at);
  }

  /**
   * The grid that answers at `at` for what arose in `grid` (at `since`, where that is known). After a split
   * the matter's own place decides, without one the heir of the largest share.
   */
  successorOf(grid: string, point: Point | null, at: number, since: number = -Infinity): Successor {
    const placed = point === null ? null : this.gridAt(point, at);
    const span = { since: since === -Infinity ? '' : cityDay(since), day: cityDay(at) };
    return successorOf(grid, this.changes, span, placed);
  }

  /** Whether a part of the grid's ground went to another grid in any change, also one that is still to come. */
  gaveGround(grid: string): boolean {
    return this.givers.has(grid);
  }

  /** Bytes of the place indexes. */
  get indexBytes(): number {
    return this.grids.bytes + this.units.bytes;
  }
}

/** Names from the widest to the narrowest as a reader writes them down. */
export function pathText(path: readonly string[], language: Language): string {
  return language === 'zh' ? path.join(' ') : path.toReversed().join(', ');
}

interface Parts {
  readonly revision: number;
  readonly areas: readonly Area[];
  readonly labels: readonly (Label & { readonly code: string })[];
  readonly grids: PlaceIndex;
  readonly units: PlaceIndex;
  readonly changes: readonly AreaChange[];
  readonly others: OtherNames;
}

function grouped<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(row.code);
    if (known) known.push(row);
    else groups.set(row.code, [row]);
  }
  return groups;
}

/** Parents never change: they are the front of the code. */
function children(areas: readonly Area[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { code, parent } of areas) {
    if (parent === null) continue;
    const known = found.get(parent);
    if (known) known.add(code);
    else found.set(parent, new Set([code]));
  }
  return new Map([...found].map(([parent, codes]) => [parent, [...codes].sort()]));
}

function indexOf(
  rows: readonly {
    readonly code: string;
    readonly from: string;
    readonly to: string | null;
    readonly coordinates: string;
  }[],
): PlaceIndex {
  return buildPlaceIndex(
    rows.map((row) => ({
      code: row.code,
      boundary: readBoundary(row.coordinates),
      from: beginOf(row.from),
      to: beginOf(row.to),
    })),
  );
}

function changesOf(rows: readonly ChangeRow[]): AreaChange[] {
  const changes = new Map<
    string,
    { id: string; kind: ChangeRow['kind']; day: string; lines: Succession[] }
  >();
  for (const { id, kind, day, from, to, share } of rows) {
    const change = changes.get(id) ?? { id, kind, day, lines: [] };
    change.lines.push({ from, to, share });
    changes.set(id, change);
  }
  return [...changes.values()];
}

function giversIn(changes: readonly AreaChange[]): ReadonlySet<string> {
  const lines = changes.flatMap((change) => change.lines);
  return new Set(lines.filter(({ from, to }) => from !== to).map(({ from }) => from));
}

function countGrids(areas: readonly Area[]): ReadonlyMap<string, number> {
  const grids = new Map<string, number>();
  for (const { code, level } of areas) {
    if (level !== 'grid') continue;
    for (const above of lineage(code)) grids.set(above, (grids.get(above) ?? 0) + 1);
  }
  return grids;
}
