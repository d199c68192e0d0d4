import assert from 'node:assert/strict';
import test from 'node:test';
import { usedBy } from '../../calendar/clock.ts';
import {
  canBeMaster,
  decide,
  decideDuplicate,
  decideWithMaster,
  decideWithoutMaster,
  endOf,
} from './decide.ts';
import { evolve } from './evolve.ts';
import { type ClockKind, holderOf } from './state.ts';
import { AT, calendar, cast, DAY, facts, HOUR, MONDAY, place, Story, urgent } from './testing.ts';

const GRID = `grid:${place.grid}`;
const OFF_LIST = { ...facts.duty, items: [] };
const notMine = { reason: 'not_my_matter', note: '非本单位' };
const handleOf = ({ state }: Story) => state.clocks.handle ?? assert.fail('no handling clock');

const runningIn = ({ state }: Story) =>
  Object.entries(state.clocks)
    .filter(([, clock]) => clock.runningSince !== null)
    .map(([kind]) => kind)
    .sort();
const ranBy = ({ state, now }: Story, kind: ClockKind) =>
  usedBy(calendar, state.clocks[kind] ?? assert.fail(`no clock ${kind}`), now);

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
  assert.deepEqual(runningIn(story), ['acknowledge', 'handle']);
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
  const story = AT.dispatched().give('acknowledge', cast.water, { note: '收到' });
  const { state } = story;
  assert.deepEqual([state.stage, state.leadPerson], ['handling', 'water']);
  assert.deepEqual(runningIn(story), ['handle']);
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

test('what was ruled for good is lifted or given to another unit by the command centre alone', () => {
  const story = AT.to_rule().give('rule', cast.district, { unit: 'water', note: '裁定' });
  assert.equal(story.refused('escalate', cast.leader, { reason: '社区办不了' }), 'ruled-for-good');
  assert.equal(
    story.refused('redispatch', cast.leader, { unit: 'roads', reason: '更合适' }),
    'ruled-for-good',
  );
  assert.equal(story.refused('redispatch', cast.street, { unit: 'roads', reason: '更合适' }), 'not-yours');
  story.give('redispatch', cast.district, { unit: 'roads', reason: '新证据' });
  assert.deepEqual([story.state.lead, story.state.ruled], ['roads', false]);
  assert.equal(story.refused('return', cast.roads, notMine), 'too-many-returns');
});

test('redispatched, the clock to acknowledge goes on where it stood as the handling clock does, nobody is counted', () => {
  const story = AT.handling().wait(2 * HOUR);
  const more = { n: 4, unit: 'working_hour' } as const;
  story.give('ask_extension', cast.water, { more, reason: '待料' });
  const before = handleOf(story);
  story.give('redispatch', cast.leader, { unit: 'roads', reason: '路面问题' });
  const { state } = story;
  assert.deepEqual(story.events[0]?.body, {
    unit: 'roads',
    from: 'water',
    reason: '路面问题',
    routing: facts.routing,
    insteadOf: 'water',
  });
  assert.deepEqual([state.stage, state.lead, state.leadPerson], ['dispatched', 'roads', null]);
  assert.deepEqual([state.returns, state.pendingExtension], [0, null]);
  assert.deepEqual(ranBy(story, 'acknowledge'), 0, 'signed for at once, and stood still since');
  assert.deepEqual(handleOf(story), before, 'untouched');
  story.wait(HOUR).give('redispatch', cast.leader, { unit: 'water', reason: '又改' });
  assert.equal(ranBy(story, 'acknowledge'), HOUR, 'also before it was acknowledged');
});

