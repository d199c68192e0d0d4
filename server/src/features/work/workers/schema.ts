import Type from 'typebox';
import { AreaCode, Day, KnownArea, Moment, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { StandInView } from '../stand-ins/public.ts';

const Name = Type.String({ maxLength: 200 });
const Count = Type.Integer({ minimum: 0, maximum: 100_000_000 });
const Households = Type.Integer({ minimum: 1, maximum: 100_000 });
const Posts = Type.Integer({ minimum: 0, maximum: 100 });
const KINDS = ['full_time', 'part_time', 'assistant'] as const;
const Phone = Type.String({ minLength: 3, maxLength: 30, pattern: '^[0-9+() -]+$' });

const Rule = Type.Object({
  from: Day,
  householdsLeast: Households,
  householdsMost: Households,
  fullTime: { ...Posts, description: 'Full-time posts that a grid should have' },
  partTime: { ...Posts, description: 'Posts of part-time workers that a grid should have' },
  assistants: { ...Posts, description: 'Posts of assistants that a grid should have' },
  counted: Type.Array(Type.Enum([...KINDS]), {
    ...{ minItems: 1, maxItems: 3, uniqueItems: true },
    description: 'Kinds of posts that cover a grid: vacancies and households of a post are counted by them',
  }),
  supervisionPhone: nullable({
    ...Phone,
    description: 'Under which its staff are supervised; on the boards',
  }),
});
export const RuleBody = Type.Object({ district: KnownArea, ...Rule.properties });
export const HouseholdsBody = Type.Object({
  grid: KnownArea,
  from: Day,
  households: Type.Integer({ minimum: 0, maximum: 100_000 }),
});
export const CandidateBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 40 }),
  phone: Type.Optional(Type.String({ minLength: 3, maxLength: 30 })),
});

export const Workforce = Type.Object({
  area: AreaCode,
  name: Name,
  day: Day,
  rule: nullable(Rule),
  places: Type.Array(
    Type.Object({
      code: AreaCode,
      name: Name,
      grids: Count,
      households: { ...Count, description: 'Of the grids that say theirs' },
      unknown: { ...Count, description: 'Grids that do not say how many households they have' },
      fullTime: Count,
      partTime: Count,
      assistants: Count,
      vacant: { ...Count, description: 'Grids without a post that counts' },
    }),
    { maxItems: 5000 },
  ),
  grids: Type.Array(
    Type.Object({
      ...{ code: AreaCode, name: Name, households: nullable(Count) },
      ...{ fullTime: Count, partTime: Count, assistants: Count },
      standIns: Type.Array(StandInView, {
        maxItems: 20,
        description: 'Who looks after a grid without a full-time worker, now or later',
      }),
    }),
    { maxItems: 5000, description: 'Of a street and below' },
  ),
  workers: Type.Array(
    Type.Object({
      id: CaseId,
      number: Type.String({ maxLength: 40 }),
      name: Name,
      kind: Type.Enum([...KINDS]),
      grid: AreaCode,
      place: Name,
      stage: Type.String({ maxLength: 40 }),
      standing: Name,
      certificateUntil: nullable(Moment),
      agreementUntil: Moment,
      insuredUntil: nullable(Moment),
    }),
    { maxItems: 2000, description: 'Engagements that have not ended, of a street and below' },
  ),
});
