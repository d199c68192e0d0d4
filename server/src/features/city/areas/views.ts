import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import type { AreaLevel } from '@gridgov/domain/city/areas/codes.ts';
import { cityOf, codeAt } from '@gridgov/domain/city/areas/codes.ts';
import type { Area } from '@gridgov/domain/city/areas/tree.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { PlaceFound } from './deps.ts';
import { type AreaSnapshot, type Point, pathText } from './located/snapshot.ts';
import { findingMessage } from './messages.ts';
import type { GridFinding } from './shapes/checks.ts';

/** A fix beyond the last grid by more than this is not in the city. Metres. */
const NEAR_METRES = 200;

const LEVELS: Readonly<Record<AreaLevel, Readonly<Record<Language, string>>>> = {
  city: { zh: '市', en: 'City' },
  district: { zh: '区', en: 'District' },
  street: { zh: '镇街', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  grid: { zh: '网格', en: 'Grid' },
};

/** When something is looked at, and in which language. */
export type Look = { readonly now: number; readonly language: Language };

export function areaView(areas: AreaSnapshot, area: Area, { now: at, language }: Look) {
  const label = areas.labelOf(area.code, at) ?? labelBelow(areas, area.code, at);
  const { code, level, kind } = area;
  const name = areas.nameOf(code, at, language);
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

export function areaDetail(areas: AreaSnapshot, area: Area, look: Look) {
  const { now: at, language } = look;
  return {
    ...areaView(areas, area, look),
    path: areas.pathOf(area.code, at, language),
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
  found: readonly PlaceFound[],
  actor: Pick<Actor, 'area'>,
  look: Look,
) {
  const home = actor.area === '' ? '' : (codeAt(actor.area, 'district') ?? '');
  const isNear = ({ code }: PlaceFound) => code.startsWith(home);
  return [...found.filter(isNear), ...found.filter((place) => !isNear(place))].flatMap(
    (place, n) => placeView(areas, place, n, look) ?? [],
  );
}

/** A place without boundary cannot be shown on a map nor given a grid, so it is left out. */
function placeView(areas: AreaSnapshot, place: PlaceFound, n: number, { now: at, language }: Look) {
  if (place.point === null) return undefined;
  const grid = place.level === 'grid' ? place.code : areas.gridAt(place.point, at);
  if (grid === null) return undefined;
  const isArea = place.from === 'area';
  return {
    id: isArea ? place.code : `${place.code}-${n}`,
    kind: isArea || place.kind === '' ? LEVELS[place.level][language] : place.kind,
    name: place.inside === '' ? place.name : withPlace(place.name, place.inside, language),
    gridName: areas.nameOf(grid, at, language),
    gridCode: grid,
    longitude: place.point.lon,
    latitude: place.point.lat,
  };
}

const withPlace = (name: string, more: string, language: Language) =>
  language === 'zh' ? `${name}（${more}）` : `${name} (${more})`;

export function placeAt(areas: AreaSnapshot, point: Point, { now: at, language }: Look) {
  const near = areas.gridNear(point, at, NEAR_METRES);
  if (near === null) return undefined;
  const { code } = near;
  const metres = Math.round(near.metres);
  const name = pathText(areas.pathOf(code, at, language).slice(0, -1), language);
  const outside = language === 'zh' ? `网格外 ${metres} 米` : `${metres} m outside the grid`;
  return {
    id: `${code}@${point.lon.toFixed(6)},${point.lat.toFixed(6)}`,
    kind: language === 'zh' ? '坐标' : 'Coordinates',
    name: metres === 0 ? name : withPlace(name, outside, language),
    gridName: areas.nameOf(code, at, language),
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
