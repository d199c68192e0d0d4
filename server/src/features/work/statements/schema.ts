import { ITEMS, OUT } from '@gridgov/domain/work/statements/items.ts';
import { STAGES } from '@gridgov/domain/work/statements/tables.ts';
import Type from 'typebox';
import { AreaCode, nullable, pageOf } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';

const names = (table: object) => Object.keys(table) as [string, ...string[]];
const Count = Type.Integer({ minimum: 0 });
const Text = Type.String({ maxLength: 200 });
const Hundredths = Type.Integer({ minimum: 0, description: 'In hundredths of yuan or of points' });

export const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2026-11'] });
export const Item = Type.Enum(names(ITEMS));
export const Standing = Type.Enum(['counted', 'over', 'out']);
export const Reason = Type.Enum(names(OUT));

export const Stage = Type.Enum(names(STAGES));

const Counts = { counted: Count, over: Count, out: Count };

export const MonthView = Type.Object({
  month: Month,
  months: Type.Array(Month, { maxItems: 24 }),
  stages: Type.Array(Type.Object({ stage: Stage, n: Count }), {
    maxItems: Object.keys(STAGES).length,
    description: 'How many of the month stand in each stage, whatever page and stage are asked for',
  }),
  ...pageOf(
    Type.Object({
      id: CaseId,
      number: Text,
      street: AreaCode,
      worker: Type.Object({ id: Text, name: Text }),
      stage: Stage,
      ...Counts,
      yuan: Hundredths,
      points: Hundredths,
      cutYuan: { ...Hundredths, description: 'What the cap of the month took, in hundredths of yuan' },
      cutPoints: { ...Hundredths, description: 'What the cap of the month took, in hundredths of points' },
      objections: { ...Count, description: 'Objections to be answered' },
      unlooked: { ...Count, description: 'Drawn lines that nobody has looked over' },
    }),
  ).properties,
});

export const ItemsView = Type.Object({
  month: Month,
  items: Type.Array(
    Type.Object({
      item: Item,
      ...Counts,
      hundredths: Hundredths,
      reasons: Type.Array(Type.Object({ reason: Reason, n: Count }), { maxItems: 20 }),
    }),
    { maxItems: 20 },
  ),
});

export const LinesView = Type.Object({
  items: Type.Array(
    Type.Object({
      issue: CaseId,
      number: Text,
      what: Text,
      at: Type.Integer({ description: 'Milliseconds since 1970' }),
      standing: Standing,
      out: nullable(Reason),
      hundredths: Hundredths,
    }),
    { maxItems: 500 },
  ),
});
