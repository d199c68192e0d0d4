import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AT } from '@gridgov/domain/loop/issues/testing.ts';
import { testRules } from '../../../../testing/rules.ts';
import { chineseNames } from '../../../city/names/public.ts';
import { lanesOf } from './lanes.ts';
import { stripsOf } from './strips.ts';

const now = Date.UTC(2026, 10, 24, 8);
const rules = testRules().current(now);
const deps = {
  names: chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code }),
  people: new Map<string, string>(),
  rules,
  language: 'zh' as const,
  now,
};
const event = (version: number, name: string, body: object) => ({
  version,
  name: `issue.${name}`,
  at: now - 1_000_000 + version,
  client_at: null,
  person_id: 'p',
  post_id: 'q',
  body: { body },
});

test('a step taken back by a rework stands once, as the one where the matter is, and what follows is to come', () => {
  const story = AT.handling();
  const rows = [
    event(1, 'reported', { cycle: 'micro' }),
    event(2, 'filed', {}),
    event(3, 'dispatched', { unit: 'roads', assists: [], routing: null }),
    event(4, 'acknowledged', {}),
    event(5, 'responded', { result: 'x', inTime: true }),
    event(6, 'verified', { agree: false }),
  ];
  const [lane] = lanesOf(rows, story.state, deps);
  assert.deepEqual(
    lane?.nodes.map((node) => `${node.step} ${node.state}`),
    ['1 done', '2 done', '3 done', '4 now', '5 todo', '6 todo', '7 todo'],
  );
});

test('an escalation opens a lane of its own and says why the matter left the first', () => {
  const story = AT.to_dispatch();
  const rows = [
    event(1, 'reported', { cycle: 'micro' }),
    event(2, 'filed', {}),
    event(3, 'escalated', { reason: '超出权限', from: 'micro', to: 'small' }),
  ];
  const lanes = lanesOf(rows, story.state, deps);
  assert.deepEqual(
    lanes.map((lane) => lane.cycle),
    ['micro', 'small'],
  );
  assert.equal(lanes[0]?.left?.why, '超出权限');
});

test('what was answered early has used its part of the limit, not all of it', () => {
  const { state } = AT.handling();
  const handle = state.clocks.handle ?? assert.fail('no handling clock');
  const stoppedAt = handle.startedAt + 2 * 60_000;
  const stopped = { ...state, clocks: { handle: { ...handle, runningSince: null, stoppedAt } } };
  const [strip] = stripsOf(
    stopped,
    { condition: 'c' },
    { calendar: rules.calendar, language: 'zh', now: stoppedAt },
  );
  const limit = Math.round(handle.limitMs / 60_000);
  assert.deepEqual(strip?.segments, [
    { kind: 'used', minutes: 2 },
    { kind: 'left', minutes: limit - 2 },
  ]);
  assert.equal(strip?.nowMinute, undefined);
});

test('a strip adds up to the limit while the clock runs in time', () => {
  const story = AT.handling();
  const [strip] = stripsOf(
    story.state,
    { condition: 'c' },
    { calendar: rules.calendar, language: 'zh', now: story.state.clocks.handle?.startedAt ?? now },
  );
  const handle = story.state.clocks.handle;
  assert.equal(
    strip?.segments.reduce((sum, segment) => sum + segment.minutes, 0),
    Math.round((handle?.limitMs ?? 0) / 60_000),
  );
});
