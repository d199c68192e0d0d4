import { wordsFor } from '@gridgov/domain/trades.ts';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { standingIn } from '../app/holders.ts';
import { type UnusedAt, withoutDeputies } from '../app/used.ts';
import { OGC_ERRORS } from '../features/outside/ogc/public.ts';
import { OPEN311_ERRORS } from '../features/outside/open311/public.ts';
import type { DutyBook } from '../features/work/duty/public.ts';
import { type Identity, makeIdentity } from '../platform/auth/identify.ts';
import { insertSession } from '../platform/auth/queries.ts';
import { hashOfSecret } from '../platform/auth/secrets.ts';
import type { Db } from '../platform/db/database.ts';
import type { Route } from '../platform/http/route.ts';
import { makeHttpServer } from '../platform/http/server.ts';
import { defaultSettings, type HttpSettings } from '../platform/http/settings.ts';
import { makeLog } from '../platform/log/log.ts';
import { actingIn, type Served } from '../platform/workflow/served.ts';
import { wordsOfTrades } from '../platform/workflow/words.ts';
import { CAST, type CastMember, type CastName, enrolCast } from './cast.ts';
import { type TestDatabase, testDatabase } from './database.ts';

type Context = { after(fn: () => Promise<void>): void };
export type Send = (
  method: InjectOptions['method'] & string,
  path: string,
  body?: InjectOptions['payload'],
  headers?: Readonly<Record<string, string>>,
) => Promise<LightMyRequestResponse>;

export type TestServer<Name extends string = CastName> = {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly identity: Identity;
  /** A clock the test moves; starts on 2026-11-24 at 10:00 in Shanghai. */
  readonly clock: { now: number };
  /** What the program wrote into its own diary, at level error. */
  readonly diary: string[];
  /** Sends as a person of the cast, signed in; `/x` means `/api/v1/x`. */
  as(name: Name): Send;
  /** Sends with the headers given and nothing else. */
  readonly send: Send;
  /** Everybody signs in anew, at the moment they are next asked for. */
  signOutAll(): Promise<void>;
};

const publicUrl = 'http://127.0.0.1:8080';

type RoutesOf = (deps: { db: Db; identity: Identity; publicUrl: string }) => Route[] | Promise<Route[]>;

/** The routes of a feature on a database of their own with the cast in it, by HTTP injection. */
export async function testServer(t: Context, routesOf: RoutesOf): Promise<TestServer> {
  const database = await testDatabase(t);
  await enrolCast(database.owner);
  return serverOn(t, database, CAST, routesOf);
}

/** The same on a database that is prepared, with people of one's own enrolled in it. */
export async function serverOn<Name extends string>(
  t: Context,
  database: TestDatabase,
  cast: Readonly<Record<Name, CastMember>>,
  routesOf: RoutesOf,
  { acting, ...settings }: Partial<HttpSettings> & { readonly acting?: Pick<DutyBook, 'acting'> } = {},
  trades: readonly Served[] = [],
  unusedAt: UnusedAt = () => new Map(),
): Promise<TestServer<Name>> {
  const { db } = database;
  const clock = { now: Date.UTC(2026, 10, 24, 2) };
  const diary: string[] = [];
  const identity = makeIdentity(db, actingIn(trades), async (actor, now) => {
    const standing = await standingIn(db, trades)(actor, now);
    return acting === undefined ? standing : acting.acting(standing, now);
  });
  const server = makeHttpServer({
    routes: await routesOf({ db, identity, publicUrl }),
    db,
    identify: withoutDeputies(identity, unusedAt),
    unusedAt,
    log: makeLog('error', (line) => diary.push(line)),
    settings: { ...defaultSettings, publicUrl, ...settings },
    words: wordsOfTrades(trades, wordsFor),
    errorShapes: [OPEN311_ERRORS, OGC_ERRORS],
    clock: () => clock.now,
  });
  t.after(() => server.close());
  const { app } = server;
  const send: Send = (method, path, body, headers = {}) =>
    app.inject({
      method: method as 'GET',
      url: path.startsWith('/') && !path.startsWith('/api/') ? `/api/v1${path}` : path,
      ...(body === undefined ? {} : { payload: body }),
      headers: { origin: publicUrl, ...headers },
    });
  const cookies = new Map<Name, Promise<string>>();
  const as = (name: Name): Send => {
    const cookie = cookies.get(name) ?? openSession(db, cast[name].accountId, clock.now);
    cookies.set(name, cookie);
    return async (method, path, body, headers) =>
      send(method, path, body, { cookie: await cookie, ...headers });
  };
  const signOutAll = async () => {
    cookies.clear();
    await database.owner.query('delete from session');
  };
  return { app, database, identity, clock, diary, as, send, signOutAll };
}

async function openSession(db: Db, accountId: string, now: number): Promise<string> {
  const secret = `session-of-${accountId}`;
  await insertSession(db, {
    secretHash: hashOfSecret(secret),
    accountId,
    now,
    expiresAt: now + 12 * 3_600_000,
    address: '127.0.0.1',
    agent: 'test',
  });
  return `gridgov_session=${secret}`;
}
