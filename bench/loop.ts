/**
 * Commands a second through the whole server (signed in, validated, decided, written) beside the same rows written
 * by the same driver in an ordinary transaction, and beside pgbench where it is installed: same run, same
 * database, in turn. Run: `node bench/loop.ts [--quick] [--json]`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cpuMs, familyCpuMs, rssMb } from './cpu.ts';
import { type BenchCity, openBenchCity } from './loop-city.ts';
import type { Driven, DriverStart, Order, Steady } from './loop-driver.ts';
import { makeMatters, runPgbench } from './loop-pgbench.ts';
import type { PlainOrder, PlainStart, Written } from './loop-plain.ts';
import { type Helper, hasProgram, type ServerProcess, startHelper, startServer } from './processes.ts';

export type LoopReport = {
  readonly inFlight: readonly { n: number; perSecond: number; p50Ms: number; p99Ms: number }[];
  readonly plainTransaction: { perSecond: number; connections: number };
  readonly pgbench: { perSecond: number; clients: number } | null;
  /** HTTP at 64 in flight ÷ plain transaction: the median of the rounds. */
  readonly ratio: number;
  /** On matters the server did not write lately, each read first, at 64 in flight ÷ plain transaction. */
  readonly cold: { perSecond: number; ratio: number };
  readonly rounds: readonly Round[];
  /** At 140 commands a second with dashboards open. */
  readonly steady: Steady & { dashboards: number };
  readonly serverRssMb: number;
};

type Plan = {
  readonly rounds: number;
  readonly seconds: {
    one: number;
    some: number;
    many: number;
    cold: number;
    plain: number;
    pgbench: number;
    steady: number;
  };
  readonly connections: readonly number[];
  readonly tryFor: number;
  /** More than the server remembers, which is 2,000. */
  readonly coldMatters: number;
};
const FULL: Plan = {
  rounds: 3,
  seconds: { one: 8, some: 10, many: 20, cold: 15, plain: 20, pgbench: 15, steady: 60 },
  connections: [4, 8, 16, 32, 64],
  tryFor: 5,
  coldMatters: 8_000,
};
const QUICK: Plan = {
  rounds: 1,
  seconds: { one: 2, some: 3, many: 6, cold: 5, plain: 6, pgbench: 4, steady: 8 },
  connections: [8, 32],
  tryFor: 2,
  coldMatters: 4_000,
};
const DASHBOARDS = 30;
const STEADY = 140;
/** More than a plain client can write in a stage; what is left over is thrown away. */
const MOST_A_SECOND = 3_000;

export async function benchLoop(options: { quick: boolean; districts?: number }): Promise<LoopReport> {
  const plan = options.quick ? QUICK : FULL;
  const city = await openBenchCity(options.districts);
  const stops: (() => Promise<void>)[] = [city.close];
  try {
    const server = await startServer({ database: city.embedded, folder: city.folder });
    stops.unshift(server.stop);
    const driver = startHelper('loop-driver.ts');
    stops.unshift(driver.stop);
    const plain = startHelper('loop-plain.ts');
    stops.unshift(plain.stop);
    return await measure({ plan, city, server, driver, plain });
  } finally {
    // In the order in which they lean on one another.
    for (const stop of stops) await stop();
  }
}

type Set = { plan: Plan; city: BenchCity; server: ServerProcess; driver: Helper; plain: Helper };

async function measure(set: Set): Promise<LoopReport> {
  const { plan, city, server, driver, plain } = set;
  const { teams, watchers, classCode } = city;
  driver.tell({
    url: server.url,
    teams: [...teams],
    watchers: [...watchers],
    classCode,
  } satisfies DriverStart);
  plain.tell({ url: city.embedded.appUrl, teams: [...teams], classCode } satisfies PlainStart);
  await driven(set, { kind: 'load', inFlight: 64, seconds: Math.min(5, plan.seconds.many) });
  // What the database does by itself within a minute: without it the rows written first are looked for through
  // whatever index comes, by the plain transaction twice.
  await city.owner.query('analyze');
  const { connections, sample } = await bestConnections(set);
  const clients = hasProgram('pgbench') ? connections : null;
  if (clients !== null) await makeMatters(city.owner, sample);
  const rounds: Round[] = [];
  for (let n = 0; n < plan.rounds; n += 1) {
    // One round after the other: they share two cores.
    const round = await runRound(set, { connections, clients, sample });
    rounds.push(round);
    say(`round ${n + 1}: ${JSON.stringify(round)}`);
  }
  const steady = await driver.ask<Steady>({
    kind: 'steady',
    perSecond: STEADY,
    seconds: plan.seconds.steady,
    dashboards: DASHBOARDS,
  } satisfies Order);
  return reportOf(rounds, { connections, clients, steady, serverRssMb: rssMb(server.pid) });
}

type Round = {
  inFlight: { n: number; perSecond: number; p50Ms: number; p99Ms: number; cpu: Cpu }[];
  cold: { perSecond: number; ratio: number };
  plain: { perSecond: number; cpu: Cpu };
  pgbench: { perSecond: number; cpu: Cpu } | null;
  ratio: number;
};
type How = { connections: number; clients: number | null; sample: Written['sample'] };

