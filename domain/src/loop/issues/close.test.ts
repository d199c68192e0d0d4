import assert from 'node:assert/strict';
import test from 'node:test';
import { compileCalendar } from '../../calendar/calendar.ts';
import { usedBy } from '../../calendar/clock.ts';
import { explainRefusal } from '../../refusal.ts';
import { refusalOf } from './allowed.ts';
import { promisesOf } from './promises.ts';
import { holderOf } from './state.ts';
import {
  AT,
  calendar,
  cast,
  DAY,
  days,
  facts,
  HOUR,
  MONDAY,
  place,
  policy,
  type Story,
  urgent,
} from './testing.ts';
import { unansweredAssists } from './who.ts';
import { wordsFor } from './words.ts';

const handleOf = ({ state }: Story) => state.clocks.handle ?? assert.fail('no handling clock');
const used = (story: Story) => usedBy(calendar, handleOf(story), story.now);
const again = { reason: '又坏了' };

test('verified and agreed it waits to be closed, then closes with a result and no running clock', () => {
  const story = AT.verifying()
    .wait(HOUR)
    .give('verify', cast.worker, { agree: true, note: '已好', files: ['f'] });
  assert.deepEqual(story.events[0]?.body, { agree: true, note: '已好', files: ['f'] });
  assert.deepEqual([story.state.stage, holderOf(story.state)], ['verified', 'desk:community:370602001002']);
  story.wait(HOUR).give('close', cast.system, { result: 'solved' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.result, state.inTime, state.closedAt],
    ['closed', 'solved', true, story.now],
  );
  assert.deepEqual(Object.keys(state.clocks), ['handle']);
  assert.equal(handleOf(story).stoppedAt, story.now);
});

test('closing without an assisting unit’s answer is possible, and kept with the closing', () => {
  const asked = AT.handling().give('add_assist', cast.water, { unit: 'roads', note: '封路' });
  assert.deepEqual(unansweredAssists(asked.state), ['roads']);
  const closed = (story: Story) => {
    story.give('respond', cast.water, { result: '已修' });
    if (story.state.stage === 'responded') story.give('send_to_verify', cast.leader, {});
    story.give('verify', cast.worker, { agree: true, note: '已好' }).give('close', cast.leader, {
      result: 'solved',
    });
    const [event] = story.events;
    assert.ok(event !== undefined);
    return (event.body as { unanswered?: string[] }).unanswered;
  };
  assert.deepEqual(closed(asked), ['roads']);
  const answered = AT.handling().give('add_assist', cast.water, { unit: 'roads', note: '封路' });
  answered.give('answer_assist', cast.roads, { note: '已封' });
  assert.deepEqual(unansweredAssists(answered.state), []);
  assert.equal(closed(answered), undefined);
});

test('not agreed it goes back to the unit, is counted, and the handling clock goes on where it stood', () => {
  const story = AT.handling()
    .wait(2 * HOUR)
    .give('respond', cast.water, { result: '已修' });
  story.wait(DAY).give('verify', cast.worker, { agree: false, note: '仍漏' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.reworks, state.respondedBy, state.inTime],
    ['handling', 1, null, null],
  );
  assert.deepEqual([state.lead, state.leadPerson, holderOf(state)], ['water', 'water', 'unit:water']);
  assert.deepEqual(
    promisesOf(state).map(({ kind }) => kind),
    ['handle'],
  );
  assert.equal(used(story), 2 * HOUR);
  story.wait(HOUR);
  assert.equal(used(story), 3 * HOUR);
});

test('the desk may send it back too, before and after the visit', () => {
  for (const stage of ['responded', 'verified'] as const) {
    const { state } = AT[stage]().give('rework', cast.leader, { note: '照片不清' });
    assert.deepEqual([state.stage, state.reworks, state.respondedBy], ['handling', 1, null], stage);
  }
});

test('the last check is made by the origin grid or its leader, never by whoever responded', () => {
  const story = AT.verifying();
  for (const name of ['neighbour', 'street', 'district', 'water', 'resident'] as const) {
    assert.notEqual(story.refused('verify', cast[name], { agree: true }), 'same-person', name);
  }
  story.state = { ...story.state, respondedBy: cast.worker.personId };
  assert.equal(story.refused('verify', cast.worker, { agree: true }), 'same-person');
  assert.equal(story.give('verify', cast.leader, { agree: true }).state.stage, 'verified');
});

