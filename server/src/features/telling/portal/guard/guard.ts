/**
 * What keeps a form open to all from being flooded: few tries for each address, and a small sum to work out before
 * something is sent. Own code: a hash with leading zeros needs no library, and no script of anybody else's.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FieldCrypto } from '../../../../platform/crypto/fields.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { makeLimiter, type Rate } from '../../../../platform/http/limiter.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { countCall, countedCalls, useSum } from './guard-queries.ts';

export type Challenge = {
  readonly salt: string;
  readonly bits: number;
  readonly until: number;
  readonly sign: string;
};
export type Solution = {
  readonly salt: string;
  readonly until: number;
  readonly sign: string;
  readonly nonce: number;
};

/**
 * Calls an address may make. A village may come from one address, so there is room for many. Guessing a secret is
 * counted by matter and address together: who guesses is stopped, and never keeps out whoever knows.
 */
export const TRIES = {
  report: { max: 60, windowSeconds: 3600 },
  /** Without a sum: by line, and fewer. */
  plain: { max: 20, windowSeconds: 3600 },
  photo: { max: 120, windowSeconds: 3600 },
  join: { max: 60, windowSeconds: 3600 },
  advice: { max: 120, windowSeconds: 60 },
  open: { max: 60, windowSeconds: 60 },
  guess: { max: 20, windowSeconds: 3600 },
  code: { max: 30, windowSeconds: 3600 },
  codeTo: { max: 5, windowSeconds: 3600 },
  /** Checking papers: whoever has one in hand needs few tries. */
  paper: { max: 60, windowSeconds: 3600 },
  /** Nobody has a reason to ask for help so often; a home for the elderly may come from one line. */
  help: { max: 120, windowSeconds: 3600 },
  act: { max: 60, windowSeconds: 600 },
} as const satisfies Record<string, Rate>;

const BITS = 15;
const LIFE_MS = 30 * 60_000;
/** Nobody reads a form and writes into it faster. */
const LEAST_WRITING_MS = 3_000;
const CONTEXT = 'portal.challenge';
const COUNT = 'portal.count';

export type Guard = {
  /** @throws HttpProblem 429 after too many calls of this kind under this key (an address, one at a matter) */
  count(kind: keyof typeof TRIES, key: string, now: number): Promise<void>;
  /** Counts nothing. @throws HttpProblem 429 where `count` was called too often */
  hold(kind: keyof typeof TRIES, key: string, now: number): Promise<void>;
  /** Work under one key, one after the other. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  challenge(now: number): Challenge;
  /** @throws HttpProblem where the sum is wrong, too old, or was used for another command */
  check(solution: Solution, commandId: string, now: number): Promise<void>;
  /** Whether it is of ours and still good. */
  holds(given: Omit<Challenge, 'bits'>, now: number): boolean;
  /**
   * For a form that works out no sum, as there are no scripts: ours, not sent at once, used for one command, and few
   * from a line. @throws HttpProblem after too many
   */
  checkWithoutSum(
    given: Omit<Challenge, 'bits'>,
    commandId: string,
    address: string,
    now: number,
  ): Promise<'ok' | 'quick' | 'old'>;
};

/** Several servers of one installation guard as one: what they count and what was used up is in their database. */
export function makeGuard(crypto: FieldCrypto, db: Db, bits = BITS): Guard {
  const limiter = makeLimiter();
  const turns = new Map<string, Promise<void>>();
  const signOf = (salt: string, until: number) =>
    crypto.blindIndex(`${salt} ${until}`, CONTEXT).toString('base64url');
  const holds: Guard['holds'] = ({ salt, until, sign }, now) => sign === signOf(salt, until) && until > now;
  const guard: Guard = {
    async count(kind, key, now) {
      const rate = TRIES[kind];
      const own = limiter(`${kind} ${key}`, rate, now);
      // Who asks one server too often costs the database nothing.
      if (!own.allowed) throw tooMany(own.resetSeconds);
      const { windowSeconds } = rate;
      const { used, until } = await countCall(db, crypto.blindIndex(`${kind} ${key}`, COUNT), {
        now,
        windowSeconds,
      });
      if (used > rate.max) throw tooMany(Math.max(1, Math.ceil((until - now) / 1000)));
    },
    async hold(kind, key, now) {
      const counted = await countedCalls(db, crypto.blindIndex(`${kind} ${key}`, COUNT), now);
      if (counted === null || counted.used < TRIES[kind].max) return;
      throw tooMany(Math.max(1, Math.ceil((counted.until - now) / 1000)));
    },
    inTurn(key, work) {
      const mine = (turns.get(key) ?? Promise.resolve()).then(work);
      // Whoever comes next waits for its end, however it ends.
      const ended = mine.then(nothing, nothing);
      turns.set(key, ended);
      void ended.then(() => {
        if (turns.get(key) === ended) turns.delete(key);
      });
      return mine;
    },
    challenge(now) {
      const salt = randomBytes(16).toString('base64url');
      const until = now + LIFE_MS;
      return { salt, bits, until, sign: signOf(salt, until) };
    },
    async check(solution, commandId, now) {
      const { salt, until, nonce } = solution;
      if (!holds(solution, now) || zeroBits(`${salt}:${nonce}`) < bits) throw wrongSum();
      // The same command sent again brings the same sum; another one has to do its own.
      if ((await useSum(db, { salt, commandId, until })) !== commandId) throw wrongSum();
    },
    holds,
    async checkWithoutSum(given, commandId, address, now) {
      const { salt, until } = given;
      if (!holds(given, now)) return 'old';
      if (now - (until - LIFE_MS) < LEAST_WRITING_MS) return 'quick';
      await guard.count('plain', lineOf(address), now);
      return (await useSum(db, { salt, commandId, until })) === commandId ? 'ok' : 'old';
    },
  };
  return guard;
}

/** Of IPv6 a line has a whole /64, and may take another address for each try: they are one. */
export function lineOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - (first?.length ?? 0) - (last?.length ?? 0);
  return [...(first ?? []), ...Array<string>(Math.max(0, zeros)).fill('0'), ...(last ?? [])]
    .slice(0, 4)
    .join(':');
}

const nothing = () => undefined;

function tooMany(seconds: number): HttpProblem {
  return new HttpProblem('too-many', { seconds }, { headers: { 'retry-after': String(seconds) } });
}

/** Leading zero bits of the SHA-256 of a text. */
export function zeroBits(text: string): number {
  const hash = createHash('sha256').update(text).digest();
  const at = hash.findIndex((byte) => byte !== 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at] ?? 0) - 24;
}

function wrongSum(): HttpProblem {
  const message = { zh: '校验已过期', en: 'The check has expired' };
  const right = { zh: '再按一次提交', en: 'Send it once more' };
  return new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'solution', message, right }] });
}
