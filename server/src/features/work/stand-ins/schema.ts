import Type from 'typebox';
import { Day, KnownArea, Reason, Uuid } from '../../../platform/http/shapes.ts';

const Name = Type.String({ maxLength: 200 });

export const StandInView = Type.Object({
  id: Uuid,
  name: Name,
  from: Day,
  to: { ...Day, description: 'The last day' },
});
export const Wish = Type.Object({ grid: KnownArea, personId: Uuid, from: Day, to: Day, reason: Reason });
export const Named = Type.Object({ id: Uuid });
export const OneParams = Type.Object({ id: Uuid });
export const CandidateQuery = Type.Object({
  grid: KnownArea,
  name: Type.Optional(Type.String({ maxLength: 40 })),
});
export const CandidateView = Type.Object({
  id: Uuid,
  name: Name,
  places: Type.Array(Name, { maxItems: 200, description: 'Grids and communities they serve already' }),
  near: Type.Boolean({ description: 'Serves the same community' }),
});
export const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
