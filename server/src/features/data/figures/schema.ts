import { MEASURE_BETTER, MEASURE_LEVELS, MEASURE_UNITS } from '@gridgov/domain/workflow/measures.ts';
import Type from 'typebox';
import { Day, nullable, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { BYS } from './scope.ts';

/** What a list of rows shows. */
export const RowColumns = Type.Object({
  trade: Type.String({ maxLength: 120 }),
  class: Type.String({ maxLength: 400, description: 'How the trade calls what its rows are classed by' }),
  units: Type.Boolean({ description: 'Its rows are held by units' }),
  left: Type.Boolean({ description: 'It leaves rows out' }),
});
const Word = Type.String({ minLength: 1, maxLength: 120 });
const Text = Type.String({ maxLength: 400 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000_000 });
const Key = Type.String({ maxLength: 200 });
export const MeasureName = Type.String({ pattern: '^[a-z_]{2,60}$', maxLength: 60, examples: ['on_time'] });
export const MonthText = Type.String({
  pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$',
  maxLength: 7,
  examples: ['2026-11'],
});
const ByName = Type.Enum(Object.keys(BYS) as (keyof typeof BYS)[]);
const FactNames = Type.Array(Word, { maxItems: 50 });

export const MeasureBody = Type.Object({
  trade: Word,
  zh: Text,
  en: Text,
  says: Type.Object({ zh: Text, en: Text }),
  numerator: FactNames,
  denominator: FactNames,
  exclusions: FactNames,
  unit: Type.Enum([...MEASURE_UNITS]),
  least: Count,
  better: Type.Optional(
    Type.Enum([...MEASURE_BETTER], { description: 'Left out: neither, and nobody is ranked' }),
  ),
  source: Type.Optional(Type.Object({ zh: Text, en: Text })),
  sees: Type.Array(Type.Enum([...MEASURE_LEVELS]), { maxItems: 10 }),
  place: Type.Integer({ minimum: 0, maximum: 10_000 }),
});

const Bys = Type.Array(Type.Object({ name: ByName, title: Text }), { maxItems: 10 });

export const MeasureList = Type.Object({
  items: Type.Array(
    Type.Object({
      name: MeasureName,
      from: Day,
      title: Text,
      about: Text,
      tradeTitle: Text,
      /** By what the post at hand can see it, as the trade calls it. */
      bys: Bys,
      columns: RowColumns,
      ...MeasureBody.properties,
    }),
    { maxItems: 500 },
  ),
  facts: Type.Array(Type.Object({ trade: Word, name: Word, title: Text, day: Word }), {
    maxItems: 500,
    description: 'What a measure can be made of',
  }),
  durations: Type.Array(Type.Object({ trade: Word, name: Word, title: Text, bys: Bys }), {
    maxItems: 100,
    description: 'Of which the days they took can be looked at',
  }),
  lists: Type.Array(Type.Object({ trade: Word, name: Word, title: Text }), {
    maxItems: 100,
    description: 'Cases that stand out, each as a list of its own',
  }),
});

const cell = {
  numerator: Count,
  denominator: Count,
  leftOut: Count,
  share: nullable(Type.Number({ minimum: 0, maximum: 1_000_000 })),
};
export const FigureCell = Type.Object(cell);
const cells = { total: FigureCell, months: Type.Array(FigureCell, { maxItems: 24 }) };
export const FiguresQuery = Type.Object({
  measure: MeasureName,
  by: ByName,
  from: Type.Optional(MonthText),
  to: Type.Optional(MonthText),
});
export const FiguresReply = Type.Object({
  measure: MeasureName,
  by: ByName,
  months: Type.Array(MonthText, { maxItems: 24 }),
  rows: Type.Array(Type.Object({ key: Key, title: Text, ...cells }), { maxItems: 20_000 }),
  whole: Type.Object(cells),
  recount: nullable(Type.Object({ on: Day, wrong: Count, cells: Count })),
});

export const SIDES = ['above', 'below', 'left'] as const;
export const FigureRowsQuery = Type.Object({
  ...FiguresQuery.properties,
  key: Type.Optional(Key),
  side: Type.Enum([...SIDES]),
  ...pageQuery,
});
export const FigureRow = Type.Object({
  id: nullable(Type.String({ maxLength: 60 })),
  path: nullable({ ...Text, description: 'Where cases of its trade lie' }),
  number: nullable(Text),
  title: nullable(Text),
  label: Text,
  street: Text,
  unit: nullable(Text),
  day: Day,
  above: Type.Boolean({ description: 'It counts above the line too' }),
  reason: nullable(Text),
  waits: nullable({ ...Text, description: 'Where an open matter stands, and who has to move' }),
});
export const FigureRows = pageOf(FigureRow);

const Days = Type.Integer({ minimum: 0, maximum: 100_000 });
export const DurationsQuery = Type.Object({
  trade: Word,
  duration: Word,
  by: ByName,
  from: Type.Optional(MonthText),
  to: Type.Optional(MonthText),
});
export const DurationsReply = Type.Object({
  from: Day,
  to: Day,
  rows: Type.Array(
    Type.Object({
      key: Key,
      title: Text,
      days: Type.Array(Type.Object({ days: Days, n: Count, late: Count }), {
        maxItems: 10_000,
        description: 'How many took so many days, and how many of these were late',
      }),
    }),
    { maxItems: 20_000 },
  ),
});
export const DurationRowsQuery = Type.Object({
  ...DurationsQuery.properties,
  key: Type.Optional(Key),
  least: Type.Optional(Days),
  most: Type.Optional(Days),
  ...pageQuery,
});
export const DurationRows = pageOf(
  Type.Object({ ...FigureRow.properties, days: Days, late: Type.Boolean() }),
);

export const ListQuery = Type.Object({
  ...{ trade: Word, list: Word, from: Type.Optional(MonthText), to: Type.Optional(MonthText) },
  street: Type.Optional(Key),
  class: Type.Optional(Key),
  ended: Type.Optional(Word),
});
const Counts = Type.Array(Type.Object({ key: Key, title: Text, n: Count }), { maxItems: 20_000 });
export const ListReply = Type.Object({
  ...{ from: Day, to: Day },
  n: { ...Count, description: 'Of those that were asked for' },
  all: { ...Count, description: 'Of the whole period, wherever and however they ended' },
  of: nullable(Type.Object({ title: Text, n: Count })),
  ...{ streets: Counts, classes: Counts, reasons: Counts, ends: Counts },
});
export const ListRowsQuery = Type.Object({ ...ListQuery.properties, ...pageQuery });
export const ListRows = pageOf(
  Type.Object({
    ...FigureRow.properties,
    why: { ...Text, description: 'Why it stands in the list' },
    ended: { ...Text, description: 'How it ended, or that it is open' },
    endedOn: nullable(Day),
  }),
);
