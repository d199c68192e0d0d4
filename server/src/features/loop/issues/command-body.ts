/** The body of each command as a schema, made from the fields of the table of steps. */
import type { FieldSpec } from '@gridgov/domain/loop/issues/fields.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { TObject, TSchema } from 'typebox';
import Type from 'typebox';
import { Moment, Uuid } from '../../../platform/http/shapes.ts';
import { IssueId, LimitInput, PlaceInput } from './schema.ts';

const UnitId = Type.String({
  minLength: 1,
  maxLength: 60,
  examples: ['0192d3a0-7b1c-7000-8000-0123456789ab'],
});
const Part = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  unit: UnitId,
  limit: LimitInput,
});

function schemaOf(spec: FieldSpec): TSchema {
  const description = `${spec.zh} ${spec.en}`;
  switch (spec.kind) {
    case 'text':
      return Type.String({ maxLength: 4000, description });
    case 'choice':
      return Type.String({
        maxLength: 200,
        description: `${description}, a code of the list ${spec.list ?? ''}`,
      });
    case 'unit':
      return Type.String({ ...UnitId, description });
    case 'units':
      return Type.Array(UnitId, { maxItems: 20, description });
    case 'date':
      return Type.Integer({ ...Moment, description });
    case 'yes':
      return Type.Boolean({ description });
    case 'files':
      return Type.Array(Uuid, { maxItems: 20, description });
    case 'issue':
      return Type.String({ ...IssueId, description });
    case 'limit':
      return Type.Object(LimitInput.properties, { description });
    case 'part':
      return Type.Integer({ minimum: 1, maximum: 1000, description });
    case 'person':
      return Type.String({ ...Uuid, description });
    case 'people':
      return Type.Array(Uuid, { maxItems: 20, description });
    case 'parts':
      return Type.Array(Part, { minItems: 1, maxItems: 20, description });
    case 'place':
      return Type.Object(PlaceInput.properties, { description });
  }
}

/** What is blank, or asked for by this one matter alone, the domain says in its own words. */
export function bodySchemaOf(command: CommandName): TObject {
  const fields = Object.entries(rowOf(command).fields).map(([name, spec]): [string, TSchema] => {
    const schema = schemaOf(spec);
    return [name, spec.optional === true || spec.onlyIf !== undefined ? Type.Optional(schema) : schema];
  });
  return Type.Object(Object.fromEntries(fields), { additionalProperties: false });
}
