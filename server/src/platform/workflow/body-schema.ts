/** The body of a command as a schema, made from its fields. */
import type { FieldKind, FieldSpec, Fields } from '@gridgov/domain/workflow/fields.ts';
import { TURNS } from '@gridgov/domain/workflow/pages.ts';
import type { TObject, TSchema } from 'typebox';
import Type from 'typebox';
import { Moment, UUID, Uuid } from '../http/shapes.ts';

export type KindSchemas = Partial<Record<FieldKind, (description: string) => TSchema>>;

export const UnitId = Type.String({
  minLength: 1,
  maxLength: 60,
  examples: ['0192d3a0-7b1c-7000-8000-0123456789ab'],
});
/** `<district>.<uuid>`: the district tells where a case is kept. */
/** District and id of a case, as `CaseId` has them. */
export function splitId(id: string): [district: string, id: string] {
  const [district = '', own = ''] = id.split('.');
  return [district, own];
}

export const CaseId = Type.String({
  pattern: `^\\d{6}\\.${UUID}$`,
  maxLength: 43,
  examples: ['370602.0192d3a0-7b1c-7000-8000-0123456789ab'],
});
const LIMIT_UNITS = ['urgent_hour', 'working_hour', 'workday', 'urgent_workday'] as const;
export const LimitInput = Type.Object({
  n: Type.Number({ exclusiveMinimum: 0, maximum: 10_000 }),
  unit: Type.Enum([...LIMIT_UNITS] as (typeof LIMIT_UNITS)[number][]),
});
const Part = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 200 }),
  unit: UnitId,
  limit: LimitInput,
});

const Page = Type.Object({
  file: Uuid,
  turn: Type.Enum([...TURNS], { description: 'Degrees clockwise by which it is shown' }),
});

const KINDS: Readonly<Record<Exclude<FieldKind, 'place'>, (description: string) => TSchema>> = {
  text: (description) => Type.String({ maxLength: 4000, description }),
  choice: (description) => Type.String({ maxLength: 200, description }),
  unit: (description) => Type.String({ ...UnitId, description }),
  units: (description) => Type.Array(UnitId, { maxItems: 20, description }),
  date: (description) => Type.Integer({ ...Moment, description }),
  yes: (description) => Type.Boolean({ description }),
  number: (description) => Type.Number({ minimum: -1e12, maximum: 1e12, description }),
  files: (description) => Type.Array(Uuid, { maxItems: 20, description }),
  pages: (description) => Type.Array(Page, { maxItems: 200, description }),
  issue: (description) => Type.String({ ...CaseId, description }),
  link: (description) => Type.String({ pattern: `^[a-z_]+:\\d{6}\\.${UUID}$`, maxLength: 80, description }),
  limit: (description) => Type.Object(LimitInput.properties, { description }),
  part: (description) => Type.Integer({ minimum: 1, maximum: 1000, description }),
  lane: (description) => Type.String({ minLength: 1, maxLength: 60, description }),
  person: (description) => Type.String({ ...Uuid, description }),
  people: (description) => Type.Array(Uuid, { maxItems: 20, description }),
  ticks: (description) => Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50, description }),
  streets: (description) => Type.Array(Type.String({ pattern: '^\\d{9}$' }), { maxItems: 500, description }),
  parts: (description) => Type.Array(Part, { minItems: 1, maxItems: 20, description }),
};

function schemaOf(spec: FieldSpec, own: KindSchemas): TSchema {
  const said = `${spec.zh} ${spec.en}`;
  const schema = own[spec.kind] ?? (spec.kind === 'place' ? undefined : KINDS[spec.kind]);
  if (schema === undefined) throw new Error(`nothing says how a ${spec.kind} is sent`);
  return schema(spec.kind === 'choice' ? `${said}, a code of the list ${spec.list ?? ''}` : said);
}

/** What is blank, or asked for by this one case alone, the domain says in its own words. */
export function bodySchema(fields: Fields, own: KindSchemas): TObject {
  const members = Object.entries(fields).map(([name, spec]): [string, TSchema] => {
    const schema = schemaOf(spec, own);
    const left = spec.optional || spec.onlyIf !== undefined || spec.kind === 'lane';
    return [name, left ? Type.Optional(schema) : schema];
  });
  return Type.Object(Object.fromEntries(members), { additionalProperties: false });
}
