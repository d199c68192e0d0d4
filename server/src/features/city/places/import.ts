import { narrowestAround } from '@gridgov/domain/city/areas/scope.ts';
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import { type AreaSnapshot, type Crs, toWgs84 } from '../areas/public.ts';
import { endPlaces, insertPlaces, listHeld, type PlaceRow } from './queries.ts';
import { wordsOf } from './words.ts';

export type PlaceContext = {
  /** First day the rows hold. */
  readonly day: string;
  readonly now: number;
  readonly crs: Crs;
  readonly source: string;
  readonly areas: AreaSnapshot;
  /** The file is complete for an area, by default the narrowest around its rows: what it does not name there ends. */
  readonly endMissing?: { readonly within?: string | undefined } | undefined;
};
type Held = PlaceRow & { readonly from: string };
/** What the file names: keys by the row they stood in first, and the grids they lie in. */
type Named = {
  readonly keys: Map<string, number>;
  readonly grids: Set<string>;
  readonly unread: Set<string>;
};

const NEAR_METRES = 200;
const LONGEST = 200;

/**
 * Imports a table whose columns are already mapped to the fields of `PLACE_COLUMNS`. The same file a second time
 * changes nothing. @throws what `rows` or the signal throws; then nothing was written
 */
export async function importPlaces(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  context: PlaceContext,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    const held = new Map((await listHeld(tx)).map((place) => [place.key, place]));
    const named: Named = { keys: new Map(), grids: new Set(), unread: new Set() };
    const written: PlaceRow[] = [];
    for await (const row of rows) {
      const place = await take(row, context, named, tally);
      if (place === null) continue;
      if (judged({ row: row.row, place, before: held.get(place.key), day: context.day }, tally))
        written.push(place);
    }
    const missing = missingFrom([...held.values()], named, context, tally);
    if (!tally.finish().applied) return false;
    const later = (key: string) => (held.get(key)?.from ?? context.day) < context.day;
    const changed = written.flatMap(({ key }) => (later(key) ? [key] : []));
    await endPlaces(tx, [...changed, ...missing], context.day);
    await insertPlaces(tx, written, context.day);
    return written.length + missing.length > 0;
  });
  return tally.result;
}

/** Keys of what a complete file leaves out of its area. A row that was refused is named all the same. */
function missingFrom(held: readonly Held[], named: Named, context: PlaceContext, tally: Tally): string[] {
  const { endMissing, areas, now, day } = context;
  if (endMissing === undefined || named.keys.size === 0) return [];
  const within = endMissing.within ?? narrowestAround(named.grids);
  tally.covers(within, ['place']);
  const isThere = ({ key, name }: Held) =>
    named.keys.has(key) || named.unread.has(key) || named.unread.has(name);
  const liesWithin = ({ lon, lat }: Held) =>
    (areas.gridNear({ lon, lat }, now, NEAR_METRES)?.code ?? '').startsWith(within);
  const ends: string[] = [];
  for (const place of held.filter((one) => !isThere(one) && liesWithin(one))) {
    const begun = place.from <= day;
    const message = begun ? `${day} 起终止` : `${place.from} 起才有，不能更早终止`;
    tally.ending({ what: place.name, how: begun ? 'ends' : 'kept', message });
    if (begun) ends.push(place.key);
  }
  return ends;
}

/** The row as a place; null where it is refused. */
async function take(
  { row, fields, problems = [] }: MappedRow,
  context: PlaceContext,
  named: Named,
  tally: Tally,
): Promise<PlaceRow | null> {
  for (const problem of problems) tally.problem(problem);
  const [name, code] = [cleanText(fields.name ?? ''), cleanText(fields.code ?? '')];
  const refuse = (faults: readonly RowFault[]) => {
    named.unread.add(code === '' ? name : code);
    tally.refuseAll(row, faults);
    return null;
  };
  const at = pointOf(fields, context);
  const unnamed = nameFaults(name);
  if (Array.isArray(at)) return refuse([...unnamed, ...at]);
  if (unnamed.length > 0) return refuse(unnamed);
  const { lon, lat, grid } = at;
  const key = code === '' ? `${name}@${lon.toFixed(4)},${lat.toFixed(4)}` : code;
  const before = named.keys.get(key);
  if (before !== undefined)
    return refuse([{ field: code === '' ? 'name' : 'code', message: `与第 ${before} 行重复，一处只留一行` }]);
  named.keys.set(key, row);
  named.grids.add(grid);
  const aliases = aliasesOf(fields.aliases ?? '', name);
  const words = await wordsOf([name, ...aliases], context.areas.pathOf(grid, context.now));
  const { source } = context;
  return { key, name, aliases, kind: cleanText(fields.kind ?? '').slice(0, 40), lon, lat, source, words };
}

function nameFaults(name: string): RowFault[] {
  const fits = name !== '' && name.length <= LONGEST;
  return fits ? [] : [{ field: 'name', message: '应有名称，不超过 200 字' }];
}

function pointOf(
  { lng = '', lat: latText = '' }: MappedRow['fields'],
  { crs, areas, now }: PlaceContext,
): { readonly lon: number; readonly lat: number; readonly grid: string } | RowFault[] {
  const [x, y] = [Number(lng || Number.NaN), Number(latText || Number.NaN)];
  const faults = [
    ...(Math.abs(x) <= 180 ? [] : [{ field: 'lng', message: `“${lng}”应为度数，如 121.391` }]),
    ...(Math.abs(y) <= 90 ? [] : [{ field: 'lat', message: `“${latText}”应为度数，如 37.539` }]),
  ];
  if (faults.length > 0) return faults;
  const [lon, lat] = toWgs84([x, y], crs);
  const grid = areas.gridNear({ lon, lat }, now, NEAR_METRES)?.code;
  return grid === undefined
    ? [{ field: 'lng', message: '200 米内没有网格：应在已导入的网格内，核对坐标系和经纬度' }]
    : { lon, lat, grid };
}

function aliasesOf(text: string, name: string): string[] {
  return text
    .split(/[;；、|]/)
    .map(cleanText)
    .filter((alias) => alias !== '' && alias !== name);
}

const shown = ({ name, aliases, kind, lon, lat }: PlaceRow) => ({
  name,
  aliases: aliases.join('、'),
  kind,
  lng: lon.toFixed(6),
  lat: lat.toFixed(6),
});

type Judging = {
  readonly row: number;
  readonly place: PlaceRow;
  readonly before: Held | undefined;
  readonly day: string;
};

/** Counts the row; true where it is to be written. */
function judged({ row, place, before, day }: Judging, tally: Tally): boolean {
  const after = shown(place);
  if (before !== undefined && JSON.stringify(shown(before)) === JSON.stringify(after)) {
    tally.count('unchanged');
    return false;
  }
  if (before !== undefined && before.from > day) {
    tally.refuse(row, 'from', `${before.from} 起已有新的一版，应从那天或以后起`);
    return false;
  }
  const kind = before === undefined ? ('added' as const) : ('changed' as const);
  tally.difference({
    row,
    kind,
    what: place.name,
    before: before === undefined ? null : shown(before),
    after,
  });
  tally.count(kind);
  return true;
}
