import { PRIVATE_NATURES, PUBLIC_STAGES, PUBLIC_TREES } from '@gridgov/domain/loop/issues/public.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { type MatterRow, OPEN_CHANNEL } from './matter.ts';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

const PUBLIC_CLASS = `left(i.class_code, 1) in (${quoted(PUBLIC_TREES)})`;

/** The condition on `issue i` for what somebody has decided to deal with in the open: all that the portal shows. */
export const DECIDED = `(${PUBLIC_CLASS} and i.master is null and i.nature not in (${quoted(PRIVATE_NATURES)})
  and i.stage in (${quoted(PUBLIC_STAGES)}))`;

/** The condition on `issue i` that fits `isPublicMatter`; a test holds the two together. */
const PUBLIC = `(${DECIDED} or (${PUBLIC_CLASS} and i.channel = '${OPEN_CHANNEL}'))`;

/** Degrees WGS-84. */
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

/** Which public matters of one district; times are epoch milliseconds, both ends included. */
export type PublicFilter = {
  readonly area?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly movedFrom?: number | undefined;
  readonly movedTo?: number | undefined;
  readonly box?: Box | undefined;
};

export type PublicKey = { readonly district: string; readonly id: string; readonly at: number };

/** `after`: the last key of the page before; the order is that of reporting, `newest` or oldest first. */
export type KeyPage = {
  readonly after: PublicKey | null;
  readonly limit: number;
  readonly newest: boolean;
};

/** Conditions and their values, counted on from `$1`, the district. */
function conditionsOf(district: string, filter: PublicFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [district];
  const put = (value: unknown) => `$${values.push(value)}`;
  const parts = [PUBLIC];
  const { area, classes, open, box } = filter;
  if (area !== undefined && area.length > 6) parts.push(`${columnOf(area)} = ${put(area)}`);
  // A grid is found by the community its code begins with.
  if (area !== undefined && area.length > 12) parts.push(`i.community = ${put(area.slice(0, 12))}`);
  if (classes !== undefined) parts.push(`i.class_code = any(${put(classes)}::text[])`);
  if (open !== undefined) parts.push(open ? 'i.open' : 'not i.open');
  for (const [column, sign, at] of [
    ['i.reported_at', '>=', filter.from],
    ['i.reported_at', '<=', filter.to],
    ['i.moved_at', '>=', filter.movedFrom],
    ['i.moved_at', '<=', filter.movedTo],
  ] as const) {
    if (at !== undefined) parts.push(`${column} ${sign} ${put(timestamp(at))}::timestamptz`);
  }
  if (box !== undefined) {
    parts.push(`i.lat between ${put(box.south)} and ${put(box.north)}`);
    // A box over the date line has its east west of its west.
    const [west, east] = [put(box.west), put(box.east)];
    parts.push(
      box.west <= box.east ? `i.lon between ${west} and ${east}` : `(i.lon >= ${west} or i.lon <= ${east})`,
    );
  }
  return { text: parts.join(' and '), values };
}

function columnOf(area: string): string {
  if (area.length === 9) return 'i.street';
  return area.length === 12 ? 'i.community' : 'i.grid';
}

/** Keys of one district's public matters, in the order of reporting. */
export async function listPublicKeys(
  db: Queryable,
  district: string,
  filter: PublicFilter,
  { after, limit, newest }: KeyPage,
): Promise<PublicKey[]> {
  const { text, values } = conditionsOf(district, filter);
  const put = (value: unknown) => `$${values.push(value)}`;
  const [sign, way] = newest ? ['<', 'desc'] : ['>', 'asc'];
  const later =
    after === null
      ? ''
      : `and (i.reported_at, i.id) ${sign} (${put(timestamp(after.at))}::timestamptz, ${put(after.id)}::uuid)`;
  const { rows } = await db.query<{ id: string; at: number }>(
    `select i.id, i.reported_at as at from issue i where i.district = $1 and ${text} ${later}
     order by i.reported_at ${way}, i.id ${way} limit ${put(limit)}`,
    values,
  );
  return rows.map(({ id, at }) => ({ district, id, at }));
}

