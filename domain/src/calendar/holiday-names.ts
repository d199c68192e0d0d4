/**
 * Names of the public holidays 法定节假日 of the whole country, by the State Council's regulation on holidays. The
 * yearly notices say which days are free; what they are free for follows from the day, by the sun or by the moon.
 */
import { DAY, dayText } from './zone.ts';

export type HolidayName = { readonly zh: string; readonly en: string };

const NEW_YEAR = { zh: '元旦', en: 'New Year’s Day' };
const SPRING = { zh: '春节', en: 'Spring Festival' };
const QINGMING = { zh: '清明节', en: 'Qingming Festival' };
const LABOUR = { zh: '劳动节', en: 'Labour Day' };
const BOATS = { zh: '端午节', en: 'Dragon Boat Festival' };
const AUTUMN = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL = { zh: '国庆节', en: 'National Day' };

const BY_SUN: Readonly<Record<string, HolidayName>> = {
  '01-01': NEW_YEAR,
  '05-01': LABOUR,
  '10-01': NATIONAL,
};
const BY_MOON: Readonly<Record<string, HolidayName>> = { '1/1': SPRING, '5/5': BOATS, '8/15': AUTUMN };

const moon = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The holiday a day (its number) is; null for all others, also those that are only free beside one. */
export function holidayOn(day: number): HolidayName | null {
  const text = dayText(day);
  if (text.slice(5) === qingmingOf(Number(text.slice(0, 4)))) return QINGMING;
  return BY_SUN[text.slice(5)] ?? BY_MOON[moonDay(day)] ?? null;
}

/** Month and day of the lunar year; a leap month is marked and matches none. */
function moonDay(day: number): string {
  const parts = moon.formatToParts(day * DAY);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('month')}/${of('day')}`;
}

/** The solar term in this century: it moves by 0.2422 days a year and a leap day sets it back. */
function qingmingOf(year: number): string {
  const y = year % 100;
  return `04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`;
}
