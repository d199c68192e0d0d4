import Type from 'typebox';
import { Day } from '../../../platform/http/shapes.ts';
import { LONGEST, OTHER_LANGUAGES } from './name.ts';

const Text = Type.String({ minLength: 1, maxLength: LONGEST });
const LanguageName = Type.Enum([...OTHER_LANGUAGES]);

export const OtherNameView = Type.Object({
  language: LanguageName,
  chinese: Type.String({ maxLength: 20_000, description: 'The Chinese name it renders' }),
  name: Text,
  source: Type.Enum(['given', 'romanised'], { description: 'Given by the city, or romanised where none is' }),
  from: Day,
  to: Type.Union([Day, Type.Null()], { description: 'The first day it no longer holds' }),
});

export const NamesOf = Type.Object({
  chinese: Type.String({ maxLength: 20_000, description: 'What it is called now, in Chinese' }),
  shown: Type.String({
    maxLength: 20_000,
    description:
      'What readers of English are shown: its own name, one of the city’s list, romanised, or Chinese',
  }),
  names: Type.Array(OtherNameView, { maxItems: 200 }),
});

export const NameBody = Type.Object({
  language: Type.Optional(LanguageName),
  name: Text,
  from: Type.Optional(Day),
});
