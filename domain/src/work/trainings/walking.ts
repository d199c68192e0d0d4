/** An invented city in which training sessions are walked at random. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/zone.ts';
import { actor, type Cast } from '../../workflow/proof/cast.ts';
import { pick, type Random } from '../../workflow/proof/random.ts';
import { trainings } from './decisions.ts';
import type { CourseOf, Facts, Trainings } from './events.ts';

export const RIGHTS = Object.keys(trainings.commands).map((command) => `training.${command}`);
export const STREET = '990101001';
export const COURSE: CourseOf = {
  id: 'course-1',
  name: '岗前培训',
  posts: ['grid_worker'],
};
export const PLACE = {
  ...{ district: '990101', street: STREET, community: `${STREET}001`, grid: `${STREET}001001` },
  ...{ lon: 121.39, lat: 37.52, text: '街道三楼' },
};
export const desk = actor([`desk:street:${STREET}`], RIGHTS, { area: STREET });
export const teacher = actor(['person:teacher'], RIGHTS, { area: STREET });
export const liu = actor(['person:liu'], RIGHTS, { post: 'grid_worker', area: `${STREET}001001` });
export const wang = actor(['person:wang'], RIGHTS, { post: 'grid_worker', area: `${STREET}001002` });
export const stranger = actor(['person:other'], RIGHTS, { post: 'grid_worker', area: '990101002001001' });
export const system = actor([], RIGHTS, { personId: 'system', post: 'system' });
export const CODE = '482913';

let made = 0;
export const factsOn =
  (calendar: CompiledCalendar) =>
  (change: Partial<Facts> = {}): Facts => {
    made += 1;
    return {
      calendar,
      fresh: { id: `training-${made}`, number: `${made}`, district: '990101' },
      limits: {
        early: { n: 30, unit: 'minute' },
        close: { n: 1, unit: 'workday' },
        renew_before: { n: 60, unit: 'statutory_day' },
      },
      checkIn: { accuracy: 100, metres: 50 },
      course: COURSE,
      staff: [
        { person: 'liu', certifiedUntil: null },
        { person: 'zhao', certifiedUntil: Number.MAX_SAFE_INTEGER },
      ],
      codes: [CODE],
      workers: [{ person: 'liu', worker: '990101.worker-liu' }],
      ...change,
    };
  };

export const castOn = (calendar: CompiledCalendar): Cast<Trainings> => ({
  beginners: () => desk,
  others: () => [system, desk, liu, wang, stranger],
  facts: () => factsOn(calendar)(),
  value: (random, name, _spec, state, now) =>
    name === 'trainee' ? pick(random, state?.lanes.trainee ?? [])?.key : BY_NAME[name]?.(random, now),
});

/** Values of fields by their names; of others one of their kind. */
const BY_NAME: Readonly<Record<string, (random: Random, now: number) => unknown>> = {
  courseId: () => COURSE.id,
  place: () => PLACE,
  day: (random, now) => now + Math.floor(random() * 3) * DAY,
  time: (random) => pick(random, ['09:00', '19:30', '23:59']),
  hours: (random) => pick(random, [1, 3.5, 8]),
  seats: (random) => pick(random, [1, 2, 30]),
  teacher: () => 'teacher',
  people: () => ['liu', 'zhao'],
  code: (random) => pick(random, [CODE, '000000']),
  at: (random, now) => now + (pick(random, [0, -MINUTE, -HOUR]) ?? 0),
  lon: (random) => 121.39 + random() * 0.002,
  lat: () => 37.52,
  accuracy: (random) => 5 + random() * 150,
};
