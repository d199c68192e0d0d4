/** On which days a plan of patrols 巡查计划 asks for one. */
import { type CompiledCalendar, isWorkday } from '../../calendar/calendar.ts';
import { dayText, weekday } from '../../calendar/zone.ts';
import type { Words } from '../../workflow/form.ts';

export const FREQUENCIES = {
  daily: { zh: '每天', en: 'Every day' },
  workdays: { zh: '工作日', en: 'Workdays' },
  days_off: { zh: '节假日和休息日', en: 'Holidays and days off' },
  weekly: { zh: '每周几天', en: 'Days of the week' },
  monthly: { zh: '每月几天', en: 'Days of the month' },
} as const satisfies Readonly<Record<string, Words>>;
export type Frequency = keyof typeof FREQUENCIES;
export const isFrequency = (text: string): text is Frequency => Object.hasOwn(FREQUENCIES, text);

/** `days`: Monday = 1 … Sunday = 7, or days of the month; empty for the other frequencies. */
export type Rhythm = { readonly frequency: Frequency; readonly days: readonly number[] };

const LAST = { weekly: 7, monthly: 31 } as const;

/** Days of a rhythm that can be: some where it asks for days, none where it does not. */
export function isRhythm({ frequency, days }: Rhythm): boolean {
  if (frequency !== 'weekly' && frequency !== 'monthly') return days.length === 0;
  const inside = (day: number) => Number.isInteger(day) && day >= 1 && day <= LAST[frequency];
  return days.length > 0 && days.every(inside) && new Set(days).size === days.length;
}

/** Is a patrol due on a day, counted from 1970? In a shorter month the days it lacks fall on its last day. */
export function isDueOn({ frequency, days }: Rhythm, day: number, calendar: CompiledCalendar): boolean {
  switch (frequency) {
    case 'daily':
      return true;
    case 'workdays':
      return isWorkday(calendar, day);
    case 'days_off':
      return !isWorkday(calendar, day);
    case 'weekly':
      return days.includes(weekday(day));
    case 'monthly': {
      const date = dateOf(day);
      return days.includes(date) || (dateOf(day + 1) === 1 && days.some((one) => one > date));
    }
  }
}

const dateOf = (day: number) => Number(dayText(day).slice(8));
