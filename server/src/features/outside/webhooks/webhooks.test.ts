import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { HERE } from '../../../testing/loop-world.ts';
import { createToken } from '../../running/accounts/public.ts';
import { insertDeliveries, trimDeliveries } from './delivery-queries.ts';
import { hooksWorld, receiver, SECRET } from './testing.ts';

const YEAR = 365 * 86_400_000;

test('an event arrives as a signed CloudEvent that the scheme’s own library accepts, without anybody in it', async (t) => {
  const { create, report, pump } = await hooksWorld(t);
  const there = await receiver(t);
  await create(there.url);
  const eventId = await report();
  await pump.drain();
  assert.equal(there.got.length, 1);
  const [{ headers, body } = assert.fail()] = there.got;
  const event = new Webhook(SECRET).verify(body, headers as Record<string, string>) as Record<
    string,
    unknown
  >;
  assert.equal(headers['content-type'], 'application/cloudevents+json');
  assert.equal(headers['webhook-id'], eventId);
  assert.match(String(headers['webhook-timestamp']), /^\d{10}$/);
  assert.equal(event.specversion, '1.0');
  assert.equal(event.id, eventId);
  assert.equal(event.type, 'issue.reported');
  assert.ok(String(event.source).startsWith('https://city.example/'));
  assert.ok(!Number.isNaN(Date.parse(String(event.time))));
  for (const secret of ['reporter', 'qingmu', 'title', 'phone', 'description'])
    assert.ok(!body.includes(secret));
});

test('after 503 it comes again within 30 seconds with the same ids, and after 2xx never again', async (t) => {
  const { create, report, pump, clock } = await hooksWorld(t);
  const there = await receiver(t);
  there.state.status = 503;
  await create(there.url);
  const eventId = await report();
  await pump.drain();
  assert.equal(there.got.length, 1);
  await pump.drain();
  assert.equal(there.got.length, 1, 'not at once');
  there.state.status = 200;
  clock.now += 29_000;
  await pump.drain();
  assert.equal(there.got.length, 2);
  const ids = there.got.map(({ headers, body }) => [headers['webhook-id'], JSON.parse(body).id]);
  assert.deepEqual(ids, [
    [eventId, eventId],
    [eventId, eventId],
  ]);
  new Webhook(SECRET).verify(there.got[1]?.body ?? '', withTimeOf(there.got[1]?.headers));
  clock.now += 86_400_000;
  await pump.drain();
  assert.equal(there.got.length, 2);
});

/** The test's clock runs ahead of the library's. */
function withTimeOf(headers: object | undefined): Record<string, string> {
  const { 'webhook-timestamp': at } = headers as Record<string, string>;
  assert.ok(Math.abs(Number(at) - Date.now() / 1000) < 60);
  return headers as Record<string, string>;
}

test('pauses grow until it is given up; sent again by hand it has all its attempts', async (t) => {
  const { server, create, report, pump, clock } = await hooksWorld(t);
  const there = await receiver(t);
  there.state.status = 500;
  const { id } = await create(there.url);
  const eventId = await report();
  const list = async () => {
    const answer = await server.as('songtao')('GET', `/webhooks/${id}/deliveries`);
    return answer.json<{
      items: { state: string; attempts: number; dueAt: number; answerStatus: number }[];
    }>().items;
  };
  const pauses: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    await pump.drain();
    const [one] = await list();
    if (one?.state !== 'waiting') break;
    pauses.push(one.dueAt - clock.now);
    clock.now = one.dueAt;
  }
  assert.equal(pauses.length, 8);
  assert.ok(
    pauses.every((pause, at) => pause > (pauses[at - 1] ?? 0)),
    String(pauses),
  );
  const [dead] = await list();
  assert.deepEqual([dead?.state, dead?.attempts, dead?.answerStatus], ['dead', 9, 500]);
  there.state.status = 204;
  const again = await server.as('songtao')('POST', `/webhooks/${id}/deliveries/${eventId}/resend`);
  assert.equal(again.statusCode, 204);
  clock.now = Math.max(clock.now, server.clock.now) + 86_400_000;
  await pump.drain();
  assert.equal((await list())[0]?.state, 'delivered');
});

test('a relay or a pump that does its work twice sends once', async (t) => {
  const { create, report, pump, db } = await hooksWorld(t);
  const there = await receiver(t);
  await create(there.url);
  const eventId = await report();
  const [, streamId = ''] = /^\w+-(.*)-1$/.exec(eventId) ?? [];
  const at = Date.now() + YEAR;
  const again = { position: 1, stream: 'issue', streamId, version: 1, name: 'issue.reported', at };
  await db.transaction((tx) => pump.published(tx, eventId.slice(0, 6), async () => [again]));
  await Promise.all([pump.drain(), pump.drain()]);
  await db.transaction((tx) => pump.published(tx, eventId.slice(0, 6), async () => [again]));
  await pump.drain();
  assert.equal(there.got.length, 1);
});

