import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal } from '../../refusal.ts';
import { decideReport } from './decide.ts';
import { holderOf } from './state.ts';
import { AT, aReport, cast, DAY, days, facts, HOUR, MONDAY, place, Story, urgent } from './testing.ts';

const refusedReport = (
  change: Partial<typeof aReport>,
  actor: (typeof cast)[keyof typeof cast] = cast.worker,
) => {
  try {
    decideReport({ ...aReport, ...change }, actor, MONDAY, facts);
  } catch (error) {
    return error instanceof Refusal ? error.code : assert.fail(String(error));
  }
  return null;
};

test('a report starts in the cycle of its channel with the accept clock', () => {
  const { state, events } = new Story({ channel: 'hotline', linked: ['old'], files: ['f'] });
  assert.equal(events[0]?.name, 'reported');
  assert.deepEqual(
    [state.stage, state.cycle, state.reportedAt, state.filedAt, state.lead, state.found],
    ['reported', 'small', MONDAY, null, null, null],
  );
  assert.deepEqual(
    [state.title, state.classCode, state.linked, state.place],
    ['井盖缺失', '0101', ['old'], place],
  );
  assert.deepEqual(Object.keys(state.clocks), ['accept']);
  assert.equal(state.clocks.accept?.dueAt, MONDAY + 2 * HOUR);
});

test('a report needs the right, a title and a known nature; a resident cannot report as a patrol', () => {
  assert.equal(refusedReport({}, cast.admin), 'no-right');
  assert.equal(refusedReport({ title: '  ' }), 'field-missing');
  assert.equal(refusedReport({ nature: 'gossip' }), 'field-wrong');
  assert.equal(refusedReport({ channel: 'superior' }, cast.resident), 'field-wrong');
  assert.equal(refusedReport({ channel: 'public' }, cast.resident), null);
});

test('a public report is accepted, confirmed on the spot by the origin grid, then filed', () => {
  const story = new Story({ channel: 'public' });
  assert.equal(story.refused('file', cast.leader), 'verify-first');
  story.wait(HOUR).give('accept', cast.leader);
  assert.equal(story.state.stage, 'confirming');
  assert.equal(holderOf(story.state), `grid:${place.grid}`);
  assert.deepEqual(Object.keys(story.state.clocks), ['confirm'], 'the accept clock stopped');
  const accepted = story.events[0]?.clocks?.accept;
  assert.deepEqual([accepted?.stoppedAt, accepted?.usedMs], [MONDAY + HOUR, HOUR]);
  story.wait(HOUR).give('confirm', cast.worker, { found: true, note: '属实' });
  assert.deepEqual([story.state.stage, story.state.found], ['to_file', true]);
  assert.deepEqual(Object.keys(story.state.clocks), ['accept']);
  story.give('file', cast.leader);
  assert.deepEqual([story.state.stage, story.state.filedAt], ['to_dispatch', MONDAY + 2 * HOUR]);
});

test('that the worker found nothing stays visible to whoever files or declines', () => {
  const story = AT.confirming().give('confirm', cast.worker, { found: false });
  assert.deepEqual([story.state.stage, story.state.found], ['to_file', false]);
});

test('what was not found on the spot is filed only with a word why', () => {
  const story = AT.confirming().give('confirm', cast.worker, { found: false });
  assert.equal(story.refused('file', cast.leader, { condition: 'broken' }), 'field-missing');
  story.give('file', cast.leader, { note: '夜间才出现' });
  assert.equal(story.state.stage, 'to_dispatch');
});

test('what has nothing to look at is filed without a visit, also from the public', () => {
  const consult = { channel: 'public', nature: 'consult' } as const;
  assert.equal(new Story(consult).give('accept', cast.leader).state.stage, 'to_file');
  assert.equal(new Story(consult).give('file', cast.leader).state.stage, 'to_dispatch');
});

test('a patrol find may be filed at once, under the ruling, with handling and dispatch clocks', () => {
  const { state } = new Story().give('file', cast.leader, { condition: 'broken', note: '急' });
  assert.deepEqual([state.classCode, state.condition, state.limit], ['0101', 'broken', days(2)]);
  assert.equal(state.rulesVersion, 'r1');
  assert.deepEqual(Object.keys(state.clocks).sort(), ['dispatch', 'handle']);
  assert.equal(state.clocks.handle?.dueAt, MONDAY + DAY + 10 * HOUR);
});

