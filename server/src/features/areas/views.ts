import type { Boundary } from '@gridgov/domain/areas/boundary.ts';
import type { AreaLevel } from '@gridgov/domain/areas/codes.ts';
import { cityOf, codeAt } from '@gridgov/domain/areas/codes.ts';
import type { Area } from '@gridgov/domain/areas/tree.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { GridFinding } from './checks.ts';
import type { FoundPlace } from './find-places.ts';
import { findPlaces } from './find-places.ts';
import { findingMessage } from './messages.ts';
import type { AreaSnapshot, Point } from './snapshot.ts';

/** A fix beyond the last grid by more than this is not in the city. Metres. */
const NEAR_METRES = 200;

const LEVEL_ZH: Readonly<Record<AreaLevel, string>> = {
  city: '市',
  district: '区',
  street: '镇街',
  community: '社区',
  grid: '网格',
};

export function areaView(areas: AreaSnapshot, area: Area, at: number) {
  const label = areas.labelOf(area.code, at) ?? labelBelow(areas, area.code, at);
  const { code, name, level, kind } = area;
  const [longitude, latitude] = [label?.lon ?? null, label?.lat ?? null];
  return { code, name, level, kind, longitude, latitude, grids: areas.gridsIn(code, at) };
}

/** The city has no boundary of its own: where its first district is written, the map may begin. */
function labelBelow(areas: AreaSnapshot, code: string, at: number): Point | undefined {
  for (const child of areas.childrenAt(code, at)) {
    const label = areas.labelOf(child.code, at);
    if (label) return label;
  }
  return undefined;
}

export function areaDetail(areas: AreaSnapshot, area: Area, at: number) {
  return {
    ...areaView(areas, area, at),
    path: areas.pathOf(area.code, at),
    from: area.from,
    to: area.to,
    synthetic: areas.labelOf(area.code, at)?.synthetic ?? false,
  };
}

/** The caller's own area; for the whole city, the city. */
export function ownArea(areas: AreaSnapshot, actor: Pick<Actor, 'area'>, at: number): Area[] {
  const code = actor.area === '' ? cityCode(areas, at) : actor.area;
  const area = code === undefined ? undefined : areas.find(code, at);
  return area ? [area] : [];
}

function cityCode(areas: AreaSnapshot, at: number): string | undefined {
  const [widest] = areas.listAt('', at);
  return widest && cityOf(widest.code);
}

/** Places in the caller's district first, then those of the rest of the city. */
export function placesFor(
  areas: AreaSnapshot,
  text: string,
  actor: Pick<Actor, 'area'>,
  limit: number,
  at: number,
) {
  const home = actor.area === '' ? '' : (codeAt(actor.area, 'district') ?? '');
  const near = findPlaces(areas, text, home, limit, at);
  const known = new Set(near.map((place) => place.code));
  const rest = near.length < limit && home !== '' ? findPlaces(areas, text, '', limit, at) : [];
  return [...near, ...rest.filter((place) => !known.has(place.code))]
    .flatMap((place) => placeView(areas, place, at) ?? [])
    .slice(0, limit);
}

/** A place without boundary cannot be shown on a map nor given a grid, so it is left out. */
function placeView(areas: AreaSnapshot, place: FoundPlace, at: number) {
  if (place.point === null) return undefined;
  const grid = place.level === 'grid' ? place.code : areas.gridAt(place.point, at);
  if (grid === null) return undefined;
  return {
    id: place.code,
    kind: LEVEL_ZH[place.level],
    name: place.inside === '' ? place.name : `${place.name}（${place.inside}）`,
    gridName: areas.nameOf(grid, at),
    gridCode: grid,
    longitude: place.point.lon,
    latitude: place.point.lat,
  };
}

export function placeAt(areas: AreaSnapshot, point: Point, at: number) {
  const near = areas.gridNear(point, at, NEAR_METRES);
  if (near === null) return undefined;
  const { code } = near;
  const metres = Math.round(near.metres);
  const name = areas.pathOf(code, at).slice(0, -1).join(' ');
  return {
    id: `${code}@${point.lon.toFixed(6)},${point.lat.toFixed(6)}`,
    kind: '坐标',
    name: metres === 0 ? name : `${name}（网格外 ${metres} 米）`,
    gridName: areas.nameOf(code, at),
    gridCode: code,
    longitude: point.lon,
    latitude: point.lat,
  };
}

/** A finding in words, and as what a map draws. Degrees, square metres. */
export function findingView(finding: GridFinding, language: Language) {
  const { kind } = finding;
  const codes = kind === 'overlap' ? [...finding.codes] : kind === 'gap' ? [] : [finding.code];
  const spot = 'at' in finding ? [...finding.at] : null;
  const ground =
    'shape' in finding ? { m2: finding.m2, shape: plainShape(finding.shape) } : { m2: null, shape: [] };
  return { kind, text: findingMessage(finding)[language], codes, at: spot, ...ground };
}

const plainShape = (shape: Boundary) => shape.map((part) => part.map((ring) => ring.map(([x, y]) => [x, y])));
