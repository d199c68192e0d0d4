import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../db/database.ts';
import type { Credential, Identify, Signed } from '../http/identity.ts';
import {
  deleteSession,
  findSession,
  findToken,
  type PostRow,
  type SessionRow,
  type TokenRow,
  touchSession,
  touchToken,
} from './queries.ts';
import { hashOfSecret } from './secrets.ts';
import { SignedWatch } from './watch.ts';

/**
 * How long an answer is believed without asking again. Sign-outs and changes made through this server count
 * at once (`forget…`); those made through another one, and changes of posts, after at most this long.
 */
const believedMs = 10_000;
const mostEntries = 100_000;
const touchEveryMs = 60_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

export type Identity = Identify & {
  forget(secret: string): void;
  forgetAccount(accountId: string): void;
  forgetAll(): void;
};

type Entry = { readonly signed: Signed | null; readonly until: number };

/** What a post holds besides that of its kind: rights and seats of trades. */
export type Extend = (actor: Actor) => Actor;
/** The same where it has to be looked up, such as who serves a seat that nobody holds; asked as often as posts are. */
export type LookUp = (actor: Actor, now: number) => Promise<Actor>;

export function makeIdentity(
  db: Queryable,
  extend: Extend = asItIs,
  lookUp: LookUp = async (actor) => actor,
): Identity {
  const entries = new Map<string, Entry>();
  const underWay = new Map<string, Promise<Signed | null>>();
  const watch = new SignedWatch(db);
  /** Raised by every `forget`, so that an answer asked for before is not kept after it. */
  let generation = 0;

  async function look(credential: Credential, now: number): Promise<Signed | null> {
    const asked = generation;
    const found = await (credential.kind === 'session' ? session : token)(db, credential.secret, now, extend);
    const signed =
      found === null
        ? null
        : { ...found, actors: await Promise.all(found.actors.map((actor) => lookUp(actor, now))) };
    if (asked === generation) keep(keyOf(credential), { signed, until: now + believedMs });
    return signed;
  }

  function keep(key: string, entry: Entry): void {
    entries.delete(key);
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > mostEntries && oldest !== undefined) entries.delete(oldest);
  }

  return {
    cached(credential, now) {
      const entry = entries.get(keyOf(credential));
      return entry !== undefined && entry.until > now ? entry.signed : undefined;
    },
    watch: (watching, signal) => watch.watch(watching, signal),
    find(credential, now) {
      const key = keyOf(credential);
      let asked = underWay.get(key);
      if (asked === undefined) {
        asked = look(credential, now).finally(() => underWay.delete(key));
        underWay.set(key, asked);
      }
      return asked;
    },
    forget(secret) {
      generation += 1;
      underWay.clear();
      entries.delete(`session ${secret}`);
      entries.delete(`token ${secret}`);
      void watch.look();
    },
    forgetAccount(accountId) {
      generation += 1;
      underWay.clear();
      for (const [key, { signed }] of entries) if (signed?.accountId === accountId) entries.delete(key);
      void watch.look();
    },
    forgetAll() {
      generation += 1;
      underWay.clear();
      entries.clear();
      void watch.look();
    },
  };
}

function keyOf({ kind, secret }: Credential): string {
  return `${kind} ${secret}`;
}

async function session(db: Queryable, secret: string, now: number, extend: Extend): Promise<Signed | null> {
  const hash = hashOfSecret(secret);
  const row = await findSession(db, hash, dayText(dayOf(now)));
  if (row === undefined || row.status !== 'active') return null;
  if (row.expiresAt <= now || now - row.seenAt > row.idleMinutes * minuteMs) {
    await deleteSession(db, hash);
    return null;
  }
  if (now - row.seenAt > touchEveryMs) await touchSession(db, hash, now);
  return {
    accountId: row.accountId,
    accountName: row.name,
    token: false,
    actors: actorsOf(row.personId, row.posts, row.postId, extend),
    passwordExpired: isExpired(row, now),
    factorMissing: !row.hasFactor && needsFactor(row),
  };
}

/** Whether one of the posts, one's own or those one stands in for, asks for a second factor. */
export function needsFactor(row: {
  readonly posts: readonly PostRow[];
  readonly factorKinds: readonly string[];
}): boolean {
  return row.posts.some(({ kind }) => row.factorKinds.includes(kind));
}

function isExpired(row: SessionRow, now: number): boolean {
  if (row.mustChange) return true;
  return row.passwordDays > 0 && row.passwordAt !== null && now - row.passwordAt > row.passwordDays * dayMs;
}

async function token(db: Queryable, secret: string, now: number, extend: Extend): Promise<Signed | null> {
  const row = await findToken(db, hashOfSecret(secret), dayText(dayOf(now)));
  if (row === undefined || row.status !== 'active' || row.revokedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= now) return null;
  // A program stands in for nobody: it has what its account's own posts have.
  const actors = actorsOf(row.personId, ownOf(row.posts), null, extend);
  const held = actors.flatMap(({ rights }) => [...rights]);
  if (row.usedAt === null || now - row.usedAt > 5 * touchEveryMs) await touchToken(db, row.tokenId, now);
  return {
    accountId: row.accountId,
    accountName: row.name,
    token: true,
    actors: actors.flatMap((actor) => narrowed(actor, row)),
    passwordExpired: false,
    leftOut: new Set(held.filter((right) => !row.scopes.includes(right))),
  };
}

const ownOf = (posts: readonly PostRow[]) => posts.filter(({ holder }) => holder === null);

const asItIs: Extend = (actor) => actor;

/** The post chosen comes first. */
function actorsOf(
  personId: string | null,
  posts: readonly PostRow[],
  chosen: string | null,
  extend: Extend,
): Actor[] {
  if (personId === null) return [];
  const actors = posts.map((post) =>
    extend(
      actorOf({
        personId,
        postId: post.id,
        post: post.kind,
        area: post.area ?? '',
        unitId: post.unitId,
        ...(post.holder === null ? {} : { deputyFor: post.holder }),
      }),
    ),
  );
  return actors.sort((one, other) => Number(other.postId === chosen) - Number(one.postId === chosen));
}

/** A token never reaches further than its account's posts, in rights and in areas. */
function narrowed(actor: Actor, token: Pick<TokenRow, 'scopes' | 'areas'>): Actor[] {
  const scopes = new Set<string>(token.scopes);
  const rights = new Set([...actor.rights].filter((right) => scopes.has(right)));
  if (token.areas.length === 0) return [{ ...actor, rights }];
  return token.areas.flatMap((area) => {
    if (area.startsWith(actor.area)) return [{ ...actor, rights, area }];
    return actor.area.startsWith(area) ? [{ ...actor, rights }] : [];
  });
}
