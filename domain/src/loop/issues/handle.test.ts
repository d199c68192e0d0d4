import assert from 'node:assert/strict';
import test from 'node:test';
import { isPaused, usedBy } from '../../calendar/clock.ts';
import { todo } from '../../workflow/todo.ts';
import { loop } from './loop.ts';
import { firstToBreak } from './promises.ts';
import { holderOf } from './state.ts';
import type { Story } from './testing.ts';
import { AT, calendar, cast, DAY, days, facts, HOUR, MONDAY, place, policy, urgent } from './testing.ts';
import { maySee } from './who.ts';

const handleOf = ({ state }: Story) => state.clocks.handle ?? assert.fail('no handling clock');
const used = (story: Story) => usedBy(calendar, handleOf(story), story.now);
const GRID = `grid:${place.grid}`;
const OFF_LIST = { ...facts.duty, items: [] };
const reason = '管件未到货';
/** The class of the test has two workdays: due on Tuesday at six in the evening. */
const DUE = MONDAY + DAY + 10 * HOUR;

test('an extension asked before the due moment and granted makes it later, once', () => {
  const story = AT.handling()
    .wait(HOUR)
    .give('ask_extension', cast.water, { more: days(1), reason });
  assert.deepEqual(story.state.pendingExtension, { more: days(1), reason, askedBy: 'water' });
  assert.equal(handleOf(story).dueAt, DUE, 'asking changes nothing');
  assert.equal(story.refused('ask_extension', cast.water, { more: days(1), reason }), 'already-asked');
  story.wait(HOUR).give('decide_extension', cast.street, { grant: true, note: '同意' });
  assert.deepEqual(story.events[0]?.body, { grant: true, note: '同意', more: days(1) });
  assert.deepEqual([story.state.pendingExtension, story.state.extensions], [null, 1]);
  assert.deepEqual([handleOf(story).dueAt, used(story)], [DUE + DAY, 2 * HOUR]);
  assert.equal(story.refused('ask_extension', cast.water, { more: days(1), reason }), 'limit-reached');
});

test('a refused extension changes nothing and may be asked again', () => {
  const story = AT.handling().give('ask_extension', cast.water, { more: days(1), reason });
  story.give('decide_extension', cast.leader, { grant: false });
  assert.deepEqual([story.state.extensions, handleOf(story).dueAt], [0, DUE]);
  assert.equal(story.refused('decide_extension', cast.leader, { grant: true }), 'nothing-asked');
  story.give('ask_extension', cast.water, { more: days(1), reason });
});

test('an extension is asked until the due moment and not after; asked in time it may be granted late', () => {
  const more = { more: days(1), reason };
  const late = AT.handling();
  late.now = DUE + 1;
  assert.equal(late.refused('ask_extension', cast.water, more), 'past-due');
  const story = AT.handling();
  story.now = DUE;
  story
    .give('ask_extension', cast.water, more)
    .wait(16 * HOUR)
    .give('decide_extension', cast.leader, { grant: true });
  assert.equal(handleOf(story).dueAt, DUE + DAY, 'counted from the old due moment');
});

test('an extension runs on the clock of the limit and is no longer than the policy allows', () => {
  const refused = (more: ReturnType<typeof days> | ReturnType<typeof urgent>) =>
    AT.handling().refused('ask_extension', cast.water, { more, reason });
  assert.equal(refused(urgent(3)), 'field-wrong');
  assert.equal(refused(days(2.5)), 'field-wrong');
  AT.handling().give('ask_extension', cast.water, { more: { n: 16, unit: 'working_hour' }, reason });
});

test('of a reopened matter the extension follows the clock that runs, not the class', () => {
  const story = AT.closed().when({ policy: { ...policy, reopenLimit: urgent(24) } });
  story.give('reopen', cast.resident, { reason: '又坏' }).give('acknowledge', cast.water);
  assert.equal(story.refused('ask_extension', cast.water, { more: days(1), reason }), 'field-wrong');
  story.give('ask_extension', cast.water, { more: urgent(12), reason });
  story.give('decide_extension', cast.leader, { grant: true });
  assert.equal(handleOf(story).dueAt, story.now + 36 * HOUR);
});