test('what happened before a webhook was made is not sent to it, what happens from then on is', async (t) => {
  const { server, create, relay, report, pump, world } = await hooksWorld(t);
  const there = await receiver(t);
  // Written after the webhook was made, of a moment before it: an old matter that is brought along.
  await create(there.url);
  // The world takes a minute to each step.
  const made = server.clock.now - 60_000;
  world.now = made - 1;
  await report();
  await pump.drain();
  assert.equal(there.got.length, 0);
  world.now = made;
  const eventId = await report();
  await relay();
  await pump.drain();
  assert.deepEqual(
    there.got.map(({ headers }) => headers['webhook-id']),
    [eventId],
  );
});

test('only the types and districts asked for are sent, nothing while it is paused, and all of it afterwards', async (t) => {
  const { server, create, report, pump } = await hooksWorld(t);
  const closed = await receiver(t);
  const elsewhere = await receiver(t);
  const paused = await receiver(t);
  await create(closed.url, { types: ['issue.closed', 'issue.rated'] });
  await create(elsewhere.url, { districts: ['370699'] });
  const { id, version } = await create(paused.url, { types: ['issue.*'] });
  await report();
  const stop = await server.as('songtao')('PATCH', `/webhooks/${id}`, { version, state: 'paused' });
  assert.equal(stop.statusCode, 200);
  await pump.drain();
  assert.deepEqual([closed.got.length, elsewhere.got.length, paused.got.length], [0, 0, 0]);
  await server.as('songtao')('PATCH', `/webhooks/${id}`, { version: version + 1, state: 'active' });
  await pump.drain();
  assert.equal(paused.got.length, 1);
});

test('a type that no event has is refused with the nearest one, when it is made and when it is changed', async (t) => {
  const { server, create } = await hooksWorld(t);
  const { url } = await receiver(t);
  const made = await server.as('songtao')('POST', '/webhooks', { url, types: ['issue.close'] });
  assert.equal(made.statusCode, 422);
  assert.match(made.body, /issue\.closed/);
  const { id, version } = await create(url);
  const change = { version, types: ['issue.*', 'isue.filed'] };
  const changed = await server.as('songtao')('PATCH', `/webhooks/${id}`, change);
  assert.equal(changed.statusCode, 422);
  assert.match(changed.body, /issue\.filed/);
});

test('replay sends what the ledger holds from a moment on, with the ids it had', async (t) => {
  const { server, create, report, pump, world, clock } = await hooksWorld(t);
  const before = await report();
  const since = world.now + 1;
  const after = await report();
  const there = await receiver(t);
  const { id } = await create(there.url);
  clock.now += 1_000;
  const until = world.now + 3_600_000;
  const answer = await server.as('songtao')('POST', `/webhooks/${id}/replay`, { since, until });
  assert.deepEqual(answer.json(), { queued: 1, next: null });
  clock.now = Math.max(clock.now, until) + 1;
  await pump.drain();
  await server.as('songtao')('POST', `/webhooks/${id}/replay`, { since: 0, until });
  await pump.drain();
  const ids = there.got.map(({ headers }) => headers['webhook-id']);
  assert.equal(ids[0], after);
  assert.deepEqual(ids.slice(1).sort(), [before, after].sort());
});

test('inner targets are refused, when they are made and when they are sent to, unless the setting allows them', async (t) => {
  const { server, db, create, report, pump } = await hooksWorld(t, []);
  const there = await receiver(t);
  for (const url of [
    there.url,
    there.url.replace('127.0.0.1', 'localhost'),
    'http://169.254.169.254/latest',
  ]) {
    const answer = await server.as('songtao')('POST', '/webhooks', { url, types: ['*'] });
    assert.equal(answer.statusCode, 422, url);
    assert.equal(answer.json<{ errors: { field: string }[] }>().errors[0]?.field, 'url');
  }
  const { id } = await create('https://receiver.example.invalid/');
  // As if the name had come to mean this machine since.
  await db.query('update webhook set url = $1 where id = $2', [there.url, id]);
  await report();
  await pump.drain();
  assert.equal(there.got.length, 0);
  const { rows } = await db.query<{ problem: string }>('select problem from webhook_delivery');
  assert.match(rows[0]?.problem ?? '', /inner network/);
});

