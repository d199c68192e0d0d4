import type { Clock } from '@gridgov/domain/calendar/clock.ts';
import type { Stage } from '@gridgov/domain/issues/steps.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';
import { DECIDED } from '../publication/public.ts';

/** What is public of a matter, as its row has it. */
export type PublicRow = {
  district: string;
  id: string;
  number: string;
  stage: Stage;
  classCode: string;
  street: string;
  community: string;
  grid: string;
  lon: number | null;
  lat: number | null;
  lead: string | null;
  placeText: string;
  /** The description a person made fit for everybody, if one did. */
  text: string | null;
  reportedAt: number;
  closedAt: number | null;
  dueAt: number | null;
  inTime: boolean | null;
  handle: Clock | null;
  fellows: number;
};

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

const COLUMNS = `i.district, i.id, i.number, i.stage, i.class_code as "classCode", i.street, i.community, i.grid, i.lon,
  i.lat, i.lead, t.place_text as "placeText", p.text, i.reported_at as "reportedAt", i.closed_at as "closedAt",
  i.due_at as "dueAt", i.in_time as "inTime", i.state->'clocks'->'handle' as handle,
  coalesce(jsonb_array_length(i.state->'fellows'), 0) as fellows`;
const JOINS = `join issue_text t on t.district = i.district and t.stream_id = i.id
  left join published_text p on p.district = i.district and p.stream_id = i.id`;

/** $7 is now, $8 and $9 the week, whichever is asked for. */
const WHICH: Readonly<Record<Which, string>> = {
  all: '',
  open: 'and i.open',
  done: 'and not i.open',
  overdue: `and i.open and i.stage <> 'suspended' and i.handle_due_at < $7`,
  'week-in-time': 'and not i.open and i.in_time and i.handle_due_at >= $8 and i.handle_due_at < $9',
  'week-late': 'and not i.open and not i.in_time and i.handle_due_at >= $8 and i.handle_due_at < $9',
  'week-open': 'and i.open and i.handle_due_at >= $8 and i.handle_due_at < $9',
};

/** Public matters, newest first: a page of each district, and of these the newest. */
export async function listPublic(db: Queryable, filter: PublicFilter): Promise<PublicRow[]> {
  const { area, classCode, which, bbox, after, limit, now, week, districts } = filter;
  const column = ({ 9: 'street', 12: 'community', 15: 'grid' } as Record<number, string>)[area.length];
  const box = bbox === null ? '' : 'and i.lon between $10 and $12 and i.lat between $11 and $13';
  const { rows } = await db.query<PublicRow>({
    text: `select x.* from unnest($1::text[]) as d(code) cross join lateral (
        select ${COLUMNS} from issue i ${JOINS}
        where i.district = d.code and ${DECIDED}
          and (i.reported_at, i.id) < ($2, $3) and ($4::text is null or i.class_code = $4)
          and ${column === undefined ? '$5::text is not null' : `i.${column} = $5`}
          and $7::timestamptz is not null and $8::timestamptz is not null and $9::timestamptz is not null
          ${WHICH[which]} ${box}
        order by i.reported_at desc, i.id desc limit $6
      ) x order by "reportedAt" desc, id desc limit $6`,
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

export async function findPublic(db: Queryable, district: string, id: string): Promise<PublicRow | null> {
  const { rows } = await db.query<PublicRow>({
    name: 'portal_public',
    text: `select ${COLUMNS} from issue i ${JOINS} where i.district = $1 and i.id = $2 and ${DECIDED}`,
    values: [district, id],
  });
  return rows[0] ?? null;
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
        select i.district, i.id, i.lon, i.lat, coalesce(i.stage <> 'suspended' and i.handle_due_at < $6, false) as late
        from issue i where i.district = d.code and i.open and ${DECIDED}
          and i.lat between $3 and $5 and i.lon between $2 and $4 limit $7
      ) x limit $7`,
    values: [districts, west, south, east, north, timestamp(now), most],
  });
  return rows;
}

export type Week = { due: number; inTime: number; late: number; open: number };

/** How the public matters due in a week fared; only those reported since `since` are looked at. */
export async function countWeek(
  db: Queryable,
  districts: readonly string[],
  { from, to, since }: { from: number; to: number; since: number },
): Promise<Week> {
  const { rows } = await db.query<Week>({
    name: 'portal_week',
    text: `select coalesce(sum(x.due), 0)::int as due, coalesce(sum(x.in_time), 0)::int as "inTime",
        coalesce(sum(x.late), 0)::int as late, coalesce(sum(x.open), 0)::int as open
      from unnest($1::text[]) as d(code) cross join lateral (
        select count(*) as due, count(*) filter (where not i.open and i.in_time) as in_time,
          count(*) filter (where not i.open and not i.in_time) as late, count(*) filter (where i.open) as open
        from issue i where i.district = d.code and ${DECIDED} and i.reported_at >= $4
          and i.handle_due_at >= $2 and i.handle_due_at < $3 and (i.open or i.in_time is not null)
      ) x`,
    values: [districts, timestamp(from), timestamp(to), timestamp(since)],
  });
  return rows[0] ?? { due: 0, inTime: 0, late: 0, open: 0 };
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

export type FileOfMatter = { district: string; id: string; fileId: string; purpose: string; at: number };

/** Which photos of these matters may be shown to all. */
export async function listPublished(
  db: Queryable,
  ids: readonly { district: string; id: string }[],
): Promise<FileOfMatter[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<FileOfMatter>({
    name: 'portal_published',
    text: `select p.district, p.stream_id as id, p.file_id as "fileId", f.purpose, f.at
      from unnest($1::text[], $2::uuid[]) as a(district, id)
      join published_photo p on p.district = a.district and p.stream_id = a.id and p.published
      join issue_file f on f.district = p.district and f.stream_id = p.stream_id and f.file_id = p.file_id::text
      order by f.at`,
    values: [ids.map(({ district }) => district), ids.map(({ id }) => id)],
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
    text: `select district, stream_id as id, file_id as "fileId", purpose, at from issue_file
      where district = $1 and stream_id = $2 order by at limit 100`,
    values: [district, id],
  });
  return rows;
}
