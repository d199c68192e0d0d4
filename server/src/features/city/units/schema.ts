import Type from 'typebox';
import { Day, pageOf, Uuid } from '../../../platform/http/shapes.ts';
import { UNIT_KIND_NAMES, UNIT_LEVELS } from './unit.ts';

const Text = Type.String({ maxLength: 400 });

export const UnitView = Type.Object({
  id: Uuid,
  code: Text,
  name: Text,
  kind: Type.Enum(UNIT_KIND_NAMES),
  level: Type.Enum(Object.keys(UNIT_LEVELS) as (keyof typeof UNIT_LEVELS)[]),
  area: Type.String({ maxLength: 15, description: 'Code of the area; empty for the whole city' }),
  parentId: Type.Union([Uuid, Type.Null()]),
  aliases: Type.Array(Text, { maxItems: 200 }),
  roles: Type.Array(Text, { maxItems: 200 }),
  phone: Type.String({
    maxLength: 30,
    description: 'Of its office or duty desk, as it is posted; empty where none is known',
  }),
  from: Day,
  to: Type.Union([Day, Type.Null()], { description: 'The first day it no longer exists' }),
});

export const UnitPage = pageOf(UnitView);