test('redispatching needs a reason, another unit, and the duty list where it goes to a grid', () => {
  const story = AT.dispatched();
  assert.equal(story.refused('redispatch', cast.leader, { unit: 'roads', reason: ' ' }), 'field-missing');
  assert.equal(story.refused('redispatch', cast.leader, { unit: 'water', reason: 'x' }), 'unchanged');
  assert.equal(story.refused('redispatch', cast.leader, { unit: 'gone', reason: 'x' }), 'field-wrong');
  assert.equal(story.refused('redispatch', cast.water, { unit: 'roads', reason: 'x' }), 'no-right');
  story.when({ duty: OFF_LIST });
  assert.equal(story.refused('redispatch', cast.leader, { unit: GRID, reason: 'x' }), 'not-on-duty-list');
});

test('inside the lead unit the matter is handed over to a name, on which it lands when reopened', () => {
  const story = AT.handling().when({ isHandler: (person, unit) => unit === 'water' && person !== 'roads' });
  story.give('hand_over', cast.water, { person: 'plumber', note: '片区负责人' });
  assert.deepEqual(story.events, [
    { name: 'handed_over', body: { person: 'plumber', from: 'water', note: '片区负责人' } },
  ]);
  assert.deepEqual([story.state.stage, story.state.leadPerson], ['handling', 'plumber']);
  assert.equal(story.refused('hand_over', cast.water, { person: 'plumber' }), 'unchanged');
  assert.equal(story.refused('hand_over', cast.water, { person: 'roads' }), 'field-wrong');
  assert.equal(story.refused('hand_over', cast.roads, { person: 'roads' }), 'not-yours');
  assert.equal(story.refused('hand_over', cast.leader, { person: 'x' }), 'no-right');
  story.give('respond', cast.water, { result: '已修' }).give('verify', cast.worker, { agree: true });
  story.give('close', cast.leader, { result: 'solved' }).give('reopen', cast.resident, { reason: '又坏' });
  assert.equal(story.state.leadPerson, 'plumber');
});

