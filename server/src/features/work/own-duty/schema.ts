import Type from 'typebox';
import { Day, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';
import { Name, SeatText, Words } from '../duty/public.ts';
import { Swaps } from '../swaps/public.ts';

export const OwnDuties = Type.Object({
  onDutyUntil: nullable(Moment),
  duties: Type.Array(
    Type.Object({
      seat: SeatText,
      seatName: Words,
      shift: Name,
      place: Name,
      day: Day,
      start: Moment,
      end: Moment,
      assignment: nullable(Type.String({ ...Uuid, description: 'Null where one stands in' })),
      standsFor: nullable(Name),
    }),
    { maxItems: 500 },
  ),
  swaps: Swaps.properties.items,
  gaps: Type.Array(
    Type.Object({
      seat: SeatText,
      name: Words,
      gaps: Type.Integer({ minimum: 0, maximum: 100_000 }),
      firstGap: nullable(Moment),
    }),
    { maxItems: 500 },
  ),
  feedSince: nullable(Moment),
});
