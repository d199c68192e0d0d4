import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import type { EventOf } from '../../workflow/form.ts';
import { actor } from '../../workflow/proof/cast.ts';
import { faultsOf } from '../../workflow/proof/faults.ts';
import { walk } from '../../workflow/proof/walk.ts';
import { help } from './decisions.ts';
import type { Help } from './events.ts';
import type { State } from './state.ts';
import { castOn } from './walking.ts';

test('the tables of a request for help are sound', () => {
  assert.deepEqual(faultsOf(help), []);
});

test('requests for help walked at random keep every promise of the form', () => {
  const options = { seed: 20261201, commands: 6000, from: Date.UTC(2026, 2, 2, 1) };
  const walked = walk(help, castOn(shippedCalendar()), options);
  assert.deepEqual(walked.unreached, []);
  assert.deepEqual([walked.stuck, walked.broken], [[], []]);
  assert.ok(walked.allowed > 1000 && walked.refused > 100, JSON.stringify(walked));
});

test('an urgency nobody knows rings at once, and a request is not changed to it', () => {
  const facts = castOn(shippedCalendar()).facts(() => 0.9, null);
  const rights = Object.keys(help.commands).map((command) => `help.${command}`);
  const resident = actor([], rights, { personId: 'ticket-1', post: 'resident' });
  const desk = actor(['duty:city'], rights, { personId: 'dana' });
  const now = Date.UTC(2026, 2, 2, 20);
  const after = (before: State | null, events: readonly EventOf<Help>[], by: string) =>
    events.reduce<State | null>((state, event) => evolve(help, state, event, now, by), before) as State;
  const call = begin(help, 'call', { urgency: 'whenever' }, { actor: resident, now, facts });
  const called = after(null, call, 'ticket-1');
  assert.deepEqual([called.urgency, called.stage], ['now', 'calling']);
  const moment = { state: called, actor: desk, now, facts };
  const taken = after(called, decide(help, 'take_uncalled', {}, moment), 'dana');
  const change = (urgency: string) =>
    decide(help, 'change_urgency', { urgency, reason: '问清了' }, { ...moment, state: taken });
  assert.throws(() => change('whenever'), /field-wrong/);
  assert.equal(after(taken, change('day'), 'dana').urgency, 'day');
});
