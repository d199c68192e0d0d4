import type { Queryable } from '../db/database.ts';

export type PaperRow = {
  readonly district: string;
  readonly id: string;
  readonly kind: string;
  readonly template: string;
  readonly number: string;
  readonly checkCode: string;
  readonly trade: string;
  readonly about: string;
  /** The version of the case the paper was made from. */
  readonly event: number;
  readonly at: number;
  readonly madeBy: string;
};
export type PaperFile = {
  readonly hash: Buffer;
  readonly bytes: number;
  readonly pages: number;
  readonly missing: readonly string[];
};
export type CheckedPaper = Pick<PaperRow, 'district' | 'id' | 'number' | 'kind' | 'about' | 'at'> & {
  readonly title: string;
  readonly issuer: string;
  /** The last day it is valid, where it says one: the beginning of that day. */
  readonly validUntil: number | null;
};
export type ListedPaper = PaperRow & {
  readonly pages: number | null;
  readonly missing: readonly string[] | null;
};

const COLUMNS = `p.district, p.id, p.kind, p.template, p.number, p.check_code as "checkCode", p.trade, p.about, p.event, p.at,
  p.made_by as "madeBy"`;

/** The papers of a case, newest first. */
export async function listPapers(db: Queryable, district: string, about: string): Promise<ListedPaper[]> {
  const { rows } = await db.query<ListedPaper>({
    name: 'papers_about',
    text: `select ${COLUMNS}, f.pages, f.missing from paper p
      left join paper_file f on f.district = p.district and f.paper_id = p.id
      where p.district = $1 and p.about = $2 order by p.at desc, p.id`,
    values: [district, about],
  });
  return rows;
}

export async function findPaper(db: Queryable, district: string, id: string): Promise<PaperRow | null> {
  const { rows } = await db.query<PaperRow>({
    name: 'paper_one',
    text: `select ${COLUMNS} from paper p where p.district = $1 and p.id = $2`,
    values: [district, id],
  });
  return rows[0] ?? null;
}

/** What a paper is made from. */
export async function findPaperData(
  db: Queryable,
  district: string,
  id: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const { rows } = await db.query<{ data: Readonly<Record<string, unknown>> }>({
    name: 'paper_data',
    text: 'select data from paper where district = $1 and id = $2',
    values: [district, id],
  });
  return rows[0]?.data ?? null;
}

export async function findPaperFile(db: Queryable, district: string, id: string): Promise<PaperFile | null> {
  const { rows } = await db.query<PaperFile>({
    name: 'paper_file_one',
    text: 'select hash, bytes, pages, missing from paper_file where district = $1 and paper_id = $2',
    values: [district, id],
  });
  return rows[0] ?? null;
}

/** The first one stays: two that were made at once are the same. */
export async function insertPaperFile(
  db: Queryable,
  { district, id }: Pick<PaperRow, 'district' | 'id'>,
  { hash, bytes, pages, missing }: PaperFile,
  at: number,
): Promise<void> {
  await db.query({
    name: 'paper_file_insert',
    text: `insert into paper_file (district, paper_id, hash, bytes, pages, missing, at) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (district, paper_id) do nothing`,
    values: [district, id, hash, bytes, pages, missing, new Date(at).toISOString()],
  });
}

/** One look in one index, whether the code or the number is wrong: neither is told from the other. */
export async function findChecked(
  db: Queryable,
  code: string,
  numberKey: string,
): Promise<CheckedPaper | null> {
  const { rows } = await db.query<CheckedPaper>({
    name: 'paper_checked',
    text: `select p.district, p.id, p.number, p.kind, p.about, p.data->>'title' as title,
        (p.data->>'validUntil')::float8 as "validUntil", p.data->>'issuer' as issuer, p.at from paper p
      where p.check_code = $1 and p.number_key = $2
      /* across districts: whoever holds a paper knows its number and code */`,
    values: [code, numberKey],
  });
  return rows[0] ?? null;
}
