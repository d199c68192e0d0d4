/**
 * Names out of a known set: an event, a class, an area. One that nobody knows would filter everything away or be kept
 * and never fit, so it is refused with those written most like it. A schema says which of its texts are such names.
 */
import type { TSchema, TString } from 'typebox';
import { nearestOf } from './nearest.ts';
import { isJson, type Json, plainSchema } from './plain-schema.ts';
import { type FieldFault, HttpProblem } from './problem.ts';

/** `class-prefix`, `area-prefix`: the beginning of a code is enough. */
export type NameKind =
  | 'area'
  | 'area-prefix'
  | 'class'
  | 'class-prefix'
  | 'event'
  | 'nature'
  | 'seat'
  | 'unit';

export type KnownNames = {
  /** Whether there is or ever was one of that name: lists look back, and phones bring what they noted days ago. */
  has(kind: NameKind, name: string): boolean;
  all(kind: NameKind): Iterable<string>;
};

/** Says of a text of a request that it is a name of that kind. */
export function known<S extends TString>(kind: NameKind, schema: S): S {
  return { ...schema, [KEYWORD]: kind };
}

const KEYWORD = 'x-known';
const SHOWN = 5;

/** @throws HttpProblem where nothing is called so */
export function refuseUnknown(field: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw unknownName(field, name, names);
}

export function unknownName(field: string, name: string, names: Iterable<string>): HttpProblem {
  return new HttpProblem('name-unknown', { count: 1 }, { errors: [faultOf(field, name, names)] });
}

function faultOf(field: string, name: string, names: Iterable<string>): FieldFault {
  const short = name.slice(0, 60);
  return {
    field,
    message: { zh: `没有“${short}”`, en: `there is no “${short}”` },
    right: nearestOf(name.slice(0, 60), names, SHOWN).join(', '),
  };
}

type Given = Readonly<Record<'query' | 'body', unknown>>;
type Spot = { readonly part: keyof Given; readonly path: readonly string[]; readonly kind: NameKind };

/** Looks through what a route was sent; null where it takes no such names. */
export function nameCheck(schemas: {
  readonly query?: TSchema;
  readonly body?: TSchema;
}): ((given: Given, names: KnownNames) => void) | null {
  const spots = (['query', 'body'] as const).flatMap((part) => {
    const schema = schemas[part];
    return schema === undefined ? [] : spotsIn(plainSchema(schema)).map((spot) => ({ part, ...spot }));
  });
  if (spots.length === 0) return null;
  return (given, names) => {
    const errors = spots.flatMap((spot) => faultsAt(spot, given[spot.part], names));
    if (errors.length > 0) throw new HttpProblem('name-unknown', { count: errors.length }, { errors });
  };
}

function spotsIn(node: Json): Omit<Spot, 'part'>[] {
  const own = typeof node[KEYWORD] === 'string' ? [{ path: [], kind: node[KEYWORD] as NameKind }] : [];
  const below = (name: string, inner: unknown) =>
    isJson(inner) ? spotsIn(inner).map(({ path, kind }) => ({ path: [name, ...path], kind })) : [];
  const members = isJson(node.properties) ? Object.entries(node.properties) : [];
  const choices = Array.isArray(node.anyOf) ? node.anyOf.filter(isJson) : [];
  return [
    ...own,
    ...members.flatMap(([name, inner]) => below(name, inner)),
    ...below('*', node.items),
    ...choices.flatMap(spotsIn),
  ];
}

function faultsAt({ path, kind }: Spot, value: unknown, names: KnownNames, at = ''): FieldFault[] {
  const [name, ...rest] = path;
  if (name === undefined) {
    const fits = typeof value !== 'string' || value === '' || names.has(kind, value);
    return fits ? [] : [faultOf(at, value, names.all(kind))];
  }
  if (name === '*') {
    const items = Array.isArray(value) ? value : [];
    return items.flatMap((one, n) => faultsAt({ part: 'body', path: rest, kind }, one, names, `${at}.${n}`));
  }
  const inside = at === '' ? name : `${at}.${name}`;
  return isJson(value) ? faultsAt({ part: 'body', path: rest, kind }, value[name], names, inside) : [];
}
