import { FREQUENCIES, type Frequency } from '@gridgov/domain/work/patrol-plans/due.ts';
import Type from 'typebox';
import { AreaCode, Day, KnownArea, nullable, Uuid } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';

const Name = Type.String({ minLength: 1, maxLength: 100 });
const Label = Type.String({ maxLength: 400 });
const Place = {
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
};
const Point = Type.Object({ name: Name, ...Place });
const Class = Type.String({ minLength: 1, maxLength: 120 });
const rhythm = {
  frequency: Type.Enum(Object.keys(FREQUENCIES) as [Frequency, ...Frequency[]]),
  days: Type.Array(Type.Integer({ minimum: 1, maximum: 31 }), {
    maxItems: 31,
    description: 'Weekly: Monday = 1 … Sunday = 7; monthly: days of the month; empty otherwise',
  }),
  hour: Type.Integer({ minimum: 1, maximum: 24, description: 'Hour of the day by which it is to be done' }),
};

export const PlanParams = Type.Object({ id: Uuid });
export const PlanBody = Type.Object({
  area: KnownArea,
  title: Name,
  item: Type.String({ ...CaseId, description: 'The item of the duty list it belongs to, in force' }),
  classes: Type.Array(Class, { maxItems: 50, description: 'Classes of matters looked for' }),
  ...rhythm,
  points: Type.Array(Point, {
    maxItems: 200,
    description: 'In the order in which they are walked; none: each grid of the area as a whole',
  }),
  from: Day,
  to: nullable(Day),
});

export const PlanList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      area: AreaCode,
      areaName: Label,
      title: Name,
      item: CaseId,
      itemTitle: Label,
      classes: Type.Array(Type.Object({ code: Class, name: Label }), { maxItems: 50 }),
      ...rhythm,
      points: Type.Array(Type.Object({ ...Point.properties, grid: AreaCode, gridName: Label }), {
        maxItems: 200,
      }),
      from: Day,
      to: nullable(Day),
      ended: Type.Boolean(),
      mayChange: Type.Boolean(),
    }),
    { maxItems: 2_000 },
  ),
});
