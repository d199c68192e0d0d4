import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideReport } from './decide.ts';
import { demandedFields } from './demands.ts';
import { handleLimit, isHelp, limitOf, mayReveal, waitsForQuietHours } from './help.ts';
import { nextCommand } from './next.ts';
import type { IssueState } from './state.ts';
import { aReport, cast, facts, policy, Story, urgent } from './testing.ts';

/** Twenty-two past four at night, on a Wednesday. */
const NIGHT = Date.parse('2026-03-04T04:22:00+08:00');

test('each clock of a request for help runs round the clock from its first minute', () => {
  const told = { ...aReport, nature: 'emergency', channel: 'public' as const };
  const [reported] = decideReport(told, cast.resident, NIGHT, facts);
  assert.equal(reported?.clocks?.accept?.dueAt, NIGHT + 15 * 60_000);
  assert.equal(reported?.clocks?.accept?.clockType, 'urgent');
  const [plain] = decideReport({ ...told, nature: 'complaint' }, cast.resident, NIGHT, facts);
  assert.ok((plain?.clocks?.accept?.dueAt ?? 0) > NIGHT + 4 * 3_600_000, 'others wait for the office');
  assert.deepEqual(limitOf(policy, { nature: 'emergency' }, 'confirm'), urgent(0.5));
  assert.deepEqual(limitOf(policy, { nature: 'help' }, 'confirm'), policy.limits.confirm, 'a plain request');
});

test('no step of an emergency is slower than that of an urgent matter, or waits for the morning', () => {
  const emergency = { nature: 'emergency' };
  const slow = { ...policy, helpLimits: { dispatch: urgent(9), verify: { n: 1, unit: 'workday' } } } as const;
  assert.deepEqual(limitOf(slow, emergency, 'dispatch'), policy.urgentLimits.dispatch);
  assert.deepEqual(limitOf(slow, emergency, 'verify'), policy.urgentLimits.verify);
  assert.deepEqual(limitOf(slow, emergency, 'accept'), urgent(policy.limits.accept.n));
  const story = new Story({ channel: 'public', nature: 'emergency' });
  story.give('accept', cast.leader);
  story.give('confirm', cast.worker, { found: true });
  story.give('file', cast.leader);
  for (const clock of Object.values(story.state.clocks)) assert.equal(clock.clockType, 'urgent', clock.kind);
});

test('a class may make help quicker, never slower or a matter of office hours', () => {
  const help = { nature: 'emergency' };
  assert.deepEqual(handleLimit(policy, help, { n: 5, unit: 'workday' }), urgent(12));
  assert.deepEqual(handleLimit(policy, help, { n: 1, unit: 'urgent_workday' }), urgent(12));
  assert.deepEqual(handleLimit(policy, help, urgent(3)), urgent(3));
  assert.deepEqual(handleLimit(policy, help, undefined), urgent(12));
  const days = { n: 5, unit: 'workday' } as const;
  assert.deepEqual(handleLimit(policy, { nature: 'complaint' }, days), days);
});

test('no photo is asked of whoever helps, and nobody not met is turned away', () => {
  const story = new Story({ channel: 'public', nature: 'emergency' });
  story.give('accept', cast.leader);
  assert.deepEqual(demandedFields('settle', story.state, cast.worker), []);
  assert.deepEqual(demandedFields('settle', { ...story.state, nature: 'complaint' }, cast.worker), ['files']);
  story.give('confirm', cast.worker, { found: false });
  assert.equal(nextCommand(story.state), 'file');
  assert.equal(nextCommand({ ...story.state, nature: 'complaint' }), 'decline');
});

test('whoever goes where help is asked for sees how to reach the caller, and only while it is open', () => {
  const story = new Story({ channel: 'public', nature: 'emergency' });
  story.give('accept', cast.leader);
  const open: IssueState = story.state;
  assert.equal(cast.worker.rights.has('issue.reveal'), false);
  assert.equal(mayReveal(open, cast.worker), true);
  assert.equal(mayReveal({ ...open, nature: 'complaint' }, cast.worker), false);
  assert.equal(mayReveal({ ...open, stage: 'closed' }, cast.worker), false);
  const elsewhere = { ...open, place: { ...open.place, grid: '370602009009009', community: '370602009009' } };
  assert.equal(mayReveal(elsewhere, cast.worker), false);
  assert.ok(isHelp(open) && !waitsForQuietHours(open));
});