test('micro to small to big: clocks and history go on, no desk gets back what has run', () => {
  const story = AT.handling().wait(2 * HOUR);
  const before = handleOf(story);
  story.give('escalate', cast.leader, { reason: '超出社区' });
  assert.deepEqual(story.events[0]?.body, { reason: '超出社区', from: 'micro', to: 'small' });
  assert.deepEqual([story.state.stage, story.state.cycle, story.state.lead], ['to_dispatch', 'small', null]);
  assert.equal(holderOf(story.state), 'desk:street:370602001');
  story.wait(HOUR).give('escalate', cast.street, { reason: '超出镇街' });
  assert.equal(holderOf(story.state), 'desk:district:370602');
  assert.equal(ranBy(story, 'dispatch'), HOUR);
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

test('a report beyond the community goes up before it is accepted, and what has run stays', () => {
  const story = AT.reported().wait(HOUR).give('escalate', cast.leader, { reason: '跨社区' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.cycle, holderOf(state)],
    ['reported', 'small', 'desk:street:370602001'],
  );
  assert.equal(ranBy(story, 'accept'), HOUR);
  assert.equal(story.refused('accept', cast.leader), 'not-yours');
  story.give('escalate', cast.street, { reason: '跨镇街' });
  assert.equal(story.refused('escalate', cast.district, { reason: '再上' }), 'top-cycle');
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
  const off = { duty: OFF_LIST };
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

test('what crosses districts the city settles: it directs a transfer, or rules', () => {
  const there = { ...place, district: '370611' };
  const moved = AT.to_dispatch().give('transfer', cast.city, { place: there, reason: '边界协调' });
  assert.equal(moved.state.stage, 'transferred');
  const { state } = AT.to_rule().give('rule', cast.city, { unit: 'roads', note: '市级协调' });
  assert.deepEqual([state.lead, state.ruled], ['roads', true]);
  assert.equal(AT.to_rule().refused('rule', cast.otherDistrict, { unit: 'roads', note: 'x' }), 'not-yours');
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

test('nothing joins a master that has ended; the duplicate closes with it, or goes on where it went away', () => {
  const solved = { how: 'closed', result: 'solved', inTime: true };
  assert.deepEqual([endOf(AT.closed().state), endOf(AT.evaluated().state)], [solved, solved]);
  for (const stage of ['declined', 'withdrawn', 'transferred'] as const) {
    assert.deepEqual(endOf(AT[stage]().state), { how: 'gone' }, stage);
    assert.deepEqual(decideDuplicate(AT[stage]().state, 'm-3', true), [], stage);
  }
  for (const stage of ['handling', 'objected', 'merged'] as const) {
    assert.equal(endOf(AT[stage]().state), null, stage);
    assert.equal(decideDuplicate(AT[stage]().state, 'm-3', true).length, 1, stage);
  }
  const story = AT.merged().wait(DAY);
  const facts = story.facts;
  story.apply(decideWithoutMaster(story.state, 'm-2', story.now, facts), 'system');
  assert.deepEqual([story.state.stage, story.state.master], ['dispatched', null]);
  assert.equal(usedBy(calendar, handleOf(story), story.now + HOUR), HOUR, 'what it waited is not counted');
  assert.deepEqual(decideWithoutMaster(story.state, 'm-2', story.now, facts), [], 'sent twice, done once');
});

test('a machine whose clock is behind changes nothing that has run', () => {
  const story = AT.handling()
    .wait(2 * HOUR)
    .give('respond', cast.water, { result: '已修' });
  const events = decide(story.state, 'verify', { agree: false }, cast.worker, MONDAY, story.facts);
  const state = evolve(story.state, events[0] ?? assert.fail('no event'), MONDAY, 'grid_worker');
  assert.equal(state.clocks.handle?.runningSince, MONDAY + 2 * HOUR, 'as if given at the last change');
  assert.equal(state.clocks.handle?.usedMs, 2 * HOUR);
  const merged = AT.merged();
  const master = { id: 'm-2', result: 'solved', inTime: true };
  assert.equal(decideWithMaster(merged.state, master, MONDAY - DAY, merged.facts)[0]?.stage, 'closed');
});

test('a dispatch is taken back until it is signed for, with what was asked along with it, and counts as no return', () => {
  const story = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'water', assists: ['roads'] });
  story.wait(HOUR).give('recall', cast.leader, { reason: '派错了' });
  const { stage, lead, assists, returns } = story.state;
  assert.deepEqual([stage, lead, assists, returns], ['to_dispatch', null, [], 0]);
  assert.equal(handleOf(story).runningSince, MONDAY, 'the handling limit runs on');
  assert.equal(AT.handling().refused('recall', cast.leader, {}), 'wrong-stage');
  const ruled = AT.to_rule().give('rule', cast.district, { unit: 'water', note: '属其养护' });
  assert.equal(ruled.refused('recall', cast.leader, {}), 'ruled-for-good');
});

test('what somebody was asked before the dispatch stays asked when it is taken back', () => {
  const story = AT.handling().give('add_assist', cast.leader, { unit: 'roads', note: '围挡' });
  story.wait(HOUR).give('return', cast.water, { reason: 'not_my_matter', note: '非本单位' });
  story.give('dispatch', cast.leader, { unit: 'water' }).give('recall', cast.leader, {});
  assert.deepEqual(
    story.state.assists.map(({ unit }) => unit),
    ['roads'],
  );
});

test('a person who chooses otherwise than suggested is on record as having chosen', () => {
  const chosen = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'roads' });
  assert.deepEqual(chosen.events[0]?.body, {
    unit: 'roads',
    assists: [],
    routing: facts.routing,
    insteadOf: 'water',
  });
  const followed = AT.to_dispatch().give('dispatch', cast.leader, { unit: 'water' });
  assert.equal('insteadOf' in (followed.events[0]?.body ?? {}), false);
  const moved = AT.handling().give('redispatch', cast.leader, { unit: 'roads', reason: '路面的事' });
  const [event] = moved.events;
  assert.equal(event?.name === 'redispatched' && event.body.insteadOf, 'water');
});