test('the reporter rates within the window, also after the evaluation', () => {
  const rating = { solved: 'partly', satisfaction: '4' };
  const { state } = AT.evaluated()
    .wait(15 * DAY)
    .give('rate', cast.resident, { ...rating, note: '慢' });
  assert.deepEqual([state.rating, state.stage], [rating, 'evaluated']);
  assert.equal(
    AT.closed()
      .wait(15 * DAY + 1)
      .refused('rate', cast.resident, rating),
    'too-late',
  );
  assert.equal(AT.closed().refused('rate', cast.stranger, rating), 'not-yours');
});

test('evaluated it has been through all seven steps', () => {
  const story = AT.closed().give('evaluate', cast.leader, { grade: 'a' });
  assert.deepEqual([story.state.stage, story.events[0]?.body], ['evaluated', { grade: 'a' }]);
});

test('reopened in the window it lands on the name that had it, with a clock of its own', () => {
  const story = AT.closed()
    .give('rate', cast.resident, { solved: 'no', satisfaction: '1' })
    .wait(15 * DAY);
  story.give('reopen', cast.resident, again);
  assert.deepEqual(story.events[0]?.body, { reason: '又坏了', unit: 'water', person: 'water' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.lead, state.leadPerson, state.reopens],
    ['dispatched', 'water', 'water', 1],
  );
  assert.deepEqual(
    [state.result, state.inTime, state.closedAt, state.rating, state.respondedBy, state.extensions],
    [null, null, null, null, null, 0],
  );
  assert.deepEqual(Object.keys(state.clocks).sort(), ['acknowledge', 'handle']);
  assert.deepEqual([handleOf(story).startedAt, handleOf(story).limit, used(story)], [story.now, 2, 0]);
  assert.equal(
    AT.closed()
      .wait(15 * DAY + 1)
      .refused('reopen', cast.resident, again),
    'too-late',
  );
});

test('where the unit is gone, or a grid worker had settled it, a reopened matter is dispatched anew', () => {
  const gone = AT.closed().when({ unit: () => ({ id: 'water', name: '虚构水务公司', active: false }) });
  const { state } = gone.give('reopen', cast.city, again);
  assert.deepEqual([state.stage, state.lead, state.leadPerson], ['to_dispatch', null, null]);
  const settled = AT.reported()
    .when({ sampled: false })
    .give('settle', cast.worker, { result: '已清', files: ['f'] });
  settled.give('reopen', cast.resident, again);
  assert.deepEqual([settled.state.stage, settled.state.settled], ['to_dispatch', false]);
  assert.equal(handleOf(settled).startedAt, MONDAY);
});

test('a reopened master lets its duplicates go and keeps the link to them', () => {
  const story = AT.verified().apply([{ name: 'duplicate_joined', body: { issue: 'm-3' } }], 'system');
  story.give('close', cast.leader, { result: 'solved' }).give('reopen', cast.resident, again);
  assert.deepEqual([story.state.duplicates, story.state.linked], [[], ['m-3']]);
});

test('a corrected class sets another limit and loses no time that has run', () => {
  const story = AT.handling().wait(3 * HOUR);
  story.when({ ruling: { classCode: '0202', condition: 'leak', limit: days(1) }, rulesVersion: 'r2' });
  story.give('correct_class', cast.leader, { class: '0202', condition: 'leak', reason: '是漏水' });
  const { state } = story;
  assert.deepEqual(
    [state.classCode, state.condition, state.limit, state.rulesVersion],
    ['0202', 'leak', days(1), 'r2'],
  );
  assert.deepEqual(
    [state.stage, used(story), handleOf(story).dueAt],
    ['handling', 3 * HOUR, MONDAY + 10 * HOUR],
  );
  assert.equal(
    story.refused('correct_class', cast.leader, { class: '0202', condition: 'leak', reason: 'x' }),
    'unchanged',
  );
  assert.equal(story.refused('correct_class', cast.leader, { class: '9999', reason: 'x' }), 'field-wrong');
  story.when({ ruling: null });
  assert.equal(
    story.refused('correct_class', cast.leader, { class: '0303', condition: 'x', reason: 'x' }),
    'field-wrong',
  );
});

