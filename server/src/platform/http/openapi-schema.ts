import type { TSchema } from 'typebox';
import { isJson, type Json, plainSchema } from './plain-schema.ts';

const longestText = 100_000;
const mostItems = 100_000;
const largest = Number.MAX_SAFE_INTEGER;

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
  return { prefixItems, items: {}, additionalItems: undefined, minItems: count, maxItems: count };
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
