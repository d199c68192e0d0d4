import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';
import { peopleRoutes } from '../features/city/people/routes.ts';
import { accountRoutes } from '../features/running/accounts/routes.ts';
import { identityRoutes } from '../features/running/identity/routes.ts';
import { whoIs } from '../features/running/identity/who.ts';
import { deputyRoutes } from '../features/work/deputies/routes.ts';
import { makeSignIn } from '../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import type { Route } from '../platform/http/route.ts';
import { RunningImports } from '../platform/imports/upload.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLog } from '../platform/log/log.ts';
import { CAST, type CastName } from '../testing/cast.ts';
import { testServer } from '../testing/server.ts';

const ADMINISTRATORS = { yunxiu: 'security_admin', lanting: 'audit_admin', songtao: 'system_admin' } as const;
const KINDS = ['security_admin', 'audit_admin', 'system_admin'] as const;
const STEPS = 40;
const names = Object.keys(CAST) as CastName[];

/** A generator whose sequence is told by its seed, so that a failure can be made again. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
}

type Pick = ReturnType<typeof dice>;
type Known = { readonly ids: string[]; readonly own: string };

/** What may be sent to each route that changes accounts, tokens, posts, rules or deputies. */
const BODIES: Readonly<Record<string, (pick: Pick, known: Known) => object | undefined>> = {
  'POST /accounts': (pick, { own }) => ({
    name: `neu-${pick(['a', 'b', 'c', 'd', 'e'])}${pick(['1', '2', '3'])}`,
    personId: pick([own, ...names.map((name) => CAST[name].personId)]),
  }),
  'PATCH /accounts/:id': (pick) => ({
    version: pick([1, 2, 3]),
    ...pick<object>([{ status: 'disabled' }, { status: 'active' }, { unlock: true }]),
  }),
  'POST /accounts/:id/password': () => undefined,
  'DELETE /accounts/:id/second-factor': () => undefined,
  'PUT /account-policy': () => ({
    failuresToLock: 10,
    lockMinutes: 10,
    idleMinutes: 480,
    sessionHours: 72,
    passwordDays: 0,
    passwordLength: 8,
  }),
  'POST /second-factor-rules': (pick) => ({ post: pick(KINDS), from: '2026-11-24' }),
  'DELETE /second-factor-rules/:id': () => undefined,
  'POST /identity-rules': (pick) => ruleOf(pick),
  'PATCH /identity-rules/:id': (pick) => ruleOf(pick),
  'DELETE /identity-rules/:id': () => undefined,
  'POST /identity-rules/:id/release': () => undefined,
  'POST /tokens': (pick) => ({
    account: pick(names),
    name: 'x',
    scopes: [pick(['account.manage', 'audit.read', 'issue.read', 'system.operate'])],
  }),
  'DELETE /tokens/:id': () => undefined,
  'POST /account-halves/:id': () => undefined,
  'POST /me/account-halves/:id': () => undefined,
  'POST /me/token-offers/:id': () => undefined,
  'DELETE /me/token-offers/:id': () => undefined,
  'DELETE /me/tokens/:id': () => undefined,
  'POST /me/guard/events/:id': (pick) => ({ mine: pick([true, false]) }),
  'POST /people/:id/posts': (pick) => ({ kind: pick([...KINDS, 'rules_keeper']), reason: '试一试' }),
  'POST /posts/:id/handover': (pick, { own }) => ({
    toPersonId: pick([own, ...names.map((name) => CAST[name].personId)]),
    reason: '试一试',
  }),
  'POST /posts/:id/end': () => ({ reason: '试一试' }),
  'POST /posts/:id/deputies': (pick) => deputyOf(pick),
  'POST /me/deputies': (pick) => deputyOf(pick),
  'POST /me/deputies/:id/end': () => undefined,
};
/** Of the own sign-in, which nobody else's calls reach, and a file, tried by its own tests. */
const ELSEWHERE =
  /^(\w+) (\/session|\/me\/(post|password|language|totp|recovery|passkeys)|\/people\/import|\/people\/:id\/phone)/;

const ruleOf = (pick: Pick) => ({
  claim: pick(['sub', 'email']),
  value: pick(['mine', 'mine@example.org', '*']),
  ...pick<object>([
    { account: pick(names) },
    { post: { kind: pick(KINDS) } },
    { post: { kind: 'rules_keeper' } },
    {},
  ]),
});
const deputyOf = (pick: Pick) => ({
  deputyId: CAST[pick(names)].personId,
  from: '2026-11-24',
  to: '2026-11-25',
  reason: '试一试',
});

