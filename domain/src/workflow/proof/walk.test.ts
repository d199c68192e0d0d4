import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedCalendar } from '../../calendar/testing.ts';
import { help } from '../../safety/help/decisions.ts';
import type { Help } from '../../safety/help/events.ts';
import { castOn } from '../../safety/help/walking.ts';
import type { Trade } from '../form.ts';
import { walk } from './walk.ts';

const OPTIONS = { seed: 8, commands: 2500, from: Date.UTC(2026, 2, 2, 1) };

/** What a walk finds in a trade with one thing wrong. */
function foundIn(change: Partial<Trade<Help>>): string {
  const { broken, stuck, unreached } = walk({ ...help, ...change }, castOn(shippedCalendar()), OPTIONS);
  return [...broken, ...stuck, ...unreached].join('\n');
}

test('a walk names each promise that a trade does not keep', () => {
  const { alarm, ...others } = help.timers;
  assert.ok(alarm);
  const { anew: _, ...forEver } = alarm;
  assert.match(foundIn({ timers: { ...others, alarm: forEver } }), /alarm gives rise again at once/);
  assert.match(foundIn({ timers: others }), /no clock at unanswered/);
  assert.match(foundIn({ sight: () => 'content' }), /a stranger sees the case/);
  const { noted } = help.events;
  assert.ok(noted);
  const grows: typeof noted = { ...noted, begins: undefined as never, change: () => ({ more: 1 }) as never };
  assert.match(foundIn({ events: { ...help.events, noted: grows } }), /an event makes a member of its own/);
  const shown = { ...noted, sight: 'frame', shows: { words: 'frame' } } as unknown as typeof noted;
  assert.match(foundIn({ events: { ...help.events, noted: shown } }), /noted shows sealed words/);
  const barred = {
    ...help.barriers,
    finish: () => help.barriers.forget?.({ state: { forgottenAt: 1 } } as never) ?? null,
  };
  assert.match(foundIn({ barriers: barred }), /command finish/);
  const random = {
    ...help.decisions,
    note: () => [{ name: 'noted', body: { words: { sealed: `${Math.random()}` } } }] as never,
  };
  assert.match(foundIn({ decisions: random }), /note given twice writes other events/);
});
