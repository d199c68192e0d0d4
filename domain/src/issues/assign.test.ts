import assert from 'node:assert/strict';
import test from 'node:test';
import { usedBy } from '../calendar/clock.ts';
import { canBeMaster, decideDuplicate } from './decide.ts';
import { holderOf } from './state.ts';
import { AT, calendar, cast, DAY, facts, HOUR, MONDAY, place, Story, urgent } from './testing.ts';

const GRID = `grid:${place.grid}`;
const notMine = { reason: 'not_my_matter', note: '非本单位' };
const handleOf = ({ state }: Story) => state.clocks.handle ?? assert.fail('no handling clock');

test('a dispatch names the lead, keeps why, and starts the clock to acknowledge beside the handling clock', () => {
  const story = AT.to_dispatch().wait(HOUR);
  story.give('dispatch', cast.leader, { unit: 'water', assists: ['roads', 'roads', 'water'], note: '急' });
  const { state } = story;
  assert.deepEqual([state.stage, state.lead, state.leadPerson], ['dispatched', 'water', null]);
  assert.deepEqual(state.routing, facts.routing);
  assert.deepEqual(
    state.assists.map(({ unit, note, askedAt, answer }) => [unit, note, askedAt, answer]),
    [['roads', '急', story.now, null]],
    'each once, and not the lead',
  );
  assert.deepEqual(Object.keys(state.clocks).sort(), ['acknowledge', 'handle']);
  assert.equal(holderOf(state), 'unit:water');
});

test('an assisting unit that has not answered is not asked twice by the next dispatch', () => {
  const story = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'water', assists: ['roads'] });
  story.give('return', cast.water, notMine);
  story.give('answer_assist', cast.roads, { note: '已封路' });
  assert.equal(story.state.assists[0]?.answeredAt, MONDAY, 'answers while nobody leads');
  story.give('dispatch', cast.leader, { unit: 'water', assists: ['roads'] });
  assert.equal(story.state.assists.length, 2, 'asked anew after the answer');
});

test('acknowledging puts a name to the matter', () => {
  const { state } = AT.dispatched().give('acknowledge', cast.water, { note: '收到' });
  assert.deepEqual([state.stage, state.leadPerson], ['handling', 'water']);
  assert.deepEqual(Object.keys(state.clocks), ['handle']);
});

test('returned twice, ruled once for good: no third return, while the handling clock runs on', () => {
  const story = AT.dispatched().wait(HOUR).give('return', cast.water, notMine);
  assert.deepEqual([story.state.stage, story.state.lead, story.state.returns], ['to_dispatch', null, 1]);
  assert.deepEqual(story.events[0]?.body, { unit: 'water', ...notMine });
  story.give('dispatch', cast.leader, { unit: 'roads' }).give('acknowledge', cast.roads).wait(HOUR);
  story.give('return', cast.roads, notMine);
  assert.deepEqual(
    [story.state.stage, story.state.returns, holderOf(story.state)],
    ['to_rule', 2, 'desk:district:370602'],
  );
  story.give('rule', cast.district, { unit: 'water', note: '管线归其所有' });
  assert.deepEqual([story.state.stage, story.state.lead, story.state.ruled], ['dispatched', 'water', true]);
  assert.equal(story.refused('return', cast.water, notMine), 'ruled-for-good');
  assert.equal(usedBy(calendar, handleOf(story), story.now), 2 * HOUR);
  const again = story.give('rule', cast.district, { unit: 'roads', note: '新证据' });
  assert.deepEqual([again.state.lead, again.state.leadPerson, again.state.returns], ['roads', null, 2]);
});

test('a ruling binds the unit it named; in a higher cycle another unit is told the count, not the ruling', () => {
  const story = AT.to_rule().give('rule', cast.district, { unit: 'water', note: '裁定' });
  story
    .give('escalate', cast.district, { reason: '社区办不了' })
    .give('dispatch', cast.street, { unit: 'roads' });
  assert.equal(story.state.ruled, false);
  assert.equal(story.refused('return', cast.roads, notMine), 'too-many-returns');
});

