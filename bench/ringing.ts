/**
 * From asking for help to a ringing post, on a server as an operator starts it: over HTTP, with 60 duty posts that each have a
 * browser, a telephone and an open page, and a stand-in for the gateways of SMS and voice (pushes are written to files). How
 * long until the page hears of it, the telephone rings, and all that was done stands in the case? Once with all requests in
 * one moment, once with some each second. Run: `node bench/ringing.ts [--quick] [--json]`.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PHONE_CONTEXT } from '@gridgov/server/features/city/people/public.ts';
import { subscribe } from '@gridgov/server/features/telling/messages/public.ts';
import { openCrypto } from '@gridgov/server/platform/crypto/open.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { type BenchCity, openBenchCity, type Team } from './loop-city.ts';
import { startServer } from './processes.ts';

export type RingFigures = {
  readonly requests: number;
  readonly answerP99Ms: number;
  /** From its `POST`: a hint on the open page of the post, the call by voice, the last of push, SMS and call noted. */
  readonly heardP99Ms: number;
  readonly dialledP99Ms: number;
  readonly notedP50Ms: number;
  readonly notedP99Ms: number;
  /** Requests of which an attempt was not noted within a minute. */
  readonly missing: number;
};
export type RingReport = {
  readonly posts: number;
  readonly atOnce: RingFigures;
  readonly steady: RingFigures & { readonly aSecond: number };
};

const [POSTS, KEY] = [60, 'a key that both sides know'];
const SECRET = '0123456789abcdef'.repeat(4);
const ATTEMPTS = 3;
const phoneOf = (n: number) => `138${String(n).padStart(8, '0')}`;
const at = (values: readonly number[], share: number) =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0);

/** Takes everything up at once, and says when a number was dialled. */
async function openGateways(onDial: (number: string) => void) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += String(part);
    });
    request.on('end', () => {
      if (request.url === '/voice') onDial((JSON.parse(body) as { number: string }).number);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, close };
}

/** Each grid leader is the duty post of their community: no roster is kept. */
async function reachable({ owner, teams }: BenchCity): Promise<readonly Team[]> {
  const posts = teams.slice(0, POSTS);
  const crypto = await openCrypto(owner, [SECRET], Date.now());
  for (const [n, { leader }] of posts.entries()) {
    const phone = crypto.seal(phoneOf(n), PHONE_CONTEXT);
    await owner.query('update person set phone = $2 where id = $1', [leader.personId, phone]);
    const target = { endpoint: `https://push.example.org/${n}`, keys: { p256dh: 'p', auth: 'a' } };
    const given = { owner: `person:${leader.personId}`, target, agent: 'bench', now: Date.now() };
    await subscribe({ db: owner, crypto }, given);
  }
  return posts;
}

/** Moments at which something happened at each post. */
class Moments {
  readonly #at = new Map<number, number[]>();

  put(post: number): void {
    this.#at.set(post, [...(this.#at.get(post) ?? []), performance.now()]);
  }

  /** The first after a moment. */
  after({ post, at }: Pick<Asked, 'post' | 'at'>): number | undefined {
    return this.#at.get(post)?.find((time) => time > at);
  }
}

type Asked = { readonly id: string; readonly post: number; readonly at: number; readonly ms: number };

/** Each from an address of its own: whoever asks a hundred times from one is stopped. */
async function ask(server: string, team: Team, post: number): Promise<Asked> {
  const at = performance.now();
  const id = uuidv7();
  const response = await fetch(`${server}/api/v1/portal/help`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': id },
      'x-forwarded-for': `10.0.${post}.${Math.floor(at) % 250}`,
    },
    body: JSON.stringify({ urgency: 'now', said: '摔倒了', place: { area: team.community } }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`asking for help was refused: ${response.status} ${text}`);
  return { id, post, at, ms: performance.now() - at };
}

