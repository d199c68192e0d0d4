import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Stage } from '@gridgov/domain/loop/issues/steps.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type Change = {
  readonly id: string;
  readonly version: number;
  readonly at: number;
  /** Name of the last event. */
  readonly name: string;
  /** Whether the matter came to another stage. */
  readonly staged: boolean;
  /** Whether other units were asked besides the one that leads. */
  readonly asked: boolean;
  /** Unit that gave it back, where one did. */
  readonly returned_by: string | null;
};

/** Matters of a district that something happened to after a moment, oldest first; at most `most` events are read. */
export async function changesSince(
  db: Queryable,
  district: string,
  since: number,
  most: number,
): Promise<Change[]> {
  const { rows } = await db.query<Change>({
    name: 'queue_changes',
    text: `with happened as materialized (
        select stream_id, version, at, name, body from event
        where district = $1 and at > $2 and stream = 'issue' order by at, stream_id, version limit $3
      ) select stream_id as id, max(version) as version, max(at) as at,
        (array_agg(name order by version desc))[1] as name,
        bool_or(body->'stage' is not null) as staged,
        bool_or(name in ('issue.dispatched', 'issue.assist_added', 'issue.split', 'issue.part_assigned',
          'issue.grid_succeeded')) as asked,
        max(body->'body'->>'unit') filter (where name = 'issue.returned') as returned_by
      from happened group by stream_id order by max(at)`,
    values: [district, timestamp(since), most],
  });
  return rows;
}

export type Standing = {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly holder: string | null;
  readonly lead: string | null;
  readonly street: string;
  readonly community: string;
  readonly grid: string;
  readonly reporter_id: string | null;
  /** Null where nobody assists. */
  readonly assists: IssueState['assists'] | null;
  readonly parts: IssueState['parts'] | null;
};

/** Where matters stand now: enough to tell who may hear of it. */
export async function standingsOf(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<Standing[]> {
  const { rows } = await db.query<Standing>({
    name: 'queue_standings',
    text: `select id, version, stage, holder, lead, street, community, grid, reporter_id,
        nullif(state->'assists', '[]') as assists, nullif(state->'parts', '[]') as parts from issue
      where district = $1 and id = any($2)`,
    values: [district, ids],
  });
  return rows;
}

export type Moved = { readonly id: string; readonly version: number };

/** Cases of other trades that something happened to after a moment; at most `most` events are read. */
export async function movedSince(
  db: Queryable,
  district: string,
  since: number,
  most: number,
): Promise<Moved[]> {
  const { rows } = await db.query<Moved>({
    name: 'live_moved',
    text: `with happened as materialized (
        select stream_id, version, stream from event
        where district = $1 and at > $2 order by at, stream_id, version limit $3
      ) select stream_id as id, max(version) as version from happened where stream <> 'issue' group by stream_id`,
    values: [district, timestamp(since), most],
  });
  return rows;
}

/** By case: the seats that have something to do in it, or wait for it. */
export async function seatsIn(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ id: string; seats: string[] }>({
    name: 'live_seats',
    text: `select stream_id as id, array_agg(seat) || array_remove(array_agg(owed_to), null) as seats from todo
      where district = $1 and stream_id = any($2) group by stream_id`,
    values: [district, ids],
  });
  return new Map(rows.map(({ id, seats }) => [id, seats]));
}
