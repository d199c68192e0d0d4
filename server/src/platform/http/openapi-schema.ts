import type { TSchema } from 'typebox';
import { isJson, type Json, plainSchema } from './plain-schema.ts';

const longestText = 100_000;
const mostItems = 100_000;
const largest = Number.MAX_SAFE_INTEGER;
/** No text holds NUL: requests with one are refused, and the database keeps none. */
const storable = '^[^\\u0000]*$';

/**
 * A schema for the public description. Strings, lists and whole numbers that say nothing about their limits get
 * generous ones: what the server would send or take at most.
 */
export function describedSchema(schema: TSchema, request: boolean): Json {
  return limited(plainSchema(schema, request));
}

function limited(node: Json): Json {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) result[key] = inner(key, value);
  const types = Array.isArray(node.type) ? node.type : [node.type];
  if (types.includes('string') && node.enum === undefined && node.const === undefined) {
    result.maxLength ??= longestText;
    if (node.format === undefined) result.pattern ??= storable;
    // A day is said by its format; a generator for Python that is told both writes a program that does not start.
    if (node.format === 'date') result.pattern = undefined;
  }
  if (types.includes('array')) Object.assign(result, listLimits(node));
  if (types.includes('integer')) Object.assign(result, integerLimits(node));
  return result;
}

/** A list of fixed members is written `prefixItems` since JSON Schema 2020-12. */
function listLimits(node: Json): Json {
  if (!Array.isArray(node.items)) return { maxItems: node.maxItems ?? mostItems };
  const prefixItems = node.items.map((one) => (isJson(one) ? limited(one) : one));
  const count = prefixItems.length;
  const one = rangeOver(prefixItems);
  if (one !== undefined) return { items: one, additionalItems: undefined, minItems: count, maxItems: count };
  return { prefixItems, items: {}, additionalItems: undefined, minItems: count, maxItems: count };
}

/** Points are lists of numbers: said as one range, because many programs that read descriptions know no `prefixItems`. */
function rangeOver(members: readonly unknown[]): Json | undefined {
  const numbers = members.filter((one) => isJson(one) && one.type === 'number') as Json[];
  if (numbers.length < members.length) return undefined;
  const all = (name: 'minimum' | 'maximum', otherwise: number) =>
    numbers.map((one) => (typeof one[name] === 'number' ? one[name] : otherwise));
  const least = Math.min(...all('minimum', Number.NEGATIVE_INFINITY));
  const most = Math.max(...all('maximum', Number.POSITIVE_INFINITY));
  return {
    type: 'number',
    ...(Number.isFinite(least) ? { minimum: least } : {}),
    ...(Number.isFinite(most) ? { maximum: most } : {}),
  };
}

function integerLimits(node: Json): Json {
  const least = typeof node.minimum === 'number' ? node.minimum : -largest;
  const most = typeof node.maximum === 'number' ? node.maximum : largest;
  const format = least >= -2_147_483_648 && most <= 2_147_483_647 ? 'int32' : 'int64';
  return { minimum: least, maximum: most, format };
}

function inner(key: string, value: unknown): unknown {
  switch (key) {
    case 'properties':
    case 'patternProperties':
      return isJson(value)
        ? Object.fromEntries(
            Object.entries(value).map(([name, one]) => [name, isJson(one) ? limited(one) : one]),
          )
        : value;
    case 'items':
    case 'additionalProperties':
      return isJson(value) ? limited(value) : value;
    case 'anyOf':
    case 'oneOf':
    case 'allOf':
    case 'prefixItems':
      return Array.isArray(value) ? value.map((one) => (isJson(one) ? limited(one) : one)) : value;
    default:
      return value;
  }
}
