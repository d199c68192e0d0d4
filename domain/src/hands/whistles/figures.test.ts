import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { Refusal } from '../../refusal.ts';
import { WALKS } from '../../walks.ts';
import { evolve } from '../../workflow/evolve.ts';
import { countedIn, type Sheet } from '../../workflow/figures.ts';
import type { Attempt } from '../../workflow/proof/cast.ts';
import { whistles } from './decisions.ts';
import type { Department, State, Whistles } from './events.ts';
import { FIGURES } from './figures.ts';

const FROM = Date.UTC(2026, 2, 2, 1);
type Tried = Attempt<Whistles>;
type Told = { readonly name: string; readonly key?: string; readonly at: number };

const lane = (change: Partial<Department>): Department =>
  ({
    ...{ key: '1', unit: 'one', stage: 'called', risen: 0, calledAt: FROM },
    kept: { report: null, come: null, answer: null },
    ...change,
  }) as Department;
const factsOf = (department: Department, more: Partial<State> = {}) => {
  const lanes = { department: [department], task: [] };
  const state = {
    street: 's',
    kind: 'key_work',
    stage: 'working',
    signedAt: FROM,
    classCode: null,
    lanes,
    ...more,
  };
  const [sheet] = FIGURES.sheets(state as unknown as State, []);
  return countedIn(FIGURES.facts, sheet as Sheet).map(({ fact }) => fact);
};

test('whoever still has time is not due; whoever let it run out is silent in that step and those behind it', () => {
  assert.deepEqual(factsOf(lane({})), ['called', 'blown']);
  assert.deepEqual(factsOf(lane({ risen: 1 })), ['called', 'report_due', 'come_due', 'answer_due', 'blown']);
  const kept = { report: false, come: null, answer: null };
  assert.deepEqual(factsOf(lane({ stage: 'reported', kept })), ['called', 'report_due', 'blown']);
  const late = factsOf(lane({ stage: 'reported', kept, risen: 1 }));
  assert.deepEqual(late, ['called', 'report_due', 'come_due', 'answer_due', 'blown']);
});

test('who objected, was excused or let go is left out of all that was due; a whistle withdrawn was not blown', () => {
  const out = ['called', 'left_out', 'report_due', 'come_due', 'answer_due'];
  for (const stage of ['objected', 'excused', 'released'] as const)
    assert.deepEqual(factsOf(lane({ stage, risen: 2 })), [...out, 'blown']);
  assert.deepEqual(factsOf(lane({ stage: 'released' }), { stage: 'withdrawn' }), out);
  assert.deepEqual(factsOf(lane({}), { signedAt: null }), ['called']);
});

/** Told from the events alone: who was called, and who came, reported in or answered without having risen before. */
function recount(events: readonly Told[], keys: readonly string[]) {
  return keys.map((key) => {
    const own = events.filter((event) => event.key === key);
    const has = (name: string) => own.some((event) => event.name === name);
    return { reported: has('reported'), came: has('came'), answered: has('answered') };
  });
}

test('sheets of random walks say what a recount of their events says, and never more above than below', () => {
  let departments = 0;
  const walk = WALKS.whistle?.(shippedCalendar(), { commands: 3000, seed: 5, from: FROM }) ?? assert.fail();
  for (let next = walk.next(); next.done !== true; next = walk.next()) {
    let state: State | null = null;
    const told: Told[] = [];
    for (const { outcome, now } of next.value as unknown as readonly Tried[]) {
      for (const event of outcome instanceof Refusal ? [] : outcome) {
        state = evolve(whistles, state, event, now, 'p');
        told.push({ name: event.name, at: now, ...(event.body as { key?: string }) });
      }
    }
    if (state === null) continue;
    departments += checkState(state, told);
  }
  assert.ok(departments > 50, `${departments} departments`);
});

function checkState(state: State, told: readonly Told[]): number {
  const sheets = FIGURES.sheets(state, state.spans ?? assert.fail('a whistle keeps that it counts'));
  const lanes = state.lanes.department;
  const found = recount(
    told,
    lanes.map(({ key }) => key),
  );
  for (const [at, sheet] of sheets.entries()) {
    const facts = new Set(countedIn(FIGURES.facts, sheet).map(({ fact }) => fact));
    const out = sheet.left_out !== null;
    const { reported, came } = found[at] ?? assert.fail();
    assert.equal(facts.has('came'), came && !out);
    assert.equal(sheet.report !== null && sheet.report !== 'silent', reported);
    for (const [above, below] of [
      ['report_in_time', 'report_due'],
      ['came', 'come_due'],
      ['answer_in_time', 'answer_due'],
    ])
      assert.ok(!facts.has(above ?? '') || facts.has(below ?? ''), `${above} without ${below}`);
  }
  assert.equal(sheets.length, lanes.length);
  return lanes.length;
}
