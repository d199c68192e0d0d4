import assert from 'node:assert/strict';
import test from 'node:test';
import { seededRandom } from '../../../calendar/testing.ts';
import { dayOf, dayText } from '../../../calendar/zone.ts';
import { countedIn, cutsFor, keyOfCut, majorOf, type Sheet } from '../../../workflow/figures.ts';
import { holderOf, type IssueState } from '../state.ts';
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
  const unrated = { solved: null, satisfaction: null, satisfied: null };
  assert.deepEqual({ ...kept, ...unrated, verified_right: true }, first);
  assert.deepEqual([kept?.solved, kept?.satisfied, next?.solved], ['no', false, null]);
  assert.deepEqual([first?.verified_right, kept?.verified_right, next?.verified_right], [true, false, null]);
  assert.deepEqual([kept?.effective, next?.effective], [true, null], 'the report belongs to the first span');
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

test('a report is effective once filed, or accepted and declined although it was there; not where nothing was', () => {
  const effective = (story: Story) => last(story).effective;
  assert.deepEqual([effective(AT.reported()), effective(AT.to_file())], [null, null], 'nobody has decided');
  assert.deepEqual([effective(AT.to_dispatch()), effective(AT.merged())], [true, true]);
  assert.equal(effective(AT.declined()), false, 'never accepted');
  assert.equal(effective(AT.withdrawn()), false);
  const refused = { reason: 'below', note: '未达到条件' };
  const below = AT.to_file().give('decline', cast.leader, refused);
  assert.equal(effective(below), true);
  assert.ok(facts(below).includes('effective') && !facts(below).includes('reported_filed'));
  const looked = AT.confirming().give('confirm', cast.worker, { found: false, files: ['f-1'] });
  assert.equal(effective(looked.give('decline', cast.leader, refused)), false);
});

test('what others told first of what patrols look for was missed', () => {
  const told = (channel: 'patrol' | 'public' | 'hotline' | 'device', classCode = 'E-01-02') => {
    const story = new Story({ channel, classCode }).when({ ruling: { ...seen, classCode } });
    const desk = () =>
      Object.values(cast).find(({ seats }) => seats.includes(holderOf(story.state) ?? '')) ?? assert.fail();
    if (channel !== 'patrol') story.give('accept', desk());
    if (story.state.stage === 'confirming') story.give('confirm', cast.worker, found);
    return last(story.give('file', desk())).told_first;
  };
  const found = { found: true, files: ['f-1'] };
  const seen = { condition: 'any', limit: { n: 1, unit: 'workday' } } as const;
  assert.deepEqual([told('public'), told('hotline'), told('patrol')], [true, true, false]);
  assert.deepEqual([told('device'), told('public', 'S-01-02')], [null, null], 'nobody on patrol sees that');
});

test('a dispatch was right while its first unit kept it; another desk begins anew', () => {
  const right = (story: Story) => last(story).dispatched_right;
  const returned = { reason: 'not_my_matter', note: '非本单位' };
  assert.deepEqual([right(AT.to_dispatch()), right(AT.handling())], [null, true]);
  const back = AT.dispatched().give('return', cast.water, returned);
  assert.equal(right(back.give('dispatch', cast.leader, { unit: 'water' })), true, 'it was theirs');
  const other = AT.dispatched().give('return', cast.water, returned);
  assert.equal(right(other.give('dispatch', cast.leader, { unit: 'roads' })), false);
  const moved = AT.handling().give('redispatch', cast.leader, { unit: 'roads', reason: '职责调整' });
  assert.equal(right(moved), false);
  const up = AT.handling().give('escalate', cast.leader, { reason: '办不了' });
  assert.equal(right(up.give('dispatch', cast.street, { unit: 'roads' })), true);
});

test('what no rule names a unit for, and what the rest falls to, is told apart', () => {
  const owner = (routing: IssueState['routing']) =>
    last(
      AT.to_dispatch()
        .when({ routing })
        .give(...named),
    ).owner;
  const named = ['dispatch', cast.leader, { unit: 'water' }] as const;
  const note = { rule: 'r-1', suggested: 'water', reasons: [], runnersUp: [] };
  assert.equal(owner({ ...note, reasons: [{ condition: 'none' }] }), 'fallback');
  assert.equal(owner({ ...note, rule: null, suggested: null }), 'nobody');
  assert.equal(owner(note), 'rule');
  const ruled = AT.to_rule().give('rule', cast.district, { unit: 'water', note: '按职责' });
  assert.equal(last(ruled).owner, 'ruled');
  assert.ok(facts(ruled).includes('no_owner'));
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
  ['effective', 'judged'],
  ['reported_filed', 'effective'],
  ['patrol_effective', 'patrol_judged'],
  ['told_first', 'to_be_seen'],
  ['to_be_seen', 'effective'],
  ['dispatched_right', 'dispatched'],
  ['fallback', 'dispatched'],
  ['no_owner', 'dispatched'],
  ['verified_right', 'verified_closed'],
  ['hotline_solved', 'hotline_rated'],
  ['hotline_satisfied', 'hotline_rated'],
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

test('what a unit returned is without a unit until it is dispatched again or ruled', () => {
  const returned = { reason: 'not_my_matter', note: '非本单位' };
  const story = AT.dispatched();
  assert.notEqual(last(story).owner, 'returned');
  story.give('return', cast.water, returned);
  assert.equal(last(story).owner, 'returned');
  assert.ok(!facts(story).includes('no_owner'), 'it counts once a unit was named');
  story.give('dispatch', cast.leader, { unit: 'roads' });
  assert.notEqual(last(story).owner, 'returned');
  assert.equal(last(AT.to_dispatch()).owner, null, 'never dispatched is not returned');
});

test('a step is of the kind of post whose turn it was, also while it waits, and of no person', () => {
  const waiting = AT.to_dispatch();
  assert.deepEqual([last(waiting).dispatch_post, last(waiting).confirm_post], ['grid_leader', null]);
  waiting.give('escalate', cast.leader, { reason: '跨社区' });
  assert.equal(last(waiting).dispatch_post, 'street_dispatcher', 'another desk has it');
  const confirmed = AT.confirming();
  assert.equal(last(confirmed).confirm_post, 'grid_worker');
  confirmed.give('confirm', cast.worker, { found: true, files: ['f-1'] });
  assert.equal(last(confirmed).confirm_post, 'grid_worker', 'as it was when it was done');
  const dispatched = AT.verifying();
  const counted = countedIn(FACTS, last(dispatched) as unknown as Sheet);
  const of = (fact: string) => counted.find((one) => one.fact === fact);
  assert.deepEqual([of('dispatched')?.post, of('reported')?.post], ['grid_leader', '']);
  assert.ok(cutsFor({ reach: 'post', post: 'grid_worker' }).includes('post'));
  assert.ok(!cutsFor({ reach: 'post', post: '' }).includes('post'), 'an older sheet counts under no post');
});