test('a class on the other clock counts what that clock ran since filing, without the pauses', () => {
  const story = AT.handling()
    .wait(2 * HOUR)
    .give('respond', cast.water, { result: '已修' })
    .wait(3 * HOUR);
  story.give('verify', cast.worker, { agree: false }).wait(10 * HOUR);
  assert.equal(used(story), 6 * HOUR, 'two in the morning, four from two to six');
  story.when({ ruling: { classCode: '0202', condition: 'leak', limit: urgent(24) } });
  story.give('correct_class', cast.leader, { class: '0202', reason: '是漏水' });
  assert.equal(used(story), 12 * HOUR);
  assert.equal(handleOf(story).dueAt, story.now + 12 * HOUR);
});

test('a class corrected while the result is looked at changes the limit, not who has it', () => {
  const story = AT.verifying().when({ ruling: { classCode: '0202', condition: 'leak', limit: urgent(8) } });
  story.when({ routing: { rule: 'w2', suggested: 'roads', reasons: [], runnersUp: [] } });
  story.give('correct_class', cast.leader, { class: '0202', reason: '是漏水' });
  assert.deepEqual([story.state.stage, story.state.lead, handleOf(story).limit], ['verifying', 'water', 8]);
});

test('a correction that names another unit sends the matter back for dispatch once, with the reasons', () => {
  const routing = { rule: 'w2', suggested: 'roads', reasons: ['类别 0202'], runnersUp: [] };
  const story = AT.suspended().wait(HOUR).when({ routing });
  story.give('correct_class', cast.leader, { class: '0202', reason: '是路面' });
  const { state } = story;
  assert.deepEqual([state.stage, state.lead, state.leadPerson], ['to_dispatch', null, null]);
  assert.deepEqual([state.suspendedUntil, state.routing], [null, routing]);
  assert.ok(handleOf(story).runningSince !== null, 'the time of the matter runs on');
  const body = story.events[0]?.body;
  assert.ok(body !== undefined && 'released' in body && body.released);
  story.give('dispatch', cast.leader, { unit: 'water' });
  story.give('correct_class', cast.leader, { class: '0303', reason: '再更正' });
  assert.equal(story.state.lead, 'water', 'the dispatcher chose against the same suggestion: it stays');
});

test('a correction moves no matter that was ruled for good, nor one that is with the unit named', () => {
  const routing = { rule: 'w2', suggested: 'roads', reasons: [], runnersUp: [] };
  const ruled = AT.to_rule().give('rule', cast.district, { unit: 'water', note: '裁定' }).when({ routing });
  assert.equal(ruled.give('correct_class', cast.leader, { class: '0202', reason: 'x' }).state.lead, 'water');
  const named = AT.handling().when({ routing: { ...routing, suggested: 'water' } });
  assert.equal(
    named.give('correct_class', cast.leader, { class: '0202', reason: 'x' }).state.stage,
    'handling',
  );
  const unknown = AT.handling().when({ routing: { ...routing, suggested: null } });
  assert.equal(
    unknown.give('correct_class', cast.leader, { class: '0202', reason: 'x' }).state.stage,
    'handling',
  );
});

test('a corrected place moves the matter to the grid and desk of that place, inside the district', () => {
  const next = { ...place, community: '370602001009', grid: '370602001009001', text: '虚构路 9 号' };
  const story = AT.verifying().give('correct_place', cast.worker, { place: next, reason: '在路口东' });
  assert.deepEqual([story.state.place, story.state.stage], [next, 'verifying']);
  assert.equal(holderOf(story.state), 'grid:370602001009001');
  assert.equal(story.refused('correct_place', cast.worker, { place, reason: 'x' }), 'not-yours');
  assert.equal(AT.handling().refused('correct_place', cast.worker, { place, reason: 'x' }), 'unchanged');
  const there = { ...place, district: '370611' };
  assert.equal(
    AT.handling().refused('correct_place', cast.worker, { place: there, reason: 'x' }),
    'field-wrong',
  );
  const rerouted = AT.handling().when({
    routing: { rule: 'w2', suggested: 'roads', reasons: [], runnersUp: [] },
  });
  rerouted.give('correct_place', cast.leader, { place: next, reason: '在路口东' });
  assert.deepEqual([rerouted.state.stage, rerouted.state.lead], ['to_dispatch', null]);
});

