import Type from 'typebox';
import { AreaCode, Moment, nullable, Uuid } from '../../../platform/http/shapes.ts';

const Name = Type.String({ maxLength: 200 });
const Button = Type.Object({
  id: Uuid,
  name: Name,
  area: AreaCode,
  place: Name,
  madeAt: Moment,
  endedAt: nullable(Moment),
});
export const NewButton = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100 }),
  place: Type.Object({
    area: AreaCode,
    text: Type.String({ maxLength: 200 }),
    lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  }),
});
export const Buttons = Type.Object({ items: Type.Array(Button, { maxItems: 2_000 }) });
export const ButtonMade = Type.Object({ id: Uuid, url: Type.String({ maxLength: 500 }) });
