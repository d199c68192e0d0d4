import type { AreaLevel } from '@gridgov/domain/areas/codes.ts';
import { parentOf } from '@gridgov/domain/areas/codes.ts';
import type { Area } from '@gridgov/domain/areas/tree.ts';
import type { AreaSnapshot } from './snapshot.ts';

export interface FoundPlace {
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
  /** Names of what it lies in, from the district down, without its own. */
  readonly inside: string;
  /** Null where the area has no boundary yet. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
}

/** At equal fit a community is what a caller means more often than its street or one of its grids. */
const LEVEL_RANK: Readonly<Record<AreaLevel, number>> = {
  community: 0,
  grid: 1,
  street: 2,
  district: 3,
  city: 4,
};

/**
 * Areas whose names fit the text, best first: 友谊街 · 向阳 友谊街 · 向阳街道友谊街社区 · 3706020010. All
 * words must occur in the names from the district down, the last one in the area's own name.
 */
export function findPlaces(
  areas: AreaSnapshot,
  text: string,
  prefix: string,
  limit: number,
  at: number,
): FoundPlace[] {
  const words = text
    .trim()
    .split(/[\s,，、/]+/)
    .filter((word) => word !== '');
  const last = words.at(-1);
  if (last === undefined) return [];
  const fits: { area: Area; fit: number }[] = [];
  for (const area of areas.listAt(prefix, at)) {
    const fit = /^\d+$/.test(last) ? codeFit(area, last) : nameFit(areas, area, words, at);
    if (fit !== null) fits.push({ area, fit });
  }
  return fits
    .sort((a, b) => a.fit - b.fit || rank(a.area) - rank(b.area) || (a.area.code < b.area.code ? -1 : 1))
    .slice(0, limit)
    .map(({ area }) => found(areas, area, at));
}

function rank(area: Area): number {
  return LEVEL_RANK[area.level];
}

function codeFit(area: Area, digits: string): number | null {
  if (!area.code.startsWith(digits)) return null;
  return area.code.length - digits.length;
}

/** 0 the name itself, 1 its beginning, 2 inside it, 3 only together with the names above; null no fit. */
function nameFit(areas: AreaSnapshot, area: Area, words: readonly string[], at: number): number | null {
  const last = words.at(-1) as string;
  const own = ownFit(area.name, last);
  if (own !== null && words.length === 1) return own;
  // The district and street are looked up only where the own name leaves hope: this runs over all areas.
  if (own === null && !(last.length > 2 && ownEnds(area.name, last))) return null;
  const whole = areas.pathOf(area.code, at).join('');
  if (own === null) return whole.includes(last) && words.every((word) => whole.includes(word)) ? 3 : null;
  return words.every((word) => whole.includes(word)) ? own : null;
}

function ownFit(name: string, word: string): number | null {
  if (name === word) return 0;
  if (name.startsWith(word)) return 1;
  return name.includes(word) ? 2 : null;
}

/** Whether a text written in one go (向阳街道友谊街社区) ends with the beginning of the area's own name. */
function ownEnds(name: string, text: string): boolean {
  for (let length = Math.min(name.length, text.length - 1); length >= 2; length -= 1) {
    if (text.endsWith(name.slice(0, length))) return true;
  }
  return false;
}

function found(areas: AreaSnapshot, area: Area, at: number): FoundPlace {
  const label = areas.labelOf(area.code, at);
  const parent = parentOf(area.code);
  return {
    code: area.code,
    level: area.level,
    name: area.name,
    inside: parent === null || area.level === 'district' ? '' : areas.pathOf(parent, at).join(' '),
    point: label ? { lon: label.lon, lat: label.lat } : null,
  };
}