/** How many there are; asked once for a walk through all pages, never for each. */
export async function countPublic(db: Queryable, district: string, filter: PublicFilter): Promise<number> {
  const { text, values } = conditionsOf(district, filter);
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from issue i where i.district = $1 and ${text}`,
    values,
  );
  return rows[0]?.n ?? 0;
}

const ROW = `i.state, i.moved_at as "movedAt", t.description, p.text, coalesce((
    select jsonb_agg(jsonb_build_object('id', f.file_id, 'purpose', f.purpose,
      'at', (extract(epoch from f.at) * 1000)::bigint) order by f.at, f.file_id) from published_photo o
    join issue_file f on f.district = o.district and f.stream_id = o.stream_id and f.file_id = o.file_id::text
    where o.district = i.district and o.stream_id = i.id and o.published
  ), '[]'::jsonb) as photos`;
const JOINS = `join issue_text t on t.district = i.district and t.stream_id = i.id
  left join published_text p on p.district = i.district and p.stream_id = i.id`;

/** The matters of these keys, in their order. */
export async function readPublic(
  db: Queryable,
  keys: readonly Pick<PublicKey, 'district' | 'id'>[],
): Promise<MatterRow[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<MatterRow>({
    name: 'public_read',
    text: `select ${ROW} from unnest($1::text[], $2::uuid[]) with ordinality as a(district, id, n)
      join issue i on i.district = a.district and i.id = a.id
      ${JOINS}
      order by a.n /* across districts: each named with its id */`,
    values: [keys.map(({ district }) => district), keys.map(({ id }) => id)],
  });
  return rows;
}

/** One matter; undefined also where it is not public. */
export async function findPublic(
  db: Queryable,
  district: string,
  id: string,
): Promise<MatterRow | undefined> {
  const { rows } = await db.query<MatterRow>({
    name: 'public_find',
    text: `select ${ROW} from issue i ${JOINS}
      where i.district = $1 and i.id = $2 and ${PUBLIC}`,
    values: [district, id],
  });
  return rows[0];
}

/** One matter by its number; undefined also where it is not public. */
export async function findPublicByNumber(
  db: Queryable,
  district: string,
  number: string,
): Promise<MatterRow | undefined> {
  const { rows } = await db.query<MatterRow>({
    name: 'public_by_number',
    text: `select ${ROW} from issue i ${JOINS} where i.district = $1 and i.number = $2 and ${PUBLIC}`,
    values: [district, number],
  });
  return rows[0];
}

export type PublicStep = {
  readonly number: string;
  readonly version: number;
  readonly name: string;
  readonly at: number;
};

/** Events of these names on public matters of one district, newest first. */
export async function listPublicSteps(
  db: Queryable,
  district: string,
  { names, from, to, limit }: { names: readonly string[]; from: number; to: number; limit: number },
): Promise<PublicStep[]> {
  const { rows } = await db.query<PublicStep>({
    name: 'public_steps',
    text: `select i.number, e.version, e.name, e.at from event e
      join issue i on i.district = e.district and i.id = e.stream_id
      where e.district = $1 and e.at between $2 and $3 and e.stream = 'issue' and e.name = any($4) and ${PUBLIC}
      order by e.at desc, e.stream_id, e.version limit $5`,
    values: [district, timestamp(from), timestamp(to), names, limit],
  });
  return rows;
}

/** The same of one matter. */
export async function listStepsOf(
  db: Queryable,
  district: string,
  number: string,
  names: readonly string[],
): Promise<PublicStep[]> {
  const { rows } = await db.query<PublicStep>({
    name: 'public_steps_of',
    text: `select i.number, e.version, e.name, e.at from issue i
      join event e on e.district = i.district and e.stream_id = i.id
      where i.district = $1 and i.number = $2 and e.stream = 'issue' and e.name = any($3) and ${PUBLIC}
      order by e.version`,
    values: [district, number, names],
  });
  return rows;
}