test('what was asked in hours of one clock is asked again when the class moves to the other', () => {
  const story = AT.handling().give('ask_extension', cast.water, { more: days(1), reason });
  story.when({ ruling: { classCode: '0202', condition: 'leak', limit: urgent(8) } });
  story.give('correct_class', cast.leader, { class: '0202', reason: '漏水' });
  assert.equal(story.state.pendingExtension, null);
  assert.equal(story.refused('decide_extension', cast.leader, { grant: true }), 'nothing-asked');
});

test('an extension granted while the matter is suspended counts when it runs again', () => {
  const story = AT.handling()
    .wait(4 * HOUR)
    .give('ask_extension', cast.water, { more: days(1), reason });
  story.give('ask_suspension', cast.water, { reason: 'weather', reviewAt: MONDAY + 9 * DAY, note: '冰冻' });
  story.give('decide_suspension', cast.leader, { grant: true });
  story.wait(DAY).give('decide_extension', cast.leader, { grant: true });
  assert.deepEqual([handleOf(story).dueAt, used(story)], [null, 4 * HOUR]);
  story.now = MONDAY + 7 * DAY;
  story.give('resume', cast.water);
  assert.equal(handleOf(story).dueAt, story.now + 2 * DAY + 4 * HOUR, 'two and a half workdays left');
});

test('suspension stops the handling clock at what was used, resuming goes on from there', () => {
  const story = AT.handling().wait(3 * HOUR);
  const asked = { reason: 'weather', reviewAt: MONDAY + 9 * DAY, note: '冰冻' };
  story.give('ask_suspension', cast.water, asked);
  assert.deepEqual(story.state.pendingSuspension, { ...asked, askedBy: 'water' });
  assert.equal(story.refused('ask_suspension', cast.water, asked), 'already-asked');
  story.give('decide_suspension', cast.leader, { grant: true, note: '同意' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.suspendedUntil, state.pendingSuspension],
    ['suspended', asked.reviewAt, null],
  );
  assert.ok(isPaused(handleOf(story)));
  assert.deepEqual(firstToBreak(state), {
    kind: 'review',
    clock: null,
    breaksAt: asked.reviewAt,
    time: 'natural',
  });
  story.wait(7 * DAY).give('resume', cast.system);
  assert.deepEqual(
    [story.state.stage, story.state.suspendedUntil, used(story)],
    ['handling', null, 3 * HOUR],
  );
  story.wait(HOUR);
  assert.equal(used(story), 4 * HOUR);
});

test('a suspension needs a review date ahead, when it is asked and when it is granted', () => {
  const ask = (reviewAt: number) => ({ reason: 'weather', reviewAt, note: '冰冻' });
  assert.equal(AT.handling().refused('ask_suspension', cast.water, ask(MONDAY)), 'field-wrong');
  const story = AT.handling()
    .give('ask_suspension', cast.water, ask(MONDAY + DAY))
    .wait(2 * DAY);
  assert.equal(story.refused('decide_suspension', cast.leader, { grant: true }), 'field-wrong');
  story.give('decide_suspension', cast.leader, { grant: false });
  assert.deepEqual(
    [story.state.stage, story.state.pendingSuspension, story.state.suspendedUntil],
    ['handling', null, null],
  );
});

test('what waits for approval ends with the unit that asked', () => {
  const story = AT.handling().give('ask_extension', cast.water, { more: days(1), reason });
  story.give('ask_suspension', cast.water, { reason: 'weather', reviewAt: MONDAY + DAY, note: '冰冻' });
  story.give('return', cast.water, { reason: 'not_my_matter', note: '非本单位' });
  assert.deepEqual([story.state.pendingExtension, story.state.pendingSuspension], [null, null]);
});

