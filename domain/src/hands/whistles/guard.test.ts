/** No whistle calls grid workers, or gives them a task, for what is on no list in force; an emergency asks nobody. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { Refusal } from '../../refusal.ts';
import { EVERY_CLASS } from '../../work/guard/guard.ts';
import { begin, decide } from '../../workflow/decide.ts';
import { evolve } from '../../workflow/evolve.ts';
import { whistles } from './decisions.ts';
import type { State } from './events.ts';
import { factsOn, head, PLACES, street } from './walking.ts';

const [GRID, NOW] = ['grid:990101001001001', Date.UTC(2026, 2, 2, 1)];
const unlisted = factsOn(shippedCalendar());
const listed = () => ({ ...unlisted(), duty: EVERY_CLASS });
type FactsOf = typeof unlisted;

function blow(facts: FactsOf, units: { kind: string; lead: string; others?: string[] }): State {
  const said = { place: PLACES[0], classCode: 'E-01-02', asks: '联合查处', tried: '劝过三次' };
  const given = { actor: street, now: NOW, facts: facts() };
  const events = begin(whistles, 'blow', { ...said, ...units }, given);
  return events.reduce<State | null>(
    (state, event) => evolve(whistles, state, event, NOW, 'ann'),
    null,
  ) as State;
}

function give(state: State, command: string, body: object, facts: FactsOf, actor = street): State {
  const given = { state, actor, now: NOW, facts: facts(), key: undefined };
  const events = decide(whistles, command, { ...body }, given);
  return events.reduce<State>((one, event) => evolve(whistles, one, event, NOW, 'ann') as State, state);
}

const refused = (error: unknown) => error instanceof Refusal && error.code === 'not-on-duty-list';
const task = { title: '清扫', unit: GRID, limit: { n: 1, unit: 'workday' } };

test('a grid worker is called as lead, along, or later only while an item is in force', () => {
  assert.throws(() => blow(unlisted, { kind: 'key_work', lead: GRID }), refused);
  assert.throws(() => blow(unlisted, { kind: 'key_work', lead: 'one', others: [GRID] }), refused);
  const signed = give(blow(listed, { kind: 'key_work', lead: GRID }), 'sign', {}, listed, head);
  assert.deepEqual(
    signed.lanes.department.map(({ unit }) => unit),
    [GRID],
  );
  const more = { units: ['grid:990101001001002'] };
  assert.throws(() => give(signed, 'call_more', more, unlisted), refused);
  const blown = blow(listed, { kind: 'key_work', lead: GRID });
  assert.throws(
    () => give(blown, 'sign', {}, unlisted, head),
    refused,
    'its item ended before it was signed',
  );
  assert.equal(give(signed, 'call_more', more, listed).lanes.department.length, 2);
});

test('a task reaches a grid worker only while an item is in force, whatever it was called under', () => {
  const signed = give(blow(listed, { kind: 'key_work', lead: GRID }), 'sign', {}, listed, head);
  assert.throws(() => give(signed, 'give_task', task, unlisted), refused);
  assert.equal(give(signed, 'give_task', task, listed).lanes.task.length, 1);
});

test('an emergency asks nobody', () => {
  const sounding = blow(unlisted, { kind: 'emergency', lead: GRID });
  assert.equal(sounding.stage, 'sounding');
  assert.equal(give(sounding, 'give_task', task, unlisted).lanes.task.length, 1);
});

test('the events by which a grid worker is called or given a task name the item, and others none', () => {
  const item = { id: 'any', title: '' };
  const said = { place: PLACES[0], classCode: 'E-01-02', asks: '联合查处', tried: '劝过三次' };
  const [blown] = begin(
    whistles,
    'blow',
    { ...said, kind: 'key_work', lead: GRID },
    { actor: street, now: NOW, facts: listed() },
  );
  assert.deepEqual((blown?.body as { item?: object } | undefined)?.item, item);
  const asked = (command: string, body: object, state: State, actor = street) => {
    const events = decide(
      whistles,
      command,
      { ...body },
      { state, actor, now: NOW, facts: listed(), key: undefined },
    );
    return (events.at(-1)?.body as { item?: object } | undefined)?.item;
  };
  const waiting = blow(listed, { kind: 'key_work', lead: GRID });
  assert.deepEqual(asked('sign', {}, waiting, head), item);
  const signed = give(waiting, 'sign', {}, listed, head);
  assert.deepEqual(asked('call_more', { units: ['grid:990101001001002'] }, signed), item);
  assert.deepEqual(asked('give_task', task, signed), item);
  assert.equal(asked('call_more', { units: ['two'] }, signed), undefined, 'a department is no grid worker');
});
