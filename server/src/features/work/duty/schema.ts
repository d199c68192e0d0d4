import { SIGNALS } from '@gridgov/domain/work/duty/beat.ts';
import { DUTY_LEVELS } from '@gridgov/domain/work/duty/seats.ts';
import Type from 'typebox';
import { Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';

export const SeatText = Type.String({
  pattern: '^duty:[a-z]+(:[0-9a-f-]{6,36})?(:[a-z_]{1,40})?$',
  maxLength: 100,
  examples: ['duty:street:370602001'],
});
export const Words = Type.String({ maxLength: 200 });
export const Name = Type.String({ maxLength: 100 });
export const Level = Type.Enum([...DUTY_LEVELS]);

/** One place of one shift, and whoever serves it. */
export const PlaceView = Type.Object({
  shift: Name,
  place: Name,
  start: Moment,
  end: Moment,
  person: nullable(Type.Object({ id: Uuid, name: Name })),
  /** Whether the phone of whoever is on duty is there; only for who keeps the roster. */
  signal: nullable(Type.Enum(Object.keys(SIGNALS) as (keyof typeof SIGNALS)[])),
});
export const NowView = Type.Object({
  levels: Type.Array(
    Type.Object({
      seat: SeatText,
      name: Words,
      level: Level,
      /** Without a roster the seat is served by whoever holds its posts. */
      hasRoster: Type.Boolean(),
      now: Type.Array(PlaceView, { maxItems: 100 }),
      next: Type.Array(PlaceView, { maxItems: 100 }),
    }),
    { maxItems: 20 },
  ),
});
