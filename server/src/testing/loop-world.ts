/** The loop with its follow-ups, for tests: commands by named people, a clock the test moves, jobs run when it says so. */

import { type Actor, actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import {
  act,
  ISSUE_TASKS,
  ISSUES,
  type IssueDeps,
  makeNumbers,
  report,
} from '../features/loop/issues/public.ts';
import type { Db } from '../platform/db/database.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { makeLedger } from '../platform/ledger/ledger.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import type { Job } from '../platform/ledger/stream.ts';
import { testRules, testSurroundings } from './rules.ts';

export const [HERE, THERE] = ['990106', '990107'] as const;
export const GRID = `${HERE}012015003`;
/** A Tuesday, ten in the morning in China. */
export const START = Date.parse('2026-11-24T10:00:00+08:00');

const someone = (name: string, post: Actor['post'], area: string, unitId?: string): Actor =>
  actorOf({ personId: name, postId: `post of ${name}`, post, area, unitId: unitId ?? null });

export const WHO = {
  qingmu: someone('qingmu', 'grid_worker', GRID),
  baisha: someone('baisha', 'grid_worker', GRID),
  lanshan: someone('lanshan', 'grid_leader', GRID.slice(0, 12)),
  heitan: someone('heitan', 'street_dispatcher', GRID.slice(0, 9)),
  jinqiao: someone('jinqiao', 'district_dispatcher', HERE),
  huangtu: someone('huangtu', 'unit_handler', HERE, 'roads'),
} as const;

export type LoopWorld = {
  readonly db: Db;
  readonly issues: IssueDeps;
  now: number;
  /** Reports at the world's grid; returns the matter's id without its district, which is the command's. */
  report(reporter: Actor, commandId?: string, nature?: string): Promise<string>;
  give(actor: Actor, id: string, command: CommandName, body?: object): Promise<Record<string, unknown>>;
  state(id: string, district?: string): Promise<IssueState>;
  /** Runs every job that is due, `times` over: each is safe to run again. Returns their names. */
  work(times?: number): Promise<string[]>;
  notices(toKey: string): Promise<{ kind: string; stream_id: string }[]>;
};

export function makeLoopWorld(db: Db): LoopWorld {
  const issues: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
  };
  const waiting: Job[] = [];
  const collect = async () => {
    const enqueue = async (_: unknown, jobs: readonly Job[]) => void waiting.push(...jobs);
    for (const district of [HERE, THERE]) while ((await relayOnce(db, district, enqueue)) > 0);
  };
  const world: LoopWorld = {
    db,
    issues,
    now: START,
    async report(reporter, commandId = uuidv7(), nature = 'report') {
      world.now += 60_000;
      await report(
        issues,
        reporter,
        { ...inputOf(reporter), nature },
        {
          commandId,
          requestId: 'r',
          address: '',
          now: world.now,
        },
      );
      return commandId;
    },
    async give(actor, id, command, body = {}) {
      world.now += 60_000;
      const origin = { commandId: uuidv7(), requestId: 'r', address: '', now: world.now };
      const order = { district: HERE, id, command, body: body as never };
      return (await act(issues, actor, order, origin)).result;
    },
    async state(id, district = HERE) {
      const { rows } = await db.query<{ state: IssueState }>(
        'select state from issue where district = $1 and id = $2',
        [district, id],
      );
      if (rows[0] === undefined) throw new Error(`no matter ${id}`);
      return rows[0].state;
    },
    async work(times = 1) {
      const done: string[] = [];
      await collect();
      for (let due = takeDue(waiting, world.now); due.length > 0; due = takeDue(waiting, world.now)) {
        for (const { task, payload } of due) {
          const run = ISSUE_TASKS[task as keyof typeof ISSUE_TASKS];
          for (let time = 0; time < times; time += 1) await run(issues, payload, world.now);
          done.push(task);
        }
        // What was done may have given more to do.
        await collect();
      }
      return done;
    },
    async notices(toKey) {
      const { rows } = await db.query<{ kind: string; stream_id: string }>(
        'select kind, stream_id from notice where to_key = $1 order by at, id',
        [toKey],
      );
      return rows;
    },
  };
  return world;
}

function inputOf(reporter: Actor) {
  return {
    channel: 'patrol' as const,
    title: '井盖缺损',
    description: '井盖缺了一角',
    classCode: 'C1',
    place: {
      district: HERE,
      street: GRID.slice(0, 9),
      community: GRID.slice(0, 12),
      grid: GRID,
      lon: 119.4,
      lat: 36.1,
      text: '滨河路12号',
    },
    reporter: { personId: reporter.personId, kind: 'staff' as const },
    files: [],
    linked: [],
  };
}

function takeDue(waiting: Job[], now: number): Job[] {
  const due = waiting.filter(({ runAt }) => (runAt ?? 0) <= now);
  for (const job of due) waiting.splice(waiting.indexOf(job), 1);
  return due;
}
