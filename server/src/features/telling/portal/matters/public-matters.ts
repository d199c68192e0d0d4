import { dayOf, dayStartAt, dayText } from '@gridgov/domain/calendar/zone.ts';
import { type Fared, isPublic, publicTally } from '@gridgov/domain/loop/issues/public.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { keyIn, pageFrom } from '../../../../platform/http/shapes.ts';
import { findPublic, type PublicKey, publicMatter, readPublic } from '../../publication/public.ts';
import type { PortalDeps } from '../deps.ts';
import { listKeys, listPins, type PublicFilter, sumTallies, type Which } from '../queries.ts';
import { publicView, type Viewing } from '../views.ts';

const DAY_MS = 86_400_000;
const MOST_PINS = 500;

type Query = {
  readonly area?: string;
  readonly class?: string;
  readonly which?: Which;
  readonly bbox?: string;
  readonly cursor?: string;
  readonly limit?: number;
};

export function viewing({ issues }: Pick<PortalDeps, 'issues'>, language: Language, now: number): Viewing {
  return { names: issues.names.in(language), rules: issues.rules.current(now), language, now };
}

/** The seven whole days before today, in the city's zone. */
export function lastWeek(now: number): { from: number; to: number } {
  const to = dayStartAt(now);
  return { from: to - 7 * DAY_MS, to };
}

export function boxOf(text: string): [number, number, number, number] {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  return [west, south, east, north];
}

/** Districts an area lies in or is; all of them for the whole city. */
export function districtsOf({ districts }: Pick<PortalDeps, 'districts'>, area: string): readonly string[] {
  return area.length >= 6 ? [area.slice(0, 6)] : districts();
}

export async function pagePublic(deps: PortalDeps, query: Query, language: Language, now: number) {
  const { area = '', limit = 50 } = query;
  const [at, id] = keyIn(query.cursor, ['number', 'string']) ?? [];
  const filter: PublicFilter = {
    districts: districtsOf(deps, area),
    area: area.length > 6 ? area : '',
    classCode: query.class ?? null,
    which: query.which ?? 'all',
    bbox: query.bbox === undefined ? null : boxOf(query.bbox),
    after: typeof at === 'number' && typeof id === 'string' ? { at, id } : null,
    limit: limit + 1,
    now,
    week: lastWeek(now),
  };
  const keys = await listKeys(deps.db, filter);
  const shown = await viewsOf(deps, keys.slice(0, limit), language, now);
  const { next } = pageFrom(
    keys,
    limit,
    ({ at, id }) => [at, id],
    ({ id }) => id,
  );
  return { items: shown, next };
}

/** Those of these matters that are public and decided on, in their order. */
export async function viewsOf(
  deps: PortalDeps,
  keys: readonly Pick<PublicKey, 'district' | 'id'>[],
  language: Language,
  now: number,
) {
  const look = viewing(deps, language, now);
  return (await readPublic(deps.db, keys)).flatMap((row) => {
    const matter = isPublic(row.state) ? publicMatter(row, look.names) : null;
    return matter === null ? [] : [publicView(matter, look)];
  });
}

/** @throws Refusal the same for what does not exist and for what is not public */
export async function onePublic(deps: PortalDeps, issueId: string, language: Language, now: number) {
  const [district = '', id = ''] = issueId.split('.');
  const row = await findPublic(deps.db, district, id);
  const look = viewing(deps, language, now);
  const matter = row === undefined || !isPublic(row.state) ? null : publicMatter(row, look.names);
  if (matter === null) throw new Refusal('not-found', { what: '@word.issue' });
  return publicView(matter, look);
}

export async function pins(deps: PortalDeps, bbox: string, now: number) {
  const rows = await listPins(deps.db, deps.districts(), boxOf(bbox), now, MOST_PINS);
  return rows.map(({ district, id, lon, lat, late }) => ({
    id: `${district}.${id}`,
    longitude: lon,
    latitude: lat,
    late,
  }));
}

const DAYS = 7;

/** How what ended or was due in the last seven days fared: sums of counters that commands keep, one for each day. */
export async function summary(deps: PortalDeps, area: string, now: number) {
  const { from, to } = lastWeek(now);
  const days = Array.from({ length: DAYS }, (_, n) => dayText(dayOf(from) + n));
  const keysOf = (fared: Fared) => days.map((day) => publicTally(day, fared));
  const all = [...keysOf('in'), ...keysOf('late'), ...keysOf('open')];
  const found = await sumTallies(deps.db, districtsOf(deps, area), all);
  const sum = (fared: Fared) => keysOf(fared).reduce((n, key) => n + (found.get(key) ?? 0), 0);
  const [inTime, late, open] = [sum('in'), sum('late'), sum('open')];
  return { from, to, due: inTime + late + open, inTime, late, open, openNow: open };
}
