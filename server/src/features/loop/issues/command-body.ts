/** The body of each command as a schema, made from the fields of the table of steps. */
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { TObject } from 'typebox';
import Type from 'typebox';
import { bodySchema } from '../../../platform/workflow/body-schema.ts';
import { PlaceInput } from './schema.ts';

const KINDS = { place: (description: string) => Type.Object(PlaceInput.properties, { description }) };

export function bodySchemaOf(command: CommandName): TObject {
  return bodySchema(rowOf(command).fields, KINDS);
}
