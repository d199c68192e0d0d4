/** Cases that a column singles out: counted by place, class, reason and how they ended, and one by one. */
import type { CaseList } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { SheetRow } from './queries.ts';

/** Columns come from the tables of a trade, never from a request. */
export type ListAsked = {
  readonly districts: readonly string[];
  readonly table: string;
  readonly list: CaseList;
  readonly from: string;
  readonly to: string;
  /** What the post stands for; null: all of the districts. */
  readonly own: { readonly column: 'street' | 'unit'; readonly is: string } | null;
  readonly street: string | null;
  /** A major class. */
  readonly class: string | null;
  readonly ended: string | null;
};
export type Listed = {
  readonly street: string;
  readonly class: string;
  readonly reason: string;
  readonly ended: string;
  readonly n: number;
};

const MAJOR = `array_to_string((string_to_array(coalesce(s.class_code, ''), '-'))[1:2], '-')`;

/** Why it counts nowhere, else whether it is open, and whether it ended in time. */
const endOf = ({ on, inTime }: CaseList['ended']) =>
  `coalesce(s.left_out, case when s.${on} is null then 'open' when s.${inTime} then 'in_time'
     when s.${inTime} is false then 'late' else 'ended' end)`;

const listed = ({ table, list, own }: ListAsked) =>
  `from ${table} s where s.district = any($1::text[]) and s.${list.column} = any($2::text[])
     and s.${list.day} between $3 and $4 and ($5::text is null or s.${own?.column ?? 'street'} = $5)
     and ($6::text is null or s.street = $6) and ($7::text is null or ${MAJOR} = $7)
     and ($8::text is null or ${endOf(list.ended)} = $8)`;
const values = ({ districts, list, from, to, own, street, class: major, ended }: ListAsked) => [
  ...[districts, Object.keys(list.reasons), from, to, own?.is ?? null],
  ...[street, major, ended],
];

export async function countListed(db: Queryable, asked: ListAsked): Promise<Listed[]> {
  const { list } = asked;
  const { rows } = await db.query<Listed>(
    `select s.street, ${MAJOR} as class, s.${list.column} as reason, ${endOf(list.ended)} as ended,
       count(*)::integer as n
     ${listed(asked)} group by 1, 2, 3, 4`,
    values(asked),
  );
  return rows;
}

export type ListedRow = SheetRow & { readonly reason: string; readonly ended: string };

export async function listListed(
  db: Queryable,
  asked: ListAsked,
  page: {
    readonly after: readonly [day: string, id: string, span: number] | null;
    readonly limit: number;
  },
): Promise<ListedRow[]> {
  const { list } = asked;
  const { rows } = await db.query<ListedRow>(
    `select s.*, s.${list.column} as reason, ${endOf(list.ended)} as ended
     ${listed(asked)} and ($9::date is null or (s.${list.day}, s.stream_id, s.span) < ($9, $10::uuid, $11::smallint))
     order by s.${list.day} desc, s.stream_id desc, s.span desc limit $12`,
    [...values(asked), ...(page.after ?? [null, null, null]), page.limit],
  );
  return rows;
}
