/** Requests nobody sends on purpose: seeded, so that one that breaks something can be sent again. */

import { fullPath } from '../platform/http/mount.ts';
import { isJson, type Json, plainSchema } from '../platform/http/plain-schema.ts';
import { isBinary, type Route } from '../platform/http/route.ts';
import { BROKEN_BODIES, BROKEN_PIECES, HOSTILE, HOSTILE_TEXT, TYPES } from './fuzz-values.ts';

export type Dice = { next(): number; below(n: number): number; pick<T>(from: readonly T[]): T };

/** mulberry32: small, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, pick: (from) => from[below(from.length)] as never };
}

/** A value a schema allows, as far as one can be made up quickly. */
export function fitting(schema: unknown, d: Dice, depth = 0): unknown {
  if (!isJson(schema)) return null;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return d.pick(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return fitting(d.pick(choices), d, depth + 1);
  if (Array.isArray(schema.examples) && d.next() < 0.5) return d.pick(schema.examples);
  return fittingType(schema, d, depth);
}

function fittingType(schema: Json, d: Dice, depth: number): unknown {
  const type = Array.isArray(schema.type) ? d.pick(schema.type) : schema.type;
  switch (type) {
    case 'object':
      return fittingObject(schema, d, depth);
    case 'array': {
      const count = depth > 4 ? 0 : Math.max(Number(schema.minItems ?? 0), d.below(3));
      return Array.from({ length: count }, () => fitting(schema.items, d, depth + 1));
    }
    case 'integer':
    case 'number':
      return fittingNumber(schema, d);
    case 'boolean':
      return d.next() < 0.5;
    case 'string':
      return fittingText(schema, d);
    default:
      return null;
  }
}

function fittingObject(schema: Json, d: Dice, depth: number): Json {
  const properties = isJson(schema.properties) ? schema.properties : {};
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.has(name) || d.next() < 0.6)
      .map(([name, one]) => [name, fitting(one, d, depth + 1)]),
  );
}

function fittingNumber(schema: Json, d: Dice): number {
  const least = Number(schema.minimum ?? 0);
  const most = Math.min(Number(schema.maximum ?? 1_000), Number.MAX_SAFE_INTEGER);
  return d.pick([least, most, least + d.below(Math.max(1, Math.min(most - least, 1_000)))]);
}

function fittingText(schema: Json, d: Dice): string {
  if (schema.format === 'uuid') return '0192d3a0-7b1c-7000-8000-0123456789ab';
  if (schema.pattern === '^\\d{4}-\\d{2}-\\d{2}$')
    return d.pick(['2026-11-24', '2026-02-30', '0001-01-01', '9999-12-31']);
  const text = d.pick([
    '井盖破损',
    'x',
    '370602001',
    '1',
    '0192d3a0-7b1c-7000-8000-0123456789ab',
    'issue.read',
    '\0',
    '𠮷',
  ]);
  return text
    .padEnd(Math.min(Number(schema.minLength ?? 0), 300), '补')
    .slice(0, Number(schema.maxLength ?? 1_000));
}

