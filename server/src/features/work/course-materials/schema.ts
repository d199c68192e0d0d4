import { MOST_BYTES, MOST_MATERIALS } from '@gridgov/domain/work/course-materials/material.ts';
import Type from 'typebox';
import { Moment, ShortText, Uuid } from '../../../platform/http/shapes.ts';

export const MaterialList = Type.Object({
  mayEdit: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      id: Uuid,
      title: ShortText,
      file: { ...Uuid, description: 'Its content is at `/files/{id}`' },
      name: Type.String({ maxLength: 200 }),
      type: Type.String({ maxLength: 100 }),
      bytes: Type.Integer({ minimum: 0, maximum: MOST_BYTES }),
      at: Moment,
    }),
    { maxItems: MOST_MATERIALS },
  ),
});
export const MaterialBody = Type.Object({
  title: { ...ShortText, minLength: 1 },
  file: { ...Uuid, description: 'One’s own, sent in before' },
});
export const MaterialOrder = Type.Object({
  order: Type.Array(Uuid, {
    maxItems: MOST_MATERIALS,
    description: 'All of them, the first to be read first',
  }),
});
