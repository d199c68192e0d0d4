import { Readable } from 'node:stream';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/schema';
import { nearestOf } from './nearest.ts';
import { isJson, type Json, plainSchema } from './plain-schema.ts';
import { type FieldFault, HttpProblem, type Said } from './problem.ts';

export type Part = 'params' | 'query' | 'headers' | 'body';
/** @throws HttpProblem with everything that is wrong */
export type Validate = (value: unknown) => unknown;

/** Follows from `additionalProperties`, which names the member too. */
const BESIDE_UNKNOWN = 'boolean';

type Found = { readonly keyword: string; readonly instancePath: string; readonly params: unknown };

/** Checks one part of a request and gives it back, with numbers and yes/no read from the text of an address. */
export function validatorOf(schema: TSchema, part: Part): Validate {
  // Browsers and proxies send headers of their own.
  const plain = plainSchema(schema, part !== 'headers');
  const compiled = Compile(plain as object);
  const readers = part === 'body' ? [] : readersOf(plain);
  const defaults = defaultsOf(plain);
  const taken = isJson(plain.properties) ? Object.keys(plain.properties) : [];
  return (given) => {
    const value = prepared(given ?? (part === 'body' ? given : {}), readers, defaults);
    if (compiled.Check(value)) {
      const unstorable = unstorableIn(value, '');
      if (unstorable === undefined) return value;
      throw wrong(part, [{ field: unstorable, message: wrongForm, right: storable }]);
    }
    const [, found] = compiled.Errors(value);
    throw wrongIn(part, value, found as Found[], taken);
  };
}

const storable: Said = { zh: '去掉空字符和残缺的字符', en: 'without NUL and halves of characters' };

