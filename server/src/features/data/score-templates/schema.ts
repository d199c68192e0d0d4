import { EVERY, FORMS, JUDGED } from '@gridgov/domain/data/score-templates/words/names.ts';
import Type from 'typebox';
import { Day, Moment, nullable } from '../../../platform/http/shapes.ts';

const names = (table: object) => Object.keys(table) as [string, ...string[]];
const Text = Type.String({ maxLength: 400 });
const Amount = Type.Number({ minimum: -1_000_000, maximum: 1_000_000 });
const Words = { zh: Text, en: Text };

export const TemplateName = Type.String({ pattern: '^[a-z_]{2,40}$', maxLength: 40 });
export const Judges = Type.Enum(names(JUDGED));
export const TemplateItem = {
  name: TemplateName,
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
  judges: Judges,
  every: Type.Enum(names(EVERY)),
  items: Type.Array(Type.Object(TemplateItem), { maxItems: 40 }),
});
export const TemplateList = Type.Object({
  items: Type.Array(
    Type.Object({
      ...TemplateBody.properties,
      items: Type.Array(Type.Object({ ...TemplateItem, says: Text }), { maxItems: 40 }),
      name: TemplateName,
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
