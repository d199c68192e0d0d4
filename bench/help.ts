/**
 * A minute in which a thousand people ask for help, in simulated time: 60 duty posts, of which 30 % do not answer and 10 % are
 * out of reach, each of the others takes at most three; the server is killed in that minute and another goes on. Is every
 * request taken or at the top with its alarm, is none lost and none there twice? Run: `node bench/help.ts [--quick] [--json]`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { seededRandom } from '@gridgov/domain/workflow/proof/random.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { uuidOf } from '@gridgov/server/platform/ledger/ids.ts';
import { openBenchCity } from './loop-city.ts';

export type Post = {
  readonly seat: string;
  readonly personId: string;
  readonly answers: boolean;
  readonly reachable: boolean;
};
export type Order =
  | { readonly do: 'call'; readonly n: number; readonly at: number; readonly community: string }
  | { readonly do: 'take'; readonly id: string; readonly personId: string; readonly at: number }
  | { readonly do: 'ring'; readonly at: number }
  | { readonly do: 'verify' };
export type HelpReport = {
  readonly requests: number;
  readonly posts: number;
  readonly answered: number;
  readonly atTop: number;
  /** From the call to whoever took it, of those that were taken; simulated. */
  readonly p99AnswerSeconds: number;
  /** Levels called after the first. */
  readonly rises: number;
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
  readonly brokenProofs: number;
  /** What it took on this machine. */
  readonly realSeconds: number;
};

const DISTRICT = '990101';
const [STREETS, COMMUNITIES] = [10, 48];
const SECOND = 1_000;
const START = Date.UTC(2026, 10, 24, 20);
const EACH = 3;
/** Longer than all levels together. */
const LAST = 20 * 60;

/** One district, the city, ten streets, 48 communities. */
function postsOf(random: () => number): Post[] {
  const code = (n: number, digits: number) => String(n + 1).padStart(digits, '0');
  const streets = Array.from({ length: STREETS }, (_, n) => `${DISTRICT}${code(n, 3)}`);
  const seats = [
    'duty:city',
    `duty:district:${DISTRICT}`,
    ...streets.map((street) => `duty:street:${street}`),
    ...Array.from({ length: COMMUNITIES }, (_, n) => `duty:community:${streets[n % STREETS]}${code(n, 3)}`),
  ];
  const shuffled = seats.map((_, n) => n).sort((a, b) => order(random, a) - order(random, b));
  const rank = new Map(shuffled.map((seat, place) => [seat, place / seats.length]));
  return seats.map((seat, n) => {
    const share = rank.get(n) ?? 0;
    return { seat, personId: uuidOf(`bench post ${n}`), answers: share >= 0.4, reachable: share >= 0.1 };
  });
}
const drawn = new Map<number, number>();
function order(random: () => number, n: number): number {
  const known = drawn.get(n) ?? random();
  drawn.set(n, known);
  return known;
}

class Server {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: { result?: unknown; failed?: string }) => void>();
  #ref = 0;

  constructor(args: readonly string[]) {
    this.#child = fork(path.join(import.meta.dirname, 'help-server.ts'), args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on(
      'message',
      (answer: { ref?: number; result?: unknown; failed?: string; error?: string }) => {
        if (answer.error !== undefined) process.stderr.write(`${answer.error}\n`);
        if (answer.ref !== undefined) this.#waiting.get(answer.ref)?.(answer);
      },
    );
  }

  async ready(): Promise<this> {
    await once(this.#child, 'message');
    return this;
  }

  /** What it answered; never, where it is killed before. */
  ask(order: Order): Promise<{ result?: unknown; failed?: string }> {
    this.#ref += 1;
    const ref = this.#ref;
    const { promise, resolve } = Promise.withResolvers<{ result?: unknown; failed?: string }>();
    this.#waiting.set(ref, (answer) => {
      this.#waiting.delete(ref);
      resolve(answer);
    });
    this.#child.send({ order, ref });
    return promise;
  }

  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}

type Ring = { readonly id: string; readonly seat: string; readonly at: number };

/** What rings for posts that answer, the longest first. */
async function ringing(owner: Db): Promise<Ring[]> {
  const { rows } = await owner.query<Ring>(
    `select id, ring->>'seat' as seat, (ring->>'at')::float8 as at
     from help, jsonb_array_elements(state->'lanes'->'ring') as ring
     where district = $1 and stage in ('calling', 'unanswered') and ring->>'stage' in ('ringing', 'seen')
     order by (ring->>'at')::float8, id`,
    [DISTRICT],
  );
  return rows;
}

