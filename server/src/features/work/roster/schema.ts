import { DUTY_DAYS, type DutyDays } from '@gridgov/domain/work/duty/roster.ts';
import Type from 'typebox';
import { Day, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';
import { Level, Name, SeatText, Words } from '../duty/public.ts';

export const MOST_PUT = 500;
const PlaceNumber = Type.Integer({ minimum: 0, maximum: 8 });
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5, examples: ['20:00'] });
const EndTime = Type.String({
  pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
  maxLength: 5,
  examples: ['08:00'],
  description: 'On the day after, where it is not later than the beginning',
});
const Days = Type.Enum(Object.keys(DUTY_DAYS) as DutyDays[]);
const PlaceName = Type.String({ minLength: 1, maxLength: 20 });
const shift = {
  name: Type.String({ minLength: 1, maxLength: 20 }),
  from: Time,
  until: EndTime,
  days: Days,
  places: Type.Array(PlaceName, {
    minItems: 1,
    maxItems: 9,
    uniqueItems: true,
    description: 'What each place in it is called, in the order they are called',
  }),
  firstDay: Day,
};
const Person = Type.Object({ id: Uuid, name: Name });

export const Month = Type.String({
  pattern: '^2\\d{3}-(0[1-9]|1[0-2])$',
  maxLength: 7,
  examples: ['2026-12'],
});
export const SeatQuery = { seat: SeatText };
export const Seats = Type.Object({
  items: Type.Array(
    Type.Object({
      seat: SeatText,
      name: Words,
      level: Level,
      keeps: Type.Boolean({ description: 'The post at hand keeps this roster' }),
      hasRoster: Type.Boolean(),
      gaps: Type.Integer({
        minimum: 0,
        maximum: 100_000,
        description: 'Places nobody has in the next 14 days',
      }),
      firstGap: nullable(Moment),
    }),
    { maxItems: 500 },
  ),
});

export const Plan = Type.Object({
  seat: SeatText,
  name: Words,
  keeps: Type.Boolean(),
  /** May undo a swap. */
  leads: Type.Boolean(),
  month: Month,
  days: Type.Array(Type.Object({ day: Day, works: Type.Boolean(), holiday: nullable(Words) }), {
    maxItems: 31,
  }),
  shifts: Type.Array(Type.Object({ id: Uuid, ...shift, endDay: nullable(Day) }), { maxItems: 50 }),
  slots: Type.Array(
    Type.Object({
      shift: Uuid,
      day: Day,
      place: PlaceNumber,
      start: Moment,
      end: Moment,
      assigned: nullable(
        Type.Object(
          { id: Uuid, personId: Uuid, postId: Uuid, name: Name },
          { description: 'Who was put there' },
        ),
      ),
      person: nullable(Person),
    }),
    { maxItems: 10_000 },
  ),
});

export const PutBody = Type.Object({
  seat: SeatText,
  places: Type.Array(Type.Object({ shift: Uuid, day: Day, place: PlaceNumber, postId: nullable(Uuid) }), {
    minItems: 1,
    maxItems: MOST_PUT,
  }),
});
export const Count = Type.Integer({ minimum: 0, maximum: MOST_PUT });
export const PutReply = Type.Object({ put: Count, cleared: Count });
export const NewShift = Type.Object({ seat: SeatText, ...shift });
export const ShiftChange = Type.Object(shift);
export const Candidates = Type.Array(Type.Object({ personId: Uuid, postId: Uuid, name: Name, post: Words }), {
  maxItems: 50,
});
