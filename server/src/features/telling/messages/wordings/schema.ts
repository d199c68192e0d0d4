import Type from 'typebox';
import { Day } from '../../../../platform/http/shapes.ts';

const text = (maxLength: number) => Type.String({ maxLength });
const Wording = Type.Object({
  line: Type.Optional(Type.String({ maxLength: 80, description: 'In lists; where the product has one' })),
  subject: text(120),
  text: text(600),
});
export const Wordings = Type.Object({ zh: Wording, en: Wording });
const OrNull = Type.Union([Wordings, Type.Null()], { description: 'Null: as the product says it' });

export const WordingOne = Type.Object({
  key: text(80),
  of: text(40),
  called: text(60),
  about: text(120),
  holes: Type.Array(Type.Object({ name: text(20), means: text(60) }), { maxItems: 20 }),
  product: Wordings,
  now: OrNull,
  coming: Type.Array(Type.Object({ from: Day, wording: OrNull }), { maxItems: 1_000 }),
});
export const WordingList = Type.Object({
  items: Type.Array(WordingOne, { maxItems: 2_000 }),
});

const Tried = Type.Object({
  line: Type.Union([text(400), Type.Null()]),
  subject: text(600),
  text: text(3_000),
  sms: Type.Integer({ minimum: 1, maximum: 100, description: 'SMS the text takes, about' }),
});
export const TrialReply = Type.Object({ zh: Tried, en: Tried });