test('an assisting unit has the limit that was named, else the lead unit’s, and never longer', () => {
  const due = (story: Story) => story.state.assists[0]?.clock?.dueAt;
  const asked = (limit?: ReturnType<typeof days>) =>
    AT.handling().give('add_assist', cast.water, {
      unit: 'roads',
      note: '封路',
      ...(limit ? { limit } : {}),
    });
  assert.equal(due(asked()), DUE);
  assert.equal(due(asked(days(1))), MONDAY + 9 * HOUR + HOUR);
  assert.equal(due(asked(days(9))), DUE, 'no longer than the whole');
  const story = asked(days(1));
  assert.equal(todo(loop, story.state).find(({ lane }) => lane === 'assist')?.dueAt, due(story));
  assert.equal(firstToBreak(story.state)?.breaksAt, DUE, 'the matter is promised as before');
  story.wait(HOUR).give('answer_assist', cast.roads, { note: '已封' });
  assert.equal(story.state.assists[0]?.clock?.stoppedAt, MONDAY + HOUR);
  const resting = asked(days(1));
  resting.give('ask_suspension', cast.water, { reason: 'season', reviewAt: MONDAY + 20 * DAY, note: '汛期' });
  resting.give('decide_suspension', cast.leader, { grant: true });
  assert.ok(
    isPaused(resting.state.assists[0]?.clock ?? assert.fail('no clock')),
    'stands still with the matter',
  );
});

test('an assisting unit answers inside the matter; until then the response waits at the desk', () => {
  const story = AT.handling().give('add_assist', cast.water, { unit: 'roads', note: '封路' });
  assert.equal(story.refused('add_assist', cast.leader, { unit: 'roads', note: '封路' }), 'unchanged');
  assert.equal(story.refused('add_assist', cast.leader, { unit: 'water', note: '封路' }), 'unchanged');
  story.give('respond', cast.water, { result: '已修' });
  assert.equal(story.state.stage, 'responded');
  story.wait(HOUR).give('answer_assist', cast.roads, { note: '已封', files: ['f'] });
  assert.deepEqual(story.events[0]?.body, { unit: 'roads', note: '已封', files: ['f'] });
  const [assist] = story.state.assists;
  assert.deepEqual([assist?.answer, assist?.answeredAt], ['已封', MONDAY + HOUR]);
  assert.equal(story.refused('answer_assist', cast.roads, { note: '再答' }), 'not-yours');
  assert.equal(story.give('send_to_verify', cast.leader, { note: '看路面' }).state.stage, 'verifying');
});

test('parts have units, limits and clocks of their own; the matter is answered when all are', () => {
  const parts = [
    { title: '修管', unit: 'water', limit: urgent(8) },
    { title: '补路', unit: 'roads', limit: days(1) },
  ];
  const story = AT.handling().give('split', cast.water, { parts });
  assert.deepEqual(
    story.state.parts.map(({ no, unit, limit, clock }) => [no, unit, limit, clock.dueAt]),
    [
      [1, 'water', urgent(8), MONDAY + 8 * HOUR],
      [2, 'roads', days(1), MONDAY + 10 * HOUR],
    ],
  );
  assert.equal(story.refused('respond', cast.water, { result: '已修' }), 'parts-open');
  story.wait(HOUR).give('respond_part', cast.water, { result: '已修' });
  assert.equal(story.refused('respond_part', cast.water, { result: '已修' }), 'not-yours');
  const [first, second] = story.state.parts;
  assert.deepEqual(
    [first?.result, first?.respondedAt, first?.clock.stoppedAt],
    ['已修', story.now, story.now],
  );
  assert.deepEqual([second?.result, second?.clock.runningSince], [null, MONDAY]);
  story.give('respond_part', cast.roads, { result: '已补' }).give('respond', cast.water, { result: '完工' });
  assert.equal(story.state.stage, 'verifying');
  assert.equal(AT.handling().refused('split', cast.water, { parts: [] }), 'field-missing');
  const unknown = [{ title: '修管', unit: 'nobody', limit: urgent(8) }];
  assert.equal(AT.handling().refused('split', cast.water, { parts: unknown }), 'field-wrong');
  const longer = [{ title: '补路', unit: 'roads', limit: days(3) }];
  assert.equal(
    AT.handling().refused('split', cast.water, { parts: longer }),
    'field-wrong',
    'than the whole',
  );
});

test('of several parts of one unit the number says which; of one it need not', () => {
  const part = (title: string, unit = 'roads') => ({ title, unit, limit: urgent(8) });
  const story = AT.handling().give('split', cast.water, {
    parts: [part('铺石'), part('补路'), part('关阀', 'water')],
  });
  assert.equal(story.refused('respond_part', cast.roads, { result: '已补' }), 'field-missing');
  assert.equal(story.refused('respond_part', cast.roads, { part: 3, result: '已关' }), 'field-wrong');
  story.give('respond_part', cast.roads, { part: 2, result: '已补' });
  assert.equal(story.refused('respond_part', cast.roads, { part: 2, result: '再补' }), 'field-wrong');
  story.give('respond_part', cast.roads, { result: '已铺' });
  story.give('respond_part', cast.water, { part: 3, result: '已关' });
  assert.deepEqual(
    story.state.parts.map(({ result }) => result),
    ['已铺', '已补', '已关'],
  );
});