test('micro to small to big: clock and history go on, each desk gets its own time to dispatch', () => {
  const story = AT.handling().wait(2 * HOUR);
  const before = handleOf(story);
  story.give('escalate', cast.leader, { reason: '超出社区' });
  assert.deepEqual(story.events[0]?.body, { reason: '超出社区', from: 'micro', to: 'small' });
  assert.deepEqual([story.state.stage, story.state.cycle, story.state.lead], ['to_dispatch', 'small', null]);
  assert.equal(holderOf(story.state), 'desk:street:370602001');
  const first = story.state.clocks.dispatch;
  story.wait(HOUR).give('escalate', cast.street, { reason: '超出镇街' });
  assert.equal(holderOf(story.state), 'desk:district:370602');
  assert.equal(story.state.clocks.dispatch?.startedAt, story.now);
  assert.notDeepEqual(story.state.clocks.dispatch, first);
  assert.deepEqual(handleOf(story), before, 'untouched');
  assert.equal(story.refused('escalate', cast.district, { reason: '再上' }), 'top-cycle');
  story.give('dispatch', cast.district, { unit: 'water' }).give('acknowledge', cast.water);
  story.give('respond', cast.water, { result: '已修' });
  assert.equal(holderOf(story.state), GRID, 'the origin grid makes the last check');
});

test('a matter may be escalated before it is filed', () => {
  const { state } = AT.to_file().give('escalate', cast.leader, { reason: '重大' });
  assert.deepEqual(
    [state.stage, state.cycle, holderOf(state)],
    ['to_file', 'small', 'desk:street:370602001'],
  );
});

test('sent down cycle by cycle with a reason, down to the community and no further', () => {
  const story = new Story({ channel: 'superior' }).give('file', cast.district);
  story.give('send_down', cast.district, { reason: '属地可办' });
  assert.deepEqual(story.events[0]?.body, { reason: '属地可办', from: 'big', to: 'small' });
  story.give('send_down', cast.street, { reason: '社区可办' });
  assert.deepEqual([story.state.stage, story.state.cycle], ['to_dispatch', 'micro']);
  assert.equal(story.refused('send_down', cast.leader, { reason: '再下' }), 'lowest-cycle');
  const filed = AT.to_dispatch().give('escalate', cast.leader, { reason: '超出社区' });
  assert.equal(filed.refused('send_down', cast.street, { reason: ' ' }), 'field-missing');
});

test('what is not on the duty list reaches no grid worker: as lead, by ruling, as assist, as part, on reopening', () => {
  const off = { onDutyList: false };
  const said = 'not-on-duty-list';
  assert.equal(AT.to_dispatch().when(off).refused('dispatch', cast.leader, { unit: GRID }), said);
  const helped = { unit: 'water', assists: [GRID] };
  assert.equal(AT.to_dispatch().when(off).refused('dispatch', cast.leader, helped), said);
  assert.equal(AT.to_rule().when(off).refused('rule', cast.district, { unit: GRID, note: 'x' }), said);
  assert.equal(AT.handling().when(off).refused('add_assist', cast.water, { unit: GRID, note: 'x' }), said);
  const parts = [{ title: '清扫', unit: GRID, limit: urgent(2) }];
  assert.equal(AT.handling().when(off).refused('split', cast.water, { parts }), said);
  const closed = AT.to_dispatch().give('dispatch', cast.leader, { unit: GRID });
  closed.give('acknowledge', cast.worker).give('respond', cast.worker, { result: '已清' });
  closed.give('verify', cast.leader, { agree: true }).give('close', cast.leader, { result: 'solved' });
  closed.when(off).give('reopen', cast.resident, { reason: '又脏' });
  assert.deepEqual([closed.state.stage, closed.state.lead], ['to_dispatch', null]);
});

test('a transfer ends the matter here and names the linked one; inside the district it is a correction', () => {
  const there = { ...place, district: '370611' };
  const { state } = AT.to_rule().give('transfer', cast.district, { place: there, reason: '在对方区' });
  assert.deepEqual([state.stage, state.linked, holderOf(state)], ['transferred', ['m-9'], null]);
  assert.ok(state.clocks.handle?.stoppedAt === MONDAY);
  assert.equal(AT.to_rule().refused('transfer', cast.district, { place, reason: 'x' }), 'unchanged');
});

