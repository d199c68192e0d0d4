import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { leadsTo } from '@gridgov/domain/loop/issues/next.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { HERE, makeLoopWorld, THERE, WHO } from '../../../../testing/loop-world.ts';
import { showIssue } from './show.ts';

const { qingmu, lanshan, huangtu } = WHO;

test('a matter is handed to somebody else: whoever has it is not offered, and the others stand by name', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  const holders = new Set(['zhongtan', 'huangtu', 'antu']);
  const deps = { ...world.issues, holders: async () => holders };
  const offered = async () => {
    const { allowed } = await showIssue(deps, `${HERE}.${id}`, {
      actor: huangtu,
      language: 'zh',
      now: world.now,
    });
    const command = allowed.find((one) => one.command === 'hand_over');
    return command?.fields.find(({ name }) => name === 'person')?.options?.map(({ value }) => value);
  };
  assert.deepEqual(await offered(), ['antu', 'zhongtan']);
});

test('the days of a clock’s strip are whole days, so that a page can tell their weekdays', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  const asking = { actor: lanshan, language: 'zh', now: world.now } as const;
  const { strips } = await showIssue(world.issues, `${HERE}.${id}`, asking);
  assert.equal(strips[0]?.days[0]?.day, '2026-11-24');
});

test('who rated a matter as not solved finds the reason with 重办, and need not type it again', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  await world.give(lanshan, id, 'file');
  await world.give(lanshan, id, 'dispatch', { unit: 'roads' });
  await world.give(huangtu, id, 'acknowledge');
  await world.give(huangtu, id, 'respond', { result: '换了盖' });
  await world.give(qingmu, id, 'verify', { agree: true });
  await world.give(lanshan, id, 'close', { result: 'solved' });
  const reason = async () => {
    const asking = { actor: qingmu, language: 'zh', now: world.now } as const;
    const { allowed } = await showIssue(world.issues, `${HERE}.${id}`, asking);
    return allowed.find(({ command }) => command === 'reopen')?.fields[0]?.options;
  };
  assert.equal(await reason(), undefined);
  const body = { solved: 'no', satisfaction: '2', note: '车一过就响' };
  await world.give(qingmu, id, 'rate', body);
  assert.deepEqual(await reason(), [{ value: '车一过就响', label: '车一过就响', suggested: true }]);
  assert.equal(leadsTo('rate', body), 'reopen');
  assert.equal(leadsTo('rate', { ...body, solved: 'partly' }), null);
});

test('a matter out of sight costs a stranger exactly what one that does not exist costs', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const id = await world.report(qingmu);
  const stranger = actorOf({ personId: 'x', postId: 'x', post: 'street_dispatcher', area: `${THERE}001` });
  const { db } = world;
  const asked: string[] = [];
  const query = ((...given: Parameters<Queryable['query']>) => {
    const [statement] = given as unknown as [string | { readonly text: string }];
    asked.push(typeof statement === 'string' ? statement : statement.text);
    return db.query(...given);
  }) as Queryable['query'];
  const deps = { ...world.issues, db: { ...db, query } };
  const costs = async (one: string) => {
    asked.length = 0;
    const look = showIssue(deps, `${HERE}.${one}`, { actor: stranger, language: 'zh', now: world.now });
    await assert.rejects(look, { code: 'not-found' });
    return [...asked];
  };
  const none = await costs(uuidv7());
  assert.ok(none.length > 0);
  assert.deepEqual(await costs(id), none);
});
