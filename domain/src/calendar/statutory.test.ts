import assert from 'node:assert/strict';
import test from 'node:test';
import { startClock } from './clock.ts';
import type { ClockUnit } from './limits.ts';
import { shippedCalendar } from './testing.ts';
import { momentText, parseMoment } from './zone.ts';

const calendar = shippedCalendar();

/** When a limit that starts at a moment of the city is used up. */
function due(from: string, limit: number, unit: ClockUnit): string {
  const at = parseMoment(from);
  assert.ok(at !== null, from);
  return momentText(startClock(calendar, { kind: 'term', limit, unit, at }).dueAt ?? 0);
}

test('a statutory term begins the next day and ends with its last, or the workday after a day off', () => {
  const terms: readonly [from: string, limit: number, unit: ClockUnit, until: string][] = [
    // The day of the event does not count; the last counts to its end.
    ['2026-03-02T09:00', 3, 'statutory_day', '2026-03-06T00:00:00+08:00'],
    // Friday and three days: Monday.
    ['2026-03-06T17:00', 1, 'statutory_day', '2026-03-10T00:00:00+08:00'],
    // National Day, 1 to 7 October 2026, ends with the first workday after it.
    ['2026-09-28T10:00', 3, 'statutory_day', '2026-10-09T00:00:00+08:00'],
    ['2026-04-15T23:59', 1, 'statutory_month', '2026-05-16T00:00:00+08:00'],
    // 15 February 2026 lies in the Spring Festival, which ends with the 23rd.
    ['2026-01-15T23:59', 1, 'statutory_month', '2026-02-25T00:00:00+08:00'],
    // No 31st in April: the last day of the month, a Thursday.
    ['2026-03-31T08:00', 1, 'statutory_month', '2026-05-01T00:00:00+08:00'],
  ];
  for (const [from, limit, unit, until] of terms) {
    assert.equal(due(from, limit, unit), until, `${limit} ${unit} from ${from}`);
  }
});

test('minutes run round the clock', () => {
  assert.equal(due('2026-03-01T23:50', 30, 'minute'), '2026-03-02T00:20:00+08:00');
});
