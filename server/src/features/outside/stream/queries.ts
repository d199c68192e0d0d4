import type { Sighted } from '@gridgov/domain/loop/issues/who.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** An event of the ledger with what is told of its matter as it stands now. No person is in it. */
export type EventRow = {
  readonly district: string;
  /** Null where it is asked for by its key. */
  readonly position: number | null;
  readonly stream: string;
  readonly streamId: string;
  readonly version: number;
  readonly name: string;
  readonly at: number;
  readonly commandId: string;
  /** The step the event led to, where it led to one. */
  readonly stage: string | null;
  /** Null for streams other than matters. */
  readonly issue: IssueFacts | null;
  /** For deciding who may hear of it; never sent. */
  readonly sight: Sighted | null;
};

export type IssueFacts = {
  readonly number: string;
  readonly version: number;
  readonly stage: string;
  readonly cycle: string;
  readonly open: boolean;
  readonly classCode: string | null;
  readonly street: string;
  readonly community: string;
  readonly grid: string;
  readonly holder: string | null;
  readonly lead: string | null;
  readonly dueAt: number | null;
  readonly supervised: boolean;
};

const facts = `e.district, e.stream, e.stream_id as "streamId", e.version, e.name, e.at,
  e.command_id as "commandId", e.body->>'stage' as stage,
  case when i.id is null then null else json_build_object('number', i.number, 'version', i.version,
    'stage', i.stage, 'cycle', i.cycle, 'open', i.open, 'classCode', i.class_code, 'street', i.street,
    'community', i.community, 'grid', i.grid, 'holder', i.holder, 'lead', i.lead,
    'dueAt', (extract(epoch from i.due_at) * 1000)::bigint, 'supervised', i.supervised) end as issue,
  case when i.id is null then null else json_build_object('place', i.state->'place', 'lead', i.state->'lead',
    'assists', i.state->'assists', 'parts', i.state->'parts', 'reporter', i.state->'reporter') end as sight`;

/** Events of a district after a position, in their order. */
export async function eventsAfter(
  db: Queryable,
  district: string,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'stream_events_after',
    text: `select f.position, ${facts} from feed f
      join event e on e.district = $1 and e.stream_id = f.stream_id and e.version = f.version
      left join issue i on i.district = $1 and i.id = f.stream_id and f.stream = 'issue'
      where f.district = $1 and f.position > $2 order by f.position limit $3`,
    values: [district, after, limit],
  });
  return rows;
}

export type EventKey = { readonly streamId: string; readonly version: number };

/** Events by their keys, in any order. */
export async function eventsByKey(
  db: Queryable,
  district: string,
  keys: readonly EventKey[],
): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'stream_events_by_key',
    text: `select null::bigint as position, ${facts}
      from unnest($2::uuid[], $3::int[]) as k(stream_id, version)
      join event e on e.district = $1 and e.stream_id = k.stream_id and e.version = k.version
      left join issue i on i.district = $1 and i.id = e.stream_id and e.stream = 'issue'`,
    values: [district, keys.map(({ streamId }) => streamId), keys.map(({ version }) => version)],
  });
  return rows;
}

/** The newest position of each district that has one. */
export async function headsOf(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await db.query<{ district: string; position: number }>({
    name: 'stream_heads',
    text: 'select district, position from feed_head /* across districts: one row each */',
  });
  return new Map(rows.map(({ district, position }) => [district, position]));
}

/** The oldest position that is kept, or null where nothing is. */
export async function oldestOf(db: Queryable, district: string): Promise<number | null> {
  const { rows } = await db.query<{ position: number }>({
    name: 'stream_oldest',
    text: 'select position from feed where district = $1 order by position limit 1',
    values: [district],
  });
  return rows[0]?.position ?? null;
}
