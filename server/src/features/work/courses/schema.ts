import { QUESTION_KINDS } from '@gridgov/domain/work/exams/paper.ts';
import Type from 'typebox';
import { Day, KnownArea, nullable, Uuid } from '../../../platform/http/shapes.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const count = (maximum: number, description?: string) =>
  Type.Integer({ minimum: 1, maximum, ...(description === undefined ? {} : { description }) });

/** Kinds of posts that are trained and examined. */
export const TRAINED = ['grid_worker', 'grid_assistant', 'grid_leader', 'grid_guide'] as const;
const PostKindName = Type.Enum([...TRAINED]);

const content = {
  name: Type.String({ minLength: 2, maxLength: 100 }),
  topics: text(1000),
  hours: Type.Number({ exclusiveMinimum: 0, maximum: 1000 }),
  posts: Type.Array(PostKindName, { minItems: 1, maxItems: TRAINED.length }),
  questions: count(200, 'Questions on a paper'),
  minutes: count(600),
  pass: count(100, 'Hundredths of the points that are needed'),
  attempts: count(20),
  certifies: Type.Boolean({ description: 'Who passed may be given the certificate of a grid worker' }),
  from: Day,
  to: nullable(Day),
};
export const CourseBody = Type.Object({ ...content, area: Type.Optional(KnownArea) });
export const CourseList = Type.Object({
  items: Type.Array(
    Type.Object({
      ...content,
      id: Uuid,
      area: text(15),
      place: text(200),
      state: Type.Enum(['inForce', 'coming', 'ended']),
      bank: Type.Integer({ minimum: 0, description: 'Questions in use' }),
      mayEdit: Type.Boolean(),
    }),
    { maxItems: 1000 },
  ),
});

export const QuestionList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      version: Type.Integer({ minimum: 1 }),
      no: text(40),
      kind: Type.Enum(Object.keys(QUESTION_KINDS)),
      text: text(1000),
      options: Type.Array(text(500), { maxItems: 6 }),
      answer: text(6),
      points: Type.Number({ minimum: 0 }),
      basis: text(1000),
      off: Type.Boolean(),
    }),
    { maxItems: 100_000 },
  ),
});
