import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { DECIDED } from '../../telling/publication/public.ts';

export type PlaceRow = {
  key: string;
  name: string;
  aliases: string[];
  kind: string;
  lon: number;
  lat: number;
  source: string;
  /** As PostgreSQL spells a tsvector. */
  words: string;
};
export type FoundRow = Pick<PlaceRow, 'name' | 'aliases' | 'kind' | 'lon' | 'lat'>;

/** Of more places or doors than these, which hold the same words, only so many are looked at. */
const LOOKED_AT = 2_000;
const FOUND = 'name, aliases, kind, lon, lat';
const HOLDS = 'valid_from <= $2 and (valid_to is null or valid_to > $2)';

/** Places of the city on a day that are called so, or whose words may answer the question. */
export async function findKnown(
  db: Queryable,
  { query, text }: { readonly query: string; readonly text: string },
  day: string,
  most: number,
): Promise<FoundRow[]> {
  const { rows } = await db.query<FoundRow>({
    name: 'places_known',
    text: `select ${FOUND} from (
        (select ${FOUND} from place where name = $4 and ${HOLDS} limit $3)
        union all
        (select ${FOUND} from place where words @@ $1::tsquery and name <> $4 and ${HOLDS} limit ${LOOKED_AT})
      ) p order by length(name), name limit $3`,
    values: [query, day, most, text],
  });
  return rows;
}

/** Doors of the list whose words may answer the question, the nearest numbers first. */
export async function findDoors(
  db: Queryable,
  query: string,
  { number, day, most }: { readonly number: number; readonly day: string; readonly most: number },
): Promise<FoundRow[]> {
  const { rows } = await db.query<FoundRow>({
    name: 'places_doors',
    text: `select ${FOUND} from (
        select ${FOUND} from place where words @@ $1::tsquery and ${HOLDS} and name ~ '\\d号$' limit ${LOOKED_AT}
      ) p order by abs(substring(name from '(\\d{1,6})号$')::int - $3), name limit $4`,
    values: [query, day, number, most],
  });
  return rows;
}

/** The same among places of public matters; only where the latest of them is public now. */
export async function findSeen(
  db: Queryable,
  districts: readonly string[],
  query: string,
  most: number,
): Promise<FoundRow[]> {
  const { rows } = await db.query<FoundRow>({
    name: 'places_seen',
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select s.name, '{}'::text[] as aliases, '' as kind, s.lon, s.lat from (
          select p.district, p.stream_id, p.name, p.lon, p.lat, p.at from public_place p
          where p.district = d.code and p.words @@ $2::tsquery order by p.at desc limit $3
        ) s join issue i on i.district = s.district and i.id = s.stream_id and ${DECIDED}
      ) x order by length(x.name), x.name limit $3`,
    values: [districts, query, most],
  });
  return rows;
}

/** Places that hold now, for an import to compare with. */
export async function listHeld(db: Queryable): Promise<(PlaceRow & { from: string })[]> {
  const { rows } = await db.query<PlaceRow & { from: string }>(
    `select key, name, aliases, kind, lon, lat, source, words::text as words, valid_from as "from" from place
     where valid_to is null`,
  );
  return rows;
}

export async function endPlaces(db: Queryable, keys: readonly string[], day: string): Promise<void> {
  await db.query('update place set valid_to = $2 where key = any($1) and valid_to is null', [keys, day]);
}

const AT_ONCE = 1_000;

/** New places and new versions; one of the same day takes the place of the one before. */
export async function insertPlaces(db: Queryable, places: readonly PlaceRow[], day: string): Promise<void> {
  for (let at = 0; at < places.length; at += AT_ONCE) {
    // Part by part: one statement for a whole city would be held in memory at once.
    await db.query(
      `insert into place as p (key, valid_from, valid_to, name, aliases, kind, lon, lat, source, words)
       select x.key, $2, null, x.name, x.aliases, x.kind, x.lon, x.lat, x.source, x.words::tsvector
       from jsonb_to_recordset($1::jsonb) as x(key text, name text, aliases text[], kind text, lon double precision,
         lat double precision, source text, words text)
       on conflict (key, valid_from) do update set valid_to = null, name = excluded.name, aliases = excluded.aliases,
         kind = excluded.kind, lon = excluded.lon, lat = excluded.lat, source = excluded.source, words = excluded.words`,
      [JSON.stringify(places.slice(at, at + AT_ONCE)), day],
    );
  }
}

export async function readUntil(db: Queryable, district: string): Promise<number | null> {
  const { rows } = await db.query<{ at: number }>('select at from public_place_read where district = $1', [
    district,
  ]);
  return rows[0]?.at ?? null;
}

export async function setReadUntil(db: Queryable, district: string, at: number): Promise<void> {
  await db.query(
    `insert into public_place_read (district, at) values ($1, $2)
     on conflict (district) do update set at = greatest(public_place_read.at, excluded.at)`,
    [district, timestamp(at)],
  );
}

export type Told = { id: string; grid: string; placeText: string; lon: number; lat: number; at: number };
/** Events with which a matter becomes public, or its place may be another. */
const TELLING = "('issue.filed', 'issue.settled', 'issue.dispatched', 'issue.redispatched')";

type Between = {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  /** Of this matter alone, where one is named. */
  readonly only?: string | null;
};

/** Places of public matters by such events between two moments, the earliest first. */
export async function listTold(
  db: Queryable,
  district: string,
  { from, to, limit, only = null }: Between,
): Promise<Told[]> {
  const { rows } = await db.query<Told>({
    name: 'places_told',
    text: `select i.id, i.grid, t.place_text as "placeText", i.lon, i.lat, e.at from event e
      join issue i on i.district = e.district and i.id = e.stream_id
      join issue_text t on t.district = e.district and t.stream_id = e.stream_id
      where e.district = $1 and e.at >= $2 and e.at < $3 and e.stream = 'issue' and e.name in ${TELLING}
        and i.grid <> '' and i.lon is not null and i.lat is not null and ${DECIDED}
        and ($5::uuid is null or e.stream_id = $5)
      order by e.at, e.stream_id, e.version limit $4`,
    values: [district, timestamp(from), timestamp(to), limit, only],
  });
  return rows;
}

export type SeenRow = Omit<Told, 'placeText' | 'at'> & { name: string; at: string; words: string };

/** The latest matter of a place speaks for it. */
export async function keepSeen(db: Queryable, district: string, rows: readonly SeenRow[]): Promise<void> {
  await db.query(
    `insert into public_place as p (district, grid, name, stream_id, at, lon, lat, words)
     select $1, x.grid, x.name, x.id, x.at, x.lon, x.lat, x.words::tsvector
     from jsonb_to_recordset($2::jsonb) as x(grid text, name text, id uuid, at timestamptz, lon double precision,
       lat double precision, words text)
     on conflict (district, grid, name) do update set stream_id = excluded.stream_id, at = excluded.at,
       lon = excluded.lon, lat = excluded.lat, words = excluded.words
     where p.at <= excluded.at`,
    [district, JSON.stringify(rows)],
  );
}
