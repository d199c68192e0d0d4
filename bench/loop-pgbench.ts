/** The same rows written by the database's own benchmark client: one dispatch a transaction, in five statements and two inserts beside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ISSUES } from '@gridgov/server/features/loop/issues/public.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { parseAddress } from '@gridgov/server/platform/db/hosts.ts';
import { plain } from '@gridgov/server/platform/ledger/portable.ts';
import type { Prepared } from '@gridgov/server/platform/ledger/prepare.ts';
import { besideRows } from '@gridgov/server/platform/ledger/statements.ts';

const MATTERS = 4_000;
const DISTRICT = '990101';
/** Found by number, so that the client needs no list of ids. */
const ID = `('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid`;

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  // pgbench takes a colon before a word for a variable, also inside quotes.
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;
};

/** @param sample a command as the product prepared it; its rows are written again and again with other keys */
export async function makeMatters(owner: Db, sample: Prepared): Promise<void> {
  const names = ISSUES.columns.map(({ name }) => name);
  const values = names.map((name, at) =>
    name === 'number' ? `'bench-' || n` : (ownOf(sample)[at]?.value ?? 'null'),
  );
  await owner.query(
    `insert into issue (district, id, version, head, moved_at, ${names.join(', ')})
     select '${DISTRICT}', ${ID.replace(':n', 'n')}, 1, ${literal(sample.row.head)}, now(), ${values.join(', ')}
     from generate_series(1, ${MATTERS}) n on conflict do nothing`,
  );
}

/** The sample's columns as literals. */
function ownOf({ own }: Prepared): { name: string; value: string }[] {
  return ISSUES.columns.map(({ name, type }, at) => ({ name, value: literal(plain(own[at], type)) }));
}

function scriptOf(sample: Prepared): string {
  const { row, events } = sample;
  const sets = ownOf(sample)
    .filter(({ name }) => name !== 'number')
    .map(({ name, value }) => `${name} = ${value}`)
    .join(', ');
  const event = events[0] as Record<string, unknown>;
  const text = (...names: string[]) => names.map((name) => literal(event[name])).join(', ');
  const jobs = literal(JSON.stringify(row.jobs));
  const besides = ISSUES.beside.flatMap(({ table, columns }) => {
    const rows = besideRows(sample, table);
    if (rows.length === 0) return [];
    const fresh = (name: string) => name === 'id' || name === 'version' || name === 'started_at';
    const tuple = (one: Record<string, unknown>) =>
      columns.map(({ name, type }) =>
        !fresh(name)
          ? literal(plain(one[name], type))
          : name === 'id'
            ? 'uuidv7()'
            : name === 'version'
              ? ':version + 1'
              : 'now()',
      );
    const tuples = rows.map((one) => `('${DISTRICT}', ${ID}, ${tuple(one).join(', ')})`);
    return [
      `INSERT INTO ${table} (district, stream_id, ${columns.map((c) => c.name).join(', ')}) VALUES ${tuples.join(', ')};`,
    ];
  });
  return [
    `\\set n random(1, ${MATTERS})`,
    'BEGIN;',
    `SELECT version, head, state FROM issue WHERE district = '${DISTRICT}' AND id = ${ID} FOR UPDATE \\gset`,
    `UPDATE issue SET version = version + 1, head = ${literal(row.head)}, moved_at = now(), ${sets} WHERE district = '${DISTRICT}' AND id = ${ID};`,
    `INSERT INTO event (district, stream, stream_id, version, at, command_id, name, person_id, post_id, right_name, request_id, address, body, hash) VALUES ('${DISTRICT}', 'issue', ${ID}, :version + 1, now(), uuidv7(), ${text('name', 'person_id', 'post_id', 'right_name', 'request_id', 'address', 'body', 'hash')});`,
    `INSERT INTO command (district, id, stream, stream_id, digest, result, at) VALUES ('${DISTRICT}', uuidv7(), 'issue', ${ID}, ${literal(row.digest)}, ${literal(row.result)}, now());`,
    `INSERT INTO outbox (district, id, stream, stream_id, version, hash, at, jobs, tallies) VALUES ('${DISTRICT}', uuidv7(), 'issue', ${ID}, :version + 1, ${literal(row.head)}, now(), ${jobs}, ${literal(row.tallies)});`,
    ...besides,
    ...standingOf(sample),
    'COMMIT;',
    '',
  ].join('\n');
}

/** Rows that follow from the state, as the sample moves them; the matters here have none before. */
function standingOf({ standing }: Prepared): string[] {
  return (ISSUES.standing ?? []).flatMap(({ table, columns, key, since }) => {
    const { gone, put } = standing[table] ?? { gone: [], put: [] };
    const told = (row: Readonly<Record<string, unknown>>, name: string) =>
      literal(plain(row[name], columns.find((one) => one.name === name)?.type ?? 'text'));
    const same = (row: Readonly<Record<string, unknown>>) =>
      key.map((name) => `${name} = ${told(row, name)}`).join(' AND ');
    const names = columns.map(({ name }) => name);
    const set = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    // What has no moment of its own, as the sheet that is counted, is written without one.
    const dated = since === undefined ? { name: '', value: '' } : { name: `${since}, `, value: 'now(), ' };
    return [
      ...gone.map(
        (row) =>
          `DELETE FROM ${table} WHERE district = '${DISTRICT}' AND stream_id = ${ID} AND ${same(row)};`,
      ),
      ...put.map(
        (row) =>
          `INSERT INTO ${table} (district, stream_id, ${dated.name}${names.join(', ')}) VALUES ('${DISTRICT}', ${ID}, ${dated.value}${names.map((name) => told(row, name)).join(', ')}) ON CONFLICT (district, stream_id, ${key.join(', ')}) DO UPDATE SET ${set.join(', ')};`,
      ),
    ];
  });
}

export type PgbenchGiven = {
  readonly url: string;
  readonly folder: string;
  readonly sample: Prepared;
  readonly clients: number;
  readonly seconds: number;
};

/** Transactions a second. @throws with its own words where it fails */
export async function runPgbench({ url, folder, sample, clients, seconds }: PgbenchGiven): Promise<number> {
  const script = path.join(folder, 'plain.pgbench');
  writeFileSync(script, scriptOf(sample));
  const { hosts, user = '', password = '', database = '' } = parseAddress(url);
  const { host = '127.0.0.1', port = 5432 } = hosts[0] ?? {};
  const child = spawn(
    'pgbench',
    [
      '-n',
      '-M',
      'prepared',
      '-f',
      script,
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-h',
      host,
      '-p',
      String(port),
      '-U',
      user,
      database,
    ],
    { env: { PATH: process.env.PATH ?? '', PGPASSWORD: password }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(said)?.[1] ?? Number.NaN);
  if (Number.isNaN(perSecond)) throw new Error(`pgbench failed: ${said.slice(-600)}`);
  return Math.round(perSecond);
}