/** Puts something hostile somewhere into a value. */
function spoilt(value: unknown, d: Dice): unknown {
  if (Array.isArray(value) && value.length > 0 && d.next() < 0.7) {
    const at = d.below(value.length);
    return value.map((one, index) => (index === at ? spoilt(one, d) : one));
  }
  if (!isJson(value) || Object.keys(value).length === 0 || d.next() < 0.15) return d.pick(HOSTILE);
  const name = d.pick(Object.keys(value));
  const how = d.below(8);
  if (how === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  if (how === 1) return { ...value, [d.pick(['x', 'constructor', 'toString', '\0', ''])]: 1 };
  return { ...value, [name]: spoilt(value[name], d) };
}

export type Shot = {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
};

/** One request for a route: some as they should be, most wrong in one place or another. */
export function shotAt(route: Route, d: Dice): Shot {
  const url = pathOf(route, d) + queryOf(route, d);
  const headers: Record<string, string> = {};
  if (d.next() < 0.2) headers['accept-language'] = d.pick(['en', 'zh-CN', ';q=', 'x'.repeat(500)]);
  if (d.next() < 0.2) headers['x-post'] = String(d.pick(HOSTILE_TEXT)).replaceAll(/[^\x20-\x7e]/g, '');
  if (route.idempotent === 'required' || d.next() < 0.2) {
    headers['idempotency-key'] = d.next() < 0.7 ? uuid(d) : d.pick(['', 'x', '1'.repeat(300)]);
  }
  if (d.next() < 0.1)
    headers['last-event-id'] = d.pick(['0', 'x', '370602-1', '370602-999999999999999', '-.-']);
  const payload = route.method === 'GET' || route.method === 'HEAD' ? undefined : bodyOf(route, d, headers);
  return { method: route.method, url, headers, ...(payload === undefined ? {} : { payload }) };
}

function uuid(d: Dice): string {
  const hex = (n: number) => Array.from({ length: n }, () => d.below(16).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}

function pathOf(route: Route, d: Dice): string {
  const schema = route.schema.params === undefined ? {} : plainSchema(route.schema.params);
  const properties = isJson(schema.properties) ? schema.properties : {};
  return fullPath(route).replaceAll(/:(\w+)/g, (_, name: string) => {
    const example = route.examples?.[name];
    const roll = d.next();
    if (roll < 0.15) return d.pick(BROKEN_PIECES);
    if (roll < 0.3)
      return encodeURIComponent(String(d.pick(HOSTILE_TEXT)).replaceAll('\ud800', '').slice(0, 250)) || 'x';
    if (roll < 0.7 && example !== undefined) return encodeURIComponent(String(example));
    return encodeURIComponent(String(fitting(properties[name], d)).slice(0, 150)) || 'x';
  });
}

function queryOf(route: Route, d: Dice): string {
  if (route.schema.query === undefined)
    return d.next() < 0.1 ? d.pick(['?x=1', '?%', '?a[]=1&a[b]=2', '?__proto__=1']) : '';
  const given = fittingObject(plainSchema(route.schema.query), d, 0);
  const value = d.next() < 0.5 ? given : spoilt(given, d);
  const pairs = isJson(value) ? Object.entries(value) : [];
  const text = pairs.map(([name, one]) => `${encodeURIComponent(name)}=${textOf(one)}`).join('&');
  return text === '' ? '' : `?${text}${d.next() < 0.05 ? '&%zz=%' : ''}`;
}

function textOf(value: unknown): string {
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value);
  return encodeURIComponent((text ?? '').replaceAll('\ud800', '').slice(0, 3_000));
}

function bodyOf(route: Route, d: Dice, headers: Record<string, string>): string | undefined {
  const { body } = route.schema;
  const roll = d.next();
  headers['content-type'] = roll < 0.85 ? 'application/json' : d.pick(TYPES);
  if (roll > 0.95) delete headers['content-type'];
  if (body === undefined) return d.next() < 0.5 ? undefined : d.pick(BROKEN_BODIES);
  if (isBinary(body)) {
    if (d.next() < 0.7)
      headers['content-type'] = d.pick(body.binary).replace('*/*', 'application/octet-stream');
    if (d.next() < 0.5) headers['upload-offset'] = d.pick(['0', '-1', 'x', '99999999']);
    return d.pick([
      '',
      'x',
      '\0\0\0',
      'PK\u0003\u0004',
      'a,b\n1,2\n',
      '{"type":"FeatureCollection","features":[{}]}',
      '{}',
    ]);
  }
  if (d.next() < 0.12) return d.pick(BROKEN_BODIES);
  const value = fitting(plainSchema(body), d);
  return JSON.stringify(d.next() < 0.35 ? value : spoilt(value, d));
}