test('a returned part waits without a unit, its time running, until the desk gives it to another', () => {
  const parts = [{ title: '补路', unit: 'roads', limit: urgent(8) }];
  const story = AT.handling().give('split', cast.water, { parts }).wait(HOUR);
  const returned = { reason: 'not_my_matter', note: '不归市政' };
  assert.equal(story.refused('return_part', cast.water, returned), 'not-yours');
  story.give('return_part', cast.roads, returned);
  assert.deepEqual(story.events, [{ name: 'part_returned', body: { no: 1, unit: 'roads', ...returned } }]);
  assert.equal(story.state.parts[0]?.unit, null);
  assert.equal(story.state.parts[0]?.clock.runningSince, MONDAY);
  assert.equal(story.state.returns, 0, 'the lead unit is not counted');
  assert.equal(story.refused('respond', cast.water, { result: '已修' }), 'parts-open');
  assert.equal(maySee(story.state, cast.roads), false);
  assert.equal(story.refused('assign_part', cast.leader, { unit: 'gone' }), 'field-wrong');
  const given = { unit: 'water', note: '由主办一并办理' };
  story.give('assign_part', cast.leader, given);
  assert.deepEqual(story.events, [{ name: 'part_assigned', body: { no: 1, ...given, from: null } }]);
  story.give('respond_part', cast.water, { result: '已补' }).give('respond', cast.water, { result: '完工' });
  assert.equal(story.state.stage, 'verifying');
});

test('the desk takes a part from a unit that has not answered, or cancels it, and then nothing waits for it', () => {
  const part = (title: string) => ({ title, unit: 'roads', limit: urgent(8) });
  const story = AT.handling();
  assert.equal(story.refused('assign_part', cast.leader, { unit: 'water' }), 'no-open-part');
  assert.equal(story.refused('cancel_part', cast.leader, { reason: 'x' }), 'no-open-part');
  story.give('split', cast.water, { parts: [part('补路'), part('铺石')] });
  assert.equal(story.refused('assign_part', cast.leader, { unit: 'water' }), 'field-missing');
  assert.equal(story.refused('assign_part', cast.leader, { part: 1, unit: 'roads' }), 'unchanged');
  assert.equal(story.refused('assign_part', cast.street, { part: 1, unit: 'water' }), 'not-yours');
  const off = story.when({ duty: OFF_LIST });
  assert.equal(off.refused('assign_part', cast.leader, { part: 1, unit: GRID }), 'not-on-duty-list');
  story.give('assign_part', cast.leader, { part: 1, unit: 'water' }).give('return_part', cast.roads, {
    reason: 'not_my_matter',
    note: '不归市政',
  });
  story.give('respond_part', cast.water, { result: '已补' });
  story.wait(HOUR).give('cancel_part', cast.leader, { reason: '不再需要' });
  const [, second] = story.state.parts;
  assert.deepEqual(
    [second?.cancelledAt, second?.clock.stoppedAt, second?.result],
    [story.now, story.now, null],
  );
  assert.equal(story.refused('cancel_part', cast.leader, { reason: 'x' }), 'no-open-part');
  story.give('respond', cast.water, { result: '完工' });
});

test('the response stops the time of the unit, says whether it was in time and starts the verify clock', () => {
  const story = AT.handling()
    .wait(2 * HOUR)
    .give('respond', cast.water, { result: '已修', files: ['f'] });
  assert.deepEqual(story.events[0]?.body, { result: '已修', files: ['f'], inTime: true });
  const { state } = story;
  assert.deepEqual([state.stage, state.respondedBy, state.inTime], ['verifying', 'water', true]);
  assert.ok(isPaused(handleOf(story)));
  assert.equal(firstToBreak(state)?.kind, 'verify');
  assert.equal(holderOf(state), `grid:${place.grid}`);
  const late = AT.handling();
  late.now = DUE + 1;
  assert.equal(late.give('respond', cast.water, { result: '已修' }).state.inTime, false);
});

