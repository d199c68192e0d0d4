/**
 * The process that writes the same rows the ordinary way: BEGIN, lock the row, update it, insert the event, the
 * command and the outbox row (and to-do, reminders and notices where the command has them), COMMIT. Everything is
 * decided and spelt beforehand, so that only the driver and the database are measured.
 */
import { ISSUES } from '@gridgov/server/features/loop/issues/public.ts';
import type { Queryable } from '@gridgov/server/platform/db/database.ts';
import { openDatabase } from '@gridgov/server/platform/db/database.ts';
import { plain, writeStanding } from '@gridgov/server/platform/ledger/portable.ts';
import type { Prepared } from '@gridgov/server/platform/ledger/prepare.ts';
import { besideRows, EVENT_COLUMNS } from '@gridgov/server/platform/ledger/statements.ts';
import type { Beside } from '@gridgov/server/platform/ledger/stream.ts';
import type pg from 'pg';
import type { Team } from './loop-city.ts';
import { openWalkMaker, type PlainWalk, type WalkMaker } from './loop-rows.ts';

export type PlainStart = { url: string; teams: Team[]; classCode: string };
export type PlainOrder = { connections: number; seconds: number; most: number };
export type Written = {
  perSecond: number;
  transactions: number;
  statements: number;
  sample: Prepared;
  /** Processor time of this process while it wrote, in milliseconds. */
  cpuMs: number;
};

type Statement = { name: string; text: string; values: unknown[] };

function insert(table: string, rows: readonly Record<string, unknown>[]): Statement[] {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return [];
  let n = 0;
  const tuples = rows.map(() => `(${names.map(() => `$${++n}`).join(', ')})`);
  return [
    {
      name: `plain_${table}_${rows.length}`,
      text: `insert into ${table} (${names.join(', ')}) values ${tuples.join(', ')}`,
      values: rows.flatMap((row) => names.map((name) => json(row[name]))),
    },
  ];
}

const json = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

async function statementsOf(district: string, one: Prepared): Promise<Statement[]> {
  const { id, row, events } = one;
  const at = plain(row.at, 'timestamptz');
  const own = ISSUES.columns.map(({ name, type }, n) => [name, plain(one.own[n], type)]);
  const columns = { version: row.version, head: row.head, moved_at: at, ...Object.fromEntries(own) };
  const common = { district, stream: ISSUES.name, stream_id: id, at };
  return [
    ...(row.was === 0 ? insert('issue', [{ district, id, ...columns }]) : changed(district, id, columns)),
    ...insert(
      'event',
      events.map((event) => ({ ...spelt(event, EVENT_COLUMNS), district, stream: ISSUES.name })),
    ),
    ...insert('command', [{ ...common, id: row.command_id, digest: row.digest, result: row.result }]),
    ...insert('outbox', [
      {
        ...common,
        id: row.command_id,
        version: row.version,
        hash: row.head,
        jobs: JSON.stringify(row.jobs),
        tallies: row.tallies,
      },
    ]),
    ...ISSUES.beside.flatMap(({ table, columns: named }) =>
      insert(
        table,
        besideRows(one, table).map((beside) => ({ district, stream_id: id, ...spelt(beside, named) })),
      ),
    ),
    ...(await standingOf(one)),
  ];
}

/** Rows that follow from the state are written by the product's own plain statements. */
async function standingOf(one: Prepared): Promise<Statement[]> {
  const kept: Statement[] = [];
  const keeping = {
    query: async (statement: Statement) => {
      kept.push(statement);
      return { rows: [] };
    },
  };
  await writeStanding(keeping as unknown as Queryable, ISSUES, one);
  return kept;
}

function spelt(row: Record<string, unknown>, columns: Beside['columns']): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, plain(row[name], type)]));
}

function changed(district: string, id: string, columns: Record<string, unknown>): Statement[] {
  const names = Object.keys(columns);
  return [
    {
      name: 'plain_lock',
      text: 'select version, head, state from issue where district = $1 and id = $2 for update',
      values: [district, id],
    },
    {
      name: 'plain_change',
      text: `update issue set ${names.map((name, n) => `${name} = $${n + 3}`).join(', ')} where district = $1 and id = $2`,
      values: [district, id, ...names.map((name) => columns[name])],
    },
  ];
}

type Spelt = Statement[][];

async function spell(maker: WalkMaker, start: PlainStart, from: number, commands: number) {
  const spelt: Spelt[] = [];
  let sample: Prepared | undefined;
  for (let n = 0, made = 0; made < commands; n += 1) {
    const team = start.teams[n % start.teams.length] as Team;
    const walk: PlainWalk = await maker.make(team, start.classCode, from + n);
    sample ??= walk.commands[2];
    made += walk.commands.length;
    spelt.push(await Promise.all(walk.commands.map((one) => statementsOf(walk.district, one))));
  }
  return { spelt, sample: sample as Prepared };
}

async function write(client: pg.PoolClient, statements: Statement[]): Promise<void> {
  await client.query('BEGIN');
  for (const statement of statements) {
    // An ordinary transaction waits for each statement.
    await client.query(statement);
  }
  await client.query('COMMIT');
}

async function work(start: PlainStart, order: PlainOrder): Promise<Written> {
  const db = openDatabase({ url: start.url, max: order.connections + 1 });
  const maker = await openWalkMaker(db);
  const { spelt, sample } = await spell(maker, start, Math.floor(Math.random() * 1e6), order.most);
  const clients = await Promise.all(Array.from({ length: order.connections }, () => db.connect()));
  let [transactions, statements] = [0, 0];
  const before = process.cpuUsage();
  const began = performance.now();
  const until = began + order.seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        const walk = spelt.pop();
        if (walk === undefined) return;
        for (const one of walk) {
          if (performance.now() >= until) return;
          await write(client, one);
          transactions += 1;
          statements += one.length + 2;
        }
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(before);
  for (const client of clients) client.release();
  await maker.close();
  await db.close();
  const cpuMs = Math.round((used.user + used.system) / 1000);
  return { perSecond: Math.round(transactions / seconds), transactions, statements, sample, cpuMs };
}

let start: PlainStart | undefined;
process.on('message', (message: PlainStart | PlainOrder) => {
  if ('url' in message) {
    start = message;
    return;
  }
  if (start === undefined) throw new Error('an order before the start');
  work(start, message).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
