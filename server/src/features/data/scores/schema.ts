import { EVERY, FORMS, JUDGED } from '@gridgov/domain/data/scores/template.ts';
import Type from 'typebox';
import { Day, Moment, nullable, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { FigureRow, SIDES } from '../figures/public.ts';

const names = (table: object) => Object.keys(table) as [string, ...string[]];
const Text = Type.String({ maxLength: 400 });
const Name = Type.String({ pattern: '^[a-z_]{2,40}$', maxLength: 40 });
const Key = Type.String({ maxLength: 60 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000_000 });
const Amount = Type.Number({ minimum: -1_000_000, maximum: 1_000_000 });
const Hundredths = Type.Integer({ description: 'In hundredths of a point' });
const Words = { zh: Text, en: Text };

export const TemplateName = Name;
const Item = {
  name: Name,
  ...Words,
  form: Type.Enum(names(FORMS)),
  measure: nullable(Type.String({ maxLength: 60 })),
  points: Amount,
  full: nullable(Amount),
  floor: nullable(Amount),
  each: nullable(Amount),
  most: nullable(Amount),
  doubled: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }),
};
export const TemplateBody = Type.Object({
  ...Words,
  says: Type.Object(Words),
  judges: Type.Enum(names(JUDGED)),
  every: Type.Enum(names(EVERY)),
  items: Type.Array(Type.Object(Item), { maxItems: 40 }),
});
export const TemplateList = Type.Object({
  items: Type.Array(
    Type.Object({
      ...TemplateBody.properties,
      name: Name,
      from: Day,
      to: nullable(Day),
      by: nullable({ ...Text, description: 'Who published it; null: it came with the program' }),
      at: Moment,
      why: Text,
    }),
    { maxItems: 200 },
  ),
  measures: Type.Array(Type.Object({ name: Text, title: Text }), { maxItems: 500 }),
  channels: Type.Array(Type.Object({ name: Text, title: Text }), { maxItems: 50 }),
});

/** A result, or what runs now by a template. */
const which = { case: Type.Optional(CaseId), template: Type.Optional(Name) };
export const ResultQuery = Type.Object(which);
export const RowsQuery = Type.Object({
  ...which,
  judged: Key,
  item: Name,
  side: Type.Enum([...SIDES]),
  ...pageQuery,
});
export const ResultRows = pageOf(FigureRow);

export const ResultList = Type.Object({
  running: Type.Array(Type.Object({ template: Name, title: Text, period: Text }), { maxItems: 200 }),
  cases: Type.Array(
    Type.Object({ id: CaseId, title: Text, period: Text, edition: Count, stage: Text, open: Type.Boolean() }),
    { maxItems: 200 },
  ),
});

const ItemResult = Type.Object({
  item: Name,
  counted: nullable(
    Type.Object({
      numerator: Count,
      denominator: Type.Integer(),
      leftOut: Count,
      twice: Type.Object({ numerator: Count, denominator: Type.Integer() }),
    }),
  ),
  times: Count,
  points: nullable({ ...Hundredths, description: 'Hundredths of a point; null: a share of no cases' }),
  lost: Hundredths,
  back: Hundredths,
  few: Type.Boolean({ description: 'Fewer cases than a share needs' }),
  interval: nullable(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
});
export const ResultView = Type.Object({
  case: nullable(CaseId),
  title: Text,
  period: Text,
  edition: Count,
  stage: nullable(Text),
  since: Day,
  judges: Type.Enum(names(JUDGED)),
  says: Text,
  items: Type.Array(Type.Object({ ...Item, title: Text, channels: Type.Array(Text, { maxItems: 20 }) }), {
    maxItems: 40,
  }),
  all: Type.Boolean({ description: 'The results of everybody, or of whoever asks alone' }),
  results: Type.Array(
    Type.Object({
      key: Key,
      title: Text,
      total: Hundredths,
      full: { ...Hundredths, description: 'What could be reached with the cases there were' },
      rank: nullable(Count),
      items: Type.Array(ItemResult, { maxItems: 40 }),
    }),
    { maxItems: 2000 },
  ),
  judged: { ...Count, description: 'How many are judged' },
  median: nullable(Type.Number({ description: 'Of three and more; hundredths of a point' })),
  medians: Type.Array(Type.Object({ item: Name, median: nullable(Type.Number()) }), { maxItems: 40 }),
  entries: Type.Array(
    Type.Object({
      ...{ key: Key, judged: Key, item: Name, times: Count, words: Text },
      issue: nullable(Type.String({ maxLength: 60 })),
      struck: nullable(Text),
    }),
    { maxItems: 5000 },
  ),
});