async function serve(t: Parameters<typeof testServer>[0]) {
  const crypto = makeFieldCrypto({ secrets: [randomBytes(32).toString('hex')] });
  const dir = await mkdtemp(path.join(tmpdir(), 'gridgov-admins-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  let routes: Route[] = [];
  let signIn: ReturnType<typeof makeSignIn> | undefined;
  const placeName = (code: string) => code;
  const offset = SHANGHAI_OFFSET;
  const server = await testServer(t, ({ db, identity, publicUrl }) => {
    signIn = makeSignIn(db);
    routes = [
      ...accountRoutes({ db, crypto, identity, publicUrl, signIn, placeName }),
      ...identityRoutes({
        db,
        crypto,
        identity,
        publicUrl,
        placeName,
        log: makeLog('silent'),
        provider: undefined,
      }),
      ...peopleRoutes({
        db,
        crypto,
        running: new RunningImports(dir),
        newId: () => uuidv7(),
        offset,
        areas: async () => [],
        placeName,
        onPosts: () => identity.forgetAll(),
      }),
      ...deputyRoutes({ db, offset, placeName, districts: () => ['370602'], onChange: () => undefined }),
    ];
    return routes;
  });
  if (signIn === undefined) throw new Error('The routes were not made');
  return { ...server, routes, signIn };
}

type World = Awaited<ReturnType<typeof serve>>;

/** Everything that a reply tells and that could open something. */
function secretsIn(value: unknown, found: string[] = []): string[] {
  if (typeof value === 'string' && value.length >= 8 && value.length <= 100) found.push(value);
  else if (Array.isArray(value)) for (const one of value) secretsIn(one, found);
  else if (typeof value === 'object' && value !== null) secretsIn(Object.values(value), found);
  return found;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function play(world: World, who: keyof typeof ADMINISTRATORS, seed: number): Promise<string[]> {
  const pick = dice(seed);
  const send = world.as(who);
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from account union select id from post union select id from person',
  );
  const known: Known = { ids: rows.map(({ id }) => id), own: CAST[who].personId };
  const told: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const route = pick(Object.keys(BODIES));
    const [method = '', to = ''] = route.split(' ');
    const body = BODIES[route]?.(pick, known);
    const key = route.includes('deputies') ? { 'idempotency-key': uuidv7() } : {};
    // What one call answers is what the next may be about.
    const reply = await send(method, to.replace(':id', pick(known.ids)), body, key);
    assert.ok(reply.statusCode < 500, `${route} ${reply.body}`);
    const secrets = reply.body === '' ? [] : secretsIn(reply.json());
    known.ids.push(...secrets.filter((one) => UUID.test(one)).slice(0, 20));
    if (reply.statusCode < 300) told.push(...secrets.filter((one) => !UUID.test(one)));
  }
  return told;
}

/** Accounts that can be acted as with what was told: as a token, or as a password by itself or joined of two. */
async function opened({ database, identity, signIn, clock }: World, told: readonly string[]) {
  const accounts = new Set<string>();
  for (const secret of told) {
    const signed = await identity.find({ kind: 'token', secret }, clock.now);
    if (signed !== null) accounts.add(signed.accountName);
  }
  const parts = [...new Set(told)].filter((one) => one.length === 16 && !one.includes(' '));
  const passwords = [...parts, ...parts.flatMap((one) => parts.map((other) => one + other))].slice(0, 60);
  const { rows } = await database.owner.query<{ name: string }>(
    "select a.name from account a join account_half h on h.account_id = a.id where a.status = 'active'",
  );
  for (const { name } of rows) {
    for (const [n, password] of passwords.entries()) {
      const given = { name, password, now: clock.now, address: `10.0.${n}.${accounts.size}`, agent: '' };
      await database.owner.query('update account set locked_until = null, failures = 0');
      const signed = await signIn(given).catch(() => undefined);
      if (signed !== undefined) accounts.add(name);
    }
  }
  return accounts;
}

for (const who of Object.keys(ADMINISTRATORS) as (keyof typeof ADMINISTRATORS)[]) {
  test(`whatever ${who} calls, nobody else is acted as and no other administrator's right is won`, async (t) => {
    for (const seed of [1, 20_261_130, 77]) {
      const world = await serve(t);
      const told = await play(world, who, seed);
      for (const name of await opened(world, told)) {
        const { rows } = await world.database.owner.query<{ personId: string }>(
          'select person_id as "personId" from account where name = $1',
          [name],
        );
        assert.equal(rows[0]?.personId, CAST[who].personId, `seed ${seed}: ${name} can be acted as`);
      }
      const claims = { subject: 'mine', email: 'mine@example.org', groups: [], name: '' };
      const found = await whoIs(world.database.db, 'https://id.example', claims, world.clock.now);
      assert.ok(
        !('account' in found),
        `seed ${seed}: the identity provider leads to ${JSON.stringify(found)}`,
      );
      await checkRights(world, who, seed);
    }
  });
}

async function checkRights(world: World, who: keyof typeof ADMINISTRATORS, seed: number): Promise<void> {
  const own = ADMINISTRATORS[who];
  const others = KINDS.filter((kind) => kind !== own).flatMap((kind) => [...RIGHTS_BY_POST[kind]]);
  const foreign = others.filter((right) => !RIGHTS_BY_POST[own].has(right));
  const { rows } = await world.database.owner.query<{ kind: keyof typeof RIGHTS_BY_POST }>(
    'select kind from post where person_id = $1',
    [CAST[who].personId],
  );
  const held = new Set(rows.flatMap(({ kind }) => [...RIGHTS_BY_POST[kind]]));
  const won = foreign.filter((right) => held.has(right));
  assert.deepEqual(won, [], `seed ${seed}`);
}

test('the sequences reach every route that changes accounts, tokens, posts, rules or deputies', async (t) => {
  const { routes } = await serve(t);
  const changing = routes
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path: to }) => `${method} ${to}`)
    .filter((route) => !ELSEWHERE.test(route));
  assert.deepEqual(
    changing.filter((route) => BODIES[route] === undefined),
    [],
  );
});