test('a class without a rule is filed under the limit of the and no condition can be chosen for it', () => {
  const story = new Story({ classCode: null }, { ruling: null });
  assert.equal(story.refused('file', cast.leader, { condition: 'broken' }), 'field-wrong');
  story.give('file', cast.leader);
  assert.deepEqual([story.state.classCode, story.state.limit], [null, days(5)]);
});

test('declined with a reason, objected to in time, reviewed by the desk above on a clock of its own', () => {
  const story = AT.reported()
    .wait(30 * DAY)
    .give('decline', cast.leader, { reason: 'not_ours', note: '私人事务' });
  assert.deepEqual([story.state.stage, story.state.result], ['declined', 'not_ours']);
  assert.equal(story.state.declinedAt, story.now);
  assert.deepEqual(story.state.clocks, {});
  story.wait(10 * DAY).give('object', cast.resident, { reason: '仍在' });
  assert.deepEqual([story.state.stage, holderOf(story.state)], ['objected', 'desk:street:370602001']);
  assert.deepEqual(Object.keys(story.state.clocks), ['answer']);
  assert.equal(story.refused('decide_objection', cast.leader, { uphold: true, note: '' }), 'not-yours');
  assert.equal(
    story.refused('supervise', cast.city, { level: 'a', answer: days(1), note: '速办' }),
    'wrong-stage',
  );
  const upheld = story.give('decide_objection', cast.street, { uphold: true, note: '成立' }).state;
  assert.deepEqual([upheld.stage, upheld.result, upheld.declinedAt], ['to_file', null, null]);
  assert.deepEqual(Object.keys(upheld.clocks), ['accept']);
});

test('the time to object counts from the first answer, so that objecting does not go on for ever', () => {
  assert.equal(
    AT.declined()
      .wait(10 * DAY + 1)
      .refused('object', cast.resident, { reason: '迟' }),
    'too-late',
  );
  const story = AT.declined()
    .wait(9 * DAY)
    .give('object', cast.resident, { reason: '仍在' });
  story.wait(2 * DAY).give('decide_objection', cast.street, { uphold: false, note: '不成立' });
  assert.deepEqual([story.state.stage, story.state.result], ['declined', 'not_ours']);
  assert.equal(story.refused('object', cast.resident, { reason: '再次' }), 'too-late');
});

test('settled on the spot and drawn: the sample is looked at by another person, then closed', () => {
  const story = AT.reported().give('settle', cast.worker, { result: '已清', files: ['f'] });
  const { state } = story;
  assert.deepEqual([state.stage, state.settled, state.respondedBy], ['verifying', true, 'grid_worker']);
  assert.deepEqual([state.limit, state.condition, state.filedAt], [days(2), 'broken', MONDAY]);
  assert.deepEqual(Object.keys(state.clocks), ['verify']);
  assert.equal(holderOf(state), 'desk:community:370602001002');
  assert.equal(story.refused('verify', cast.worker, { agree: true }), 'same-person');
  story.give('verify', cast.leader, { agree: true }).give('close', cast.leader, { result: 'solved' });
  assert.deepEqual([story.state.stage, story.state.inTime], ['closed', true]);
});

test('settled on the spot and not drawn: closed at once, in two events', () => {
  const story = AT.confirming().when({ sampled: false });
  story.give('settle', cast.worker, { result: '已清', files: ['f'] });
  assert.deepEqual(
    story.events.map(({ name, stage }) => [name, stage]),
    [
      ['settled', 'verified'],
      ['closed', 'closed'],
    ],
  );
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.result, state.inTime, state.closedAt],
    ['closed', 'solved', true, MONDAY],
  );
  assert.deepEqual(state.clocks, {});
});

test('a settlement needs a photo', () => {
  assert.equal(AT.reported().refused('settle', cast.worker, { result: '已清', files: [] }), 'field-missing');
});

