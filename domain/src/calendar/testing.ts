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

export { seededRandom } from '../workflow/proof/random.ts';
