import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  describeSchema,
  type Key,
  readTableFacts,
  type TableFacts,
} from '@gridgov/server/platform/db/catalog.ts';
import type { Queryable } from '@gridgov/server/platform/db/database.ts';
import { type Problems, read, readRecord } from './sources.ts';

const listing = 'database/schema.sql';
const referenceList = 'database/reference-tables.json';
/** The runner's own, which it makes before the first migration. */
const ofTheRunner = new Set(['migration', 'migration_turn']);

export type SchemaReport = { readonly problems: Problems; readonly tenantTables: ReadonlySet<string> };

/** The migrated database `db` against the rules for keys; names the tables that carry the district. */
export async function checkSchema(root: string, db: Queryable): Promise<SchemaReport> {
  const facts = await readTableFacts(db);
  const reference = existsSync(path.join(root, referenceList)) ? readRecord(root, referenceList) : {};
  const tenantTables = new Set(facts.tables.filter((name) => !(name in reference) && !ofTheRunner.has(name)));
  return { tenantTables, problems: [...listProblems(facts, reference), ...keyProblems(facts, tenantTables)] };
}

function listProblems(facts: TableFacts, reference: Record<string, unknown>): string[] {
  const gone = Object.keys(reference).filter((name) => !facts.tables.includes(name));
  const unexplained = Object.entries(reference).filter(
    ([, why]) => typeof why !== 'string' || why.length < 15,
  );
  return [
    ...gone.map((name) => `${referenceList}: there is no table ${name}`),
    ...unexplained.map(
      ([name]) => `${referenceList}: say in a sentence why ${name} is the city's and not a district's`,
    ),
  ];
}

function keyProblems(facts: TableFacts, tenantTables: ReadonlySet<string>): string[] {
  const at = 'database/migrations';
  const primary = new Map(facts.keys.filter((key) => key.kind === 'primary').map((key) => [key.table, key]));
  const without = facts.tables.filter((table) => !primary.has(table));
  return [
    ...without.map((table) => `${at}: ${table} has no primary key`),
    ...[...tenantTables]
      .filter((table) => primary.has(table) && primary.get(table)?.columns[0] !== 'district')
      .map(
        (table) =>
          `${at}: the primary key of ${table} does not begin with district (rule 1); see ${referenceList}`,
      ),
    ...facts.keys
      .filter((key) => tenantTables.has(key.table) && !holdsDistrict(key))
      .map((key) => `${at}: ${key.table} has a key without district (rule 2): ${key.definition}`),
    ...facts.keys
      .filter((key) => key.kind === 'foreign' && !tenantTables.has(key.table) && refersTo(key, tenantTables))
      .map((key) => `${at}: reference data must not refer to a district's table (rule 3): ${key.definition}`),
    ...facts.unwanted.map((thing) => `${at}: the core does without this (rules 4, 11, 13): ${thing}`),
    ...facts.unindexed.map((key) => `${at}: no index for the foreign key of ${key}`),
  ];
}

function holdsDistrict(key: Key): boolean {
  return key.columns.includes('district');
}

function refersTo(key: Key, tables: ReadonlySet<string>): boolean {
  return tables.has(/references "?(\w+)/i.exec(key.definition)?.[1] ?? '');
}

const heading = '-- Written by `npm run schema` from the migrated database; not for changing by hand.\n\n';

export async function checkListing(root: string, db: Queryable): Promise<Problems> {
  const now = heading + (await describeSchema(db));
  const kept = existsSync(path.join(root, listing)) ? read(root, listing) : '';
  return now === kept ? [] : [`${listing}: is not what the migrations make; run \`npm run schema\``];
}

export async function writeListing(root: string, db: Queryable): Promise<void> {
  await writeFile(path.join(root, listing), heading + (await describeSchema(db)));
}
