import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { Queryable } from '../../platform/db/database.ts';

/** Takes the next `count` serials of a day; returns the first that is not taken. Serials begin at 1. */
export async function takeNumbers(
  db: Queryable,
  district: string,
  day: string,
  count: number,
): Promise<number> {
  const { rows } = await db.query<{ next: number }>({
    name: 'issue_numbers',
    text: `insert into issue_number as n (district, day, next) values ($1, $2, $3 + 1)
      on conflict (district, day) do update set next = n.next + $3 returning n.next`,
    values: [district, day, count],
  });
  const next = rows[0]?.next;
  if (next === undefined) throw new Error(`no serials for ${district} on ${day}`);
  return next;
}

/** The state of a matter, or null. */
export async function findState(db: Queryable, district: string, id: string): Promise<IssueState | null> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_state',
    text: 'select state from issue where district = $1 and id = $2',
    values: [district, id],
  });
  return rows[0]?.state ?? null;
}

/** What was written when the matter was reported. */
export async function findText(
  db: Queryable,
  district: string,
  id: string,
): Promise<{ title: string; description: string; placeText: string } | null> {
  const { rows } = await db.query<{ title: string; description: string; placeText: string }>({
    name: 'issue_text',
    text: `select title, description, place_text as "placeText" from issue_text where district = $1 and stream_id = $2`,
    values: [district, id],
  });
  return rows[0] ?? null;
}

export type TakenMark = {
  stream_id: string;
  clock: string;
  started_at: number;
  mark: number;
  at: number;
  state: IssueState;
};

/** Takes reminders whose time has come, with the matters as they are now. Each row goes to one taker. */
export async function takeMarks(
  db: Queryable,
  district: string,
  now: number,
  most: number,
): Promise<TakenMark[]> {
  const { rows } = await db.query<TakenMark>({
    name: 'issue_take_marks',
    text: `with due as (
        select district, stream_id, clock, started_at, mark, version from issue_mark
        where district = $1 and at <= $2 order by at limit $3 for update skip locked
      ), taken as (
        delete from issue_mark m using due d
        where m.district = $1 and m.district = d.district and m.stream_id = d.stream_id and m.clock = d.clock
          and m.started_at = d.started_at and m.mark = d.mark and m.version = d.version
        returning m.stream_id, m.clock, m.started_at, m.mark, m.at
      )
      select t.*, i.state from taken t join issue i on i.district = $1 and i.id = t.stream_id`,
    values: [district, new Date(now).toISOString(), most],
  });
  return rows;
}

export type NoticeRow = {
  id: string;
  to_key: string;
  stream_id: string;
  kind: string;
  at: string;
  facts: unknown;
};

/** Notices of reminders; one that was told before is passed over. */
export async function addMarkNotices(
  db: Queryable,
  district: string,
  rows: readonly NoticeRow[],
): Promise<void> {
  await db.query({
    name: 'notice_marks',
    text: `insert into notice (district, id, to_key, stream_id, kind, at, facts)
      select $1, n.id, n.to_key, n.stream_id, n.kind, n.at, n.facts
      from json_to_recordset($2::json) as n(id uuid, to_key text, stream_id uuid, kind text, at timestamptz, facts jsonb)
      on conflict (district, stream_id, to_key, kind) where kind like 'mark.%' do nothing`,
    values: [district, JSON.stringify(rows)],
  });
}

/** Districts with reminders waiting. */
export async function districtsWithMarks(db: Queryable, now: number): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({
    name: 'issue_mark_districts',
    text: `with recursive d(district) as (
        (select district from issue_mark order by district limit 1)
        union all
        select (select m.district from issue_mark m where m.district > d.district order by m.district limit 1)
        from d where d.district is not null
      )
      select d.district from d where d.district is not null and exists (
        select 1 from issue_mark m where m.district = d.district and m.at <= $1)`,
    values: [new Date(now).toISOString()],
  });
  return rows.map((row) => row.district);
}

