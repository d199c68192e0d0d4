import { QUESTION_KINDS } from '@gridgov/domain/work/exams/paper.ts';
import Type from 'typebox';
import { Moment, nullable } from '../../../platform/http/shapes.ts';

const text = (maxLength: number) => Type.String({ maxLength });

export const Paper = Type.Object({
  course: text(100),
  stage: text(40),
  attempt: Type.Integer({ minimum: 1 }),
  startedAt: Moment,
  endsAt: Moment,
  /** The server's time: phones differ. */
  now: Moment,
  score: nullable(Type.Number()),
  full: Type.Number(),
  needed: Type.Number({ description: 'Points that are needed to pass' }),
  items: Type.Array(
    Type.Object({
      kind: Type.Enum(Object.keys(QUESTION_KINDS)),
      text: text(1000),
      points: Type.Number(),
      options: Type.Array(text(500), {
        maxItems: 6,
        description: 'As this candidate sees them, the first is A',
      }),
      chosen: text(6),
      right: nullable({ ...text(6), description: 'Once it has ended' }),
      basis: nullable({ ...text(1000), description: 'Once it has ended' }),
    }),
    { maxItems: 200 },
  ),
});
