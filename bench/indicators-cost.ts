/** What a command pays for its figures: the same matters led through the loop with them and without, turn by turn. */
import { actorOf, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { onForm } from '@gridgov/domain/loop/issues/evolve.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { evolve } from '@gridgov/domain/workflow/evolve.ts';
import {
  act,
  ISSUES,
  type IssueDeps,
  makeNumbers,
  report,
} from '@gridgov/server/features/loop/issues/public.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { makeLedger } from '@gridgov/server/platform/ledger/ledger.ts';
import { relayOnce } from '@gridgov/server/platform/ledger/relay.ts';
import { testRules, testSurroundings } from '@gridgov/server/testing/rules.ts';

const ROUNDS = 8;
const MATTERS = 40;
const DISTRICT = '990201';
const GRID = `${DISTRICT}001001001`;

const { figures: _, ...plain } = loop;
const STREAMS = {
  with: ISSUES,
  without: {
    ...ISSUES,
    standing: (ISSUES.standing ?? []).filter(({ table }) => table !== loop.figures?.table),
    evolve: (...[before, event, at, by]: Parameters<typeof ISSUES.evolve>) =>
      evolve(plain, before, onForm(event), at, by),
  },
} as const;

const someone = (post: PostKind, area: string, unitId: string | null = null) =>
  actorOf({ personId: `${post} of the bench`, postId: `${post} ${area}`, post, area, unitId });
const WORKER = someone('grid_worker', GRID);
const LEADER = someone('grid_leader', GRID.slice(0, 12));
const HANDLER = someone('unit_handler', DISTRICT, 'roads');

const STEPS: readonly (readonly [CommandName, typeof WORKER, object])[] = [
  ['file', LEADER, {}],
  ['dispatch', LEADER, { unit: 'roads' }],
  ['acknowledge', HANDLER, {}],
  ['respond', HANDLER, { result: '已处理' }],
  ['verify', WORKER, { agree: true }],
  ['close', LEADER, { result: 'solved' }],
];

export type Cost = { readonly commandUs: number; readonly commandCpuUs: number; readonly relayUs: number };

/**
 * In microseconds a command, medians of the rounds: in the command itself (by the clock, where other work on the machine
 * shows, and of the server's processor time) and in the relay behind it.
 */
export async function costOfFigures(db: Db): Promise<Cost> {
  const rounds: Record<keyof typeof STREAMS, Awaited<ReturnType<typeof lead>>[]> = {
    with: [],
    without: [],
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Turn by turn, so that what else the machine does falls on both.
    for (const name of ['without', 'with'] as const) rounds[name].push(await lead(db, STREAMS[name]));
  }
  const more = (part: 'command' | 'cpu' | 'relay') =>
    Math.round(median(rounds.with.map((one) => one[part])) - median(rounds.without.map((one) => one[part])));
  return { commandUs: more('command'), commandCpuUs: more('cpu'), relayUs: more('relay') };
}

async function lead(db: Db, stream: (typeof STREAMS)[keyof typeof STREAMS]) {
  const deps: IssueDeps = {
    ...testSurroundings(),
    db,
    ledger: makeLedger(db, stream),
    rules: testRules(),
    numbers: makeNumbers(db, 500),
  };
  const commands = MATTERS * (STEPS.length + 1);
  const before = process.cpuUsage();
  const began = performance.now();
  await Promise.all(Array.from({ length: MATTERS }, (_, n) => one(deps, n)));
  const command = ((performance.now() - began) * 1000) / commands;
  const { user, system } = process.cpuUsage(before);
  const relayed = performance.now();
  // One batch follows the other until nothing is left.
  while ((await relayOnce(db, DISTRICT, async () => undefined)) > 0);
  return {
    command,
    cpu: (user + system) / commands,
    relay: ((performance.now() - relayed) * 1000) / commands,
  };
}

async function one(deps: IssueDeps, n: number): Promise<void> {
  const id = uuidv7();
  const origin = (commandId: string, at: number) => ({ commandId, requestId: 'bench', address: '', now: at });
  const now = Date.now();
  const place = {
    ...{ district: DISTRICT, street: GRID.slice(0, 9), community: GRID.slice(0, 12), grid: GRID },
    ...{ lon: 119 + n / 1000, lat: 36, text: '测试路' },
  };
  const said = { channel: 'patrol' as const, nature: 'report', title: '路面破损', description: '' };
  const reporter = { personId: WORKER.personId, kind: 'staff' as const };
  await report(
    deps,
    WORKER,
    { ...said, classCode: null, place, reporter, files: [], linked: [] },
    origin(id, now),
  );
  for (const [at, [command, actor, body]] of STEPS.entries()) {
    const order = { district: DISTRICT, id, command, body: body as never };
    // Each command is decided on what the one before it left.
    await act(deps, actor, order, origin(uuidv7(), now + (at + 1) * 60_000));
  }
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
