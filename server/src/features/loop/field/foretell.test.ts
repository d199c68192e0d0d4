import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { seededRandom } from '@gridgov/domain/calendar/testing.ts';
import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';

import { foretell, foretellReport, type Held, toldOf } from '@gridgov/domain/loop/issues/foretell.ts';
import { nextCommand } from '@gridgov/domain/loop/issues/next.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { testDatabase } from '../../../testing/database.ts';
import { GRID, HERE, type LoopWorld, makeLoopWorld, WHO } from '../../../testing/loop-world.ts';
import { testPolicy } from '../../../testing/rules.ts';

const { qingmu, baisha, lanshan, huangtu } = WHO;
const ACTORS = [qingmu, baisha, lanshan, huangtu];
const MATTERS = 40;
const STEPS = 14;
const PHOTO = '0192d3a0-7b1c-7000-8000-0123456789ab';

/** What the steps of a desk and of a phone are given with. */
const bodies: Readonly<Partial<Record<CommandName, (yes: boolean) => object>>> = {
  file: () => ({}),
  dispatch: (yes) => (yes ? { unit: 'roads' } : { unit: 'roads', assists: ['parks'] }),
  acknowledge: () => ({}),
  respond: (yes) => (yes ? { result: '已修好' } : { result: '修了一半', note: '还差漆' }),
  return: () => ({ reason: 'not_my_place', note: '不在本路段' }),
  verify: (agree) => (agree ? { agree } : { agree, note: '没有修好' }),
  confirm: (found) => ({ found, note: '去看过' }),
  urge: () => ({ note: '快些' }),
  note: () => ({ note: '记一笔' }),
  ask_extension: () => ({ more: { n: 1, unit: 'workday' }, reason: '等料' }),
  decide_extension: (grant) => ({ grant, note: '知道了' }),
  rule: () => ({ unit: 'roads', note: '由你们办' }),
  settle: () => ({ result: '当场扶正', files: [PHOTO] }),
  send_to_verify: () => ({}),
  escalate: () => ({ reason: '要区里定' }),
};

/** As a phone has it: without whoever else reported, through JSON. */
const onPhone = (state: IssueState): IssueState => {
  const { fellows: _, ...rest } = state;
  return JSON.parse(JSON.stringify({ ...rest, routing: null }));
};

async function walk(world: LoopWorld, held: Held, random: () => number): Promise<string[]> {
  const id = await world.report(qingmu);
  const told: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    // Nights and weekends too: clocks pause then.
    world.now += Math.floor(random() * 30) * 3_600_000;
    const state = onPhone(await world.state(id));
    const may = ACTORS.flatMap((actor) =>
      allowed(state, actor, world.now, held.policy)
        .filter(({ command, refusal }) => refusal === null && command in bodies)
        .map(({ command }) => ({ actor, command })),
    );
    const due = may.filter(({ actor, command }) => nextCommand(state, actor) === command);
    // Mostly on through the loop, else much would never be reached.
    const among = due.length > 0 && random() < 0.6 ? due : may;
    const chosen = among[Math.floor(random() * among.length)];
    if (chosen === undefined) break;
    const { actor, command } = chosen;
    const body = bodies[command]?.(random() < 0.5) ?? {};
    const foretold = foretell(state, command, body as never, actor, world.now + 60_000, held);
    await world.give(actor, id, command, body);
    if (foretold === null) {
      assert.equal(command, 'settle', 'only whether it is drawn is left to the server');
      continue;
    }
    assert.deepEqual(foretold, toldOf(await world.state(id)), `${command} at ${state.stage}`);
    told.push(`${command} ${state.stage}`);
  }
  return told;
}

test('what a phone foretells of a command is what the server makes of it, on random matters', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const rules = world.issues.rules.current(world.now);
  const calendar = compileCalendar(JSON.parse(JSON.stringify(rules.calendar.data)));
  const random = seededRandom(360);
  const told = new Set<string>();
  for (const policy of [testPolicy(), testPolicy({ verifyAtOnce: false, returnLimit: 1 })]) {
    Object.assign(rules.policy, policy);
    const held = { policy, calendar, rulesVersion: 'test' };
    for (let n = 0; n < MATTERS / 2; n += 1) for (const one of await walk(world, held, random)) told.add(one);
  }
  const wanted = ['verify verifying', 'respond handling', 'return dispatched', 'acknowledge dispatched'];
  assert.deepEqual(
    wanted.filter((one) => !told.has(one)),
    [],
  );
  assert.ok(told.size > 12, [...told].join());
});

test('what it foretells of a report is what the server makes of it', async (t) => {
  const world = makeLoopWorld((await testDatabase(t)).db);
  const { policy, calendar } = world.issues.rules.current(world.now);
  const id = await world.report(qingmu);
  const state = await world.state(id);
  const { place, reporter } = state;
  assert.equal(place.grid, GRID);
  const report = {
    ...{ id, district: HERE, channel: 'patrol' as const, nature: 'report', title: '井盖缺损' },
    ...{ classCode: 'C1', place, reporter, linked: [], files: [] },
  };
  const foretold = foretellReport(report, qingmu, world.now, { policy, calendar, rulesVersion: 'test' });
  assert.deepEqual(foretold, toldOf(state));
});
