import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testDatabase } from '../../../testing/database.ts';
import { HERE, type LoopWorld, makeLoopWorld, THERE, WHO } from '../../../testing/loop-world.ts';
import { StreamHub } from './hub.ts';
import { openStream, type StreamDeps } from './tell.ts';

type Message = { readonly id: string; readonly data: Record<string, unknown> | null };

/** Reads until so many events came, or time is up; then goes away as a client that lost its connection does. */
async function listen(
  deps: StreamDeps,
  actor: Actor,
  wanted: number,
  given: { after?: string; types?: string[]; ms?: number } = {},
): Promise<Message[]> {
  const gone = new AbortController();
  const { after, types = ['*'], ms = 4_000 } = given;
  const out = await openStream(deps, { actor, types, after, signal: gone.signal });
  const late = setTimeout(() => gone.abort(), ms);
  const messages: Message[] = [];
  let text = '';
  for await (const chunk of out) {
    text += String(chunk);
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    messages.push(...blocks.flatMap(messageOf));
    if (messages.filter(({ data }) => data !== null).length >= wanted) break;
  }
  clearTimeout(late);
  gone.abort();
  return messages;
}

function messageOf(block: string): Message[] {
  const id = /^id: (.*)$/m.exec(block)?.[1];
  const data = /^data: (.*)$/m.exec(block)?.[1];
  return id === undefined ? [] : [{ id, data: data === undefined ? null : JSON.parse(data) }];
}

const relay = async ({ db }: LoopWorld) => {
  for (const district of [HERE, THERE]) while ((await relayOnce(db, district, async () => undefined)) > 0);
};
const depsOf = ({ db }: LoopWorld): StreamDeps => ({
  db,
  hub: new StreamHub(db, makeLog('silent')),
  publicUrl: 'https://city.example',
  districts: () => [HERE, THERE],
});
const idsOf = (messages: readonly Message[]) =>
  messages.flatMap(({ data }) => (data === null ? [] : [data.id]));

test('a reader that is cut off again and again, while matters are written, gets each event once', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const deps = depsOf(world);
  let writing = true;
  const relays = (async () => {
    while (writing) await relay(world);
  })();
  const writers = Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 10; n += 1) await world.report(WHO.qingmu);
    }),
  );
  const got: Message[] = [];
  let after = '0';
  while (got.length < 40) {
    const part = await listen(deps, WHO.jinqiao, 7, { after, ms: 3_000 });
    assert.ok(part.length > 0);
    got.push(...part.filter(({ data }) => data !== null));
    after = part.at(-1)?.id ?? after;
  }
  await writers;
  writing = false;
  await relays;
  const { rows } = await db.query<{ n: number }>('select count(*) as n from event where district = $1', [
    HERE,
  ]);
  assert.equal(rows[0]?.n, 40);
  assert.equal(new Set(idsOf(got)).size, 40);
  assert.equal(got.length, 40);
});

test('a message is a CloudEvent with what and where, and nobody in it', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const id = await world.report(WHO.qingmu);
  await relay(world);
  const messages = await listen(depsOf(world), WHO.jinqiao, 1, { after: '0' });
  const event = messages.find(({ data }) => data !== null)?.data;
  assert.equal(event?.specversion, '1.0');
  assert.equal(event?.type, 'issue.reported');
  assert.equal(event?.id, `${HERE}-${id}-1`);
  assert.equal(event?.source, 'https://city.example/api/v1');
  assert.match(String(event?.time), /^2026-11-24T.*Z$/);
  const text = JSON.stringify(event);
  for (const secret of ['qingmu', 'reporter', 'title', 'description', 'lon'])
    assert.ok(!text.includes(secret), secret);
});

test('a reader hears only of what lies in its area and of the types it asked for', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  await world.report(WHO.qingmu);
  await relay(world);
  const deps = depsOf(world);
  const far: Actor = { ...WHO.jinqiao, area: THERE, seats: [`desk:district:${THERE}`] };
  const street: Actor = { ...WHO.heitan, area: `${HERE}999`, seats: [] };
  assert.deepEqual(idsOf(await listen(deps, far, 1, { after: '0', ms: 300 })), []);
  const hidden = await listen(deps, street, 1, { after: '0', ms: 300 });
  assert.deepEqual(idsOf(hidden), []);
  assert.match(hidden.at(-1)?.id ?? '', /-1$/, 'its position moves on all the same');
  assert.deepEqual(
    idsOf(await listen(deps, WHO.jinqiao, 1, { after: '0', ms: 300, types: ['issue.closed'] })),
    [],
  );
  assert.equal(
    idsOf(await listen(deps, WHO.jinqiao, 1, { after: '0', types: ['issue.rep*', 'issue.*'] })).length,
    1,
  );
});

test('without a cursor it begins now; with one that is past keeping it says so instead of leaving a gap', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  await world.report(WHO.qingmu);
  await world.report(WHO.qingmu);
  await relay(world);
  const deps = depsOf(world);
  const [first] = await listen(deps, WHO.jinqiao, 1, { ms: 200 });
  assert.equal(first?.id, `${HERE}-2`, 'its own district alone');
  await db.query('delete from feed where district = $1 and position = 1', [HERE]);
  await assert.rejects(listen(deps, WHO.jinqiao, 1, { after: `${HERE}-0` }), /events-gone/);
  assert.equal(idsOf(await listen(deps, WHO.jinqiao, 1, { after: `${HERE}-1` })).length, 1);
  await assert.rejects(listen(deps, WHO.jinqiao, 1, { after: 'made-up' }), /request-wrong/);
});

test('a reader that does not read holds nothing up and is not read ahead for', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  for (let n = 0; n < 30; n += 1) await world.report(WHO.qingmu);
  await relay(world);
  const deps = depsOf(world);
  const gone = new AbortController();
  const slow = await openStream(deps, { actor: WHO.jinqiao, types: ['*'], after: '0', signal: gone.signal });
  slow.read(0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.ok(slow.readableLength <= 16 * 1024 + 2_000, `${slow.readableLength} bytes waiting`);
  assert.equal(deps.hub.readers, 1);
  gone.abort();
  slow.destroy();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(deps.hub.readers, 0);
});

test('the page for programs names every event there is', () => {
  const page = readFileSync(path.join(rootDir, 'docs/interfaces/events.md'), 'utf8');
  const [, told = ''] = page.split('`issue.` in front:');
  const [list = ''] = told.trim().split('\n\n');
  assert.deepEqual(
    [...list.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    Object.keys(EVENT_WORDS),
  );
});
