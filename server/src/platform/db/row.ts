import type { Queryable } from './database.ts';
import { timestamp } from './types.ts';

/** A column as TypeScript sees it: its name in the table where another word is used here, and how it is written. */
type Column<T> = {
  /** Only for the compiler: what is read and written. */
  readonly holds?: T;
  readonly at: string | undefined;
  readonly write: (value: unknown) => unknown;
};

const asIs = (value: unknown) => value;
const asMoment = (value: unknown) => (value === null ? null : timestamp(value as number));

/** A column of texts, days, numbers, lists: written as it is. `at` is its name where it is not the one here. */
export function column(at?: string): Column<string>;
export function column<T>(at?: string): Column<T>;
export function column<T>(at?: string): Column<T> {
  return { at, write: asIs };
}

/** A `timestamptz`, epoch milliseconds here. */
export function moment(at?: string): Column<number>;
export function moment<T extends number | null>(at?: string): Column<T>;
export function moment<T>(at?: string): Column<T> {
  return { at, write: asMoment };
}

type Columns = Readonly<Record<string, Column<unknown>>>;

type RowWith<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** The type of a row: `type Warning = RowOf<typeof WARNING>`. */
export type RowOf<T> = T extends Table<infer C> ? RowWith<C> : never;

export type Table<C extends Columns> = {
  readonly name: string;
  /** Primary key, as the database has it. */
  readonly key: string;
  readonly columns: C;
  /** `id, sent_at as "sentAt"`, for a select written around it; with an alias where tables are joined. */
  readonly list: (alias?: string) => string;
};

/** Columns of a table declared once: the type of its rows, what a select reads, what an insert writes. */
export function tableOf<const C extends Columns>(name: string, key: string, columns: C): Table<C> {
  const list = (alias?: string) =>
    Object.entries(columns)
      .map(([member, { at }]) => {
        const own = at ?? snake(member);
        const from = alias === undefined ? own : `${alias}.${own}`;
        return own === member ? from : `${from} as "${member}"`;
      })
      .join(', ');
  return { name, key, columns, list };
}

function snake(member: string): string {
  return member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Writes a row; `more` are columns nobody reads, under their own names. False where the key was there before: the same
 * command sent twice changes nothing.
 */
export async function insertRow<C extends Columns>(
  db: Queryable,
  { name, key, columns }: Table<C>,
  row: RowWith<C>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<boolean> {
  const own = Object.entries(columns).map(([member, { at, write }]) => {
    return [at ?? snake(member), write(row[member])] as const;
  });
  const all = [...own, ...Object.entries(more)];
  const names = all.map(([one]) => one).join(', ');
  const places = all.map((_, at) => `$${at + 1}`).join(', ');
  const { rowCount } = await db.query(
    `insert into ${name} (${names}) values (${places}) on conflict (${key}) do nothing`,
    all.map(([, value]) => value),
  );
  return rowCount === 1;
}

/** Writes many rows in one statement; the types are those of the table. */
export async function insertRows<C extends Columns>(
  db: Queryable,
  { name, columns }: Table<C>,
  rows: readonly RowWith<C>[],
): Promise<void> {
  if (rows.length === 0) return;
  const own = Object.entries(columns).map(([member, { at, write }]) => ({
    member,
    write,
    to: at ?? snake(member),
  }));
  const names = own.map(({ to }) => to).join(', ');
  const written = rows.map((row) =>
    Object.fromEntries(own.map(({ member, write, to }) => [to, write(row[member])])),
  );
  await db.query(
    `insert into ${name} (${names}) select ${names} from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(written)],
  );
}
