import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { DECIDED, type PublicKey } from '../publication/public.ts';

export type Which = 'all' | 'open' | 'done' | 'overdue' | 'week-in-time' | 'week-late' | 'week-open';
export type PublicFilter = {
  readonly districts: readonly string[];
  /** Code of a street, community or grid; '' for whole districts. */
  readonly area: string;
  readonly classCode: string | null;
  readonly which: Which;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly after: { readonly at: number; readonly id: string } | null;
  readonly limit: number;
  readonly now: number;
  /** The week the figures speak of. */
  readonly week: { readonly from: number; readonly to: number };
};

/** $7 is now, $8 and $9 the week, whichever is asked for. */
const WHICH: Readonly<Record<Which, string>> = {
  all: '',
  open: 'and i.open',
  done: 'and not i.open',
  overdue: `and i.open and i.due_at < $7`,
  'week-in-time': 'and not i.open and i.in_time and i.closed_at >= $8 and i.closed_at < $9',
  'week-late': 'and not i.open and not i.in_time and i.closed_at >= $8 and i.closed_at < $9',
  'week-open': 'and i.open and i.handle_due_at >= $8 and i.handle_due_at < $9',
};

/** Keys of public matters, newest first: a page of each district, and of these the newest. */
export async function listKeys(db: Queryable, filter: PublicFilter): Promise<PublicKey[]> {
  const { area, classCode, which, bbox, after, limit, now, week, districts } = filter;
  const column = ({ 9: 'street', 12: 'community', 15: 'grid' } as Record<number, string>)[area.length];
  const box = bbox === null ? '' : 'and i.lon between $10 and $12 and i.lat between $11 and $13';
  const { rows } = await db.query<PublicKey>({
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select i.district, i.id, i.reported_at as at from issue i
        where i.district = d.code and ${DECIDED}
          and (i.reported_at, i.id) < ($2, $3) and ($4::text is null or i.class_code = $4)
          and ${column === undefined ? '$5::text is not null' : `i.${column} = $5`}
          and $7::timestamptz is not null and $8::timestamptz is not null and $9::timestamptz is not null
          ${WHICH[which]} ${box}
        order by i.reported_at desc, i.id desc limit $6
      ) x order by at desc, id desc limit $6`,
    values: [
      districts,
      timestamp(after?.at ?? now + 86_400_000),
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      classCode,
      area,
      limit,
      timestamp(now),
      timestamp(week.from),
      timestamp(week.to),
      ...(bbox ?? []),
    ],
  });
  return rows;
}

export type Pin = { district: string; id: string; lon: number; lat: number; late: boolean };

/** Open public matters of a map section. */
export async function listPins(
  db: Queryable,
  districts: readonly string[],
  [west, south, east, north]: readonly [number, number, number, number],
  now: number,
  most: number,
): Promise<Pin[]> {
  const { rows } = await db.query<Pin>({
    name: 'portal_pins',
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select i.district, i.id, i.lon, i.lat, coalesce(i.due_at < $6, false) as late
        from issue i where i.district = d.code and i.open and ${DECIDED}
          and i.lat between $3 and $5 and i.lon between $2 and $4 limit $7
      ) x limit $7`,
    values: [districts, west, south, east, north, timestamp(now), most],
  });
  return rows;
}

/** Sums of counters kept by commands, by their names. */
export async function sumTallies(
  db: Queryable,
  districts: readonly string[],
  keys: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ key: string; n: number }>({
    name: 'portal_tallies',
    text: `select x.key, sum(x.n)::bigint as n from unnest($1::text[]) as d(code) cross join lateral (
        select t.key, t.n from tally t where t.district = d.code and t.key = any($2)
      ) x group by x.key`,
    values: [districts, keys],
  });
  return new Map(rows.map(({ key, n }) => [key, n]));
}

export type Ticket = {
  district: string;
  id: string;
  residentId: string;
  secretHash: Buffer;
  language: Language;
  channel: 'sms' | 'email' | null;
  contact: Buffer | null;
  at: number;
};
export type NewTicket = Ticket & { contactIndex: Buffer | null };

