import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { keyIn, pageFrom } from '../../platform/http/shapes.ts';
import type { PortalDeps } from './deps.ts';
import {
  countWeek,
  type FileOfMatter,
  findPublic,
  listPins,
  listPublic,
  listPublished,
  type PublicFilter,
  type PublicRow,
  type Which,
} from './queries.ts';
import { publicView, type Viewing } from './views.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
/** A matter due this week was hardly reported longer ago; older ones are looked at in the console. */
const LOOKED_BACK_MS = 60 * DAY_MS;
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
  return { names: issues.names, rules: issues.rules.current(now), language, now };
}

/** The seven whole days before today, in the city's zone. */
export function lastWeek(now: number): { from: number; to: number } {
  const to = Math.floor((now + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;
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
  const rows = await listPublic(deps.db, filter);
  const view = await viewsOf(deps, rows.slice(0, limit), language, now);
  return pageFrom(rows, limit, (row) => [row.reportedAt, row.id], view);
}

/** How to show these rows, with their photos read at once. */
export async function viewsOf(deps: PortalDeps, rows: readonly PublicRow[], language: Language, now: number) {
  const photos = new Map<string, FileOfMatter[]>();
  for (const photo of await listPublished(deps.db, rows)) {
    const key = `${photo.district}.${photo.id}`;
    photos.set(key, [...(photos.get(key) ?? []), photo]);
  }
  const look = viewing(deps, language, now);
  return (row: PublicRow) => publicView(row, photos.get(`${row.district}.${row.id}`) ?? [], look);
}

/** @throws Refusal the same for what does not exist and for what is not public */
export async function onePublic(deps: PortalDeps, issueId: string, language: Language, now: number) {
  const [district = '', id = ''] = issueId.split('.');
  const row = await findPublic(deps.db, district, id);
  if (row === null) throw new Refusal('not-found', { what: '@word.issue' });
  return (await viewsOf(deps, [row], language, now))(row);
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

export async function summary(deps: PortalDeps, area: string, now: number) {
  const { from, to } = lastWeek(now);
  const districts = districtsOf(deps, area);
  const week = await countWeek(deps.db, districts, { from, to, since: from - LOOKED_BACK_MS });
  return { from, to, ...week, openNow: week.open };
}
