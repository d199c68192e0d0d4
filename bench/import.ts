/**
 * Divisions, grids and a roster of 75,000 people, imported as an operator does it (`gridgov import`, a process of its
 * own with the product's heap flags), each beside plain COPY through a client of the rows it wrote, in the same run
 * and database. Memory is each process's own peak (VmHWM), read while it runs; the database is not counted.
 * Run: `node bench/import.ts [--quick]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listAreaVersions } from '@gridgov/server/features/city/areas/queries.ts';
import { demoRoster } from '@gridgov/server/features/city/people/demo-roster.ts';
import { copyFrom, copyTo } from '@gridgov/server/platform/db/copy.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { writeCsv } from '@gridgov/server/platform/tables/write-table.ts';
import { rootDir } from '@gridgov/server/testing/cluster.ts';
import { testDatabase } from '@gridgov/server/testing/database.ts';
import { heapFlags } from '../tools/prepare.mjs';

/** Memory an import may take at most, whatever it reads. */
const MOST_MB = 300;

interface Stage {
  readonly name: 'divisions' | 'grids' | 'roster';
  readonly file: string;
  /** Tables it writes, in the order in which they can be filled. */
  readonly tables: readonly string[];
}

interface Ran {
  readonly seconds: number;
  readonly peakMB: number;
  readonly answer: { readonly read: number; readonly added: number; readonly unchanged: number };
}

const quick = process.argv.includes('--quick');

async function measure() {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-bench-'));
  await using database = await testDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    GRIDGOV_APP_DATABASE_URL: database.url,
    GRIDGOV_DATA: folder,
  };
  try {
    // What any command costs before its first row: starting Node, looking at the migrations.
    const tiny = path.join(folder, 'tiny.csv');
    await writeFile(tiny, 'code,name\n990101,x\n');
    const startOnce = async () => (await gridgov(['import', 'divisions', tiny, '--dry-run'], env)).seconds;
    await startOnce();
    const starts: number[] = [];
    const demo = (name: string) => path.join(rootDir, 'database/seeds/demo', name);
    const stages: Stage[] = [
      { name: 'divisions', file: demo('divisions.csv'), tables: ['area'] },
      { name: 'grids', file: demo('grids.geojson.gz'), tables: ['area', 'area_boundary'] },
      { name: 'roster', file: path.join(folder, 'roster.csv'), tables: ['person', 'post'] },
    ];
    const reports = [];
    for (const stage of stages) {
      if (stage.name === 'roster') await writeRoster(stage.file, database.db);
      // One after the other: each needs what the one before wrote, and none may disturb another's figures.
      reports.push(await measureStage(stage, { owner: database.owner, folder, env, startOnce, starts }));
    }
    const start = median(starts);
    const peakMB = Math.max(...reports.map((one) => one.peakMB));
    return { quick, load: loadavg()[0], startSeconds: start, stages: reports, peakMB, mostMB: MOST_MB };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface World {
  readonly owner: Db;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Seconds of a command that imports nothing, measured anew beside every stage. */
  readonly startOnce: () => Promise<number>;
  readonly starts: number[];
}

async function measureStage({ name, file, tables }: Stage, world: World) {
  const { owner, folder, env, startOnce, starts } = world;
  const before = new Map<string, number>();
  for (const table of tables) before.set(table, await countOf(owner, table));
  const args = ['import', name, file, '--from', '2024-01-01'];
  const first = await gridgov(args, env);
  starts.push(await startOnce(), await startOnce(), await startOnce());
  const start = median(starts.slice(-3));
  const again = await gridgov(args, env);
  const { read } = first.answer;
  if (first.answer.added !== read || again.answer.unchanged !== read)
    throw new Error(`${name} did not import whole, or not the same twice: ${JSON.stringify(again.answer)}`);
  let [rowsWritten, copySeconds] = [0, 0];
  for (const table of tables) {
    const copied = await copyThrough(owner, table, path.join(folder, `${table}.copy`));
    // A table that held rows before is copied whole; the import's part of it is what counts.
    const own = copied.rows - (before.get(table) ?? 0);
    rowsWritten += own;
    copySeconds += (copied.seconds * own) / copied.rows;
  }
  const seconds = first.seconds - start;
  const perSecond = (span: number) => Math.round(read / span);
  return {
    name,
    rows: read,
    rowsWritten,
    wallSeconds: Number(first.seconds.toFixed(2)),
    rowsPerSecond: perSecond(seconds),
    againRowsPerSecond: perSecond(again.seconds - start),
    copyRowsPerSecond: perSecond(copySeconds),
    ratio: Number((copySeconds / seconds).toFixed(3)),
    peakMB: first.peakMB,
    againPeakMB: again.peakMB,
  };
}

/** Runs the command and watches its memory until it ends. @throws where it fails */
async function gridgov(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const program = path.join(rootDir, 'server/src/app/main-cli.ts');
  const began = performance.now();
  const child = spawn(process.execPath, [...heapFlags('command'), program, ...args, '--json'], {
    cwd: rootDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err, peakMB] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err = (err + text).slice(-4_000);
  });
  const watch = setInterval(() => {
    peakMB = Math.max(peakMB, peakOf(child.pid));
  }, 20);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0)
    throw new Error(`gridgov ${args.join(' ')} ended with ${code}\n${err}\n${out.slice(-2_000)}`);
  return { seconds, peakMB, answer: JSON.parse(out.trim().split('\n').at(-1) ?? '') as Ran['answer'] };
}

/** The most the process ever held, in MB; 0 once it is gone. */
function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch (error) {
    // It ended between two looks; every other fault is one.
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ESRCH'
    )
      return 0;
    throw error;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function countOf(owner: Db, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(`select count(*) as count from ${table}`);
  return Number(rows[0]?.count ?? 0);
}

/**
 * The finished rows out to a file and in again through a client, into a table with the same columns, checks and
 * indexes: what the database does without reading, checking, sealing or comparing. Foreign keys are left out.
 */
async function copyThrough(owner: Db, table: string, file: string) {
  const client = await owner.connect();
  try {
    await pipeline(Readable.from(copyTo(client, `copy ${table} to stdout`)), createWriteStream(file));
    const twin = `bench_${table}`;
    await client.query(`create table ${twin} (like ${table} including all)`);
    const began = performance.now();
    await client.query('begin');
    const copy = await copyFrom(client, `copy ${twin} from stdin`);
    for await (const piece of createReadStream(file)) await copy.write(piece as Buffer);
    await copy.end();
    await client.query('commit');
    const seconds = (performance.now() - began) / 1000;
    await client.query(`drop table ${twin}`);
    return { seconds, rows: await countOf(owner, table) };
  } finally {
    client.release();
  }
}

/** People of the city that was imported before, from the fixed seed. */
async function writeRoster(file: string, db: Db): Promise<void> {
  const codes = (await listAreaVersions(db)).map(({ code }) => code).filter((code) => !code.endsWith('00'));
  const of = (digits: number) => codes.filter((code) => code.length === digits);
  const city = { districts: of(6), streets: of(9), communities: of(12), grids: of(15), units: [] };
  function* lines() {
    for (const { fields } of demoRoster(city, { people: quick ? 25_000 : 75_000 })) {
      yield [fields.name, fields.phone, fields.kind, fields.area, fields.unit, fields.from];
    }
  }
  const headers = ['姓名', '电话', '岗位', '区域编码', '单位', '起'];
  await pipeline(Readable.from(writeCsv(headers, lines())), createWriteStream(file));
}

const report = await measure();
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exitCode = report.peakMB <= MOST_MB ? 0 : 1;