test('a settlement that proves wrong is dispatched with a handling clock, and its grid makes the last check', () => {
  const story = AT.reported().give('settle', cast.worker, { result: '已清', files: ['f'] });
  story.wait(DAY).give('verify', cast.leader, { agree: false, note: '未清' });
  const { state } = story;
  assert.deepEqual(
    [state.stage, state.settled, state.reworks, state.respondedBy],
    ['to_dispatch', false, 1, null],
  );
  assert.equal(state.clocks.handle?.startedAt, story.now);
  assert.deepEqual([state.clocks.handle?.limit, state.clocks.handle?.unit], [2, 'workday']);
  story.give('dispatch', cast.leader, { unit: 'water' }).give('acknowledge', cast.water);
  story.give('respond', cast.water, { result: '已清' });
  assert.equal(holderOf(story.state), `grid:${place.grid}`);
  assert.equal(story.give('verify', cast.worker, { agree: true }).state.stage, 'verified');
});

test('the reporter may withdraw until a unit has it, not while others wait for it or work on it', () => {
  assert.equal(
    AT.to_dispatch().give('withdraw', cast.resident, { reason: '已自行解决' }).state.stage,
    'withdrawn',
  );
  assert.deepEqual(AT.to_dispatch().give('withdraw', cast.resident).state.clocks.handle?.runningSince, null);
  assert.equal(AT.handling().refused('withdraw', cast.resident), 'wrong-stage');
  const master = AT.reported().apply([{ name: 'duplicate_joined', body: { issue: 'm-3' } }], 'system');
  assert.equal(master.refused('withdraw', cast.resident), 'has-duplicates');
  assert.equal(master.refused('decline', cast.leader, { reason: 'x', note: 'x' }), 'has-duplicates');
  const parts = AT.handling().give('split', cast.water, {
    parts: [{ title: '路面', unit: 'roads', limit: urgent(8) }],
  });
  parts.give('return', cast.water, { reason: 'not_my_matter', note: '非本单位' });
  assert.equal(parts.refused('withdraw', cast.resident), 'parts-open');
});

test('nobody withdraws a matter that was reported without a name', () => {
  const story = new Story({ reporter: { personId: null, kind: 'resident' } });
  assert.equal(story.refused('withdraw', cast.resident), 'not-yours');
});

test('lists, units, limits and dates are checked whatever way a command comes in', () => {
  const story = AT.to_dispatch();
  assert.equal(story.refused('dispatch', cast.leader, { unit: 'nobody' }), 'field-wrong');
  assert.equal(story.refused('dispatch', cast.leader, { unit: 'gone' }), 'field-wrong');
  assert.equal(story.refused('dispatch', cast.leader, { unit: 'water', assists: ['gone'] }), 'field-wrong');
  assert.equal(AT.handling().refused('return', cast.water, { reason: 'bored', note: 'x' }), 'field-wrong');
  assert.equal(
    AT.handling().refused('return', cast.water, { reason: 'not_my_place', note: ' ' }),
    'field-missing',
  );
  for (const n of [0, -1, Number.NaN, 1e9]) {
    const more = { n, unit: 'workday' } as const;
    assert.equal(
      AT.handling().refused('ask_extension', cast.water, { more, reason: 'x' }),
      'field-wrong',
      `${n}`,
    );
    const asked = { level: 'a', answer: more, note: 'x' };
    assert.equal(AT.handling().refused('supervise', cast.street, asked), 'field-wrong', `${n}`);
  }
  for (const reviewAt of [Number.NaN, -1, 1e18]) {
    const asked = { reason: 'x', reviewAt, note: 'x' };
    assert.equal(AT.handling().refused('ask_suspension', cast.water, asked), 'field-wrong', `${reviewAt}`);
  }
});

test('only the fields of the table get into an event', () => {
  const extra = { note: '好', evil: 'x' } as { note: string };
  assert.deepEqual(AT.reported().give('accept', cast.leader, extra).events[0]?.body, { note: '好' });
  assert.deepEqual(
    AT.verifying().give('verify', cast.worker, { agree: true, ...extra, files: [] }).events[0]?.body,
    {
      agree: true,
      note: '好',
    },
  );
});
