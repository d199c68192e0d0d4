import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarText } from './ics.ts';

const event = {
  uid: 'a@b',
  summary: '𠮷'.repeat(60),
  description: '一行\r\n两行; 逗号, 反斜杠\\',
  start: Date.parse('2026-11-24T02:00:00Z'),
  end: Date.parse('2026-11-24T03:00:00Z'),
  days: false,
};

test('lines are folded at 75 octets without cutting a character, and come back whole', () => {
  const text = calendarText('虚构市工作日历', [event], 0);
  assert.ok(text.endsWith('\r\n'));
  const lines = text.split('\r\n');
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!line.includes('\n') && line.isWellFormed());
  }
  const whole = text.replaceAll('\r\n ', '');
  assert.ok(whole.includes(`SUMMARY:${event.summary}\r\n`));
  assert.ok(whole.includes('DESCRIPTION:一行\\n两行\\; 逗号\\, 反斜杠\\\\\r\n'));
  assert.ok(whole.includes('DTSTART:20261124T020000Z\r\n'));
});

test('whole days are dates, and nothing is sent as by an organizer there is none of', () => {
  const [start, end] = ['2026-10-01T00:00:00+08:00', '2026-10-08T00:00:00+08:00'].map(Date.parse);
  const text = calendarText(
    '虚构市工作日历',
    [{ ...event, start: start ?? 0, end: end ?? 0, days: true }],
    0,
  );
  assert.ok(text.includes('DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\n'));
  assert.doesNotMatch(text, /METHOD|TZID/);
});
