import assert from 'node:assert/strict';
import test from 'node:test';
import { refusalOf } from './allowed.ts';
import { demandedFields } from './demands.ts';
import { leadsTo, nextCommand, nextStep } from './next.ts';
import { holderOf, isOpen } from './state.ts';
import type { Stage } from './steps.ts';
import { rowOf, STAGES } from './steps.ts';
import { AT, cast, days, MONDAY, policy, Story, urgent } from './testing.ts';

const stages = Object.keys(STAGES) as Stage[];

test('a matter waits for one command at each stage, which whoever holds it may give', () => {
  const expected: Readonly<Record<Stage, string>> = {
    reported: 'file',
    confirming: 'confirm',
    objected: 'decide_objection',
    to_file: 'file',
    to_dispatch: 'dispatch',
    to_rule: 'rule',
    dispatched: 'acknowledge',
    handling: 'respond',
    suspended: 'resume',
    responded: 'send_to_verify',
    verifying: 'verify',
    verified: 'close',
    closed: 'rate',
    evaluated: '',
    declined: '',
    withdrawn: '',
    merged: '',
    transferred: '',
  };
  for (const stage of stages) {
    const { state, now } = AT[stage]();
    const next = nextCommand(state);
    assert.equal(next ?? '', expected[stage], stage);
    if (next === null || !isOpen(state)) continue;
    const holders = Object.values(cast).filter((actor) => actor.seats.includes(holderOf(state) ?? ''));
    assert.ok(holders.length > 0, stage);
    for (const actor of holders) {
      assert.equal(nextCommand(state, actor), next, stage);
      assert.equal(refusalOf(next, state, actor, now, policy), null, stage);
    }
  }
});

test('a patrol find is filed at once, a public report accepted first', () => {
  assert.equal(nextCommand(new Story().state), 'file');
  assert.equal(nextCommand(new Story({ channel: 'public' }).state), 'accept');
});

test('what was not found on the spot is declined first, and filing it asks why', () => {
  const { state } = AT.confirming().give('confirm', cast.worker, { found: false });
  assert.equal(nextCommand(state), 'decline');
  assert.deepEqual(demandedFields('file', state, cast.leader), ['note']);
  assert.deepEqual(demandedFields('file', AT.to_file().state, cast.leader), []);
});

test('a request comes before the ordinary step, from the desk that decides it; the unit goes on', () => {
  const story = AT.handling().give('ask_extension', cast.water, { more: days(1), reason: '待料' });
  const desk = 'desk:community:370602001002';
  assert.deepEqual(nextStep(story.state), { command: 'decide_extension', seat: desk });
  assert.equal(nextCommand(story.state, cast.leader), 'decide_extension');
  assert.equal(nextCommand(story.state, cast.water), 'respond');
  assert.equal(nextCommand(story.state, cast.resident), null);
  story.give('decide_extension', cast.leader, { grant: false });
  const asked = { reason: 'weather', reviewAt: MONDAY + 9e8, note: '冰冻' };
  story.give('ask_suspension', cast.water, asked);
  assert.deepEqual(nextStep(story.state), { command: 'decide_suspension', seat: desk });
  story.give('respond', cast.water, { result: '已修' });
  assert.equal(nextStep(story.state)?.command, 'verify');
});

test('a merged matter waits for nothing, whatever was asked before', () => {
  const story = AT.handling().give('ask_extension', cast.water, { more: days(1), reason: '待料' });
  assert.equal(nextStep(story.give('merge', cast.leader, { master: 'm-2' }).state), null);
});

test('a supervision is answered before the matter is closed', () => {
  const story = AT.verified().give('supervise', cast.street, { level: 'a', answer: days(1), note: '说明' });
  assert.equal(nextCommand(story.state), 'answer_supervision');
});

test('who has a part or was asked for help is shown that; a part without a unit is given to one', () => {
  const parts = [
    { title: '补路', unit: 'roads', limit: urgent(8) },
    { title: '关阀', unit: 'water', limit: urgent(8) },
  ];
  const story = AT.handling().give('split', cast.water, { parts });
  assert.equal(nextCommand(story.state, cast.roads), 'respond_part');
  assert.equal(nextCommand(story.state, cast.water), 'respond_part');
  story.give('return_part', cast.roads, { reason: 'not_my_matter', note: '不归市政' });
  assert.equal(nextCommand(story.state, cast.leader), 'assign_part');
  story.give('add_assist', cast.water, { unit: 'roads', note: '封路' });
  assert.equal(nextCommand(story.state, cast.roads), 'answer_assist');
});

test('whatever is shown as next stands in the table for that stage and that person', () => {
  for (const stage of stages) {
    const { state } = AT[stage]();
    for (const actor of Object.values(cast)) {
      const next = nextCommand(state, actor);
      if (next === null) continue;
      assert.ok(rowOf(next).from.includes(stage) && actor.rights.has(`issue.${next}`), `${next} ${stage}`);
    }
  }
});

test('what is rated as not solved is done anew, and nothing else leads on', () => {
  assert.equal(leadsTo('rate', { solved: 'no' }), 'reopen');
  for (const solved of ['yes', 'partly', undefined]) assert.equal(leadsTo('rate', { solved }), null, solved);
  assert.equal(leadsTo('verify', { solved: 'no' }), null);
});