test('one that answers 410, or nothing for five days, is disabled; made active again it has all its time', async (t) => {
  const { server, create, report, pump, clock } = await hooksWorld(t);
  const gone = await receiver(t);
  gone.state.status = 410;
  const failing = await receiver(t);
  failing.state.status = 500;
  const one = await create(gone.url);
  const other = await create(failing.url);
  await report();
  await pump.drain();
  const state = async (id: string) =>
    (await server.as('songtao')('GET', `/webhooks/${id}`)).json<{
      state: string;
      disabledFor: string;
      version: number;
    }>();
  assert.deepEqual([(await state(one.id)).state, (await state(one.id)).disabledFor], ['disabled', 'gone']);
  assert.equal((await state(other.id)).state, 'active');
  clock.now += 5.1 * 86_400_000;
  await pump.drain();
  const { state: now, disabledFor, version } = await state(other.id);
  assert.deepEqual([now, disabledFor], ['disabled', 'failing']);
  await server.as('songtao')('PATCH', `/webhooks/${other.id}`, { version, state: 'active' });
  failing.state.status = 204;
  clock.now += 86_400_000;
  await pump.drain();
  assert.equal((await state(other.id)).state, 'active');
});

test('a receiver that is slow leaves room for the others', async (t) => {
  const { create, report, pump } = await hooksWorld(t);
  const slow = await receiver(t);
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  slow.state.ready = promise;
  const quick = await receiver(t);
  await create(slow.url);
  await create(quick.url);
  for (let n = 0; n < 12; n += 1) await report();
  const sending = pump.drain();
  for (let n = 0; n < 4_000 && quick.got.length < 12; n += 1)
    await new Promise((resolve) => setTimeout(resolve, 15));
  assert.equal(quick.got.length, 12);
  assert.ok(slow.got.length <= 4);
  answer();
  await sending;
  assert.equal(slow.got.length, 12);
});

test('the path without a version takes an administrator’s token; others are turned away; the secret is shown once', async (t) => {
  const { server, db, pump } = await hooksWorld(t);
  const there = await receiver(t);
  const now = server.clock.now;
  const given = { name: 'x', areas: [], expiresAt: null, now, createdBy: null };
  const { token } = await createToken(db, { ...given, account: 'songtao', scopes: ['system.operate'] });
  const weak = await createToken(db, { ...given, account: 'chuyun', scopes: ['issue.read'] });
  const body = { url: there.url, secret: SECRET, types: ['*'] };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const made = await server.send('POST', '/api/webhooks', body, bearer(token));
  assert.equal(made.statusCode, 201);
  const { id, secret } = made.json<{ id: string; secret: string }>();
  assert.equal(secret, SECRET);
  const seen = await server.as('songtao')('GET', `/webhooks/${id}`);
  assert.ok(!seen.body.includes('whsec_'));
  assert.equal((await server.send('POST', '/api/webhooks', body, bearer(weak.token))).statusCode, 403);
  assert.equal((await server.send('POST', '/api/webhooks', body, bearer('ggt_wrong'))).statusCode, 401);
  assert.equal((await server.send('POST', '/api/webhooks', body)).statusCode, 401);
  const tested = await server.as('songtao')('POST', `/webhooks/${id}/test`);
  assert.equal(tested.json<{ answerStatus: number }>().answerStatus, 204);
  const event = new Webhook(SECRET).verify(
    there.got[0]?.body ?? '',
    there.got[0]?.headers as Record<string, string>,
  );
  assert.equal((event as { type: string }).type, 'gridgov.webhook.test');
  for (const bad of ['whsec_short', 'plain-text-that-is-long-enough', `whsec_${'A'.repeat(190)}`]) {
    assert.equal(
      (await server.as('songtao')('POST', '/webhooks', { ...body, secret: bad })).statusCode,
      422,
      bad,
    );
  }
  await pump.drain();
  assert.equal(there.got.length, 1);
});

test('a webhook that is deleted takes its deliveries along, also those a relay wrote meanwhile', async (t) => {
  const { server, db, pump, create, report } = await hooksWorld(t);
  const there = await receiver(t);
  there.state.status = 503;
  const { id } = await create(there.url);
  const eventId = await report();
  await pump.drain();
  const left = async () => {
    const { rows } = await db.query<{ n: number }>('select count(*)::int as n from webhook_delivery');
    return rows[0]?.n;
  };
  assert.ok(Number(await left()) > 0);
  assert.equal((await server.as('songtao')('DELETE', `/webhooks/${id}`)).statusCode, 204);
  assert.equal(await left(), 0);
  const late = { webhookId: id, eventId, streamId: null, version: null, type: 'issue.reported' };
  await insertDeliveries(db, HERE, [late], Date.now());
  assert.equal(await trimDeliveries(db, HERE, 0), 1);
  assert.equal(await left(), 0);
});
