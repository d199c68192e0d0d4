/** The server's own routes for the people of the demo city at past moments. Nothing listens, and nothing goes out. */
import { createHash } from 'node:crypto';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import { AreaTiles } from '../features/city/areas/public.ts';
import { RELEASES } from '../features/data/releases/public.ts';
import type { IssueDeps } from '../features/loop/issues/public.ts';
import { type Asked, type Desk, listDemoAccounts } from '../features/running/demo/public.ts';
import { CONTACT, closeSession, contactIndex, openSession } from '../features/telling/residents/public.ts';
import { drawUpStreet } from '../features/work/statements/public.ts';
import { type Identity, makeIdentity } from '../platform/auth/identify.ts';
import { deleteSession, insertSession } from '../platform/auth/queries.ts';
import { hashOfSecret, newSessionSecret } from '../platform/auth/secrets.ts';
import { makeSignIn } from '../platform/auth/sign-in.ts';
import type { Config } from '../platform/config/config.ts';
import type { FieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import { DatabaseUnavailableError } from '../platform/db/errors.ts';
import { makeFileStore } from '../platform/files/store.ts';
import type { Route } from '../platform/http/route.ts';
import { makeHttpServer } from '../platform/http/server.ts';
import { httpSettings } from '../platform/http/settings.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { makeLedgers } from '../platform/ledger/ledger.ts';
import { type Log, makeLog } from '../platform/log/log.ts';
import type { Outside } from '../platform/outside/outside.ts';
import { takeDue } from '../platform/timers/timers.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';
import { actingIn } from '../platform/workflow/served.ts';
import { timedTrades } from '../platform/workflow/timed.ts';
import { wordsOfTrades } from '../platform/workflow/words.ts';
import type { City } from './city.ts';
import { makeDemoOutside } from './demo-outside.ts';
import { routesOnParts } from './routes.ts';
import { TRADES, tradesOn } from './trades.ts';

export type DemoDeskDeps = {
  readonly db: Db;
  readonly config: Config;
  readonly crypto: FieldCrypto;
  readonly city: City;
  readonly issues: IssueDeps;
};

/** What is under way: its moment, and the id it shall have. */
type Moment = { now: number; id: string };

export type DemoDesk = Desk & { close(): Promise<void> };

export async function makeDemoDesk(deps: DemoDeskDeps): Promise<DemoDesk> {
  const { db, config } = deps;
  const moment: Moment = { now: 0, id: '' };
  const log = makeLog('error');
  const { outside, close: closeOutside, ...sending } = makeDemoOutside(deps, log);
  const identity = makeIdentity(db, actingIn(TRADES));
  const trades = tradesOf(deps);
  const server = makeHttpServer({
    routes: routesOf(deps, { identity, moment, outside, log, trades }),
    db,
    identify: identity,
    log,
    settings: httpSettings(config),
    words: wordsFor,
    clock: () => moment.now,
    writtenAt: Date.now,
  });
  const accounts = new Map((await listDemoAccounts(db)).map(({ name, id }) => [name, id]));
  const ids = new Map<string, string>();

  async function call(asked: Asked, path: string, method = asked.method): Promise<Answered> {
    const caller = await callerOf({ ...deps, identity }, accounts, asked);
    const { statusCode, body } = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      ...(method === asked.method ? payloadOf(asked, moment.id) : {}),
      headers: { origin: config.publicUrl, 'idempotency-key': moment.id, ...caller.headers },
    });
    await caller.leave();
    identity.forgetAll();
    return { status: statusCode, body };
  }

  return {
    ...sending,
    async ask(asked) {
      Object.assign(moment, { now: asked.at, id: idOf(asked) });
      ids.set(asked.key, moment.id);
      const { unless, orElse = [] } = asked;
      if (unless !== undefined && (await call(asked, unless.path, 'GET')).body.includes(unless.says))
        return {};
      const path = asked.path.replaceAll(/\{([^}]+)\}/g, (_, key: string) => ids.get(key) ?? key);
      let { status, body } = await call(asked, path);
      if (status === 409 && asked.instead !== undefined) {
        moment.id = idOf({ ...asked, key: `${asked.key} ${asked.instead}` });
        ({ status, body } = await call(asked, path.replace(/[^/]+$/, asked.instead)));
      }
      if (status === 503) throw new DatabaseUnavailableError(`The demo city’s ${asked.key} found no answer`);
      if (status >= 300 && !orElse.includes(status))
        throw new Error(`The demo city’s ${asked.key} was answered with ${status}: ${body}`);
      const answer = (body === '' ? {} : JSON.parse(body)) as { readonly id?: unknown };
      // What gets an id of its own is called by it from now on.
      if (typeof answer.id === 'string') ids.set(asked.key, answer.id);
      return answer;
    },
    drawUp: async ({ street, month, at }) => {
      await drawUpStreet(trades, { district: street.slice(0, 6), street, month, now: at });
    },
    takeClocks: async (trade, at) => {
      const given = timedTrades(trades, at).filter(({ stream }) => stream.name === trade);
      const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
      await takeDue({ db, now: at, inDutyHours: true, onError, trades: given });
    },
    close: async () => {
      await closeOutside();
      await server.close();
    },
  };
}