export type EventRow = {
  version: number;
  name: string;
  at: number;
  person_id: string;
  post_id: string;
  body: Record<string, unknown>;
};

/** The events of a matter before a version (all without one), in their order; at most `most`, the newest. */
export async function listEvents(
  db: Queryable,
  district: string,
  id: string,
  most: number,
  before = 2_147_483_647,
): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>({
    name: 'issue_events',
    text: `select version, name, at, person_id, post_id, body from event
      where district = $1 and stream_id = $2 and version < $3 order by version desc limit $4`,
    values: [district, id, before, most],
  });
  return rows.reverse();
}

export type IssueWhole = { version: number; state: IssueState; description: string; placeText: string };

/** A matter with its text, in one round trip. */
export async function findWhole(db: Queryable, district: string, id: string): Promise<IssueWhole | null> {
  const { rows } = await db.query<IssueWhole>({
    name: 'issue_whole',
    text: `select i.version, i.state, t.description, t.place_text as "placeText"
      from issue i join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1 and i.id = $2`,
    values: [district, id],
  });
  return rows[0] ?? null;
}

/** A matter that another one points at; `state` tells who may see it. */
export type Brief = { id: string; number: string; title: string; reported_at: number; state: IssueState };

/** A few matters by id, for what they have to do with one another. */
export async function listBrief(db: Queryable, district: string, ids: readonly string[]): Promise<Brief[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<Brief>({
    name: 'issue_brief',
    text: `select i.id, i.number, t.title, i.reported_at, i.state
      from issue i join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1 and i.id = any($2) order by i.reported_at`,
    values: [district, ids],
  });
  return rows;
}

/** States by id, of several districts: to tell which of them somebody may see. */
export async function listStates(
  db: Queryable,
  ids: readonly { readonly district: string; readonly id: string }[],
): Promise<IssueState[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_states',
    text: `select i.state from unnest($1::text[], $2::uuid[]) as a(district, id)
      join issue i on i.district = a.district and i.id = a.id /* across districts: each named with its id */`,
    values: [ids.map(({ district }) => district), ids.map(({ id }) => id)],
  });
  return rows.map((row) => row.state);
}

export type FileRow = { file_id: string; purpose: string; at: number };

export async function listFiles(db: Queryable, district: string, id: string): Promise<FileRow[]> {
  const { rows } = await db.query<FileRow>({
    name: 'issue_files',
    text: 'select file_id, purpose, at from issue_file where district = $1 and stream_id = $2 order by at',
    values: [district, id],
  });
  return rows;
}

export type SealedContact = { name_sealed: Buffer | null; phone_sealed: Buffer | null };

export async function findContact(
  db: Queryable,
  district: string,
  id: string,
): Promise<SealedContact | null> {
  const { rows } = await db.query<SealedContact>({
    name: 'issue_contact',
    text: 'select name_sealed, phone_sealed from issue_contact where district = $1 and stream_id = $2',
    values: [district, id],
  });
  return rows[0] ?? null;
}

export type NearRow = Brief & { lon: number; lat: number; class_code: string | null };

/** Open matters within a box around a point, nearest first: what may be the same thing. */
export async function listNear(
  db: Queryable,
  district: string,
  { lon, lat, degrees, except }: { lon: number; lat: number; degrees: number; except: string },
): Promise<NearRow[]> {
  const { rows } = await db.query<NearRow>({
    name: 'issue_near',
    text: `select i.id, i.number, t.title, i.lon, i.lat, i.class_code, i.reported_at, i.state
      from issue i join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1 and i.open and i.lat between $2::float8 - $4 and $2::float8 + $4
        and i.lon between $3::float8 - $4 and $3::float8 + $4 and i.id <> $5
      order by (i.lat - $2) ^ 2 + (i.lon - $3) ^ 2 limit 30`,
    values: [district, lat, lon, degrees, except],
  });
  return rows;
}

