/** What lists and filters find by name: areas, units, colleagues. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { findPlaces } from '../features/city/areas/public.ts';
import { findColleagues } from '../features/city/people/public.ts';
import { soundsFor } from '../features/city/places/public.ts';
import type { QueuesDeps } from '../features/loop/queues/public.ts';
import type { Db } from '../platform/db/database.ts';
import type { City } from './city.ts';

export function makeFinder(db: Db, { places, rulesCache }: City): QueuesDeps['finder'] {
  return {
    areas: async (text, within, limit, { now, language }) =>
      findPlaces(await places.snapshot(), text, within, limit, {
        at: now,
        language,
        sounds: await soundsFor(text),
      }),
    units: (now) => rulesCache.unitsAt(now),
    people: (text, { area, unitId }, limit, now) =>
      findColleagues(db, { text, area, unitId }, limit, dayTextAt(now)),
    sounds: soundsFor,
  };
}
