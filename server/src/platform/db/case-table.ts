/** The table of a trade, which every trade has alike; stands here once, since the ground reads and writes it (decision 547). */

const LINE = /^select case_table\('([a-z_]+)'\);$/gm;

/** A migration with its lines `select case_table('loan');` written out: the database keeps no functions of ours. */
export const withCaseTables = (sql: string): string =>
  sql.replace(LINE, (_, name: string) => caseTable(name));

/** @param name lower-case letters and underscores */
export function caseTable(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`“${name}” is no name of a table`);
  return `create table ${name} (
  district text not null, id uuid not null, version integer not null, head bytea not null,
  moved_at timestamptz not null, number text not null, serial text not null, stage text not null,
  open boolean not null, due_at timestamptz, holders text[] not null, parties text[] not null,
  shape smallint not null, state jsonb not null,
  primary key (district, id)
);
create unique index ${name}_number on ${name} (district, number);
create index ${name}_serial on ${name} (district, serial, id);
-- The last four digits, as people say a number.
create index ${name}_ending on ${name} (district, right(serial, 4), serial, id);
create index ${name}_parties on ${name} using gin (parties);
create index ${name}_holders on ${name} using gin (holders) where open;`;
}
