import { HELP } from '@gridgov/domain/loop/issues/help.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Queryable } from '../../../../platform/db/database.ts';

export type TakenMark = {
  stream_id: string;
  clock: string;
  started_at: number;
  mark: number;
  at: number;
  state: IssueState;
};

/** A reminder as one text: matter, clock, its start, mark. */
const KEY = `concat_ws(' ', stream_id, clock, extract(epoch from started_at)::text, mark)`;

type Due = {
  readonly now: number;
  readonly most: number;
  /** Only those of emergencies. */
  readonly emergencies: boolean;
  /** Those of these keys are left. */
  readonly skip: readonly string[];
  /** This one alone, where one is named. */
  readonly only?: string;
};

/** Of what nobody waits for the morning with; `named` is the row of `issue_mark`, `asked` the statement's parameter. */
const emergenciesOf = (named: string, asked: string) => `(not ${asked}::boolean or exists (
          select 1 from issue i where i.district = $1 and i.id = ${named}.stream_id and i.nature = '${HELP}'))`;

/** Takes reminders whose time has come, with the matters as they are now. Each row goes to one taker. */
export async function takeMarks(
  db: Queryable,
  district: string,
  { now, most, skip, emergencies, only }: Due,
): Promise<TakenMark[]> {
  const { rows } = await db.query<TakenMark>({
    name: 'issue_take_marks',
    text: `with due as (
        select district, stream_id, clock, started_at, mark, version from issue_mark
        where district = $1 and at <= $2 and (cardinality($4::text[]) = 0 or ${KEY} <> all($4))
          and ($5::text is null or (stream_id = split_part($5, ' ', 1)::uuid and ${KEY} = $5))
          and ${emergenciesOf('issue_mark', '$6')}
        order by at limit $3 for update skip locked
      ), taken as (
        delete from issue_mark m using due d
        where m.district = $1 and m.district = d.district and m.stream_id = d.stream_id and m.clock = d.clock
          and m.started_at = d.started_at and m.mark = d.mark and m.version = d.version
        returning m.stream_id, m.clock, m.started_at, m.mark, m.at
      )
      select t.*, i.state from taken t join issue i on i.district = $1 and i.id = t.stream_id`,
    values: [district, new Date(now).toISOString(), most, skip, only ?? null, emergencies],
  });
  return rows;
}

/** Keys of reminders whose time has come. */
export async function dueMarks(
  db: Queryable,
  district: string,
  { now, most, skip, emergencies }: Due,
): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `select ${KEY} as key from issue_mark
     where district = $1 and at <= $2 and ${KEY} <> all($4::text[]) and ${emergenciesOf('issue_mark', '$5')}
     order by at limit $3`,
    [district, new Date(now).toISOString(), most, skip, emergencies],
  );
  return rows.map(({ key }) => key);
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
