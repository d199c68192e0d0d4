import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '../../../calendar/testing.ts';
import { dayOf, dayText } from '../../../calendar/zone.ts';
import { countedIn, keyOfCut, majorOf, type Sheet } from '../../../workflow/figures.ts';
import type { IssueState } from '../state.ts';
import { outside, randomStory, step } from '../testing/random-story.ts';
import { AT, cast, DAY, HOUR, policy, Story } from '../testing.ts';
import { FACTS } from './facts.ts';
import { type LoopSheet, sheets } from './sheet.ts';

const of = ({ state }: { readonly state: IssueState }) => sheets(state, state.spans ?? []);
const last = (story: Story) => of(story).at(-1) as LoopSheet;
const facts = (story: Story) =>
  of(story).flatMap((sheet) => countedIn(FACTS, sheet as unknown as Sheet).map(({ fact }) => fact));
const dayIn = ({ now }: Story) => dayText(dayOf(now));

test('what is handled in time counts on the day its limit falls, above and below the line', () => {
  const story = AT.handling();
  const due = dayText(dayOf(story.state.clocks.handle?.dueAt ?? 0));
  assert.deepEqual([last(story).due_on, last(story).in_time], [due, null]);
  story.wait(HOUR).give('respond', cast.water, { result: '已换' });
  const { due_on, responded_on, in_time, due_unit } = last(story);
  assert.deepEqual([due_on, responded_on, in_time, due_unit], [due, dayIn(story), true, 'water']);
  const counted = countedIn(FACTS, last(story) as unknown as Sheet);
  const days = new Map(counted.map(({ fact, day }) => [fact, day]));
  assert.deepEqual([days.get('due'), days.get('in_time'), days.get('handled')], [due, due, dayIn(story)]);
});

test('what is late stays with the unit that held it when the limit fell', () => {
  const story = AT.handling().wait(40 * DAY);
  story.give('redispatch', cast.leader, { unit: 'roads', reason: '职责调整' });
  const { unit, due_unit } = last(story);
  assert.deepEqual([unit, due_unit], ['roads', 'water']);
  story.give('acknowledge', cast.roads).give('respond', cast.roads, { result: '已换' });
  assert.equal(last(story).due_unit, 'water');
  assert.ok(facts(story).includes('due') && !facts(story).includes('in_time'));
});

test('rework takes back what was in time, and counts once a matter', () => {
  const story = AT.verifying();
  assert.ok(facts(story).includes('in_time'));
  story.give('verify', cast.worker, { agree: false, cause: 'partly' });
  assert.ok(!facts(story).includes('in_time') && facts(story).includes('reworked'));
  story.give('respond', cast.water, { result: '再换' });
  assert.deepEqual([last(story).reworks, last(story).in_time], [1, true]);
  assert.equal(facts(story).filter((fact) => fact === 'reworked').length, 1);
});

test('nothing is due while a matter is suspended, and again when it goes on', () => {
  const story = AT.suspended();
  assert.equal(last(story).due_on, null);
  assert.ok(!facts(story).includes('due'));
  story.wait(2 * DAY).give('resume', cast.leader);
  assert.equal(last(story).due_on, dayText(dayOf(story.state.clocks.handle?.dueAt ?? 0)));
});

test('a duplicate is left out with its reason, above the line and below', () => {
  const story = AT.merged();
  assert.equal(last(story).left_out, 'merged');
  assert.ok(facts(story).includes('due_left_out') && !facts(story).includes('in_time'));
});

test('a reopening begins another span; what was counted stays', () => {
  const story = AT.closed();
  const [first] = of(story);
  story.wait(HOUR).give('rate', cast.resident, { solved: 'no', satisfaction: '2' });
  story.give('reopen', cast.resident, { reason: '还在漏' });
  const [kept, next] = of(story);
  assert.deepEqual({ ...kept, solved: null, satisfaction: null }, first);
  assert.deepEqual([kept?.solved, next?.solved], ['no', null]);
  assert.deepEqual([next?.reported_on, next?.filed_on, next?.closed_on], [null, dayIn(story), null]);
  assert.deepEqual([next?.in_time, next?.unit], [null, 'water']);
});

test('a return was without ground where the same unit gets it again', () => {
  const returned = { reason: 'not_my_matter', note: '非本单位' };
  const again = AT.dispatched().give('return', cast.water, returned);
  again.give('dispatch', cast.leader, { unit: 'water' });
  assert.deepEqual([last(again).returns, last(again).returns_wrong], [1, 1]);
  const other = AT.dispatched().give('return', cast.water, returned);
  other.give('dispatch', cast.leader, { unit: 'roads' });
  assert.deepEqual(
    [last(other).returns, last(other).returns_wrong, last(other).returned_by],
    [1, 0, 'water'],
  );
});

test('what is settled on the spot is due and done when it is filed, by the grid', () => {
  const story = new Story({ channel: 'patrol' }).when({ sampled: false });
  story.give('settle', cast.worker, { result: '已清', files: ['f-1', 'f-2'] });
  const { filed_on, due_on, responded_on, in_time, unit } = last(story);
  assert.deepEqual(
    [filed_on, due_on, responded_on, in_time],
    [dayIn(story), dayIn(story), dayIn(story), true],
  );
  assert.match(unit ?? '', /^grid:/);
});

test('matters led by anybody with anything: a span never counts more above the line than below', () => {
  const random = seededRandom(20261201);
  for (let matter = 0; matter < 150; matter += 1) {
    const story = randomStory(random);
    for (let n = 0; n < 40; n += 1) {
      story.wait(Math.round(random() ** 3 * 20 * HOUR));
      outside(random, story);
      step(random, story);
      for (const sheet of of(story)) checkSheet(sheet);
    }
    const { reopens } = story.state;
    assert.equal(of(story).length, reopens + 1);
  }
});

const PAIRS = [
  ['in_time', 'due'],
  ['due_handled', 'due'],
  ['due_closed', 'due'],
  ['closed_in_time', 'due_closed'],
  ['urgent_closed', 'urgent_due'],
  ['reworked', 'handled'],
  ['reported_filed', 'reported'],
  ['confirm_in_time', 'confirm_due'],
  ['dispatch_in_time', 'dispatch_due'],
  ['verify_in_time', 'verify_due'],
  ['rated_solved', 'rated'],
] as const;

function checkSheet(sheet: LoopSheet): void {
  const counted = new Map(countedIn(FACTS, sheet as unknown as Sheet).map((one) => [one.fact, one]));
  for (const [above, below] of PAIRS) {
    const [one, other] = [counted.get(above), counted.get(below)];
    assert.ok(
      one === undefined || other?.day === one.day,
      `${above} without ${below}: ${JSON.stringify(sheet)}`,
    );
  }
  if (counted.has('due_left_out')) assert.ok(!counted.has('in_time') && !counted.has('due_closed'));
}

test('cuts name street, unit, class, major class and channel', () => {
  const counted = { street: 's', unit: 'u', class: 'C-01-03', channel: 'patrol' };
  const key = (cut: Parameters<typeof keyOfCut>[0]) => keyOfCut(cut, counted);
  assert.deepEqual(
    [key('all'), key('street'), key('unit'), key('class'), key('street_class'), key('street_channel')],
    ['', 's', 'u', 'C-01-03', 's|C-01', 's|patrol'],
  );
  assert.equal(majorOf('4711'), '4711');
  assert.ok(policy.returnLimit > 1);
});