/** The matters a file belongs to: who may see one of them may see the file. */
export async function listStatesOfFile(db: Queryable, fileId: string): Promise<IssueState[]> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_of_file',
    text: `select i.state from issue_file f join issue i on i.district = f.district and i.id = f.stream_id
      where f.file_id = $1 /* across districts: a file's id does not tell where its matter lies */ limit 20`,
    values: [fileId],
  });
  return rows.map((row) => row.state);
}

/** Matters of one district reported in [from, to), a page after a key. */
export async function listReported(
  db: Queryable,
  district: string,
  range: { from: number; to: number; after: { at: number; id: string } | null; limit: number },
): Promise<{ id: string; reported_at: number; state: IssueState }[]> {
  const after = range.after ?? { at: range.from, id: '00000000-0000-0000-0000-000000000000' };
  const { rows } = await db.query<{ id: string; reported_at: number; state: IssueState }>({
    name: 'issue_reported_between',
    text: `select id, reported_at, state from issue
      where district = $1 and (reported_at, id) > ($2, $3) and reported_at < $4
      order by reported_at, id limit $5`,
    values: [
      district,
      new Date(after.at).toISOString(),
      after.id,
      new Date(range.to).toISOString(),
      range.limit,
    ],
  });
  return rows;
}

/** Open matters around a point as wholes, nearest first. */
export async function listNearWhole(
  db: Queryable,
  district: string,
  { lon, lat, degrees }: { lon: number; lat: number; degrees: number },
): Promise<IssueWhole[]> {
  const { rows } = await db.query<IssueWhole>({
    name: 'issue_near_whole',
    text: `select i.version, i.state, t.description, t.place_text as "placeText"
      from issue i join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.district = $1 and i.open and i.lat between $2::float8 - $4 and $2::float8 + $4
        and i.lon between $3::float8 - $4 and $3::float8 + $4
      order by (i.lat - $2) ^ 2 + (i.lon - $3) ^ 2 limit 30`,
    values: [district, lat, lon, degrees],
  });
  return rows;
}

/** Whether a person follows a matter. */
export async function isFollowing(
  db: Queryable,
  district: string,
  id: string,
  personId: string,
): Promise<boolean> {
  const { rows } = await db.query({
    name: 'issue_following',
    text: 'select 1 from issue_follow where district = $1 and stream_id = $2 and person_id = $3',
    values: [district, id, personId],
  });
  return rows.length > 0;
}

type Following = { district: string; id: string; personId: string; on: boolean; at: number };

export async function setFollowing(
  db: Queryable,
  { district, id, personId, on, at }: Following,
): Promise<void> {
  if (on) {
    await db.query({
      name: 'issue_follow',
      text: `insert into issue_follow (district, stream_id, person_id, at) values ($1, $2, $3, $4)
        on conflict (district, stream_id, person_id) do nothing`,
      values: [district, id, personId, new Date(at).toISOString()],
    });
    return;
  }
  await db.query({
    name: 'issue_unfollow',
    text: 'delete from issue_follow where district = $1 and stream_id = $2 and person_id = $3',
    values: [district, id, personId],
  });
}

/** Grids of a district in which something is open; one step of the index per grid. */
export async function listOpenGrids(db: Queryable, district: string): Promise<string[]> {
  const { rows } = await db.query<{ grid: string }>({
    name: 'issue_open_grids',
    text: `with recursive g(grid) as (
        (select grid from issue where district = $1 and open order by grid limit 1)
        union all
        select (select i.grid from issue i where i.district = $1 and i.open and i.grid > g.grid order by i.grid limit 1)
        from g where g.grid is not null
      ) select grid from g where grid is not null and grid <> ''`,
    values: [district],
  });
  return rows.map((row) => row.grid);
}

/** Open matters of one grid. */
export async function listOpenIn(db: Queryable, district: string, grid: string): Promise<IssueState[]> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_open_in_grid',
    text: 'select state from issue where district = $1 and open and grid = $2',
    values: [district, grid],
  });
  return rows.map((row) => row.state);
}
