/** SQL of one's own reports. Each statement names one district. */
import type { Queryable } from '../../../platform/db/database.ts';
import { type SaidRow, type TaskRow, textIn } from './queries.ts';

/** So many of the newest; what is older is found on the console. */
const MOST = 200;

export type ReportedRow = TaskRow & { reported_at: number; in_time: boolean | null };

/** What a person reported since a moment and what moved since another, newest first. By the index `issue_reporter`. */
export async function listReported(
  db: Queryable,
  district: string,
  personId: string,
  since: { readonly reportedFrom: number; readonly movedFrom: number },
): Promise<ReportedRow[]> {
  const { rows } = await db.query<ReportedRow>({
    name: 'field_reported',
    text: `select i.district, i.id, i.version, i.state, i.reported_at, i.in_time, t.title, t.description, t.place_text
      from (select * from issue where district = $1 and reporter_id = $2 and reported_at > $3
        order by reported_at desc, id desc limit ${MOST}) i
      join issue_text t on t.district = i.district and t.stream_id = i.id
      where i.moved_at >= $4 order by i.reported_at desc`,
    values: [district, personId, textIn(since.reportedFrom), textIn(since.movedFrom)],
  });
  return rows;
}

/** The last four events of each: what was done with it. Remarks among those who work on it are not for the reporter. */
export async function listReportedSaid(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<SaidRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<SaidRow>({
    name: 'field_reported_said',
    text: `select e.stream_id, e.name, e.at, e.person_id, e.post_id, e.body from unnest($2::uuid[]) as s(id)
      cross join lateral (
        select stream_id, version, name, at, person_id, post_id, body from event
        where district = $1 and stream_id = s.id and name not like '%.noted' order by version desc limit 4) e`,
    values: [district, ids],
  });
  return rows;
}
