import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { PeopleNames } from '../../city/people/public.ts';
import type { DutyBook } from './book.ts';
import type { PlaceNames } from './names.ts';

export type DutyDeps = {
  readonly db: Db;
  readonly calendar: (at: number) => CompiledCalendar | null;
  readonly people: PeopleNames;
  readonly names: PlaceNames;
  /** Areas of units, by their ids; '' is the whole city. */
  readonly areasOfUnits: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly book: Pick<DutyBook, 'refresh' | 'dutiesOf'>;
  /** Last beats of people who are on duty. */
  readonly beats: (people: readonly string[], now: number) => Promise<ReadonlyMap<string, number>>;
};
