/**
 * What a server holds while many read the queue of a street with 20,000 open matters, through the whole server.
 * Run: `node bench/lists-memory.ts [--seconds N] [--in-flight N]`; one line of JSON.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { timestamp } from '@gridgov/server/platform/db/types.ts';
import { childrenOf, cpuMs, rssMb } from './cpu.ts';
import { addMember, type BenchCity, openBenchCity } from './loop-city.ts';
import { Connections, getText, postText } from './loop-http.ts';
import { reportOf, stepOf } from './loop-walk.ts';
import { startServer } from './processes.ts';

export type MemoryReport = {
  readonly open: number;
  readonly inFlight: number;
  readonly reads: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly bytes: number;
  /** Microseconds of the server's processor time a list costs. */
  readonly cpuUs: number;
  readonly beforeMb: number;
  readonly highestMb: number;
  readonly afterMb: number;
  readonly database: Database;
};
/** Its processes share the buffers: `summedMb` counts them once for each process, `heldMb` once. */
type Database = { readonly processes: number; readonly heldMb: number; readonly summedMb: number };
export type MemoryOptions = { readonly seconds: number; readonly inFlight: number; readonly open: number };

const STREET = '990101001';

/** Reads one queue over and over. @throws where a page is not a page */
export async function benchMemory({ seconds, inFlight, open }: MemoryOptions): Promise<MemoryReport> {
  const city = await openBenchCity(1);
  const server = await startServer({ database: city.embedded, folder: city.folder });
  const connections = new Connections(server.url);
  try {
    const reader = await addMember(city.owner, 'street_dispatcher', STREET, null);
    await fillQueue(city, connections, open);
    const text = getText('/issues?view=area&limit=50', reader.token);
    const first = await connections.send(text);
    const { rows } = JSON.parse(first.body) as { rows?: readonly unknown[] };
    if (rows?.length !== 50) throw new Error(`no page: ${first.status} ${first.body.slice(0, 300)}`);
    const [beforeMb, cpuBefore] = [rssMb(server.pid), cpuMs(server.pid)];
    const { waits, took } = await readOver(connections, text, { seconds, inFlight });
    return {
      open,
      inFlight,
      reads: waits.length,
      perSecond: Math.round(waits.length / took),
      p50Ms: Math.round(waits[Math.floor(waits.length / 2)] ?? 0),
      bytes: first.body.length,
      cpuUs: Math.round(((cpuMs(server.pid) - cpuBefore) * 1000) / waits.length),
      beforeMb,
      highestMb: highestMb(server.pid),
      afterMb: rssMb(server.pid),
      database: databaseOf(city),
    };
  } finally {
    connections.close();
    await server.stop();
    await city.close();
  }
}

async function readOver(
  connections: Connections,
  text: string,
  { seconds, inFlight }: Pick<MemoryOptions, 'seconds' | 'inFlight'>,
): Promise<{ waits: number[]; took: number }> {
  const waits: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < until) {
        const sent = performance.now();
        // Each asks again as soon as it is answered.
        const { status } = await connections.send(text);
        if (status !== 200) throw new Error(`a list was refused: ${status}`);
        waits.push(performance.now() - sent);
      }
    }),
  );
  return { waits: waits.sort((a, b) => a - b), took: (performance.now() - began) / 1000 };
}

/** One matter is walked as people do, so that its row is a real one; the queue is copies of it. */
async function fillQueue(city: BenchCity, connections: Connections, open: number): Promise<void> {
  const [team] = city.teams;
  if (team === undefined) throw new Error('no team');
  const report = reportOf(team, city.classCode, 1);
  const id = `990101.${report.commandId}`;
  for (const { command, member, body, commandId } of [report, ...[1, 2, 3, 4].map((n) => stepOf(team, n))]) {
    const path = command === 'report' ? '/issues' : `/issues/${id}/commands/${command}`;
    // In their order.
    const { status, body: answer } = await connections.send(postText(path, member.token, commandId, body));
    if (status !== 200) throw new Error(`${command}: ${status} ${answer}`);
  }
  await city.owner.query(COPY, [report.commandId, open, timestamp(Date.now())]);
  await city.owner.query(`delete from tally where district = '990101'`);
  await city.owner.query(TALLIES);
  await city.owner.query('analyze');
}

const COPY = `insert into issue (district, id, version, head, moved_at, number, stage, step, cycle, open, rank, street,
    community, grid, lon, lat, holder, lead, class_code, channel, nature, reporter_id, reported_at, due_at, supervised,
    state)
  select district, ('01980000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, version, head, moved_at,
    number || '-' || g, stage, step, cycle, open, rank, street, community, grid, lon, lat, holder, lead, class_code,
    channel, nature, reporter_id, reported_at - g * interval '1 second', $3::timestamptz + (g % 5000 - 2500) * interval '1 minute',
    supervised, state
  from issue, generate_series(1, $2::int) g where id = $1::uuid`;

const TALLIES = `insert into tally (district, key, n)
  select district, key, count(*) from issue,
    lateral unnest(array['open', 'stage:' || stage, 'street:' || street, 'street:' || street || ':' || stage,
      'holder:' || holder, 'holder:' || holder || ':' || stage, 'lead:' || lead, 'lead:' || lead || ':' || stage]) key
  where open and key is not null group by district, key`;

/** The most it ever held, as the kernel keeps it. */
function highestMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function databaseOf({ embedded }: BenchCity): Database {
  const file = path.join(embedded.home, 'cluster/postmaster.pid');
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const pids = [postmaster, ...childrenOf(postmaster)];
  const sum = (of: 'Pss' | 'Rss') =>
    Math.round(pids.reduce((all, pid) => all + rolledUpKb(pid, of), 0) / 1024);
  return { processes: pids.length, heldMb: sum('Pss'), summedMb: sum('Rss') };
}

/** What a process holds of its own with its share of what it shares (Pss), or with all of it (Rss). */
function rolledUpKb(pid: number, of: 'Pss' | 'Rss'): number {
  const file = `/proc/${pid}/smaps_rollup`;
  // It may have ended since it was listed.
  if (!existsSync(file)) return 0;
  return Number(new RegExp(`^${of}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
}

if (import.meta.main) {
  const given = (name: string, otherwise: number) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const report = await benchMemory({
    seconds: given('--seconds', 20),
    inFlight: given('--in-flight', 64),
    open: given('--open', 20_000),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
