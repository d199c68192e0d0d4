import assert from 'node:assert/strict';
import test from 'node:test';
import { allowed } from './allowed.ts';
import { evolve } from './evolve.ts';
import {
  decideJoin,
  isPublic,
  isPublicClass,
  MOST_FELLOWS,
  publicTallyOf,
  RESIDENT_STEPS,
} from './public.ts';
import { STAGES } from './steps.ts';
import { AT, cast, policy, type Story } from './testing.ts';
import { maySee } from './who.ts';

const join = (story: Story, who = cast.stranger) => {
  const state = decideJoin(story.state, who).reduce(
    (before, event) => evolve(before, event, story.now, who.personId),
    story.state,
  );
  return state;
};

test('whoever joins sees the matter and may add, urge and reopen, but not withdraw, object or rate', () => {
  const story = AT.handling();
  assert.equal(maySee(story.state, cast.stranger), false);
  const joined = join(story);
  assert.equal(maySee(joined, cast.stranger), true);
  const can = allowed(joined, cast.stranger, story.now, policy)
    .filter(({ refusal }) => refusal === null)
    .map(({ command }) => command);
  assert.deepEqual(can.sort(), ['note', 'urge']);
  const closed = { ...joined, stage: 'closed' as const, closedAt: story.now };
  const then = allowed(closed, cast.stranger, story.now, policy).map(({ command }) => command);
  assert.deepEqual(then.sort(), ['note', 'reopen']);
});

test('joining twice, or what one reported oneself, changes nothing', () => {
  const story = AT.handling();
  const joined = join(story);
  assert.deepEqual(decideJoin(joined, cast.stranger), []);
  assert.deepEqual(decideJoin(story.state, cast.resident), []);
});

test('nobody joins what has ended, what concerns one person, or without end', () => {
  const { state } = AT.handling();
  const refused = (change: Partial<typeof state>) =>
    assert.throws(() => decideJoin({ ...state, ...change }, cast.stranger));
  refused({ stage: 'closed' });
  refused({ nature: 'help' });
  refused({ classCode: null });
  refused({ fellows: Array.from({ length: MOST_FELLOWS }, (_, n) => `f${n}`) });
});

test('a matter is public once it was decided to deal with it, and never where it concerns one person', () => {
  const { state } = AT.handling();
  assert.equal(isPublic({ ...state, nature: 'complaint' }), true);
  assert.equal(isPublic({ ...state, nature: 'help' }), false);
  assert.equal(isPublic({ ...state, nature: 'complaint', stage: 'reported' }), false);
  assert.equal(isPublic({ ...state, nature: 'complaint', stage: 'declined' }), false);
  assert.equal(isPublic({ ...state, nature: 'complaint', master: 'x' }), false);
});

test('each stage has its place among the five steps of residents', () => {
  assert.deepEqual(Object.keys(RESIDENT_STEPS).sort(), Object.keys(STAGES).sort());
});

test('the public counts what lies in public space: by its day, in time, late, or still open', () => {
  const told = { nature: 'complaint', classCode: 'C-01-01' };
  const handling = { ...AT.handling().state, ...told };
  const closed = { ...AT.closed().state, ...told };
  const due = Date.parse('2026-03-05T15:59:59Z');
  const open = { ...handling.clocks.handle, dueAt: due } as NonNullable<typeof handling.clocks.handle>;
  const rows: [what: string, state: Parameters<typeof publicTallyOf>[0], tally: string | null][] = [
    ['open', { ...handling, clocks: { handle: open } }, 'public:2026-03-05:open'],
    ['open without a day', { ...handling, clocks: {} }, null],
    ['in time', { ...closed, closedAt: due + 1000, inTime: true }, 'public:2026-03-06:in'],
    ['late', { ...closed, closedAt: due, inTime: false }, 'public:2026-03-05:late'],
    ['of no measure', { ...closed, closedAt: due, inTime: null }, null],
    ['of one person', { ...closed, nature: 'help' }, null],
    ['of another tree', { ...closed, classCode: 'A-01-01' }, null],
  ];
  for (const [what, state, tally] of rows) assert.equal(publicTallyOf(state), tally, what);
  for (const [code, is] of [
    ['C-01', true],
    ['E-01', true],
    ['A-01', false],
    [null, false],
  ] as const)
    assert.equal(isPublicClass(code), is, String(code));
});