/** Where a text holds NUL or half a character, which no database keeps; undefined where none does. */
function unstorableIn(value: unknown, at: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : at || 'body';
  if (typeof value !== 'object' || value === null || value instanceof Readable) return undefined;
  for (const [name, one] of Object.entries(value)) {
    const inside = at === '' ? name : `${at}.${name}`;
    const found = isStorable(name) ? unstorableIn(one, inside) : at || 'body';
    if (found !== undefined) return found;
  }
  return undefined;
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0');

function wrong(part: Part, errors: readonly FieldFault[]): Error {
  return new HttpProblem(
    part === 'body' ? 'body-wrong' : 'request-wrong',
    { count: errors.length },
    { errors },
  );
}

/** A query that is well-formed and names what there is not is understood: nothing is called so. */
const NAMING = new Set(['enum', 'additionalProperties', BESIDE_UNKNOWN]);

function wrongIn(part: Part, value: unknown, found: readonly Found[], taken: readonly string[]): Error {
  if (part !== 'query') return wrong(part, describeAll(found, value));
  const errors = describeAll(found, value).map((fault) =>
    fault.message === unknown.message ? { ...fault, ...unknownParameter(fault.field, taken) } : fault,
  );
  const isNames = found.every(({ keyword }) => NAMING.has(keyword));
  return isNames
    ? new HttpProblem('name-unknown', { count: errors.length }, { errors })
    : wrong(part, errors);
}

function unknownParameter(name: string, taken: readonly string[]): Fault {
  const { message } = unknown;
  if (taken.length > 0) return { message, right: valuesLike(name, taken) };
  return {
    message,
    right: { zh: '去掉：这个地址不带参数', en: 'leave it out: this address takes no parameters' },
  };
}

type Reader = readonly [name: string, read: (text: unknown) => unknown];

function readersOf(plain: Json): Reader[] {
  const properties = isJson(plain.properties) ? plain.properties : {};
  return Object.entries(properties).flatMap(([name, one]): Reader[] => {
    const read = isJson(one) ? readerOf(one) : undefined;
    return read === undefined ? [] : [[name, read]];
  });
}

function readerOf(schema: Json): ((text: unknown) => unknown) | undefined {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
  if (type === 'integer' || type === 'number') return numberIn;
  if (type === 'boolean') return (text) => (text === 'true' ? true : text === 'false' ? false : text);
  if (type !== 'array') return undefined;
  const item = isJson(schema.items) ? readerOf(schema.items) : undefined;
  return (given) => {
    const list = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : given;
    return Array.isArray(list) && item !== undefined ? list.map(item) : list;
  };
}

function numberIn(text: unknown): unknown {
  return typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function defaultsOf(plain: Json): [string, unknown][] {
  const properties = isJson(plain.properties) ? plain.properties : {};
  return Object.entries(properties).flatMap(([name, one]): [string, unknown][] =>
    isJson(one) && 'default' in one ? [[name, one.default]] : [],
  );
}

function prepared(
  given: unknown,
  readers: readonly Reader[],
  defaults: readonly [string, unknown][],
): unknown {
  if (!isJson(given) || (readers.length === 0 && defaults.length === 0)) return given;
  const value: Record<string, unknown> = { ...given };
  for (const [name, read] of readers) if (value[name] !== undefined) value[name] = read(value[name]);
  for (const [name, fallback] of defaults) value[name] ??= fallback;
  return value;
}

function describeAll(found: readonly Found[], value: unknown): FieldFault[] {
  const seen = new Set<string>();
  return found
    .flatMap((one) => describe(one, value))
    .filter((fault) => {
      const key = JSON.stringify([fault.field, fault.message]);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** More would be no sentence. */
const MOST_VALUES = 30;

/** The values there are, those most like the given one first. */
function valuesLike(given: unknown, allowed: readonly string[]): string {
  if (typeof given !== 'string') return allowed.join(', ');
  const shown = nearestOf(given.slice(0, 60), allowed, MOST_VALUES);
  return shown.length < allowed.length ? `${shown.join(', ')} …` : shown.join(', ');
}

function valueAt(value: unknown, path: string): unknown {
  const steps = path === '' ? [] : path.slice(1).split('/');
  return steps.reduce<unknown>(
    (inside, name) => (isJson(inside) || Array.isArray(inside) ? (inside as Json)[name] : undefined),
    value,
  );
}

function describe(found: Found, value: unknown): FieldFault[] {
  const path = found.instancePath.slice(1).replaceAll('/', '.');
  const at = path === '' ? 'body' : path;
  const params = isJson(found.params) ? found.params : {};
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  switch (found.keyword) {
    case 'required':
      return names(params.requiredProperties).map((name) => ({ field: inside(name), ...missing }));
    case 'additionalProperties':
      return names(params.additionalProperties).map((name) => ({ field: inside(name), ...unknown }));
    case BESIDE_UNKNOWN:
      return [];
    case 'type':
      return [{ field: at, message: wrongType, right: String(params.type) }];
    case 'enum':
    case 'const':
      return [
        {
          field: at,
          message: noValue,
          right: valuesLike(
            valueAt(value, found.instancePath),
            names(params.allowedValues ?? [params.allowedValue]),
          ),
        },
      ];
    default:
      return [{ field: at, ...limitFault(found.keyword, params) }];
  }
}

type Fault = { readonly message: Said; readonly right: Said };

const missing: Fault = {
  message: { zh: '缺少此项', en: 'is missing' },
  right: { zh: '补填', en: 'fill it in' },
};
const unknown: Fault = {
  message: { zh: '没有这一项', en: 'is not known' },
  right: { zh: '去掉，或改正名称', en: 'leave it out or correct its name' },
};
const wrongType: Said = { zh: '类型不对', en: 'has the wrong type' };
const noValue: Said = { zh: '不在可选值内', en: 'is none of the values' };
const wrongForm: Said = { zh: '写法不对', en: 'has the wrong form' };

const limits: Readonly<Record<string, readonly [message: Said, sign: string]>> = {
  minLength: [{ zh: '太短', en: 'is too short' }, '≥'],
  maxLength: [{ zh: '太长', en: 'is too long' }, '≤'],
  minItems: [{ zh: '太少', en: 'has too few items' }, '≥'],
  maxItems: [{ zh: '太多', en: 'has too many items' }, '≤'],
  minimum: [{ zh: '太小', en: 'is too small' }, '≥'],
  exclusiveMinimum: [{ zh: '太小', en: 'is too small' }, '>'],
  maximum: [{ zh: '太大', en: 'is too large' }, '≤'],
  exclusiveMaximum: [{ zh: '太大', en: 'is too large' }, '<'],
};

function limitFault(keyword: string, params: Json): Fault {
  const limit = limits[keyword];
  if (limit !== undefined) return { message: limit[0], right: `${limit[1]} ${String(params.limit ?? '')}` };
  if (keyword === 'format' || keyword === 'pattern')
    return { message: wrongForm, right: String(params[keyword]) };
  return {
    message: { zh: '不符合任何一种写法', en: 'fits none of the forms' },
    right: { zh: '见接口说明', en: 'see the description of the interface' },
  };
}
