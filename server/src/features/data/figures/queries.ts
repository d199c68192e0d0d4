import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';

export async function namesOfAreas(
  db: Queryable,
  codes: readonly string[],
  day: string,
): Promise<Map<string, string>> {
  const { rows } = await db.query<{ code: string; name: string }>(
    `select a.code, a.name from area a where a.code = any($1::text[]) and ${inForce('a', '$2::date')}`,
    [codes, day],
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export async function namesOfUnits(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select u.id::text as id, u.name from unit u where u.id::text = any($1::text[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type SheetRow = Readonly<Record<string, string | number | boolean | null>> & {
  readonly district: string;
  readonly stream_id: string;
  readonly span: number;
  readonly street: string;
  readonly class_code: string | null;
  readonly left_out: string | null;
};
/** Days and columns come from the facts of a trade, never from a request. */
export type SheetsAsked = {
  readonly districts: readonly string[];
  readonly table: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  /** Conditions on columns: equal, or the beginning of a class code. */
  readonly where: readonly { readonly column: string; readonly is: string; readonly begins?: true }[];
  readonly after: readonly [day: string, id: string, span: number] | null;
  readonly limit: number;
};

export async function listSheets(db: Queryable, asked: SheetsAsked): Promise<SheetRow[]> {
  const { districts, table, day, from, to, where, after, limit } = asked;
  const values: unknown[] = [
    districts,
    from,
    to,
    after?.[0] ?? null,
    after?.[1] ?? null,
    after?.[2] ?? null,
    limit,
  ];
  const parts = where.map(({ column, is, begins }) => {
    values.push(is);
    const same = `coalesce(s.${column}, '') = $${values.length}`;
    return begins === true ? `(${same} or starts_with(s.${column}, $${values.length} || '-'))` : same;
  });
  const { rows } = await db.query<SheetRow>(
    `select s.* from ${table} s where s.district = any($1::text[]) and s.${day} between $2 and $3
       and ($4::date is null or (s.${day}, s.stream_id, s.span) > ($4::date, $5::uuid, $6::smallint))
       ${parts.map((part) => `and ${part}`).join(' ')}
     order by s.${day}, s.stream_id, s.span limit $7`,
    values,
  );
  return rows;
}

export type LastRecount = { readonly at: number; readonly wrong: number; readonly cells: number };

export async function lastRecount(
  db: Queryable,
  districts: readonly string[],
  stream: string,
): Promise<LastRecount | null> {
  const { rows } = await db.query<{ at: number | null; wrong: number; cells: number }>(
    `select max(at) as at, coalesce(sum(wrong), 0)::bigint as wrong, coalesce(sum(cells), 0)::bigint as cells
     from figure_recount where district = any($1::text[]) and stream = $2`,
    [districts, stream],
  );
  const [row] = rows;
  return row === undefined || row.at === null ? null : { at: row.at, wrong: row.wrong, cells: row.cells };
}
