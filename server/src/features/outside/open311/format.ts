/** The two formats of GeoReport v2, made from the same rows. */
import Type from 'typebox';
import { Answer } from '../../../platform/http/route.ts';
import { el, type Xml, xmlDocument } from '../../../platform/xml/xml.ts';

export const FORMATS = ['xml', 'json'] as const;
export type Format = (typeof FORMATS)[number];
export const FormatParam = Type.Enum([...FORMATS], { examples: ['json'] });

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Bodies of every reply, for the description of the interface. */
export const BOTH = { binary: ['text/xml', 'application/json'] } as const;

/** And of what is refused. */
export const REFUSALS = {
  'text/xml': null,
  'application/json': Type.Array(
    Type.Object({
      code: Type.Integer({ minimum: 400, maximum: 599 }),
      description: Type.String({ maxLength: 4_000 }),
    }),
    { maxItems: 1_000 },
  ),
} as const;

/** Read by pages of anybody: there is nothing in it that is not public. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };
export type Row = { readonly [name: string]: Value };

/** What one of several is called inside the element of them all. */
const ONE_OF: Readonly<Record<string, string>> = {
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
};

export function list(format: Format, root: string, item: string, rows: readonly Row[]): Answer {
  const body = format === 'json' ? JSON.stringify(rows) : xmlDocument(rowsXml(root, item, rows));
  return answer(format, body);
}

export function single(format: Format, root: string, row: Row): Answer {
  return answer(format, format === 'json' ? JSON.stringify(row) : xmlDocument(valueXml(root, row)));
}

export function rowsXml(root: string, item: string, rows: readonly Row[]): Xml {
  return el(
    root,
    rows.map((row) => valueXml(item, row)),
  );
}

function answer(format: Format, body: string): Answer {
  return new Answer(200, body, { ...OPEN_HEADERS, 'content-type': MEDIA_TYPES[format] });
}

function valueXml(name: string, value: Value): Xml {
  if (value === null || typeof value !== 'object') return el(name, value);
  if (isList(value)) {
    const one = ONE_OF[name] ?? 'value';
    return el(
      name,
      value.map((part) => valueXml(one, part)),
    );
  }
  return el(
    name,
    Object.entries(value).map(([key, part]) => valueXml(key, part)),
  );
}

function isList(value: readonly Value[] | { readonly [name: string]: Value }): value is readonly Value[] {
  return Array.isArray(value);
}