/** The open page of a post: told that something waits. */
async function listen(server: string, { leader }: Team, signal: AbortSignal, onHint: () => void) {
  const headers = { authorization: `Bearer ${leader.token}` };
  const response = await fetch(`${server}/api/v1/live`, { headers, signal });
  if (!response.ok || response.body === null) throw new Error(`no line: ${response.status}`);
  const hear = async (body: ReadableStream<Uint8Array>) => {
    for await (const part of body) if (/^event: hint$/m.test(Buffer.from(part).toString())) onHint();
  };
  void hear(response.body).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

const PATIENCE = 60_000;

/** Looks at the ledger ten times a second: when all attempts of each request were there, until they are, or a minute went by. */
async function notedWhile({ owner }: BenchCity, requests: number, from: string) {
  const noted = new Map<string, number>();
  for (let idle = performance.now(); noted.size < requests && performance.now() - idle < PATIENCE; ) {
    // A look, and a pause.
    const { rows } = await owner.query<{ id: string }>(
      `select stream_id as id from event where name = 'help.attempted' and stream_id > $2
       group by 1 having count(*) >= $1`,
      [ATTEMPTS, from],
    );
    const now = performance.now();
    const fresh = rows.filter(({ id }) => !noted.has(id));
    for (const { id } of fresh) noted.set(id, now);
    if (fresh.length > 0) idle = now;
    await wait(100);
  }
  return noted;
}

type Playing = {
  readonly city: BenchCity;
  readonly server: string;
  readonly posts: readonly Team[];
  readonly heard: Moments;
  readonly dialled: Moments;
};

async function play(
  { city, server, posts, heard, dialled }: Playing,
  requests: number,
  aSecond: number,
): Promise<RingFigures> {
  const asking: Promise<Asked>[] = [];
  // Ids grow with time.
  const seen = notedWhile(city, requests, uuidv7(Date.now() - 1));
  for (let n = 0; n < requests; n += 1) {
    const post = n % posts.length;
    const team = posts[post];
    if (team === undefined) break;
    asking.push(ask(server, team, post));
    if (Number.isFinite(aSecond)) await wait(1_000 / aSecond);
  }
  const [asked, noted] = [await Promise.all(asking), await seen];
  const since = (end: (one: Asked) => number | undefined) =>
    asked.flatMap((one) => {
      const moment = end(one);
      return moment === undefined ? [] : [moment - one.at];
    });
  const rang = since((one) => dialled.after(one));
  const late = since(({ id }) => noted.get(id));
  return {
    requests,
    answerP99Ms: at(
      asked.map(({ ms }) => ms),
      0.99,
    ),
    heardP99Ms: at(
      since((one) => heard.after(one)),
      0.99,
    ),
    dialledP99Ms: at(rang, 0.99),
    notedP50Ms: at(late, 0.5),
    notedP99Ms: at(late, 0.99),
    missing: 2 * requests - rang.length - late.length,
  };
}

export async function benchRinging({ quick }: { readonly quick: boolean }): Promise<RingReport> {
  const city = await openBenchCity();
  const stops: (() => Promise<void>)[] = [city.close];
  const [heard, dialled] = [new Moments(), new Moments()];
  try {
    const posts = await reachable(city);
    const gateways = await openGateways((number) => dialled.put(Number(number.slice(3))));
    stops.unshift(gateways.close);
    const env = {
      ...{ GRIDGOV_CALLS_PER_MINUTE: '10000000', GRIDGOV_TRUSTED_PROXIES: '127.0.0.1' },
      ...{ GRIDGOV_VOICE_URL: `${gateways.url}/voice`, GRIDGOV_VOICE_KEY: KEY },
      ...{ GRIDGOV_SMS_URL: `${gateways.url}/sms`, GRIDGOV_SMS_KEY: KEY },
    };
    const { url: server, stop } = await startServer({ database: city.embedded, folder: city.folder, env });
    stops.unshift(stop);
    const gone = new AbortController();
    stops.unshift(async () => gone.abort());
    // One after the other, as people sign in.
    for (const [n, post] of posts.entries()) await listen(server, post, gone.signal, () => heard.put(n));
    const playing = { city, server, posts, heard, dialled };
    // A server that has just started has not compiled yet.
    await play(playing, quick ? 5 : 20, 2);
    const atOnce = await play(playing, POSTS, Number.POSITIVE_INFINITY);
    const aSecond = 5;
    const steady = { ...(await play(playing, quick ? 20 : 300, aSecond)), aSecond };
    return { posts: posts.length, atOnce, steady };
  } finally {
    // In the order in which they lean on one another.
    for (const stop of stops) await stop();
  }
}

if (import.meta.main) {
  const report = await benchRinging({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