test('moved to the rules and the calendar in force, every clock keeps what has run', () => {
  const roundHoliday = { ...calendar.data, version: 2, exceptions: { '2026-03-03': false } };
  const parts = [{ title: '补路', unit: 'roads', limit: days(2) }];
  const story = AT.handling()
    .give('split', cast.water, { parts })
    .wait(3 * HOUR);
  story.give('supervise', cast.street, { level: 'a', answer: days(2), note: '说明' });
  const next = compileCalendar(roundHoliday);
  story.when({ previousCalendar: calendar, calendar: next, rulesVersion: 'r2' });
  story.when({ ruling: { classCode: '0101', condition: 'broken', limit: days(3) } });
  story.give('move_rules', cast.district, { reason: '新增放假' });
  const { state } = story;
  assert.deepEqual([state.rulesVersion, state.limit, state.stage], ['r2', days(3), 'handling']);
  const clocks = [handleOf(story), state.clocks.answer, state.parts[0]?.clock];
  assert.deepEqual(
    clocks.map((clock) => clock?.calendar),
    ['city@2', 'city@2', 'city@2'],
  );
  assert.deepEqual(
    clocks.map((clock) => clock?.usedMs),
    [3 * HOUR, 0, 3 * HOUR],
  );
  assert.equal(handleOf(story).dueAt, MONDAY + 3 * DAY + 10 * HOUR, 'Tuesday is a holiday now');
});

test('nothing is closed, merged, declined or transferred over a supervision that nobody answered, and it says who answers', () => {
  const demand = { level: '通报', answer: days(1), note: '说明进度' };
  const story = AT.verified().give('supervise', cast.street, demand);
  const refusal = refusalOf('close', story.state, cast.leader, story.now, policy);
  const { text } = explainRefusal(refusal?.code ?? 'unchanged', refusal?.details ?? {}, 'zh', wordsFor);
  assert.equal(text, '督办尚未答复，不能结案；由本级网格中心、主办单位答复');
  story
    .give('answer_supervision', cast.leader, { note: '已办结' })
    .give('close', cast.leader, { result: 'solved' });
  assert.equal(story.state.stage, 'closed');
  const merging = AT.to_file().give('supervise', cast.street, demand);
  assert.equal(merging.refused('merge', cast.leader, { master: 'm-2' }), 'supervision-open');
  const no = { reason: 'not_ours', note: '私人事务' };
  assert.equal(merging.refused('decline', cast.leader, no), 'supervision-open');
  merging.give('answer_supervision', cast.leader, { note: '不属本市职责' }).give('decline', cast.leader, no);
  assert.equal(merging.state.stage, 'declined');
  const there = { place: { ...place, district: '370611' }, reason: '在对方区' };
  const leaving = AT.to_dispatch().give('supervise', cast.street, demand);
  assert.equal(leaving.refused('transfer', cast.district, there), 'supervision-open');
});

test('whoever reported a matter may withdraw it while a supervision waits, and its clock is gone', () => {
  const demand = { level: '通报', answer: days(1), note: '说明进度' };
  const story = AT.reported().give('supervise', cast.street, demand).give('withdraw', cast.resident);
  assert.equal(story.state.stage, 'withdrawn');
  assert.equal(story.state.clocks.answer, undefined);
});

test('a note mentions only people who work on the matter', () => {
  const story = AT.handling().when({ isOfTeam: (person) => person === 'water' });
  story.give('note', cast.leader, { note: '请看一下', mentions: ['water'] });
  assert.deepEqual(story.events[0]?.body, { note: '请看一下', mentions: ['water'] });
  const stranger = { note: '请看一下', mentions: ['water', 'stranger'] };
  assert.equal(story.refused('note', cast.leader, stranger), 'field-wrong');
  const alone = AT.handling();
  assert.equal(alone.refused('note', cast.leader, { note: '看', mentions: ['water'] }), 'field-wrong');
});

