/** Days and times as they are typed and walked in a calendar: `YYYY-MM-DD` and `HH:MM`, whatever the browser's language. */

const dayMs = 86_400_000;

/** Digits of full width and the signs people put between them, as a keyboard has them. */
function plain(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('：', ':')
    .trim();
}

/** The day a text names, `''` where it names none. Without a year it is that of `today`. */
export function readDay(text: string, today: string): string {
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain(text)) ??
    /^(?:(\d{4})[-/.年\s])?(\d{1,2})[-/.月\s](\d{1,2})日?$/.exec(plain(text));
  if (found === null) return '';
  const [, year = today.slice(0, 4), month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // 02-30 would become a day of March.
  return Number.isNaN(Date.parse(day)) || dayAfter(day, 0) !== day ? '' : day;
}

/** The time of day a text names, `''` where it names none: 9:05, 0905, 21：30. */
export function readTime(text: string): string {
  const found = /^(\d{1,2}):(\d{2})$/.exec(plain(text)) ?? /^(\d{2})(\d{2})$/.exec(plain(text));
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!(hour <= 23 && minute <= 59)) return '';
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day so many months on; the last of the month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** 0 for Monday: weeks of the calendar begin with it. */
export function weekdayFromMonday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The weeks that show the month of a day, whole ones. */
export function weeksOf(day: string): readonly (readonly string[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const start = dayAfter(first, -weekdayFromMonday(first));
  const end = dayAfter(monthsAfter(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = start; monday <= end; monday = dayAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => dayAfter(monday, at)));
  return weeks;
}

/** Where a key of the calendar leads from a day; null where the key is none of its. */
export function dayByKey(key: string, shift: boolean, day: string): string | null {
  const at = weekdayFromMonday(day);
  switch (key) {
    case 'ArrowLeft':
      return dayAfter(day, -1);
    case 'ArrowRight':
      return dayAfter(day, 1);
    case 'ArrowUp':
      return dayAfter(day, -7);
    case 'ArrowDown':
      return dayAfter(day, 7);
    case 'Home':
      return dayAfter(day, -at);
    case 'End':
      return dayAfter(day, 6 - at);
    case 'PageUp':
      return monthsAfter(day, shift ? -12 : -1);
    case 'PageDown':
      return monthsAfter(day, shift ? 12 : 1);
    default:
      return null;
  }
}
