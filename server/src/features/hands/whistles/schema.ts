import Type from 'typebox';
import { AreaCode, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';

const Name = Type.String({ maxLength: 200 });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const Unit = Type.Object({ id: Type.String({ maxLength: 60 }), name: Name });
const Ref = Type.Object({ id: CaseId, number: Type.String({ maxLength: 40 }) });
export const Month = Type.String({ pattern: '^\\d{4}(0[1-9]|1[0-2])$', maxLength: 6, examples: ['202612'] });

export const Suggestions = Type.Object({
  items: Type.Array(
    Type.Object({
      unit: Unit,
      rules: Type.Array(Type.String({ maxLength: 200 }), {
        maxItems: 20,
        description: 'Routing rules in force that name it',
      }),
      matters: Type.Array(Ref, {
        maxItems: 500,
        description:
          'Returned matters ruled to be its own in the last twelve months, as far as the reader may see them',
      }),
      whistles: Type.Array(Ref, {
        maxItems: 500,
        description: 'Whistles in which an objection of its was not upheld',
      }),
      rulings: { ...Count, description: 'All of them, seen here or not' },
      excused: { ...Count, description: 'How often an objection of its was upheld' },
    }),
    { maxItems: 100 },
  ),
});

export const OfIssue = Type.Object({
  items: Type.Array(
    Type.Object({ ...Ref.properties, stage: Name, units: Type.Array(Name, { maxItems: 100 }) }),
    { maxItems: 100 },
  ),
  matter: Type.Object(
    {
      number: Type.String({ maxLength: 40 }),
      title: Name,
      class: nullable(Type.Object({ code: Type.String({ maxLength: 60 }), name: Name })),
      place: nullable(
        Type.Object({
          name: Name,
          gridCode: AreaCode,
          gridName: Name,
          longitude: nullable(Type.Number()),
          latitude: nullable(Type.Number()),
        }),
      ),
    },
    { description: 'What a whistle blown from it begins with' },
  ),
});

const Share = Type.Object({ n: Count, of: Count });
const Line = Type.Object({
  unit: Unit,
  called: Count,
  answered: Share,
  came: Share,
  objections: Type.Object({ upheld: Count, refused: Count, open: Count }),
  scores: Type.Object({ sum: Count, n: Count }),
  rows: Type.Array(
    Type.Object({
      ...Ref.properties,
      asks: Type.String({ maxLength: 4000 }),
      stage: Name,
      kept: Type.Object({
        report: nullable(Type.Boolean()),
        come: nullable(Type.Boolean()),
        answer: nullable(Type.Boolean()),
      }),
      risen: Count,
    }),
    { maxItems: 5_000 },
  ),
});
export const Board = Type.Object({
  month: Month,
  whole: { ...Type.Boolean(), description: 'Of the district; otherwise of the reader’s street alone' },
  waiting: Type.Array(
    Type.Object({
      ...Ref.properties,
      asks: Type.String({ maxLength: 4000 }),
      unit: Unit,
      what: Type.Enum(['objected', 'silent']),
      level: Count,
      dueAt: nullable(Type.Integer()),
    }),
    { maxItems: 100, description: 'What waits for the district now' },
  ),
  departments: Type.Array(Line, { maxItems: 500 }),
  median: Type.Number({ minimum: 0, maximum: 1_000_000 }),
  streets: Type.Array(
    Type.Object({
      street: AreaCode,
      name: Name,
      count: Count,
      kinds: Type.Record(Type.String({ maxLength: 60 }), Count),
      asked: {
        ...Type.Boolean(),
        description: 'None, or twice the median: the street says why in a sentence',
      },
      words: nullable(Type.String({ maxLength: 500 })),
    }),
    { maxItems: 200, description: 'In the order of their codes: no rank, no target' },
  ),
  left: { ...Type.Boolean(), description: 'More were called than are shown' },
});
