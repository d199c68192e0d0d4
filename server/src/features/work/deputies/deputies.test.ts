import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { RECORD } from '@gridgov/domain/city/people/naming.ts';
import type { Identity } from '../../../platform/auth/identify.ts';
import { makeSignIn } from '../../../platform/auth/sign-in.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { CAST, enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { serverOn, testServer } from '../../../testing/server.ts';
import { makeActingNames } from '../../city/people/public.ts';
import { accountRoutes } from '../../running/accounts/routes.ts';
import type { DeputyFacts } from '../../telling/messages/public.ts';
import { deputyRoutes } from './routes.ts';

const placeName = (code: string) => code;
const crypto = makeFieldCrypto({ secrets: ['x'.repeat(40)] });
type Serving = { db: Db; identity: Identity; publicUrl: string };
const routesOf = ({ db, identity, publicUrl }: Serving) => [
  ...accountRoutes({ db, crypto, identity, signIn: makeSignIn(db), publicUrl, placeName }),
  ...deputyRoutes({
    db,
    offset: SHANGHAI_OFFSET,
    placeName,
    districts: () => ['370602'],
    onChange: () => identity.forgetAll(),
  }),
];
const serve = (t: TestContext) => testServer(t, routesOf);
const key = () => ({ 'idempotency-key': uuidv7() });
const week = { from: '2026-11-24', to: '2026-11-30', reason: '参加培训' };
const dispatcher = CAST.xiheng.posts[0]?.id ?? '';

test('a deputy has the post and its rights for the days named, and no longer', async (t) => {
  const { as, database, identity } = await serve(t);
  const wish = { deputyId: CAST.qinghe.personId, ...week };
  const found = (await as('xiheng')('GET', `/me/colleagues?name=${encodeURIComponent('清')}`)).json();
  assert.deepEqual(
    found.map((one: { personId: string }) => one.personId),
    [CAST.qinghe.personId],
  );
  assert.equal((await as('xiheng')('POST', '/me/deputies', wish, key())).statusCode, 201);
  const me = (await as('qinghe')('GET', '/me')).json();
  assert.deepEqual(
    me.posts.map((post: { id: string; deputyFor?: string }) => [post.id, post.deputyFor]),
    [
      [CAST.qinghe.posts[0]?.id, undefined],
      [dispatcher, '溪横'],
    ],
  );
  const acting = (await as('qinghe')('GET', '/me', undefined, { 'x-post': dispatcher })).json();
  assert.ok(acting.rights.includes('issue.dispatch'));
  const own = (await as('qinghe')('GET', '/me')).json();
  assert.ok(!own.rights.includes('issue.dispatch'));

  await database.owner.query("update deputy set from_day = '2026-11-17', to_day = '2026-11-23'");
  identity.forgetAll();
  assert.equal((await as('qinghe')('GET', '/me', undefined, { 'x-post': dispatcher })).statusCode, 403);
});

test('ending it takes the post away at once, and both may end it', async (t) => {
  const { as } = await serve(t);
  const wish = { deputyId: CAST.qinghe.personId, ...week };
  const { id } = (await as('xiheng')('POST', '/me/deputies', wish, key())).json();
  assert.equal((await as('danqing')('POST', `/me/deputies/${id}/end`)).statusCode, 404);
  assert.equal((await as('qinghe')('POST', `/me/deputies/${id}/end`)).statusCode, 204);
  assert.equal((await as('qinghe')('GET', '/me', undefined, { 'x-post': dispatcher })).statusCode, 403);
  const [given] = (await as('xiheng')('GET', '/me/deputies')).json();
  assert.deepEqual([given.side, given.state, given.deputy], ['given', 'ended', '清禾']);
});

test('no administrator is stood in for, nobody outside the street is named, and a deputy names nobody', async (t) => {
  const { as } = await serve(t);
  const naming = (name: 'yunxiu' | 'xiheng', deputyId: string) =>
    as(name)('POST', '/me/deputies', { deputyId, ...week }, key());
  assert.equal((await naming('yunxiu', CAST.qinghe.personId)).statusCode, 422);
  assert.equal((await naming('xiheng', CAST.danqing.personId)).statusCode, 404);
  assert.equal((await naming('xiheng', CAST.xiheng.personId)).statusCode, 422);
  assert.equal((await naming('xiheng', CAST.qinghe.personId)).statusCode, 201);
  assert.equal((await naming('xiheng', CAST.qinghe.personId)).statusCode, 409);
  const on = { ...key(), 'x-post': dispatcher };
  const further = { deputyId: CAST.xiheng.personId, ...week };
  assert.equal((await as('qinghe')('POST', '/me/deputies', further, on)).statusCode, 422);
});

test('what a deputy did is told with both names, what the holder did with one', async (t) => {
  const { database } = await serve(t);
  const names = makeActingNames(database.db);
  const stood = `${CAST.qinghe.personId}@${dispatcher}`;
  const own = `${CAST.xiheng.personId}@${dispatcher}`;
  const ids = [CAST.qinghe.personId, CAST.xiheng.personId, stood, own, `${stood}/en`];
  const found = await names(ids, RECORD);
  assert.equal(found.get(stood), '清*（代 溪*）');
  assert.equal(found.get(`${stood}/en`), '清* (for 溪*)');
  assert.equal(found.get(own), undefined);
  assert.equal(found.get(CAST.xiheng.personId), '溪*');
  const street = { kind: 'staff', personId: '', area: '370602001' } as const;
  assert.equal((await names(ids, street)).get(stood), `${CAST.qinghe.name}（代 ${CAST.xiheng.name}）`);
});

