/** The filter of a list as it stands in an address: `street:370602001` is, `channel!device` is not. */
import { CHANNELS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/loop/issues/steps.ts';
import { type KnownNames, type NameKind, unknownName } from '../../../../platform/http/known.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { isDay, isSpan } from '../pages/spans.ts';

export const DUE_STATES = ['ok', 'soon', 'due', 'over', 'paused'] as const;
export type DueState = (typeof DUE_STATES)[number];

const AREA = /^\d{6}(\d{3}){0,3}$/;
const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[\w:.-]{1,80}$/;
/** A field takes what has its form and, where it is a name, what the city knows; or one of its own values. */
type Field =
  | readonly string[]
  | ((value: string) => boolean)
  | { readonly form: RegExp; readonly kind?: NameKind };
const YES_NO = ['true', 'false'];

/** Every field and the values it takes. */
const FIELDS = {
  step: Object.keys(STEPS),
  stage: Object.keys(STAGES),
  cycle: Object.keys(CYCLES),
  class: { form: KEY, kind: 'class-prefix' },
  area: { form: AREA, kind: 'area' },
  unit: { form: KEY, kind: 'unit' },
  holder: { form: KEY, kind: 'seat' },
  /** Somebody of the staff who had a hand in it. */
  person: { form: PERSON },
  channel: Object.keys(CHANNELS),
  nature: { form: KEY, kind: 'nature' },
  due: DUE_STATES,
  reportedFrom: isDay,
  reportedTo: isDay,
  closedFrom: isDay,
  closedTo: isDay,
  reported: isSpan,
  closed: isSpan,
  /** Day of the first promise to break. */
  deadline: isSpan,
  number: { form: /^[\d-]{4,25}$/ },
  supervised: YES_NO,
  inTime: YES_NO,
  duplicates: YES_NO,
  returned: YES_NO,
  reworked: YES_NO,
  reopened: YES_NO,
  urged: YES_NO,
  extended: YES_NO,
} as const satisfies Record<string, Field>;
export type FilterName = keyof typeof FIELDS;

/** Values of one field; a matter fits when its value is (or, with `not`, is none) of them. */
export type Filter = {
  readonly field: FilterName;
  readonly not: boolean;
  readonly values: readonly string[];
};

/** Codes that words name; a matter fits when it lies in one of the areas or is of one of the classes. */
export type Meaning = { readonly areas: readonly string[]; readonly classes: readonly string[] };

/** Areas go by the name of their level too. */
const ALIASES: Readonly<Record<string, FilterName>> = {
  district: 'area',
  street: 'area',
  community: 'area',
  grid: 'area',
};
const FORM = /^([a-zA-Z]+)(:|!)(.+)$/;
const MOST = 30;

/**
 * Reads the filter; several values of one field are alternatives. `names`: those it may name; left out where it was
 * checked before. @throws HttpProblem naming what is wrong
 */
export function readFilters(texts: readonly string[], names?: KnownNames): Filter[] {
  const groups = new Map<string, { field: FilterName; not: boolean; values: string[] }>();
  if (texts.length > MOST) throw wrong(`${texts.length}`, `≤ ${MOST}`);
  for (const text of texts) {
    const [, name = '', sign, value = ''] = FORM.exec(text) ?? [];
    const field = ALIASES[name] ?? (Object.hasOwn(FIELDS, name) ? (name as FilterName) : undefined);
    if (name === '') throw wrong(text, 'field:value');
    if (field === undefined) throw unknownName('f', name, Object.keys({ ...FIELDS, ...ALIASES }));
    checkValue(field, value, names);
    const key = `${field}${sign}`;
    const group = groups.get(key) ?? { field, not: sign === '!', values: [] };
    if (!group.values.includes(value)) group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function checkValue(name: FilterName, value: string, names: KnownNames | undefined): void {
  const field: Field = FIELDS[name];
  if (typeof field === 'function') {
    if (!field(value)) throw wrong(`${name}:${value}`, `${name}:…`);
  } else if ('form' in field) {
    if (!field.form.test(value)) throw wrong(`${name}:${value}`, `${name}:…`);
    const { kind } = field;
    if (kind !== undefined && names?.has(kind, value) === false)
      throw unknownName('f', value, names.all(kind));
  } else if (!field.includes(value)) throw unknownName('f', value, field);
}

function wrong(text: string, right: string): HttpProblem {
  const message = { zh: `条件“${text}”不对`, en: `the filter “${text}” is wrong` };
  return new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field: 'f', message, right }] });
}
