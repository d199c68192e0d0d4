/** Pages of features. A page's cursor carries the count and the end of the walk, so that all pages agree. */
import { asIs, Refusal } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cursorOf, type Key, keyIn } from '../../../platform/http/shapes.ts';
import { type AreaSnapshot, cityDay } from '../../city/areas/public.ts';
import {
  type Box,
  countPublic,
  findPublicByNumber,
  listPublicKeys,
  type MatterRow,
  type PublicFilter,
  type PublicKey,
  type PublicNames,
  photoPath,
  publicMatter,
  readPublic,
  stageWords,
} from '../../telling/publication/public.ts';
import type { AreaCollection } from './collections.ts';
import { type CrsUri, fromCrs84, polygonsIn } from './crs.ts';
import { type AreaShape, countShapes, listShapes } from './queries.ts';

export type OgcDeps = {
  readonly db: Db;
  readonly areas: () => Promise<AreaSnapshot>;
  readonly names: PublicNames;
  readonly districts: () => readonly string[];
  readonly publicUrl: string;
};

export type ItemsAsk = {
  readonly box: Box | undefined;
  readonly time: { readonly from?: number; readonly to?: number };
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly crs: CrsUri;
  /** Code of the area everything must lie in; '' for the city. */
  readonly inside: string;
  readonly classCode: string | undefined;
  readonly open: boolean | undefined;
  readonly now: number;
};

/** Features as GeoJSON text, how many there are in all, and where the next page begins. */
export type ItemsPage = {
  readonly features: readonly string[];
  readonly matched: number;
  readonly next: string | null;
};

export async function areaItems(
  deps: OgcDeps,
  { digits }: AreaCollection,
  ask: ItemsAsk,
): Promise<ItemsPage> {
  const filter = { digits, inside: ask.inside, box: ask.box, day: cityDay(ask.now) };
  const [after, known] = (keyIn(ask.cursor, ['string', 'number']) ?? ['', null]) as [string, number | null];
  const matched = known ?? (await countShapes(deps.db, filter));
  const rows = await listShapes(deps.db, filter, after, ask.limit + 1);
  const areas = await deps.areas();
  const shown = rows.slice(0, ask.limit);
  const last = shown.at(-1);
  return {
    features: shown.map((row) => areaFeature(areas, row, ask.crs, ask.now)),
    matched,
    next: rows.length > ask.limit && last !== undefined ? cursorOf([last.code, matched]) : null,
  };
}

/** @throws Refusal 404 */
export async function areaItem(
  deps: OgcDeps,
  { digits }: AreaCollection,
  code: string,
  crs: CrsUri,
  now: number,
): Promise<string> {
  const filter = { digits, inside: code, box: undefined, day: cityDay(now) };
  const [row] = code.length === digits ? await listShapes(deps.db, filter, '', 1) : [];
  if (row === undefined) throw new Refusal('not-found', { what: asIs(code) });
  return areaFeature(await deps.areas(), row, crs, now);
}

function areaFeature(areas: AreaSnapshot, row: AreaShape, crs: CrsUri, at: number): string {
  const { code, coordinates, synthetic } = row;
  const area = areas.find(code, at);
  const properties = {
    code,
    name: areas.nameOf(code, at),
    nameEn: areas.nameOf(code, at, 'en'),
    path: areas.pathOf(code, at).join(' '),
    parent: area?.parent ?? null,
    kind: area?.kind ?? null,
    synthetic,
  };
  const geometry = `{"type":"MultiPolygon","coordinates":${polygonsIn(coordinates, crs)}}`;
  return `{"type":"Feature","id":${JSON.stringify(code)},"geometry":${geometry},"properties":${JSON.stringify(properties)}`;
}

/** Where a walk over the districts stands: after which matter of which district, and until which moment it goes. */
type Walk = { district: string; after: PublicKey | null; matched: number; until: number };