export async function benchHelp({ quick }: { readonly quick: boolean }): Promise<HelpReport> {
  const requests = quick ? 120 : 1_000;
  const began = performance.now();
  const random = seededRandom(20_261_202);
  const posts = postsOf(random);
  const city = await openBenchCity();
  const start = () => new Server([city.embedded.appUrl, JSON.stringify(posts), DISTRICT]).ready();
  let server = await start();
  try {
    const communities = posts.flatMap(({ seat }) => seat.match(/^duty:community:(\d+)$/)?.[1] ?? []);
    const calls = Array.from({ length: requests }, (_, n) => ({
      do: 'call' as const,
      n,
      at: START + Math.floor((n * 60 * SECOND) / requests),
      community: communities[Math.floor(random() * communities.length)] ?? '',
    }));
    const taken = new Map<string, number>();
    const delay = new Map(posts.map(({ personId }) => [personId, 5 + Math.floor(random() * 55)]));
    let kills = 0;
    for (let second = 1; second <= LAST; second += second < 240 ? 1 : 5) {
      const at = START + second * SECOND;
      const due = calls.filter((one) => one.at < at && one.at >= at - SECOND);
      if (second === 30) {
        // Killed with a second's calls in its hands; their callers send them again to the next one.
        for (const one of due) void server.ask(one);
        const ring = server.ask({ do: 'ring', at });
        await Promise.race([ring, new Promise((go) => setTimeout(go, 40))]);
        await server.kill();
        kills += 1;
        server = await start();
      }
      const answers = await Promise.all(due.map((one) => server.ask(one)));
      const failed = answers.find((answer) => answer.failed !== undefined);
      if (failed !== undefined) throw new Error(`a call was refused: ${failed.failed}`);
      await server.ask({ do: 'ring', at });
      await takeSome(server, await ringing(city.owner), { posts, taken, delay, at });
    }
    const broken = Number((await server.ask({ do: 'verify' })).result);
    const counted = await count(city.owner, requests);
    const realSeconds = Math.round((performance.now() - began) / 1000);
    return { requests, posts: posts.length, ...counted, kills, brokenProofs: broken, realSeconds };
  } finally {
    await server.kill();
    await city.close();
  }
}

/** Each post that answers takes what has rung for as long as it needs to answer, up to three. */
async function takeSome(
  server: Server,
  rings: readonly Ring[],
  given: {
    readonly posts: readonly Post[];
    readonly taken: Map<string, number>;
    readonly delay: ReadonlyMap<string, number>;
    readonly at: number;
  },
): Promise<void> {
  const { posts, taken, delay, at } = given;
  for (const { seat, personId, answers } of posts.filter((post) => post.answers)) {
    const wait = (delay.get(personId) ?? 0) * SECOND;
    for (const { id } of rings.filter((ring) => answers && ring.seat === seat && at - ring.at >= wait)) {
      const had = taken.get(personId) ?? 0;
      if (had >= EACH) break;
      // One after the other, as a person does. Somebody else may have been first.
      const { failed } = await server.ask({ do: 'take', id, personId, at });
      if (failed === undefined) taken.set(personId, had + 1);
    }
  }
}

async function count(owner: Db, requests: number) {
  const { rows } = await owner.query<{
    id: string;
    stage: string;
    level: string;
    waited: number | null;
    alarm: boolean;
  }>(
    `select h.id, h.stage, h.state->>'level' as level,
        (h.state->'clocks'->'alarm') is not null as alarm,
        ((h.state->>'takenAt')::float8 - (select min((r->>'at')::float8) from jsonb_array_elements(h.state->'lanes'->'ring') r)) / 1000 as waited
     from help h where h.district = $1`,
    [DISTRICT],
  );
  const { rows: events } = await owner.query<{ name: string; n: number; cases: number }>(
    `select name, count(*)::int as n, count(distinct stream_id)::int as cases from event
     where district = $1 and name in ('help.called_for', 'help.rung', 'help.taken') group by name`,
    [DISTRICT],
  );
  const of = (name: string) => events.find((event) => event.name === name) ?? { n: 0, cases: 0 };
  const wanted = new Set(Array.from({ length: requests }, (_, n) => uuidOf(`bench help ${n}`)));
  const there = rows.filter(({ id }) => wanted.has(id));
  const answered = there.filter(({ stage }) => stage === 'taken');
  const atTop = there.filter(({ stage, alarm }) => stage === 'unanswered' && alarm);
  const waits = answered.map(({ waited }) => waited ?? 0).sort((a, b) => a - b);
  const twice = ['help.called_for', 'help.taken'].reduce((sum, name) => sum + of(name).n - of(name).cases, 0);
  return {
    answered: answered.length,
    atTop: atTop.length,
    p99AnswerSeconds: Math.round(waits[Math.floor(waits.length * 0.99)] ?? 0),
    rises: of('help.rung').n - of('help.rung').cases,
    lost: requests - answered.length - atTop.length,
    doubled: rows.length - there.length + twice,
  };
}

if (import.meta.main) {
  const report = await benchHelp({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
