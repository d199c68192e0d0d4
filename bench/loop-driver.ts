/** The process that plays the people: it drives the server over HTTP and measures what they wait. */
import type { Member, Team } from './loop-city.ts';
import { Connections, getText, postText, type Reply } from './loop-http.ts';
import { reportOf, type Sent, STEPS, stepOf } from './loop-walk.ts';
import { openStream } from './loop-watch.ts';

export type Driven = { perSecond: number; p50Ms: number; p99Ms: number; commands: number; failed: number };
export type Steady = Driven & { reads: { perSecond: number; p50Ms: number; p99Ms: number }; told: number };
export type Order =
  | { kind: 'load'; inFlight: number; seconds: number }
  | { kind: 'cold'; inFlight: number; seconds: number; matters: number }
  | { kind: 'steady'; perSecond: number; seconds: number; dashboards: number };
export type DriverStart = { url: string; teams: Team[]; watchers: Member[]; classCode: string };

type Walk = { team: Team; id: string; step: number };

class Driver {
  readonly #start: DriverStart;
  readonly #connections: Connections;
  #walks = 0;
  failed = 0;
  firstFailure = '';

  constructor(start: DriverStart) {
    this.#start = start;
    this.#connections = new Connections(start.url);
  }

  begin(): Walk {
    const { teams } = this.#start;
    this.#walks += 1;
    return { team: teams[this.#walks % teams.length] as Team, id: '', step: 0 };
  }

  /** Gives the next command of a walk; false where the server refused it, which ends the walk. */
  async go(walk: Walk): Promise<boolean> {
    const { classCode } = this.#start;
    const sent = walk.step === 0 ? reportOf(walk.team, classCode, this.#walks) : stepOf(walk.team, walk.step);
    if (walk.step === 0) walk.id = `${walk.team.community.slice(0, 6)}.${sent.commandId}`;
    const reply = await this.#post(walk.id, sent);
    walk.step += 1;
    if (reply.status === 200) return true;
    this.failed += 1;
    this.firstFailure ||= `${sent.command}: ${reply.status} ${reply.body}`;
    return false;
  }

  #post(id: string, sent: Sent): Promise<Reply> {
    const path = sent.command === 'report' ? '/issues' : `/issues/${id}/commands/${sent.command}`;
    return this.#connections.send(postText(path, sent.member.token, sent.commandId, sent.body));
  }

  read(member: Member, path: string): Promise<Reply> {
    return this.#connections.send(getText(path, member.token));
  }

  close(): void {
    this.#connections.close();
  }
}

async function load(start: DriverStart, order: Order & { kind: 'load' }): Promise<Driven> {
  const driver = new Driver(start);
  const waits: number[] = [];
  const began = performance.now();
  const until = began + order.seconds * 1000;
  await Promise.all(
    Array.from({ length: order.inFlight }, async () => {
      let walk = driver.begin();
      while (performance.now() < until) {
        const sent = performance.now();
        // Each of them waits for the answer before the next command, as a person does.
        const ok = await driver.go(walk);
        waits.push(performance.now() - sent);
        if (!ok || walk.step === STEPS) walk = driver.begin();
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  driver.close();
  return summed(waits, seconds, driver);
}

/**
 * Commands on matters the server did not write lately: it remembers some thousands, and each matter's turn comes only
 * after all the others had theirs. The reports that begin them are not measured.
 */
async function cold(start: DriverStart, order: Order & { kind: 'cold' }): Promise<Driven> {
  const driver = new Driver(start);
  const walks = Array.from({ length: order.matters }, () => driver.begin());
  const all = (each: (walk: Walk) => Promise<void>, next: () => Walk | undefined) =>
    Promise.all(
      Array.from({ length: order.inFlight }, async () => {
        // As many at a time as are in flight.
        for (let walk = next(); walk !== undefined; walk = next()) await each(walk);
      }),
    );
  let reported = 0;
  await all(
    async (walk) => void (await driver.go(walk)),
    () => walks[reported++],
  );
  const waits: number[] = [];
  const began = performance.now();
  const until = began + order.seconds * 1000;
  let turn = 0;
  await all(
    async (walk) => {
      const sent = performance.now();
      await driver.go(walk);
      waits.push(performance.now() - sent);
    },
    () => {
      const isOver = performance.now() >= until || turn === walks.length * (STEPS - 1);
      return isOver ? undefined : walks[turn++ % walks.length];
    },
  );
  const seconds = (performance.now() - began) / 1000;
  driver.close();
  return summed(waits, seconds, driver);
}

function summed(waits: number[], seconds: number, driver: Driver): Driven {
  if (driver.failed > 0) process.stderr.write(`${driver.failed} refused, first: ${driver.firstFailure}\n`);
  return { ...figures(waits, seconds), commands: waits.length, failed: driver.failed };
}

function figures(waits: number[], seconds: number) {
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { perSecond: Math.round(sorted.length / seconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Commands at a fixed rate, each measured from the moment it was due, so that a stall counts for all it delays. */
async function steady(start: DriverStart, order: Order & { kind: 'steady' }): Promise<Steady> {
  const driver = new Driver(start);
  const watching = watch(start, driver, order);
  const waits: number[] = [];
  const ready: Walk[] = [];
  const under = new Set<Promise<void>>();
  const began = performance.now();
  const gap = 1000 / order.perSecond;
  const total = order.perSecond * order.seconds;
  for (let n = 0; n < total; n += 1) {
    const due = began + n * gap;
    const ahead = due - performance.now();
    if (ahead > 1) await new Promise((resolve) => setTimeout(resolve, ahead));
    const walk = (ready.length > 40 ? ready.shift() : undefined) ?? driver.begin();
    const going = driver.go(walk).then((ok) => {
      waits.push(performance.now() - due);
      if (ok && walk.step < STEPS) ready.push(walk);
    });
    const kept: Promise<void> = going.finally(() => under.delete(kept));
    under.add(kept);
  }
  await Promise.all(under);
  const seconds = (performance.now() - began) / 1000;
  const { reads, told } = await watching.stop();
  driver.close();
  return { ...summed(waits, seconds, driver), reads: figures(reads, seconds), told };
}

/** Open dashboards: each holds a live stream and asks for its list and counters every few seconds. */
function watch(start: DriverStart, driver: Driver, { dashboards }: { dashboards: number }) {
  const reads: number[] = [];
  let told = 0;
  let stopped = false;
  const streams = Array.from({ length: dashboards }, (_, n) =>
    openStream(start.url, memberAt(start, n).token, () => {
      told += 1;
    }),
  );
  const lookers = streams.map(async (_, n) => {
    await pause((n / dashboards) * 2_000);
    while (!stopped) {
      const member = memberAt(start, n);
      for (const path of ['/issues?view=area&limit=50', '/issue-views']) {
        const sent = performance.now();
        // The page asks for one after the other is there.
        const { status } = await driver.read(member, path);
        if (status !== 200) driver.failed += 1;
        reads.push(performance.now() - sent);
      }
      await pause(2_000);
    }
  });
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(lookers);
      for (const stream of streams) stream.destroy();
      return { reads, told };
    },
  };
}

function memberAt({ watchers, teams }: DriverStart, n: number): Member {
  return (n % 2 === 0 ? watchers[(n / 2) % watchers.length] : teams[n % teams.length]?.leader) as Member;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function workOf(from: DriverStart, order: Order): Promise<Driven> {
  switch (order.kind) {
    case 'load':
      return load(from, order);
    case 'cold':
      return cold(from, order);
    case 'steady':
      return steady(from, order);
  }
}

let start: DriverStart | undefined;
process.on('message', (message: DriverStart | Order) => {
  if (!('kind' in message)) {
    start = message;
    return;
  }
  if (start === undefined) throw new Error('an order before the start');
  const work = workOf(start, message);
  work.then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