const LED = { ...CAST, fanying: member(20, '帆影', ['street_head', '370602001']) };

async function serveLed(t: TestContext) {
  const database = await testDatabase(t);
  await enrolCast(database.owner, LED);
  return serverOn(t, database, LED, routesOf);
}

test('the head of a street names a deputy for one of their people, and ends it; it is recorded who did', async (t) => {
  const { as, database } = await serveLed(t);
  const found = (await as('fanying')('GET', `/me/people-led?name=${encodeURIComponent('溪')}`)).json();
  assert.deepEqual(
    found.map((one: { postId: string }) => one.postId),
    [dispatcher],
  );
  const wish = { deputyId: CAST.qinghe.personId, ...week };
  const candidates = await as('fanying')(
    'GET',
    `/posts/${dispatcher}/colleagues?name=${encodeURIComponent('清')}`,
  );
  assert.equal(candidates.json()[0].personId, CAST.qinghe.personId);
  const named = await as('fanying')('POST', `/posts/${dispatcher}/deputies`, wish, key());
  assert.equal(named.statusCode, 201, named.body);
  const acting = await as('qinghe')('GET', '/me', undefined, { 'x-post': dispatcher });
  assert.ok(acting.json().rights.includes('issue.dispatch'));
  const [held] = (await as('xiheng')('GET', '/me/deputies')).json();
  assert.deepEqual([held.side, held.namedBy], ['given', LED.fanying.name]);
  const [led] = (await as('fanying')('GET', '/me/deputies')).json();
  assert.deepEqual([led.side, led.person, led.deputy], ['led', CAST.xiheng.name, CAST.qinghe.name]);
  const { rows } = await database.owner.query<{ person_id: string; reason: string }>(
    `select person_id, reason from access_log where subject = $1 and outcome = 'done'`,
    [`post:${dispatcher}`],
  );
  assert.deepEqual(rows, [{ person_id: LED.fanying.personId, reason: week.reason }]);
  assert.equal((await as('fanying')('POST', `/me/deputies/${named.json().id}/end`)).statusCode, 204);
  assert.equal((await as('qinghe')('GET', '/me', undefined, { 'x-post': dispatcher })).statusCode, 403);
});

test('nobody names deputies for people they do not lead', async (t) => {
  const { as } = await serveLed(t);
  const wish = { deputyId: CAST.qinghe.personId, ...week };
  const naming = (name: 'xiheng' | 'danqing' | 'fanying', post: string) =>
    as(name)('POST', `/posts/${post}/deputies`, wish, key());
  assert.equal((await naming('xiheng', dispatcher)).statusCode, 403);
  assert.equal((await naming('danqing', dispatcher)).statusCode, 403);
  assert.equal((await naming('fanying', CAST.danqing.posts[0]?.id ?? '')).statusCode, 404);
  assert.equal((await naming('fanying', LED.fanying.posts[0]?.id ?? '')).statusCode, 404);
});

test('the deputy is told of it, the holder where somebody else named the deputy, and those who did not end it', async (t) => {
  const { as, database } = await serveLed(t);
  const told = async () => {
    const { rows } = await database.owner.query<{ to_key: string; kind: string; facts: DeputyFacts }>(
      'select to_key, kind, facts from notice order by id',
    );
    return rows.map(({ to_key, kind }) => `${kind} ${to_key.slice('person:'.length)}`).sort();
  };
  const [deputy, holder, head] = [CAST.qinghe, CAST.xiheng, LED.fanying].map(({ personId }) => personId);
  const wish = { deputyId: deputy, ...week };
  const own = (await as('xiheng')('POST', '/me/deputies', wish, key())).json();
  assert.deepEqual(await told(), [`deputy.named ${deputy}`]);
  assert.equal((await as('qinghe')('POST', `/me/deputies/${own.id}/end`)).statusCode, 204);
  assert.deepEqual(await told(), [`deputy.ended ${holder}`, `deputy.named ${deputy}`]);

  const again = key();
  const led = (await as('fanying')('POST', `/posts/${dispatcher}/deputies`, wish, again)).json();
  await as('fanying')('POST', `/posts/${dispatcher}/deputies`, wish, again);
  assert.deepEqual((await told()).slice(1), [
    `deputy.given ${holder}`,
    `deputy.named ${deputy}`,
    `deputy.named ${deputy}`,
  ]);
  assert.equal((await as('qinghe')('POST', `/me/deputies/${led.id}/end`)).statusCode, 204);
  assert.deepEqual(
    (await told()).slice(0, 3),
    [`deputy.ended ${head}`, `deputy.ended ${holder}`, `deputy.ended ${holder}`].sort(),
  );
  const { rows } = await database.owner.query<{ facts: DeputyFacts }>('select facts from notice limit 1');
  assert.deepEqual(rows[0]?.facts.post, { zh: '370602001 镇街派遣员', en: '370602001 Street dispatcher' });
});
