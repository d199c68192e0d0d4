import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';

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

export type EventRow = {
  version: number;
  name: string;
  at: number;
  /** By the clock of whoever sent the command, where they said so. */
  client_at: number | null;
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
    text: `select version, name, at, client_at, person_id, post_id, body from event
      where district = $1 and stream_id = $2 and version < $3 order by version desc limit $4`,
    values: [district, id, before, most],
  });
  return rows.reverse();
}

/** Everybody who ever gave a command to the matter. */
export async function listPeopleOf(db: Queryable, district: string, id: string): Promise<string[]> {
  const { rows } = await db.query<{ person_id: string }>({
    name: 'issue_people',
    text: 'select distinct person_id from event where district = $1 and stream_id = $2',
    values: [district, id],
  });
  return rows.map((row) => row.person_id);
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

/** Of these matters those whose reporter left a telephone. */
export async function withPhone(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'issue_with_phone',
    text: `select stream_id as id from issue_contact
      where district = $1 and stream_id = any($2::uuid[]) and phone_sealed is not null`,
    values: [district, ids],
  });
  return new Set(rows.map(({ id }) => id));
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
