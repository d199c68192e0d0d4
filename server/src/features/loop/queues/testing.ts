/** For tests only: a small world of matters in two districts, made through the real commands. */

import { type Actor, actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Channel, IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { wordsFor } from '@gridgov/domain/trades.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import { makeLog } from '../../../platform/log/log.ts';
import { testFinder, testRules, testSurroundings } from '../../../testing/rules.ts';
import { chineseNames } from '../../city/names/public.ts';
import { act, ISSUES, type IssueDeps, makeNumbers, type Names, report } from '../issues/public.ts';
import type { QueuesDeps } from './deps.ts';

export const EAST = '990106';
export const WEST = '990107';
/** A Tuesday, nine in the morning in China. */
export const START = Date.parse('2026-11-24T09:00:00+08:00');

export const post = (post: PostKind, area: string, unitId?: string): Actor =>
  actorOf({
    personId: `${post} ${area} ${unitId ?? ''}`,
    postId: `p ${post} ${area}`,
    post,
    area,
    unitId: unitId ?? null,
  });

/** Everybody, by what they are. */
export const CAST = {
  worker: post('grid_worker', `${EAST}012015003`),
  otherWorker: post('grid_worker', `${EAST}012016001`),
  leader: post('grid_leader', `${EAST}012015`),
  street: post('street_dispatcher', `${EAST}012`),
  otherStreet: post('street_dispatcher', `${EAST}013`),
  east: post('district_dispatcher', EAST),
  west: post('district_dispatcher', WEST),
  city: post('city_supervisor', ''),
  roads: post('unit_handler', EAST, 'roads'),
  water: post('unit_head', EAST, 'water'),
  /** Leads nothing: asked to assist, and given parts. */
  parks: post('unit_handler', EAST, 'parks'),
  keeper: post('rules_keeper', ''),
  assistant: post('grid_assistant', `${EAST}012015003`),
} as const;

export const GRIDS = [
  `${EAST}012015003`,
  `${EAST}012015004`,
  `${EAST}012016001`,
  `${EAST}013001001`,
  `${WEST}001001001`,
  `${WEST}001001002`,
] as const;

export function placeIn(grid: string, n: number): PlaceValue {
  return {
    district: grid.slice(0, 6),
    street: grid.slice(0, 9),
    community: grid.slice(0, 12),
    grid,
    lon: 119.4 + n / 1000,
    lat: 36.1 + (n % 7) / 1000,
    text: `滨河路${n + 1}号`,
  };
}

const NAMES: Names = chineseNames({
  unit: (id) => `虚构${id}`,
  area: (code) => `区域${code}`,
  classOf: (code) => `类别${code}`,
});

export type World = {
  readonly deps: QueuesDeps;
  readonly issues: IssueDeps;
  now: number;
  give(actor: Actor, id: string, command: CommandName, body?: object): Promise<string>;
  reportIn(
    grid: string,
    n: number,
    more?: { title?: string; channel?: Channel; nature?: string },
  ): Promise<string>;
  states(): Promise<IssueState[]>;
  relay(): Promise<void>;
};

export function makeWorld(db: Db, exportFolder = '/nonexistent', districts = [EAST, WEST]): World {
  const issues: IssueDeps = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...testSurroundings(),
    names: NAMES,
  };
  const deps: QueuesDeps = {
    db,
    rules: issues.rules,
    issues,
    names: NAMES,
    districts: () => districts,
    areasIn: (code) => (code === '' ? districts.map((one) => ({ code: one, name: NAMES.area(one) })) : []),
    finder: testFinder(),
    exportFolder,
    log: makeLog('error', () => undefined),
    words: wordsFor,
  };
  const world: World = {
    deps,
    issues,
    now: START,
    async give(actor, id, command, body = {}) {
      world.now += 60_000;
      const [district = '', uuid = ''] = id.split('.');
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: world.now };
      await act(issues, actor, { district, id: uuid, command, body: body as never }, origin);
      return id;
    },
    async reportIn(grid, n, more = {}) {
      world.now += 60_000;
      const place = placeIn(grid, n);
      const input = {
        channel: more.channel ?? ('patrol' as const),
        nature: more.nature ?? 'report',
        title: more.title ?? '井盖缺损',
        description: `第${n}件`,
        classCode: n % 2 === 0 ? 'C1' : 'C2',
        place,
        reporter: { personId: CAST.worker.personId, kind: 'staff' as const },
        files: [],
        linked: [],
      };
      const commandId = uuidv7();
      await report(issues, CAST.worker, input, { commandId, requestId: 'r', address: '', now: world.now });
      return `${place.district}.${commandId}`;
    },
    async states() {
      const { rows } = await db.query<{ state: IssueState }>('select state from issue');
      return rows.map(({ state }) => state);
    },
    async relay() {
      for (const district of districts) {
        while ((await relayOnce(db, district, async () => undefined)) > 0);
      }
    },
  };
  return world;
}

/** Matters in every grid and at many stages; the same each time. */
export async function fillWorld(world: World): Promise<string[]> {
  const titles = ['井盖缺损', '暴露垃圾', '道路积水', '路灯不亮'];
  const ids: string[] = [];
  for (let n = 0; n < 36; n += 1) {
    // One after the other: each takes the time after the one before.
    const grid = GRIDS[n % GRIDS.length] ?? '';
    const id = await world.reportIn(grid, n, { title: titles[n % 4] ?? '' });
    ids.push(id);
    await lead(world, id, grid, Math.floor(n / GRIDS.length));
  }
  await world.relay();
  return ids;
}

async function lead(world: World, id: string, grid: string, far: number): Promise<void> {
  const leader = post('grid_leader', grid.slice(0, 12));
  // A grid is a unit too, and may lead where it does not lie.
  const elsewhere = grid === GRIDS[1];
  const unit = elsewhere ? `grid:${GRIDS[0]}` : grid.endsWith('3') || grid.endsWith('2') ? 'roads' : 'water';
  const handler = elsewhere ? CAST.worker : post('unit_handler', grid.slice(0, 6), unit);
  const assists = far % 2 === 0 ? ['parks', ...(grid === GRIDS[2] ? [`grid:${GRIDS[0]}`] : [])] : [];
  const steps: (() => Promise<unknown>)[] = [
    () => world.give(leader, id, 'file'),
    () => world.give(leader, id, 'dispatch', { unit, assists }),
    () => world.give(handler, id, 'acknowledge'),
    () => world.give(handler, id, 'respond', { result: '已处理' }),
    () => world.give(post('grid_worker', grid), id, 'verify', { agree: true }),
    () => world.give(leader, id, 'close', { result: 'solved' }),
  ];
  for (const step of steps.slice(0, far)) await step();
}
