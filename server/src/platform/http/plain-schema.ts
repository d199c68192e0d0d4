import type { TSchema } from 'typebox';

/** JSON Schema 2020-12 as data. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * A TypeBox schema as plain JSON Schema in its shortest spelling: a union of literals becomes `enum`, `X | null`
 * with a simple X becomes a list of types. Validators, serializer and OpenAPI all read this form. With `closed`
 * objects refuse members they do not name, so that a misspelt field is told instead of dropped.
 */
export function plainSchema(schema: TSchema, closed = false): Json {
  return plain(JSON.parse(JSON.stringify(schema)), closed);
}

function plain(node: unknown, closed: boolean): Json {
  if (!isJson(node)) return {};
  const short = shortUnion(node);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(short)) result[key] = member(key, value, closed);
  if (closed && isJson(result.properties) && result.additionalProperties === undefined) {
    result.additionalProperties = false;
  }
  return result;
}

function member(key: string, value: unknown, closed: boolean): unknown {
  switch (key) {
    case 'properties':
    case 'patternProperties':
    case '$defs':
      return isJson(value)
        ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, closed)]))
        : value;
    case 'items':
    case 'additionalProperties':
      return isJson(value) ? plain(value, closed) : value;
    case 'anyOf':
    case 'oneOf':
    case 'prefixItems':
      return Array.isArray(value) ? value.map((one) => plain(one, closed)) : value;
    case 'allOf':
      // Each part of an intersection names only some of the members.
      return Array.isArray(value) ? value.map((one) => plain(one, false)) : value;
    default:
      return value;
  }
}

function shortUnion(node: Json): Json {
  if (!Array.isArray(node.anyOf)) return node;
  const { anyOf, ...rest } = node;
  const parts = anyOf.filter(isJson);
  const nothing = parts.filter((part) => part.type === 'null');
  const others = parts.filter((part) => part.type !== 'null').map(shortUnion);
  const constants = others.map((part) => part.const);
  if (constants.length > 0 && constants.every((one) => typeof one === 'string')) {
    const values = nothing.length > 0 ? [...constants, null] : constants;
    return { ...rest, type: nothing.length > 0 ? ['string', 'null'] : 'string', enum: values };
  }
  const [only] = others;
  if (nothing.length === 1 && others.length === 1 && only !== undefined && isSimple(only)) {
    const choices = Array.isArray(only.enum) ? { enum: [...only.enum, null] } : {};
    return { ...only, ...rest, ...choices, type: [only.type, 'null'] };
  }
  return node;
}

function isSimple(part: Json): boolean {
  return typeof part.type === 'string' && ['string', 'number', 'integer', 'boolean'].includes(part.type);
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