test('what is supervised does not close by itself when it is settled on the spot', () => {
  const story = AT.reported().when({ sampled: false });
  story.give('supervise', cast.street, { level: '通报', answer: days(1), note: '速办' });
  story.give('settle', cast.worker, { result: '已清', files: ['f'] });
  assert.equal(story.state.stage, 'verifying');
});

test('a matter moves to the rules in force also while it waits for a ruling, and while the result is looked at', () => {
  for (const stage of ['to_rule', 'responded', 'verifying', 'verified'] as const) {
    const story = AT[stage]().wait(HOUR);
    const before = used(story);
    story.when({ rulesVersion: 'r2', ruling: { classCode: '0101', condition: 'broken', limit: days(3) } });
    story.give('move_rules', cast.district, { reason: '换版' });
    assert.deepEqual([story.state.stage, story.state.rulesVersion, handleOf(story).limit], [stage, 'r2', 3]);
    assert.equal(used(story), before, stage);
    assert.equal(handleOf(story).runningSince !== null, stage === 'to_rule', stage);
  }
});

test('a hotline seat speaks for whoever called, in its own area, and the record says so', () => {
  const rated = AT.closed().give('rate', cast.seat, { solved: 'no', satisfaction: '1' });
  assert.deepEqual(rated.events[0]?.body, { solved: 'no', satisfaction: '1', onBehalf: true });
  const reopened = rated.give('reopen', cast.seat, again);
  assert.deepEqual(reopened.events[0]?.body, { ...again, unit: 'water', person: 'water', onBehalf: true });
  const gone = AT.to_file().give('withdraw', cast.seat, { reason: '来电撤回' });
  assert.deepEqual(gone.events[0]?.body, { reason: '来电撤回', onBehalf: true });
  const objected = AT.declined().give('object', cast.seat, { reason: '还在' });
  assert.deepEqual(objected.events[0]?.body, { reason: '还在', onBehalf: true });
  const urged = AT.handling().give('urge', cast.seat).events[0]?.body;
  assert.deepEqual(urged, { whom: 'unit:water', onBehalf: true });
  const noted = AT.handling().give('note', cast.seat, { note: '来电补充' }).events[0]?.body;
  assert.deepEqual(noted, { note: '来电补充', onBehalf: true });
  assert.equal(AT.handling().refused('withdraw', cast.seat), 'wrong-stage');
  assert.equal(AT.closed().refused('rate', cast.otherSeat, { solved: 'no', satisfaction: '1' }), 'not-yours');
  const own = AT.closed().give('rate', cast.resident, { solved: 'no', satisfaction: '1' }).events[0]?.body;
  assert.deepEqual(own, { solved: 'no', satisfaction: '1' });
});

test('a note changes nothing but the history', () => {
  const before = AT.handling();
  const story = AT.handling().give('note', cast.resident, { note: '又来车了', files: ['f'] });
  assert.deepEqual(story.state, before.state);
  assert.deepEqual(story.events, [{ name: 'noted', body: { note: '又来车了', files: ['f'] } }]);
});

test('rework names its cause where the city keeps a list of them', () => {
  const list = (name: string) => (name === 'rework_cause' ? new Set(['poor']) : facts.list(name));
  const again = () => AT.verified().when({ list });
  assert.equal(again().refused('rework', cast.leader, { note: '不平' }), 'field-missing');
  assert.equal(again().refused('rework', cast.leader, { cause: 'else', note: '不平' }), 'field-wrong');
  const { events } = again().give('rework', cast.leader, { cause: 'poor', note: '不平' });
  assert.deepEqual(events[0]?.body, { cause: 'poor', note: '不平' });
  const looked = AT.verifying().when({ list }).give('verify', cast.worker, { agree: false, cause: 'poor' });
  assert.deepEqual(looked.events[0]?.body, { agree: false, cause: 'poor' });
});
