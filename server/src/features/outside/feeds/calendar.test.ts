import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { cityCalendar } from './calendar.ts';

const calendar = compileCalendar({
  id: 'test',
  version: 1,
  offset: SHANGHAI_OFFSET,
  windows: [{ from: '2018-01-01', spans: [['08:00', '18:00']] }],
  // As published: Thursday to Friday free, the Sunday after worked; the Monday after Qingming, a Sunday, free.
  exceptions: { '2026-01-01': false, '2026-01-02': false, '2026-01-04': true, '2026-04-06': false },
  knownYears: [2026, 2026],
  workdayMode: 'window',
});
const deps = {
  db: { query: async () => ({ rows: [] }) },
  facts: () => ({ calendar }),
  cityName: () => '虚构市',
  publicUrl: 'https://grid.example',
} as unknown as Parameters<typeof cityCalendar>[0];
const now = Date.parse('2026-03-01T00:00:00Z');

test('a holiday has its name in the reader’s language and the weekend beside it; a worked day has its own event', async () => {
  const chinese = await cityCalendar(deps, now, 'zh');
  assert.match(chinese, /DTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20260104\r\nSUMMARY:元旦放假\r\n/);
  assert.match(chinese, /DTSTART;VALUE=DATE:20260404\r\nDTEND;VALUE=DATE:20260407\r\nSUMMARY:清明节放假\r\n/);
  assert.match(chinese, /DTSTART;VALUE=DATE:20260104\r\nDTEND;VALUE=DATE:20260105\r\nSUMMARY:调休上班\r\n/);
  const english = await cityCalendar(deps, now, 'en');
  assert.match(english, /SUMMARY:New Year’s Day\r\n/);
  assert.match(english, /SUMMARY:Qingming Festival\r\n/);
  assert.match(english, /SUMMARY:Weekend worked for a holiday\r\n/);
});
