import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type AccessRow = {
  readonly id: string;
  readonly at: number;
  readonly kind: 'personal' | 'export' | 'import' | 'change' | 'sign-in' | 'refused';
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly accountName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly postKind: string | null;
  readonly area: string | null;
  readonly address: string;
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly details: Record<string, unknown>;
};

export type Times = { readonly from: number | null; readonly until: number | null };
export type AccessFilter = Times & {
  readonly kind: string | null;
  readonly outcome: string | null;
  readonly account: string | null;
  readonly subject: string | null;
  /** Time and id of the last row of the page before. */
  readonly after: readonly [at: number, id: string] | null;
  readonly limit: number;
};

const moment = (ms: number | null) => (ms === null ? null : timestamp(ms));

/**
 * The person of a row, where it is one: the program has no number. Compared as what the key of `person` is, so that each of
 * a page's rows is one look-up; as text, everybody in the city was read and hashed for fifty rows.
 */
const WHO = (row: 'l' | 'e') =>
  `left join person p on p.id = case when ${row}.person_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
       then ${row}.person_id::uuid end`;

/** Newest first. Only the conditions asked for are written, so that each filter meets its own index. */
export async function listAccess(db: Queryable, filter: AccessFilter): Promise<AccessRow[]> {
  const values: unknown[] = [];
  const where: string[] = [];
  const need = (condition: (place: string) => string, value: unknown) => {
    if (value === null) return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  need((place) => `l.kind = ${place}`, filter.kind);
  need((place) => `l.outcome = ${place}`, filter.outcome);
  need((place) => `l.account_name = ${place}`, filter.account);
  need((place) => `l.subject = ${place}`, filter.subject);
  need((place) => `l.at >= ${place}`, moment(filter.from));
  need((place) => `l.at < ${place}`, moment(filter.until));
  if (filter.after !== null) {
    values.push(timestamp(filter.after[0]), filter.after[1]);
    where.push(`(l.at, l.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`);
  }
  values.push(filter.limit);
  const { rows } = await db.query<AccessRow>(
    `select l.id, l.at, l.kind, l.outcome, l.account_name as "accountName", l.person_id as "personId",
       p.name as "personName", l.post_kind as "postKind", l.area, l.address, l.request_id as "requestId",
       l.method, l.route, l.status, l.code, l.subject, l.reason, l.details
     from access_log l ${WHO('l')}
     ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
     order by l.at desc, l.id desc limit $${values.length}`,
    values,
  );
  return rows;
}

export type EventRow = {
  readonly district: string;
  readonly stream: string;
  readonly streamId: string;
  readonly version: number;
  readonly name: string;
  readonly at: number;
  readonly clientAt: number | null;
  readonly commandId: string;
  readonly personId: string;
  readonly personName: string | null;
  readonly postId: string;
  readonly right: string;
  readonly requestId: string;
  readonly address: string;
  readonly hash: Buffer;
};

export type EventFilter = Times & {
  readonly district: string;
  readonly stream: string | null;
  readonly streamId: string | null;
  readonly person: string | null;
  readonly name: string | null;
  readonly after: readonly [at: number, streamId: string, version: number] | null;
  readonly limit: number;
};

/** Newest first, of one district. What an event says is read with its matter, by those who may read that. */
export async function listEvents(db: Queryable, filter: EventFilter): Promise<EventRow[]> {
  const [at = null, streamId = null, version = null] = filter.after ?? [];
  const { rows } = await db.query<EventRow>(
    `select e.district, e.stream, e.stream_id as "streamId", e.version, e.name, e.at,
       e.client_at as "clientAt",
       e.command_id as "commandId", e.person_id as "personId", p.name as "personName", e.post_id as "postId",
       e.right_name as "right", e.request_id as "requestId", e.address, e.hash
     from event e ${WHO('e')}
     where e.district = $1 and ($2::text is null or e.stream = $2) and ($3::uuid is null or e.stream_id = $3)
       and ($4::text is null or e.person_id = $4) and ($5::text is null or e.name = $5)
       and ($6::timestamptz is null or e.at >= $6) and ($7::timestamptz is null or e.at < $7)
       and ($8::timestamptz is null or (e.at, e.stream_id, e.version) < ($8, $9::uuid, $10::integer))
     order by e.at desc, e.stream_id desc, e.version desc limit $11`,
    [
      filter.district,
      filter.stream,
      filter.streamId,
      filter.person,
      filter.name,
      moment(filter.from),
      moment(filter.until),
      moment(at),
      streamId,
      version,
      filter.limit,
    ],
  );
  return rows;
}
