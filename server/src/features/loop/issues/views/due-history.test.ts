import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Clock,
  extendClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '@gridgov/domain/calendar/clock.ts';
import { testRules } from '../../../../testing/rules.ts';
import { chineseNames } from '../../../city/names/public.ts';
import { dueHistoryOf } from './due-history.ts';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-24T09:00:00+08:00');
const rules = testRules().current(start);
const { calendar } = rules;
const deps = {
  names: chineseNames({ unit: (id) => id, area: (code) => code, classOf: (code) => code }),
  people: new Map([['p', '李*']]),
  rules,
  language: 'zh' as const,
  now: start + 30 * HOUR,
};
const row = (version: number, name: string, hours: number, body: object, handle?: Clock) => ({
  version,
  name: `issue.${name}`,
  at: start + hours * HOUR,
  client_at: null,
  person_id: 'p',
  post_id: 'q',
  body: { body, ...(handle === undefined ? {} : { clocks: { handle } }) },
});
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test('each change of a due time is told with who, why, before and after; what only stops a clock is none', () => {
  const filed = startClock(calendar, { kind: 'handle', limit: 8, unit: 'working_hour', at: start });
  const extended = extendClock(calendar, filed, start + HOUR, 4);
  const paused = pauseClock(calendar, extended, start + 2 * HOUR);
  const resumed = resumeClock(calendar, paused, start + 26 * HOUR);
  const stopped = stopClock(calendar, resumed, start + 27 * HOUR);
  const changes = dueHistoryOf(
    [
      row(1, 'filed', 0, { note: '' }, filed),
      row(2, 'noted', 0.5, { note: '路过', mentions: [] }),
      row(
        3,
        'extension_decided',
        1,
        { grant: true, more: { n: 4, unit: 'working_hour' }, note: '等配件' },
        extended,
      ),
      row(4, 'suspension_decided', 2, { grant: true, until: 0, note: '断水公告' }, paused),
      row(5, 'resumed', 26, { note: '' }, resumed),
      row(6, 'responded', 27, { result: '已修', inTime: true }, stopped),
    ],
    deps,
  );
  assert.deepEqual(
    changes.map(({ before, after }) => [before, after]),
    [
      [null, iso(resumed.dueAt)],
      [iso(extended.dueAt), null],
      [iso(filed.dueAt), iso(extended.dueAt)],
      [null, iso(filed.dueAt)],
    ],
  );
  const [, , extension] = changes;
  assert.equal(extension?.clock, '处置时限');
  assert.match(extension?.text ?? '', /^李\* .*延期/);
  assert.equal(extension?.why, '等配件');
  assert.ok(extended.dueAt !== filed.dueAt && resumed.dueAt !== extended.dueAt);
});