const TICKET = `district, stream_id as id, resident_id as "residentId", secret_hash as "secretHash", language, channel,
  contact, at`;

/** Written before its command: a ticket without a matter opens nothing, a matter without one would be lost. */
export async function insertTicket(db: Queryable, ticket: NewTicket): Promise<void> {
  await db.query({
    name: 'portal_ticket',
    text: `insert into issue_ticket (district, stream_id, resident_id, secret_hash, language, channel, contact,
        contact_index, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (district, stream_id, resident_id) do nothing`,
    values: [
      ticket.district,
      ticket.id,
      ticket.residentId,
      ticket.secretHash,
      ticket.language,
      ticket.channel,
      ticket.contact,
      ticket.contactIndex,
      timestamp(ticket.at),
    ],
  });
}

export async function listTickets(db: Queryable, district: string, id: string): Promise<Ticket[]> {
  const { rows } = await db.query<Ticket>({
    name: 'portal_tickets',
    text: `select ${TICKET} from issue_ticket where district = $1 and stream_id = $2 order by at limit 600`,
    values: [district, id],
  });
  return rows;
}

/** Of these matters those with a ticket. */
export async function withTickets(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'portal_with_tickets',
    text: 'select distinct stream_id as id from issue_ticket where district = $1 and stream_id = any($2::uuid[])',
    values: [district, ids],
  });
  return new Set(rows.map(({ id }) => id));
}

/** All tickets of one address, newest first. */
export async function listTicketsOf(db: Queryable, contactIndex: Buffer): Promise<Ticket[]> {
  const { rows } = await db.query<Ticket>({
    name: 'portal_tickets_of',
    text: `select ${TICKET} from issue_ticket where contact_index = $1
      /* across districts: an address reports wherever it likes */ order by at desc limit 200`,
    values: [contactIndex],
  });
  return rows;
}

/** Matters by their full numbers. */
export async function findNumbers(
  db: Queryable,
  numbers: readonly { district: string; number: string }[],
): Promise<{ district: string; id: string }[]> {
  const { rows } = await db.query<{ district: string; id: string }>({
    name: 'portal_numbers',
    text: `select i.district, i.id from unnest($1::text[], $2::text[]) as a(district, number)
      join issue i on i.district = a.district and i.number = a.number order by i.reported_at desc limit 20`,
    values: [numbers.map(({ district }) => district), numbers.map(({ number }) => number)],
  });
  return rows;
}

/** A photo of a matter, by the id of its file. */
export type FileOfMatter = { id: string; purpose: string; at: number };

/** Which photos of a matter may be shown to all. */
export async function listPublished(db: Queryable, district: string, id: string): Promise<FileOfMatter[]> {
  const { rows } = await db.query<FileOfMatter>({
    name: 'portal_published',
    text: `select f.file_id as "id", f.purpose, f.at from published_photo p
      join issue_file f on f.district = p.district and f.stream_id = p.stream_id and f.file_id = p.file_id::text
      where p.district = $1 and p.stream_id = $2 and p.published order by f.at`,
    values: [district, id],
  });
  return rows;
}

/** Content of a published photo; null where it is not published. */
export async function findPublishedContent(db: Queryable, fileId: string): Promise<Buffer | null> {
  const { rows } = await db.query<{ hash: Buffer | null }>({
    name: 'portal_photo',
    text: `select hash from published_photo where file_id = $1 and published
      /* across districts: a file's id does not tell where its matter lies */ limit 1`,
    values: [fileId],
  });
  return rows[0]?.hash ?? null;
}

export async function listFilesOfMatter(
  db: Queryable,
  district: string,
  id: string,
): Promise<FileOfMatter[]> {
  const { rows } = await db.query<FileOfMatter>({
    name: 'portal_files',
    text: `select file_id as id, purpose, at from issue_file
      where district = $1 and stream_id = $2 order by at limit 100`,
    values: [district, id],
  });
  return rows;
}