test('with the audit administrator, or the person signed in elsewhere, an account does open; each is told', async (t) => {
  const world = await serve(t);
  const made = await world.as('yunxiu')('POST', '/accounts', {
    name: 'zweit',
    personId: CAST.qinghe.personId,
  });
  const { account, firstHalf } = made.json();
  const own = await world.as('qinghe')('GET', '/me/guard');
  assert.deepEqual(
    own.json().events.map((event: { what: string }) => event.what),
    ['account.opened'],
  );
  assert.equal((await world.as('yunxiu')('POST', `/account-halves/${account.id}`)).statusCode, 403);
  assert.equal((await world.as('chuyun')('POST', `/me/account-halves/${account.id}`)).statusCode, 404);
  const half = (await world.as('qinghe')('POST', `/me/account-halves/${account.id}`)).json().half;
  assert.equal((await world.as('lanting')('POST', `/account-halves/${account.id}`)).statusCode, 404);
  const given = { name: 'zweit', now: world.clock.now, address: '10.0.0.1', agent: '' };
  await assert.rejects(world.signIn({ ...given, password: firstHalf }));
  assert.equal((await world.signIn({ ...given, password: firstHalf + half })).accountId, account.id);
});

test('a token for somebody else is theirs to take, and theirs to end as not wanted', async (t) => {
  const world = await serve(t);
  const [yunxiu, chuyun] = [world.as('yunxiu'), world.as('chuyun')];
  const wish = { account: 'chuyun', name: '大屏', scopes: ['issue.read'] };
  const offer = (await yunxiu('POST', '/tokens', wish)).json();
  assert.equal(offer.token, null);
  assert.equal((await yunxiu('POST', `/me/token-offers/${offer.id}`)).statusCode, 404);
  const taken = await chuyun('POST', `/me/token-offers/${offer.id}`);
  assert.equal(taken.statusCode, 201);
  world.clock.now += 1;
  const again = (await yunxiu('POST', '/tokens', wish)).json();
  const { events } = (await chuyun('GET', '/me/guard')).json();
  assert.equal(events[0].what, 'token.offered');
  assert.deepEqual(
    [events[0].seenAt === null, events[1].seenAt === null],
    [true, false],
    'what was taken is known',
  );
  assert.equal((await chuyun('POST', `/me/guard/events/${events[0].id}`, { mine: false })).statusCode, 204);
  assert.equal(
    (await chuyun('POST', `/me/token-offers/${again.id}`)).statusCode,
    404,
    'ended with the answer',
  );
  const { rows } = await world.database.db.query<{ details: { mine: boolean; by: string } }>(
    "select details from access_log where subject = 'account:chuyun' and details ? 'mine'",
  );
  assert.deepEqual([rows[0]?.details.mine, rows[0]?.details.by], [false, 'yunxiu']);
});
