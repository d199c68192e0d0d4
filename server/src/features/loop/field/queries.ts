/** All SQL of what a phone is given. Each statement names one district; a unit's are asked one after another. */
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** A moment as PostgreSQL reads it. */
export const textIn = (at: number) => new Date(at).toISOString();

export type TaskKey = { district: string; id: string; version: number; moved_at: number };

/** Matters in which one of these queues has something to do, by the rows of the to-do; most urgent first, each once. */
export async function listTaskKeys(
  db: Queryable,
  district: string,
  seats: readonly string[],
  most: number,
): Promise<TaskKey[]> {
  const { rows } = await db.query<TaskKey>({
    name: 'field_task_keys',
    text: `with waiting as materialized (
        select distinct t.stream_id from unnest($2::text[]) as s(seat) cross join lateral (
          select stream_id from todo where district = $1 and seat = s.seat and trade = 'issue'
          order by due_at, stream_id limit $3) t)
      select i.district, i.id, i.version, i.moved_at from waiting w
      join issue i on i.district = $1 and i.id = w.stream_id
      order by i.rank, i.due_at, i.id limit $3`,
    values: [district, seats, most],
  });
  return rows;
}

export type TaskRow = {
  district: string;
  id: string;
  version: number;
  state: IssueState;
  title: string;
  description: string;
  place_text: string;
};

export async function listTasks(db: Queryable, district: string, ids: readonly string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<TaskRow>({
    name: 'field_tasks',
    text: `select i.district, i.id, i.version, i.state, t.title, t.description, t.place_text
      from issue i join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1 and i.id = any($2)`,
    values: [district, ids],
  });
  return rows;
}

export type SaidRow = {
  stream_id: string;
  name: string;
  at: number;
  person_id: string;
  post_id: string;
  body: Record<string, unknown>;
};

/** The last three events of each matter: what was said before it came here. */
export async function listSaid(db: Queryable, district: string, ids: readonly string[]): Promise<SaidRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<SaidRow>({
    name: 'field_said',
    text: `select e.stream_id, e.name, e.at, e.person_id, e.post_id, e.body from unnest($2::uuid[]) as s(id)
      cross join lateral (
        select stream_id, version, name, at, person_id, post_id, body from event
        where district = $1 and stream_id = s.id order by version desc limit 3) e`,
    values: [district, ids],
  });
  return rows;
}

export type TaskFileRow = { stream_id: string; file_id: string; purpose: string; at: number };

export async function listTaskFiles(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<TaskFileRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<TaskFileRow>({
    name: 'field_task_files',
    text: `select stream_id, file_id, purpose, at from issue_file
      where district = $1 and stream_id = any($2) order by stream_id, at`,
    values: [district, ids],
  });
  return rows;
}

/** Who works in which of these grids on a day; the one longest in their post first. */
export async function listGridWorkers(
  db: Queryable,
  grids: readonly string[],
  day: string,
): Promise<{ area: string; person_id: string }[]> {
  if (grids.length === 0) return [];
  const { rows } = await db.query<{ area: string; person_id: string }>(
    `select area, person_id from post where kind = 'grid_worker' and area = any($1)
       and valid_from <= $2 and (valid_to is null or valid_to > $2) order by area, valid_from, id`,
    [grids, day],
  );
  return rows;
}

/** The classes reported most in a community since a moment. */
export async function listFrequent(
  db: Queryable,
  district: string,
  community: string,
  since: number,
): Promise<string[]> {
  const { rows } = await db.query<{ class_code: string }>({
    name: 'field_frequent',
    text: `select class_code from (
        select class_code from issue where district = $1 and community = $2 and reported_at > $3
        order by reported_at desc limit 2000) i
      where class_code is not null group by class_code order by count(*) desc, class_code limit 12`,
    values: [district, community, textIn(since)],
  });
  return rows.map((row) => row.class_code);
}

export type OwnCounts = {
  reported: number;
  settled: number;
  closed: number;
  in_time: number;
  declined: number;
  reworked: number;
};

/** What became of one's own reports since a moment; of the newest thousand. */
export async function countOwn(
  db: Queryable,
  district: string,
  personId: string,
  since: number,
): Promise<OwnCounts> {
  const { rows } = await db.query<OwnCounts>({
    name: 'field_own',
    text: `select count(*)::int as reported,
        count(*) filter (where (state->>'settled')::boolean)::int as settled,
        count(*) filter (where stage in ('closed', 'evaluated'))::int as closed,
        count(*) filter (where stage in ('closed', 'evaluated') and in_time)::int as in_time,
        count(*) filter (where stage = 'declined')::int as declined,
        count(*) filter (where (state->>'reworks')::int > 0)::int as reworked
      from (select stage, state, in_time from issue
        where district = $1 and reporter_id = $2 and reported_at > $3 order by reported_at desc limit 1000) i`,
    values: [district, personId, textIn(since)],
  });
  return rows[0] ?? { reported: 0, settled: 0, closed: 0, in_time: 0, declined: 0, reworked: 0 };
}

export type PatrolCounts = { patrols: number; minutes: number; stops: number };

export async function countPatrols(
  db: Queryable,
  district: string,
  personId: string,
  since: number,
): Promise<PatrolCounts> {
  const { rows } = await db.query<PatrolCounts>({
    name: 'field_patrol_counts',
    text: `select count(*)::int as patrols, coalesce(sum(jsonb_array_length(stops)), 0)::int as stops,
        coalesce(sum(extract(epoch from coalesce(ended_at, started_at) - started_at) / 60), 0)::int as minutes
      from patrol where district = $1 and person_id = $2 and started_at > $3`,
    values: [district, personId, textIn(since)],
  });
  return rows[0] ?? { patrols: 0, minutes: 0, stops: 0 };
}

export type PatrolRow = {
  district: string;
  id: string;
  personId: string;
  postId: string;
  area: string;
  startedAt: number;
  endedAt: number | null;
  stops: readonly { readonly at: number; readonly text: string }[];
};

/**
 * Writes the patrol as the phone has it; the same again changes nothing. False where the id is somebody else's,
 * or where the patrol was ended before and this one is not.
 */
export async function savePatrol(db: Queryable, patrol: PatrolRow, now: number): Promise<boolean> {
  const { district, id, personId, postId, area, startedAt, endedAt, stops } = patrol;
  const { rows } = await db.query({
    name: 'field_patrol_save',
    text: `insert into patrol as p (district, id, person_id, post_id, area, started_at, ended_at, stops, changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (district, id) do update set ended_at = excluded.ended_at, stops = excluded.stops,
        changed_at = excluded.changed_at
      where p.district = $1 and p.person_id = $3 and (p.ended_at is null or excluded.ended_at is not null)
      returning 1`,
    values: [
      district,
      id,
      personId,
      postId,
      area,
      new Date(startedAt).toISOString(),
      endedAt === null ? null : new Date(endedAt).toISOString(),
      JSON.stringify(stops),
      new Date(now).toISOString(),
    ],
  });
  return rows.length > 0;
}