test('a consultation is answered without a visit', () => {
  const story = AT.handling();
  story.state = { ...story.state, nature: 'consult' };
  assert.equal(story.give('respond', cast.water, { result: '已答' }).state.stage, 'verified');
});

test('urging names whoever has to move, and is counted', () => {
  const urged = (story: Story) => story.give('urge', cast.resident, { note: '快' }).events[0]?.body;
  assert.deepEqual(urged(AT.handling()), { note: '快', whom: 'unit:water' });
  assert.deepEqual(urged(AT.to_dispatch()), { note: '快', whom: 'desk:community:370602001002' });
  assert.deepEqual(urged(AT.verifying()), { note: '快', whom: `grid:${place.grid}` });
  assert.equal(AT.handling().give('urge', cast.resident).give('urge', cast.worker).state.urges, 2);
});

test('a supervision demands an answer in its own time and gets it from the desk or the unit', () => {
  const story = AT.handling();
  assert.equal(story.refused('answer_supervision', cast.water, { note: '在办' }), 'not-supervised');
  story.give('supervise', cast.street, { level: '通报', answer: days(1), note: '说明进度' });
  assert.deepEqual(story.state.supervision, {
    level: '通报',
    by: 'street_dispatcher',
    at: MONDAY,
    answeredAt: null,
  });
  assert.equal(story.state.clocks.answer?.dueAt, MONDAY + 10 * HOUR);
  story.wait(HOUR).give('answer_supervision', cast.water, { note: '在办' });
  assert.equal(story.state.supervision?.answeredAt, story.now);
  assert.equal(story.state.clocks.answer, undefined);
  assert.equal(story.events[0]?.clocks?.answer?.usedMs, HOUR);
  assert.equal(story.refused('answer_supervision', cast.water, { note: '在办' }), 'not-supervised');
  story.give('supervise', cast.city, { level: '约谈', answer: days(1), note: '说明进度' });
  assert.equal(story.state.supervision?.level, '约谈');
});

test('who decides an extension may grant less, on a condition, never more', () => {
  const asked = () =>
    AT.handling().give('ask_extension', cast.water, { more: { n: 8, unit: 'working_hour' }, reason: '待料' });
  const due = ({ state }: Story) => state.clocks.handle?.dueAt ?? 0;
  const whole = asked().give('decide_extension', cast.leader, { grant: true });
  assert.deepEqual(whole.events[0]?.body, { grant: true, more: { n: 8, unit: 'working_hour' } });
  const less = asked().give('decide_extension', cast.leader, {
    grant: true,
    more: { n: 4, unit: 'working_hour' },
    conditions: '先装临时灯',
  });
  assert.deepEqual(less.events[0]?.body, {
    grant: true,
    more: { n: 4, unit: 'working_hour' },
    conditions: '先装临时灯',
    asked: { n: 8, unit: 'working_hour' },
  });
  assert.ok(due(less) < due(whole));
  const more = { n: 9, unit: 'working_hour' } as const;
  assert.equal(asked().refused('decide_extension', cast.leader, { grant: true, more }), 'field-wrong');
  const other = { n: 1, unit: 'urgent_hour' } as const;
  assert.equal(asked().refused('decide_extension', cast.leader, { grant: true, more: other }), 'field-wrong');
});

test('who decides a suspension may set an earlier review, never a later one', () => {
  const reviewAt = MONDAY + 20 * DAY;
  const asked = () =>
    AT.handling().give('ask_suspension', cast.water, { reason: 'weather', reviewAt, note: '冰冻' });
  const earlier = MONDAY + 5 * DAY;
  const { events, state } = asked().give('decide_suspension', cast.leader, {
    grant: true,
    reviewAt: earlier,
    conditions: '每周报一次',
  });
  assert.deepEqual(events[0]?.body, {
    grant: true,
    until: earlier,
    conditions: '每周报一次',
    asked: reviewAt,
  });
  assert.equal(state.suspendedUntil, earlier);
  const later = { grant: true, reviewAt: reviewAt + DAY };
  assert.equal(asked().refused('decide_suspension', cast.leader, later), 'field-wrong');
});