type Given = {
  readonly identity: Identity;
  readonly moment: Moment;
  readonly outside: Outside;
  readonly log: Log;
  readonly trades: TradeDeps;
};

/** Those the city's everyday life needs, of the server's whole table; the parts the others work with are not there. */
const TAGS = new Set([
  ...[
    'admissions',
    'areas',
    'deputies',
    'duty',
    'exams',
    'figures',
    'grid plans',
    'messages',
    'patrols',
    'people',
    'publication',
    'residents',
    'session',
    'shifts',
    'tokens',
    'trades',
    'warnings',
    'workers',
  ],
  'webhooks',
]);

function routesOf({ db, config, crypto, city, issues }: DemoDeskDeps, given: Given): Route[] {
  const { identity, moment, outside, log, trades } = given;
  const parts = {
    db,
    config,
    crypto,
    identity,
    log,
    signIn: makeSignIn(db),
    settings: httpSettings(config),
    files: makeFileStore(config.dataDir),
  };
  const product = {
    trades,
    city,
    issues,
    releases: makeLedgers(db, { spelling: config.ledgerSpelling })(RELEASES),
    offset: SHANGHAI_OFFSET,
    newId: () => moment.id,
    tiles: new AreaTiles(db, city.places),
    running: new RunningImports(config.dataDir),
    messages: {
      pushKey: '',
      phoneOf: async () => null,
      bearsDuty: async () => true,
      stop: async () => undefined,
    },
  };
  const doors = { outside, pump: { hint: () => undefined } };
  return routesOnParts(parts, product, doors).filter(({ tag }) => TAGS.has(tag));
}

function tradesOf({ db, config, crypto, city, issues }: DemoDeskDeps): TradeDeps {
  const files = makeFileStore(config.dataDir);
  return tradesOn(
    {
      ...{ db, crypto, config, trades: TRADES, words: wordsOfTrades(TRADES, wordsFor), files },
      // Rosters are of the present; in the past every desk serves its own queue.
      duty: { hasRoster: () => false, onDuty: () => [] },
      // Nothing is forgotten in the past of an invented city.
      database: { ownerUrl: '', forgets: false },
    },
    { ledgers: makeLedgers(db, { spelling: config.ledgerSpelling }), city, issues },
  );
}

type Answered = { readonly status: number; readonly body: string };

function payloadOf({ body }: Asked, id: string): { payload?: object } {
  if (body === undefined) return {};
  return { payload: typeof body === 'function' ? body(id) : body };
}

/** A uuid of version 7 that is the same for the same command. */
function idOf({ key, at }: Asked): string {
  const hash = createHash('sha256').update(`everyday ${key}`).digest('hex');
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

type Caller = { readonly headers: Record<string, string>; leave(): Promise<void> };

/** A session of that moment for one call. */
async function callerOf(
  { db, crypto, identity }: DemoDeskDeps & { readonly identity: Identity },
  accounts: ReadonlyMap<string, string>,
  { who, at }: Asked,
): Promise<Caller> {
  if ('phone' in who) {
    const contact = crypto.seal(who.phone, CONTACT);
    const proved = { channel: 'sms' as const, contact, contactIndex: contactIndex(crypto, 'sms', who.phone) };
    const secret = await openSession(db, proved, at);
    const leave = () => closeSession(db, secret);
    return { headers: { cookie: `gridgov_resident=${secret}` }, leave };
  }
  const accountId = accounts.get(who.account);
  if (accountId === undefined) throw new Error(`The demo city has no account ${who.account}`);
  const secret = newSessionSecret();
  const secretHash = hashOfSecret(secret);
  const about = { address: '127.0.0.1', agent: 'demo' };
  await insertSession(db, { secretHash, accountId, now: at, expiresAt: at + 60_000, ...about });
  const headers: Record<string, string> = { cookie: `gridgov_session=${secret}` };
  if (who.post !== undefined) {
    const signed = await identity.find({ kind: 'session', secret }, at);
    const actor = signed?.actors.find(({ post }) => post === who.post);
    if (actor === undefined) throw new Error(`${who.account} does not act as ${who.post} then`);
    headers['x-post'] = actor.postId;
  }
  return { headers, leave: () => deleteSession(db, secretHash) };
}
