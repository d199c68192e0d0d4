import {
  ABSENCE_KINDS,
  type AbsenceKind,
  SWAP_ACTS,
  SWAP_STAGES,
  type SwapStage,
} from '@gridgov/domain/work/duty/swaps.ts';
import Type from 'typebox';
import { Day, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';
import { Name, SeatText, Words } from '../duty/public.ts';

export const MOST = 200;
const Kind = Type.Enum(Object.keys(ABSENCE_KINDS) as AbsenceKind[]);
const Duty = Type.Object({ day: Day, shift: Name, place: Name, start: Moment, end: Moment });

export const Swaps = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      seat: SeatText,
      seatName: Words,
      stage: Type.Enum(Object.keys(SWAP_STAGES) as SwapStage[]),
      stageName: Words,
      asker: Name,
      other: Name,
      given: Duty,
      wanted: nullable(Duty),
      askedAt: Moment,
      may: Type.Array(Type.Enum([...SWAP_ACTS]), { maxItems: SWAP_ACTS.length }),
    }),
    { maxItems: MOST },
  ),
});
export const NewSwap = Type.Object({
  given: Type.String({ ...Uuid, description: 'The own assignment that is given away' }),
  wanted: nullable(
    Type.String({ ...Uuid, description: 'The assignment of the other that is taken for it; null: none' }),
  ),
  other: nullable(
    Type.String({ ...Uuid, description: 'Without `wanted`: the post of whoever takes it over' }),
  ),
});
export const Absences = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      person: Name,
      /** Null for whoever only stands in: why is not theirs to know. */
      kind: nullable(Kind),
      kindName: nullable(Words),
      standIn: nullable(Name),
      from: Day,
      to: Day,
      own: Type.Boolean(),
      mayEnd: Type.Boolean(),
    }),
    { maxItems: 500 },
  ),
});
export const NewAbsence = Type.Object({
  seat: SeatText,
  postId: nullable(Type.String({ ...Uuid, description: 'Of whoever is away; null: oneself' })),
  standIn: nullable(
    Type.String({ ...Uuid, description: 'The post of whoever stands in; null leaves a gap' }),
  ),
  from: Day,
  to: Day,
  kind: Kind,
});
export const One = Type.Object({ id: Uuid });
