import path from 'node:path';
import { isJson, type Json } from '@gridgov/server/platform/http/plain-schema.ts';
import { type Problems, read } from './sources.ts';

/**
 * The description of the interface as strict linters ask for it (Spectral's rules for OpenAPI, those of OWASP), without
 * their hundred packages: who answers for it, what each operation refuses with, limits on everything that has a size, and
 * an example for each parameter of a path.
 */
export function checkDescription(root: string): Problems {
  const description: unknown = JSON.parse(read(root, 'api/openapi.json'));
  if (!isJson(description)) return ['api/openapi.json: is no object'];
  return [
    ...contactFaults(description),
    ...operationFaults(description),
    ...ambiguousPaths(description),
    ...limitFaults(description, ''),
    ...nullFaults(description.paths, '/paths'),
  ].map((fault) => `${path.join('api', 'openapi.json')}: ${fault}`);
}

function contactFaults({ info }: Json): string[] {
  const contact = isJson(info) && isJson(info.contact) ? info.contact : {};
  return ['name', 'url', 'email'].flatMap((name) =>
    typeof contact[name] === 'string' ? [] : [`info.contact has no ${name}`],
  );
}

type Operation = { readonly at: string; readonly operation: Json };

function operationsOf({ paths }: Json): Operation[] {
  return Object.entries(isJson(paths) ? paths : {}).flatMap(([address, methods]) =>
    Object.entries(isJson(methods) ? methods : {}).flatMap(([method, operation]) =>
      isJson(operation) ? [{ at: `${method.toUpperCase()} ${address}`, operation }] : [],
    ),
  );
}

function operationFaults(description: Json): string[] {
  const names = new Map<string, string>();
  return operationsOf(description).flatMap(({ at, operation }) => {
    const name = String(operation.operationId ?? '');
    const twin = names.get(name);
    names.set(name, at);
    return [
      ...(name === '' || twin !== undefined ? [`${at} has no operationId of its own`] : []),
      ...['summary', 'description', 'tags'].flatMap((key) =>
        operation[key] === undefined ? [`${at} has no ${key}`] : [],
      ),
      ...languageFaults(at, operation),
      ...responseFaults(at, operation),
      ...bodyFaults(at, operation),
      ...exampleFaults(at, operation),
      ...pathFaults(at, operation),
    ];
  });
}

/**
 * Programs' authors read it in English everywhere; the trade's own word may stand beside it in Chinese. So a text begins
 * with a Latin letter, and has more of them than Chinese ones.
 */
function languageFaults(at: string, operation: Json): string[] {
  return ['summary', 'description'].flatMap((key) => {
    const text = operation[key];
    return typeof text !== 'string' || isEnglish(text) ? [] : [`${at} has a ${key} that is not English`];
  });
}

function isEnglish(text: string): boolean {
  const [first = ''] = text.split('\n\n');
  const count = (letters: RegExp) => first.match(letters)?.length ?? 0;
  return /^[A-Za-z`]/.test(first) && count(/[A-Za-z]/g) > count(/\p{Script=Han}/gu);
}

/** Generators of clients leave out bodies without a schema, and stop at members that can only be null. */
function bodyFaults(at: string, { requestBody }: Json): string[] {
  const content = isJson(requestBody) && isJson(requestBody.content) ? requestBody.content : {};
  return Object.entries(content).flatMap(([type, inside]) =>
    isJson(inside) && inside.schema !== undefined ? [] : [`${at} does not describe the ${type} it takes`],
  );
}

function nullFaults(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => nullFaults(one, `${at}/${index}`));
  if (!isJson(node)) return [];
  const members = isJson(node.properties) ? Object.entries(node.properties) : [];
  const own = members.filter(([, one]) => isJson(one) && one.type === 'null');
  return [
    ...own.map(([name]) => `${at}/${name} can only be null`),
    ...Object.entries(node).flatMap(([name, one]) => nullFaults(one, `${at}/${name.replaceAll('/', '~1')}`)),
  ];
}

/** What may happen to any call, so that no program is taken by surprise. */
const ALWAYS = ['400', '401', '429', '500'];

function responseFaults(at: string, { responses }: Json): string[] {
  const told = isJson(responses) ? Object.keys(responses) : [];
  const missing = ALWAYS.filter((status) => !told.includes(status));
  const good = told.some((status) => /^[23]/.test(status));
  return [
    ...missing.map((status) => `${at} does not say ${status}`),
    ...(good ? [] : [`${at} says no answer that is none of a problem`]),
  ];
}

function parametersOf({ parameters }: Json): Json[] {
  return Array.isArray(parameters) ? parameters.filter(isJson) : [];
}

function exampleFaults(at: string, operation: Json): string[] {
  return parametersOf(operation)
    .filter((one) => one.in === 'path' && one.example === undefined)
    .map(({ name }) => `${at} gives no example of ${String(name)}`);
}

function pathFaults(at: string, operation: Json): string[] {
  const used = [...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const told = parametersOf(operation)
    .filter((one) => one.in === 'path')
    .map(({ name }) => name);
  return used.filter((name) => !told.includes(name)).map((name) => `${at} does not describe {${name}}`);
}

/** Two addresses that one request could be meant for: where one has a name, the other has a parameter, both ways. */
function ambiguousPaths({ paths }: Json): string[] {
  const all = Object.keys(isJson(paths) ? paths : {}).map((address) => address.split('/'));
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => areAmbiguous(one, other))
      .map((other) => `${one.join('/')} and ${other.join('/')} can be meant by one address`),
  );
}

function areAmbiguous(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const isFree = (piece = '') => piece.includes('{');
  const meets = one.every((piece, at) => piece === other[at] || isFree(piece) || isFree(other[at]));
  const ahead = (first: readonly string[], second: readonly string[]) =>
    first.some((piece, at) => isFree(piece) && !isFree(second[at]));
  return meets && ahead(one, other) && ahead(other, one);
}

/** Texts, lists and whole numbers without a size, wherever they stand. */
function limitFaults(node: unknown, at: string): string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => limitFaults(one, `${at}/${index}`));
  if (!isJson(node)) return [];
  const inner = Object.entries(node).flatMap(([name, one]) =>
    NO_SCHEMAS.has(name) ? [] : limitFaults(one, `${at}/${name.replaceAll('/', '~1')}`),
  );
  return [...unlimited(node).map((what) => `${at} ${what}`), ...inner];
}

/** Values, not schemas. */
const NO_SCHEMAS = new Set(['example', 'examples', 'enum', 'const', 'default']);

function unlimited(node: Json): string[] {
  const types = Array.isArray(node.type) ? node.type : [node.type];
  const free = node.enum === undefined && node.const === undefined;
  const misses = (...names: readonly string[]) => free && names.some((name) => node[name] === undefined);
  return [
    ...(types.includes('string') && misses('maxLength') ? ['is a text of any length'] : []),
    ...(types.includes('string') && misses('format') && misses('pattern') ? ['is a text of any form'] : []),
    ...(types.includes('array') && misses('maxItems') ? ['is a list of any length'] : []),
    ...(types.includes('integer') && misses('minimum', 'maximum') ? ['is a number of any size'] : []),
  ];
}
