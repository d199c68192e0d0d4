/** Reminders as the version before kept them: until none is left, they come over to those of all trades. */
import { HELP } from '@gridgov/domain/loop/issues/help.ts';
import type { Queryable } from '../../../../platform/db/database.ts';

const BITE = 1_000;

/** Takes some over, the first to fall due first; returns how many. */
export async function bringOver(db: Queryable, district: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>({
    name: 'issue_mark_over',
    text: `with due as (
        select district, stream_id, clock, started_at, mark, version from issue_mark
        where district = $1 order by at limit ${BITE} for update skip locked
      ), gone as (
        delete from issue_mark m using due d
        where m.district = $1 and m.district = d.district and m.stream_id = d.stream_id and m.clock = d.clock
          and m.started_at = d.started_at and m.mark = d.mark and m.version = d.version
        returning m.*
      ), brought as (
        insert into timer (district, stream_id, trade, clock, lane, started_at, mark, version, due, always, gives)
        select $1, g.stream_id, 'issue', split_part(g.clock, ':', 1), split_part(g.clock, ':', 2), g.started_at,
          g.mark, g.version, g.at, i.nature = '${HELP}', false
        from gone g join issue i on i.district = $1 and i.id = g.stream_id
        on conflict do nothing
      )
      select count(*)::int as n from gone`,
    values: [district],
  });
  return rows[0]?.n ?? 0;
}

/** Districts in which some are left. */
export async function districtsWithMarks(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({
    name: 'issue_mark_districts',
    text: `with recursive d(district) as (
        (select district from issue_mark order by district limit 1)
        union all
        select (select m.district from issue_mark m where m.district > d.district order by m.district limit 1)
        from d where d.district is not null
      )
      select d.district from d where d.district is not null`,
  });
  return rows.map((row) => row.district);
}