export async function matterItems(deps: OgcDeps, ask: ItemsAsk): Promise<ItemsPage> {
  const districts = districtsOf(deps, ask.inside);
  const before = walkIn(ask.cursor);
  const until = before?.until ?? Math.min(ask.time.to ?? ask.now, ask.now);
  const filter: PublicFilter = {
    area: ask.inside,
    classes: ask.classCode === undefined ? undefined : [ask.classCode],
    open: ask.open,
    from: ask.time.from,
    to: until,
    box: ask.box,
  };
  const matched = before?.matched ?? (await countAll(deps.db, districts, filter));
  const keys = await keysFrom(deps.db, districts, filter, before, ask.limit + 1);
  const shown = keys.slice(0, ask.limit);
  const last = shown.at(-1);
  const rows = await readPublic(deps.db, shown);
  return {
    features: rows.flatMap((row) => matterFeature(row, deps, ask.crs) ?? []),
    matched,
    next:
      keys.length > ask.limit && last !== undefined
        ? cursorOf([last.district, last.at, last.id, matched, until])
        : null,
  };
}

function districtsOf({ districts }: OgcDeps, inside: string): readonly string[] {
  const all = [...districts()].sort();
  return inside === '' ? all : all.filter((district) => inside.startsWith(district));
}

function walkIn(cursor: string | undefined): Walk | null {
  const key: Key | null = keyIn(cursor, ['string', 'number', 'string', 'number', 'number']);
  if (key === null) return null;
  const [district, at, id, matched, until] = key as [string, number, string, number, number];
  return { district, after: { district, at, id }, matched, until };
}

async function countAll(db: Db, districts: readonly string[], filter: PublicFilter): Promise<number> {
  const counts = await Promise.all(districts.map((district) => countPublic(db, district, filter)));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** District after district, oldest first: each statement names one, and walks its index from where it stood. */
async function keysFrom(
  db: Db,
  districts: readonly string[],
  filter: PublicFilter,
  before: Walk | null,
  limit: number,
): Promise<PublicKey[]> {
  const keys: PublicKey[] = [];
  for (const district of districts) {
    if (keys.length >= limit) break;
    if (before !== null && district < before.district) continue;
    const after = before?.district === district ? before.after : null;
    // The next district is asked only where the one before did not fill the page.
    const found = await listPublicKeys(db, district, filter, {
      after,
      limit: limit - keys.length,
      newest: false,
    });
    keys.push(...found);
  }
  return keys;
}

/** @throws Refusal 404 */
export async function matterItem(deps: OgcDeps, number: string, crs: CrsUri): Promise<string> {
  const district = number.slice(0, 6);
  const known = deps.districts().includes(district);
  const row = known ? await findPublicByNumber(deps.db, district, number) : undefined;
  const feature = row === undefined ? null : matterFeature(row, deps, crs);
  if (feature === null) throw new Refusal('not-found', { what: '@word.issue' });
  return feature;
}

function matterFeature(row: MatterRow, { names, publicUrl }: OgcDeps, crs: CrsUri): string | null {
  const matter = publicMatter(row, names);
  if (matter === null) return null;
  const {
    lon,
    lat,
    number,
    photos: [photo],
  } = matter;
  const date = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const geometry =
    lon === null || lat === null ? null : { type: 'Point', coordinates: fromCrs84([lon, lat], crs) };
  const properties = {
    number,
    title: matter.title,
    description: matter.description,
    class: matter.classCode,
    className: matter.className,
    status: matter.status,
    stage: matter.stage,
    stageName: stageWords(matter.stage, 'zh'),
    step: matter.step,
    unit: matter.unit,
    place: matter.place,
    district: matter.district,
    street: matter.street,
    community: matter.community,
    reported: date(matter.reportedAt),
    updated: date(matter.updatedAt),
    due: date(matter.dueAt),
    closed: date(matter.closedAt),
    photo: photo === undefined ? null : `${publicUrl}${photoPath(photo.id)}`,
  };
  return `{"type":"Feature","id":${JSON.stringify(number)},"geometry":${JSON.stringify(geometry)},"properties":${JSON.stringify(properties)}`;
}
