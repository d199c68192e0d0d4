/** A small city that counts, for tests of figures and of what is made of them. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { parseMeasure } from '@gridgov/domain/workflow/measures.ts';
import { countingTrades, rowBriefs } from '../../../app/figures.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testServer } from '../../../testing/server.ts';
import { changeRules } from '../../city/rules/public.ts';
import { makeWorld, type World } from '../../loop/queues/testing.ts';
import { RELEASES } from '../releases/public.ts';
import { releaseRoutes } from '../releases/routes.ts';
import { figureRoutes } from './routes.ts';

export const [EAST, WEST] = ['370602001002003', '370602002001001'];
export const leaderOf = (grid: string) =>
  actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: grid.slice(0, 12) });
export const handlerOf = (unitId: string) =>
  actorOf({ personId: `of ${unitId}`, postId: unitId, post: 'unit_handler', area: '370602', unitId });
export const handler = handlerOf('roads');
const DAY = 86_400_000;

export async function serveFigures(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-figures-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  let world: World | undefined;
  const server = await testServer(t, ({ db }) => {
    world = makeWorld(db, folder, ['370602']);
    const deps = {
      db,
      cache: { refresh: async () => true, factsAt: () => ({ version: 'r1.2026-11-25' }) as never },
      names: world.deps.names,
      offset: 8 * 3_600_000,
      districts: () => ['370602'],
      trades: countingTrades(),
      briefs: rowBriefs(db, world.deps.names),
    };
    return [...figureRoutes(deps), ...releaseRoutes({ ...deps, ledger: makeLedger(db, RELEASES) })];
  });
  assert.ok(world !== undefined);
  world.now = server.clock.now;
  const text = await readFile(path.join(rootDir, 'database/seeds/rules/measures.json'), 'utf8');
  const shipped = JSON.parse(text) as Record<string, object>;
  // One of the city's own, which moves with the filing of a matter.
  const all = { ...shipped, filed_share: { ...shipped.file_rate, denominator: ['reported'] } };
  const wishes = Object.entries(all).map(([key, given]) => {
    return { key, from: '2018-01-01', data: { data: parseMeasure(given, TRADES) } };
  });
  const author = { at: 0, personId: null, postId: null, note: 'test' };
  await changeRules(server.database.owner, 'measure', wishes, author);
  return { ...server, world };
}

export async function handled(
  world: World,
  grid: string,
  n: number,
  days: number,
  unit = 'roads',
): Promise<string> {
  const id = await world.reportIn(grid, n);
  const leader = leaderOf(grid);
  await world.give(leader, id, 'file');
  await world.give(leader, id, 'dispatch', { unit });
  await world.give(handlerOf(unit), id, 'acknowledge');
  world.now += days * DAY;
  await world.give(handlerOf(unit), id, 'respond', { result: '已处理' });
  return id;
}