async function runRound(set: Set, { connections, clients, sample }: How): Promise<Round> {
  const { seconds } = set.plan;
  const inFlight: Round['inFlight'] = [];
  for (const [n, each] of [
    [1, seconds.one],
    [16, seconds.some],
    [64, seconds.many],
  ] as const) {
    // In turn, as all that follows.
    const { result, cpu } = await timed(
      set,
      set.driver.pid,
      (one) => one.commands,
      () => driven(set, { kind: 'load', inFlight: n, seconds: each }),
    );
    const { perSecond, p50Ms, p99Ms } = result;
    inFlight.push({ n, perSecond, p50Ms, p99Ms, cpu });
  }
  const matters = set.plan.coldMatters;
  const unremembered = await driven(set, { kind: 'cold', inFlight: 64, seconds: seconds.cold, matters });
  const plain = await timed(
    set,
    set.plain.pid,
    (one) => one.transactions,
    () => written(set, connections, seconds.plain),
  );
  const pgbench = clients === null ? null : await withPgbench(set, sample, clients);
  const { perSecond, cpuMs: own, transactions } = plain.result;
  // Its helper made the rows first, which is no part of writing them.
  const cpu = { ...plain.cpu, client: Math.round((own * 1000) / transactions) };
  const ratio = two((inFlight.at(-1)?.perSecond ?? 0) / perSecond);
  const cold = { perSecond: unremembered.perSecond, ratio: two(unremembered.perSecond / perSecond) };
  return { inFlight, cold, plain: { perSecond, cpu }, pgbench, ratio };
}

function reportOf(
  rounds: readonly Round[],
  {
    connections,
    clients,
    steady,
    serverRssMb,
  }: { connections: number; clients: number | null; steady: Steady; serverRssMb: number },
): LoopReport {
  const middle = (read: (round: Round) => number) => median(rounds.map(read));
  const at = (round: Round, n: number) =>
    round.inFlight.find((one) => one.n === n) as Round['inFlight'][number];
  return {
    inFlight: [1, 16, 64].map((n) => ({
      n,
      perSecond: middle((round) => at(round, n).perSecond),
      p50Ms: middle((round) => at(round, n).p50Ms),
      p99Ms: middle((round) => at(round, n).p99Ms),
    })),
    plainTransaction: { perSecond: middle((round) => round.plain.perSecond), connections },
    pgbench:
      clients === null ? null : { perSecond: middle((round) => round.pgbench?.perSecond ?? 0), clients },
    ratio: middle((round) => round.ratio),
    cold: {
      perSecond: middle((round) => round.cold.perSecond),
      ratio: middle((round) => round.cold.ratio),
    },
    rounds,
    steady: { ...steady, dashboards: DASHBOARDS },
    serverRssMb,
  };
}

/** Microseconds of processor time a command costs, by who spends them. */
type Cpu = { server: number; database: number; client: number };

async function timed<T extends object>(
  { city, server }: Set,
  client: number,
  countOf: (result: T) => number,
  work: () => Promise<T>,
): Promise<{ result: T; cpu: Cpu }> {
  const postmaster = postmasterPid(city);
  const now = () => [cpuMs(server.pid), familyCpuMs(postmaster), cpuMs(client)] as const;
  const before = now();
  const result = await work();
  const [one, two, three] = now().map((ms, n) =>
    Math.round(((ms - (before[n] ?? 0)) * 1000) / countOf(result)),
  );
  return { result, cpu: { server: one ?? 0, database: two ?? 0, client: three ?? 0 } };
}

function postmasterPid({ embedded }: BenchCity): number {
  return Number(readFileSync(path.join(embedded.home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function driven({ city, driver }: Set, order: Order): Promise<Driven> {
  await settled(city);
  const result = await driver.ask<Driven>(order);
  if (result.failed > 0) throw new Error(`${result.failed} of ${result.commands} commands were refused`);
  return result;
}

/** The server is held still meanwhile, so that relaying what the rows ask for is not counted against them. */
async function written(set: Set, connections: number, seconds: number): Promise<Written> {
  const { city, server, plain } = set;
  await settled(city);
  server.kill('SIGSTOP');
  try {
    const order = { connections, seconds, most: seconds * MOST_A_SECOND } satisfies PlainOrder;
    return await plain.ask<Written>(order);
  } finally {
    await city.owner.query('delete from outbox');
    server.kill('SIGCONT');
  }
}

async function bestConnections(set: Set): Promise<{ connections: number; sample: Written['sample'] }> {
  let best: { connections: number; result: Written } | undefined;
  for (const connections of set.plan.connections) {
    const result = await written(set, connections, set.plan.tryFor);
    say(
      `plain, ${connections} connections: ${result.perSecond}/s, ${two(result.statements / result.transactions)} statements each`,
    );
    if (best === undefined || result.perSecond > best.result.perSecond) best = { connections, result };
  }
  if (best === undefined) throw new Error('no number of connections to try');
  return { connections: best.connections, sample: best.result.sample };
}

async function withPgbench(
  set: Set,
  sample: Written['sample'],
  clients: number,
): Promise<{ perSecond: number; cpu: Cpu }> {
  const { city, server, plan } = set;
  await settled(city);
  server.kill('SIGSTOP');
  try {
    const { folder, embedded } = city;
    const seconds = plan.seconds.pgbench;
    const run = async () => ({
      perSecond: await runPgbench({ url: embedded.appUrl, folder, sample, clients, seconds }),
    });
    const { result, cpu } = await timed(set, 0, (one) => one.perSecond * seconds, run);
    return { perSecond: result.perSecond, cpu };
  } finally {
    await city.owner.query('delete from outbox');
    server.kill('SIGCONT');
  }
}

/** Nothing of the stage before is still under way, and what it wrote is on disk. */
async function settled({ owner }: BenchCity): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { rows } = await owner.query<{ n: number }>('select count(*) as n from outbox');
    if (rows[0]?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await owner.query('checkpoint');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const two = (value: number) => Math.round(value * 100) / 100;
const say = (text: string) => process.stderr.write(`${text}\n`);

if (import.meta.main) {
  const at = process.argv.indexOf('--districts');
  const report = await benchLoop({
    quick: process.argv.includes('--quick'),
    ...(at > 0 ? { districts: Number(process.argv[at + 1]) } : {}),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
