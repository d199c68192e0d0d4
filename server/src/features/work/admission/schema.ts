import Type from 'typebox';
import { AreaCode, Day, nullable } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';

const Name = Type.String({ maxLength: 200 });
const Said = Type.String({ maxLength: 4000 });
const Moment = Type.Integer({ minimum: 0, description: 'Milliseconds since 1970' });
const Amount = Type.Number({ minimum: 0 });
const choice = (...names: string[]) => Type.Enum(names as [string, ...string[]]);

/** What an item says, on the list or posted. */
const shared = {
  id: CaseId,
  number: Type.String({ maxLength: 40 }),
  title: Said,
  list: choice('lawful', 'assist', 'negative'),
  temporary: Type.Boolean(),
  unit: Name,
  ground: Said,
  work: Said,
  data: Type.Array(Type.Object({ item: Said, purpose: Said }), { maxItems: 200 }),
  class: nullable(Name),
  streets: Type.Array(Name, { maxItems: 1000, description: 'Where it holds; none: in the whole district' }),
  hours: Amount,
  from: Moment,
  until: { ...Moment, description: 'The end of the last day' },
};

export const DutyList = Type.Object({
  district: AreaCode,
  districts: Type.Array(Type.Object({ code: AreaCode, title: Name }), { maxItems: 1000 }),
  available: { ...Amount, description: 'Hours that a grid has in a month' },
  streets: Type.Array(
    Type.Object({
      code: AreaCode,
      name: Name,
      grids: Type.Integer({ minimum: 0 }),
      hours: { ...Amount, description: 'Hours a month that the list asks of a grid, items to come included' },
    }),
    { maxItems: 1000 },
  ),
  items: Type.Array(
    Type.Object({
      ...shared,
      standing: choice('coming', 'inForce', 'ended'),
      reviewed: Type.Boolean({ description: 'Under review; it stays in force meanwhile' }),
    }),
    { maxItems: 1000 },
  ),
  existing: Type.Object(
    {
      until: {
        ...nullable(Moment),
        description: 'By when each is applied for or leaves; null: the list has not begun',
      },
      classes: Type.Array(
        Type.Object({
          code: Type.String({ maxLength: 60 }),
          name: Name,
          since: Day,
          applied: {
            ...nullable(CaseId),
            description: 'The application that names it, while it is not over',
          },
        }),
        { maxItems: 500 },
      ),
    },
    { description: 'Classes from before there were admissions, without those that an item covers' },
  ),
  posted: Type.Array(
    Type.Object({
      ...shared,
      postedUntil: { ...Moment, description: 'Until when objections are taken' },
      objections: Type.Integer({ minimum: 0, description: 'How many were raised' }),
      answered: Type.Integer({ minimum: 0, description: 'How many of them are answered' }),
    }),
    { maxItems: 1000 },
  ),
});
