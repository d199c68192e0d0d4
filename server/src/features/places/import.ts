import { cleanText } from '@gridgov/domain/standards/rows.ts';
import type { Db } from '../../platform/db/database.ts';
import type { MappedRow } from '../../platform/imports/mapped-table.ts';
import { type ImportOptions, type ImportResult, keepOnlyIf, Tally } from '../../platform/imports/tally.ts';
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
  /** The file is complete: what it does not name ends. */
  readonly endMissing: boolean;
};
type Held = PlaceRow & { readonly from: string };

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
    const taken = new Map<string, number>();
    const written: PlaceRow[] = [];
    for await (const row of rows) {
      const place = await take(row, context, taken, tally);
      if (place !== null && judged(row.row, place, held.get(place.key), tally)) written.push(place);
    }
    const missing = context.endMissing ? [...held.values()].filter(({ key }) => !taken.has(key)) : [];
    for (const { name } of missing) tally.ending({ what: name, how: 'ends', message: '文件里没有' });
    if (!tally.finish().applied) return false;
    const later = (key: string) => (held.get(key)?.from ?? context.day) < context.day;
    const changed = written.flatMap(({ key }) => (later(key) ? [key] : []));
    await endPlaces(tx, [...changed, ...missing.map(({ key }) => key)], context.day);
    await insertPlaces(tx, written, context.day);
    return written.length + missing.length > 0;
  });
  return tally.result;
}

/** The row as a place; null where it is refused. */
async function take(
  { row, fields }: MappedRow,
  { crs, source, areas, now }: PlaceContext,
  taken: Map<string, number>,
  tally: Tally,
): Promise<PlaceRow | null> {
  const refuse = (field: string, message: string) => {
    tally.refuse(row, field, message);
    return null;
  };
  const name = cleanText(fields.name ?? '');
  if (name === '' || name.length > LONGEST) return refuse('name', '应有名称，不超过 200 字');
  const [x, y] = [Number(fields.lng || Number.NaN), Number(fields.lat || Number.NaN)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) return refuse('lng', '经纬度应为度数，如 121.391、37.539');
  const [lon, lat] = toWgs84([x, y], crs);
  const grid = areas.gridNear({ lon, lat }, now, NEAR_METRES)?.code;
  if (grid === undefined) return refuse('lng', '该位置不在任何网格内');
  const code = cleanText(fields.code ?? '');
  const key = code === '' ? `${name}@${lon.toFixed(4)},${lat.toFixed(4)}` : code;
  const before = taken.get(key);
  if (before !== undefined) return refuse(code === '' ? 'name' : 'code', `与第 ${before} 行重复`);
  taken.set(key, row);
  const aliases = (fields.aliases ?? '')
    .split(/[;；、|]/)
    .map(cleanText)
    .filter((alias) => alias !== '' && alias !== name);
  const words = await wordsOf([name, ...aliases], areas.pathOf(grid, now));
  return { key, name, aliases, kind: cleanText(fields.kind ?? '').slice(0, 40), lon, lat, source, words };
}

const shown = ({ name, aliases, kind, lon, lat }: PlaceRow) => ({
  name,
  aliases: aliases.join('、'),
  kind,
  lng: lon.toFixed(6),
  lat: lat.toFixed(6),
});

/** Counts the row; true where it is to be written. */
function judged(row: number, place: PlaceRow, before: Held | undefined, tally: Tally): boolean {
  const after = shown(place);
  if (before !== undefined && JSON.stringify(shown(before)) === JSON.stringify(after)) {
    tally.count('unchanged');
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
