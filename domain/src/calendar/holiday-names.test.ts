import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holidayOn } from './holiday-names.ts';
import { dayNumber } from './zone.ts';

const nameOf = (day: string) => holidayOn(dayNumber(day) ?? 0)?.zh ?? null;

test('the seven holidays fall where the notices of the State Council had them', () => {
  const days: Record<string, string> = {
    '2020-01-25': '春节',
    '2020-10-01': '国庆节',
    '2024-04-04': '清明节',
    '2025-05-31': '端午节',
    '2025-10-06': '中秋节',
    '2026-01-01': '元旦',
    '2026-02-17': '春节',
    '2026-04-05': '清明节',
    '2026-05-01': '劳动节',
    '2026-06-19': '端午节',
    '2026-09-25': '中秋节',
  };
  for (const [day, name] of Object.entries(days)) assert.equal(nameOf(day), name, day);
});

test('a leap month repeats no holiday, and a day beside one has no name', () => {
  // 2025 has a second sixth month, 2028 a second fifth one.
  const boats = Array.from({ length: 366 }, (_, n) => (dayNumber('2028-01-01') ?? 0) + n).filter(
    (day) => holidayOn(day)?.zh === '端午节',
  );
  assert.equal(boats.length, 1);
  for (const day of ['2026-10-02', '2026-02-16', '2026-11-25']) assert.equal(nameOf(day), null, day);
});
