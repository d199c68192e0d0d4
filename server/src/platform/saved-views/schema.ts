import Type from 'typebox';
import { Uuid } from '../http/shapes.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });
export const FilterText = Type.String({
  minLength: 3,
  maxLength: 120,
  examples: ['area:370602001', 'channel!device'],
});

const said = {
  name: text(60),
  shared: Type.Boolean(),
  standard: Type.Boolean(),
  base: text(40),
  f: Type.Array(FilterText, { maxItems: 30 }),
  q: text(100),
  columns: Type.Array(text(40), { maxItems: 40 }),
  own: Type.Boolean(),
  version: Count,
};
export const Saved = Type.Object({ id: Uuid, ...said });
export const ViewList = Type.Array(
  Type.Object({
    id: text(40),
    ...said,
    /** Null where it is not counted, as in the book of all cases. */
    count: Type.Union([Count, Type.Null()]),
    /** There are more than were counted. */
    more: Type.Boolean(),
  }),
  { maxItems: 300 },
);
export const AllViews = Type.Array(Type.Object({ list: text(40), id: Uuid, ...said }), { maxItems: 300 });

export const SavedInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 40 }),
  shared: Type.Boolean(),
  base: Type.String({ maxLength: 40, description: 'The standard view it narrows', examples: ['mine'] }),
  f: Type.Array(FilterText, { maxItems: 30 }),
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Words' })),
  columns: Type.Optional(Type.Array(text(40), { maxItems: 40 })),
});
export const SavedChange = Type.Object({ ...SavedInput.properties, version: Count });
export const Order = Type.Object({
  ids: Type.Array(Uuid, { minItems: 1, maxItems: 100, uniqueItems: true, description: 'First to last' }),
});
