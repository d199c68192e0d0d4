import Type from 'typebox';
import { Day, Moment, nullable, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { FigureRow, RowColumns, SIDES } from '../figures/public.ts';
import { TemplateItem as Item, Judges, TemplateName as Name } from '../score-templates/public.ts';

const Text = Type.String({ maxLength: 400 });
const Key = Type.String({ maxLength: 60 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000_000 });
const Median = nullable(Type.Number({ description: 'Of three and more; hundredths of a point' }));
const Hundredths = Type.Integer({ description: 'In hundredths of a point' });

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
  drawable: Type.Array(Type.Object({ template: Name, title: Text, period: Text }), {
    maxItems: 500,
    description: 'What the post may draw a result of: templates and released periods',
  }),
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
  publishedAt: nullable(Moment),
  judges: Judges,
  says: Text,
  items: Type.Array(
    Type.Object({
      ...{ ...Item, title: Text, says: Text, channels: Type.Array(Text, { maxItems: 20 }) },
      columns: nullable({ ...RowColumns, description: 'Null of what no figure stands behind' }),
      median: Median,
    }),
    { maxItems: 40 },
  ),
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
  median: Median,
  entries: Type.Array(
    Type.Object({
      ...{ key: Key, judged: Key, item: Name, times: Count, words: Text },
      issue: nullable(Type.String({ maxLength: 60 })),
      struck: nullable(Text),
    }),
    { maxItems: 5000 },
  ),
});
