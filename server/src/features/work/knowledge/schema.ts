import Type from 'typebox';
import { Day, KnownArea, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';

const text = (maxLength: number) => Type.String({ maxLength });
export const KindName = Type.Enum(['answer', 'not_accepted']);

/** What an editor writes. */
export const EntryBody = Type.Object({
  version: Type.Integer({
    minimum: 0,
    maximum: 100_000,
    description: 'The version that was read; 0 for a new one',
  }),
  kind: KindName,
  title: Type.String({ minLength: 2, maxLength: 100 }),
  body: Type.String({ minLength: 2, maxLength: 4000, description: 'What is said to the caller' }),
  keywords: Type.Optional(text(300)),
  sendTo: Type.Optional(text(200)),
  phone: Type.Optional(Type.String({ maxLength: 30, pattern: '^[0-9+()\\- ]{0,30}$' })),
  ownerUnit: Type.Optional(nullable(Uuid)),
  area: Type.Optional(KnownArea),
  from: Day,
  to: Type.Optional(nullable(Day)),
  reviewOn: Day,
});

export const EntryView = Type.Object({
  id: Uuid,
  version: Type.Integer({ minimum: 1, maximum: 100_000 }),
  kind: KindName,
  title: text(100),
  body: text(4000),
  keywords: text(300),
  sendTo: text(200),
  phone: text(30),
  owner: nullable(Type.Object({ id: Uuid, name: text(200) })),
  area: text(15),
  place: text(200),
  from: Day,
  to: nullable(Day),
  reviewOn: Day,
  /** The day by which its owner looks it over has passed. */
  reviewDue: Type.Boolean(),
  state: Type.Enum(['inForce', 'coming', 'ended']),
  mayEdit: Type.Boolean(),
  at: Moment,
});
export const EntryList = Type.Object({ items: Type.Array(EntryView, { maxItems: 200 }) });
