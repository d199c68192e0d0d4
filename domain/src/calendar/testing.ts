import { readFileSync } from 'node:fs';
import { type Calendar, type CompiledCalendar, compileCalendar } from './calendar.ts';

const seeds = new URL('../../../database/seeds/calendar/', import.meta.url);

/** For tests only: the calendar the product ships, read from its seeds; `change` overrides settings. */
export function shippedCalendar(change: Partial<Calendar> = {}): CompiledCalendar {
  const settings = JSON.parse(readFileSync(new URL('settings.json', seeds), 'utf8')) as Omit<
    Calendar,
    'exceptions'
  >;
  const rows = readFileSync(new URL('workday_exceptions_2018_2026.csv', seeds), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const exceptions = Object.fromEntries(
    rows.map((row) => {
      const [day = '', workday] = row.trim().split(',');
      return [day, workday === 'True'];
    }),
  );
  return compileCalendar({ ...settings, exceptions, ...change });
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