test('a duplicate waits without losing time, and goes back where it was when taken out', () => {
  const story = AT.handling()
    .wait(2 * HOUR)
    .give('merge', cast.leader, { master: 'm-2', note: '同一处' });
  assert.deepEqual(
    [story.state.stage, story.state.master, story.state.stageBeforeMerge],
    ['merged', 'm-2', 'handling'],
  );
  assert.equal(handleOf(story).runningSince, null);
  story.wait(3 * DAY).give('unmerge', cast.leader, { reason: '不是一处' });
  assert.deepEqual([story.state.stage, story.state.master, story.state.lead], ['handling', null, 'water']);
  assert.equal(usedBy(calendar, handleOf(story), story.now + HOUR), 3 * HOUR);
});

test('merged before the dispatch and taken out again, both clocks run on', () => {
  const story = AT.to_dispatch().wait(HOUR).give('merge', cast.leader, { master: 'm-2' }).wait(DAY);
  story.give('unmerge', cast.leader, { reason: '不是一处' });
  for (const clock of Object.values(story.state.clocks))
    assert.equal(usedBy(calendar, clock, story.now), HOUR);
  assert.deepEqual(Object.keys(story.state.clocks).sort(), ['dispatch', 'handle']);
});

test('a duplicate closes with its master and with its result, once', () => {
  const master = { id: 'm-2', result: 'solved', inTime: false };
  const story = AT.merged().wait(DAY).closeWithMaster(master);
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.result, state.inTime, state.closedAt],
    ['closed', 'solved', false, story.now],
  );
  story.events = [];
  assert.deepEqual(story.closeWithMaster(master).events, [], 'sent twice, done once');
  assert.equal(AT.merged().closeWithMaster({ ...master, id: 'm-5' }).state.stage, 'merged', 'another master');
});

test('a duplicate reopened after closing stands alone, and both keep the link', () => {
  const closed = AT.merged().closeWithMaster({ id: 'm-2', result: 'solved', inTime: true });
  const { state } = closed.give('reopen', cast.resident, { reason: '没修' });
  assert.deepEqual([state.stage, state.master, state.linked], ['dispatched', null, ['m-2']]);
  assert.ok(canBeMaster(state));
});

test('a master must be another, known, open matter; a matter with duplicates or open parts is not merged', () => {
  const merge = (master: typeof facts.master) =>
    AT.to_file().when({ master }).refused('merge', cast.leader, { master: 'm' });
  const known = { id: 'm-2', number: '2', open: true, master: null };
  assert.equal(merge(null), 'not-found');
  assert.equal(merge({ ...known, id: 'm-1' }), 'master-itself');
  assert.equal(merge({ ...known, master: 'm-1' }), 'master-itself');
  assert.equal(merge({ ...known, open: false }), 'master-not-open');
  const master = AT.handling().apply(decideDuplicate(AT.handling().state, 'm-3', true), 'system');
  assert.equal(master.refused('merge', cast.leader, { master: 'm-2' }), 'has-duplicates');
  const parted = AT.handling().give('split', cast.water, {
    parts: [{ title: '路面', unit: 'roads', limit: urgent(8) }],
  });
  assert.equal(parted.refused('merge', cast.leader, { master: 'm-2' }), 'parts-open');
  assert.ok(!canBeMaster(AT.merged().state) && !canBeMaster(AT.closed().state));
});

test('a master counts each duplicate once, however often it is told', () => {
  const { state } = AT.handling();
  const joined = AT.handling().apply(decideDuplicate(state, 'm-3', true), 'system');
  assert.deepEqual(joined.state.duplicates, ['m-3']);
  assert.deepEqual(decideDuplicate(joined.state, 'm-3', true), []);
  assert.deepEqual(decideDuplicate(state, 'm-3', false), []);
  assert.deepEqual(joined.apply(decideDuplicate(joined.state, 'm-3', false), 'system').state.duplicates, []);
});
