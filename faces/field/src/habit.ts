/** What somebody reports most stands first. Counted on this phone only, by day, and looked at once a day. */
import { dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';

/** Day → class → how often. */
export type Habit = Readonly<Record<string, Readonly<Record<string, number>>>>;

const lookBack = 30;

export function withUse(habit: Habit, code: string, now: number, offset = SHANGHAI_OFFSET): Habit {
  const today = dayText(dayOf(now, offset));
  const first = dayText(dayOf(now, offset) - lookBack);
  const kept = Object.fromEntries(Object.entries(habit).filter(([day]) => day >= first));
  const counts = kept[today] ?? {};
  return { ...kept, [today]: { ...counts, [code]: (counts[code] ?? 0) + 1 } };
}

/**
 * Classes by use in the thirty days before today. Today's own reports count from tomorrow, so that a tile is where
 * the thumb found it a minute ago.
 */
export function habitual(habit: Habit, now: number, offset = SHANGHAI_OFFSET): string[] {
  const today = dayText(dayOf(now, offset));
  const first = dayText(dayOf(now, offset) - lookBack);
  const sums = new Map<string, number>();
  for (const [day, counts] of Object.entries(habit)) {
    if (day < first || day >= today) continue;
    for (const [code, n] of Object.entries(counts)) sums.set(code, (sums.get(code) ?? 0) + n);
  }
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([code]) => code);
}

/** Kept by an older version as sums without days: they count as used yesterday. */
export function readHabit(
  stored: Readonly<Record<string, unknown>> | null,
  now: number,
  offset = SHANGHAI_OFFSET,
): Habit {
  const old = Object.entries(stored ?? {}).filter(([, value]) => typeof value === 'number');
  if (old.length === 0) return (stored ?? {}) as Habit;
  return { [dayText(dayOf(now, offset) - 1)]: Object.fromEntries(old) as Record<string, number> };
}
