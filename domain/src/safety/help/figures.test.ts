import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { dayTextAt, HOUR } from '../../calendar/zone.ts';
import { Refusal } from '../../refusal.ts';
import { WALKS } from '../../walks.ts';
import { evolve } from '../../workflow/evolve.ts';
import { countedIn, type Sheet } from '../../workflow/figures.ts';
import type { EventOf } from '../../workflow/form.ts';
import type { Attempt } from '../../workflow/proof/cast.ts';
import { help } from './decisions.ts';
import type { Help } from './events.ts';
import { FIGURES } from './figures.ts';
import type { State } from './state.ts';

/** Four in the morning in the city. */
const NIGHT = Date.UTC(2026, 2, 1, 20);
type Event = EventOf<Help>;

const place = { district: 'd', street: 's', community: 'c', grid: '', lon: null, lat: null, text: '门口' };
const called = (urgency = 'now') => ({
  name: 'called_for',
  stage: 'calling',
  body: { id: '1', district: 'd', number: '1', urgency, place, caller: {}, kind: null, channel: 'public' },
});

class Story {
  state: State | null = null;

  tell(at: number, ...events: readonly object[]): this {
    for (const event of events) this.state = evolve(help, this.state, event as Event, at, 'p');
    return this;
  }

  get sheets(): readonly Sheet[] {
    const state = this.state ?? assert.fail();
    return FIGURES.sheets(state, state.spans ?? []);
  }

  get facts(): string[][] {
    return this.sheets.map((sheet) => countedIn(FIGURES.facts, sheet).map(({ fact }) => fact));
  }
}

const taken = (inTime: boolean) => ({ name: 'taken', stage: 'taken', body: { seat: 'duty:city', inTime } });
const arrived = (dueAt: number, at: number) => ({
  ...{ name: 'arrived', stage: 'there', body: {} },
  clocks: { arrive: { unit: 'minute', startedAt: NIGHT, dueAt, stoppedAt: at, pauses: [] } },
});

test('a call counts with its urgency in the hour it came in, and with who answered and came in time', () => {
  const story = new Story().tell(NIGHT, called());
  const [sheet] = story.sheets;
  assert.deepEqual([sheet?.class_code, sheet?.channel, sheet?.unit], ['now', '04', null]);
  assert.equal(sheet?.called_on, dayTextAt(NIGHT));
  assert.deepEqual(story.facts, [['called']]);
  story.tell(NIGHT + 1, taken(true)).tell(NIGHT + HOUR, arrived(NIGHT + HOUR, NIGHT + HOUR));
  assert.deepEqual(story.facts, [['called', 'answered', 'answered_in_time', 'to_arrive', 'arrived_in_time']]);
});

test('called through all levels and taken then is late; who came too late did not come in time', () => {
  const story = new Story().tell(NIGHT, called(), { name: 'ran_out', stage: 'unanswered', body: {} });
  story.tell(NIGHT + HOUR, taken(false)).tell(NIGHT + 2 * HOUR, arrived(NIGHT + HOUR, NIGHT + 2 * HOUR));
  assert.deepEqual(story.facts, [['called', 'answered', 'unanswered', 'to_arrive']]);
});

test('called off before anybody took it is left out; after that nobody had to come', () => {
  const off = { name: 'called_off', body: { by: 'caller' } };
  const early = new Story().tell(NIGHT, called(), { ...off, stage: 'ring_back' });
  assert.deepEqual(early.facts, [['called', 'left_out']]);
  const later = new Story().tell(NIGHT, called(), taken(true), { ...off, stage: 'withdrawn' });
  assert.deepEqual(later.facts, [['called', 'answered', 'answered_in_time', 'not_needed']]);
  const ranOut = new Story().tell(NIGHT, called(), { name: 'ran_out', stage: 'unanswered', body: {} });
  assert.deepEqual(ranOut.tell(NIGHT, { ...off, stage: 'ring_back' }).facts, [['called', 'unanswered']]);
});

test('looked back at and not well is called again: another span, and the first stays as it was', () => {
  const story = new Story().tell(NIGHT, called(), taken(true)).tell(NIGHT, arrived(NIGHT, NIGHT));
  const [first] = story.sheets;
  story.tell(NIGHT + 9 * HOUR, { name: 'looked_back', body: { well: false } });
  story.tell(NIGHT + 9 * HOUR, { name: 'urgency_changed', body: { urgency: 'day', reason: '' } });
  const [kept, next] = story.sheets;
  assert.deepEqual(kept, first);
  assert.deepEqual([next?.channel, next?.class_code, next?.answered], ['13', 'day', null]);
});

test('forgetting leaves the sheets of random walks as they are, and no sheet holds a person', () => {
  const walking = { commands: 3000, seed: 3, from: NIGHT };
  const walk = WALKS.help?.(shippedCalendar(), walking) ?? assert.fail();
  let forgotten = 0;
  for (let next = walk.next(); next.done !== true; next = walk.next()) {
    const story = new Story();
    forgotten += again(story, next.value as unknown as readonly Attempt<Help>[]);
    if (story.state !== null) story.sheets.forEach(checkSheet);
  }
  assert.ok(forgotten > 10, `${forgotten} forgotten`);
});

/** Tells the story of a walk; returns how often it was forgotten, each time with the sheets as before. */
function again(story: Story, attempts: readonly Attempt<Help>[]): number {
  let forgotten = 0;
  const events = attempts.flatMap(({ outcome, now }) =>
    outcome instanceof Refusal ? [] : outcome.map((event) => ({ event, now })),
  );
  for (const { event, now } of events) {
    const before = event.name === 'forgotten' ? story.sheets : null;
    story.tell(now, event);
    if (before === null) continue;
    assert.deepEqual(story.sheets, before);
    forgotten += 1;
  }
  return forgotten;
}

function checkSheet(sheet: Sheet): void {
  const names = new Set(FIGURES.columns.map(({ name }) => name));
  assert.deepEqual(new Set(Object.keys(sheet)), names, 'columns of the table and nothing else');
  const facts = new Set(countedIn(FIGURES.facts, sheet).map(({ fact }) => fact));
  assert.ok(!facts.has('answered_in_time') || facts.has('answered'));
  assert.ok(!facts.has('arrived_in_time') || facts.has('to_arrive'), JSON.stringify(sheet));
  assert.equal(facts.has('answered'), facts.has('to_arrive') || facts.has('not_needed'));
  assert.ok(!facts.has('left_out') || facts.size === 2);
}
