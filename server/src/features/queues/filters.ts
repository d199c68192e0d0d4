/** The filter of a list as it stands in an address: `street:370602001` is, `channel!device` is not. */
import { CHANNELS } from '@gridgov/domain/issues/state.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/issues/steps.ts';
import { HttpProblem } from '../../platform/http/problem.ts';

export const DUE_STATES = ['ok', 'soon', 'due', 'over', 'paused'] as const;
export type DueState = (typeof DUE_STATES)[number];

const AREA = /^\d{6}(\d{3}){0,3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEY = /^[\w:.-]{1,80}$/;
const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);
const yesNo = oneOf(['true', 'false']);

/** Every field and the values it takes. */
const FIELDS = {
  step: oneOf(Object.keys(STEPS)),
  stage: oneOf(Object.keys(STAGES)),
  cycle: oneOf(Object.keys(CYCLES)),
  /** Code of a class or the beginning of one. */
  class: (value: string) => KEY.test(value),
  area: (value: string) => AREA.test(value),
  unit: (value: string) => KEY.test(value),
  holder: (value: string) => KEY.test(value),
  channel: oneOf(Object.keys(CHANNELS)),
  nature: (value: string) => KEY.test(value),
  due: oneOf(DUE_STATES),
  reportedFrom: (value: string) => DAY.test(value),
  reportedTo: (value: string) => DAY.test(value),
  closedFrom: (value: string) => DAY.test(value),
  closedTo: (value: string) => DAY.test(value),
  number: (value: string) => /^[\d-]{4,25}$/.test(value),
  supervised: yesNo,
  inTime: yesNo,
  duplicates: yesNo,
} as const;
export type FilterName = keyof typeof FIELDS;

/** Values of one field; a matter fits when its value is (or, with `not`, is none) of them. */
export type Filter = {
  readonly field: FilterName;
  readonly not: boolean;
  readonly values: readonly string[];
};

/** Areas go by the name of their level too. */
const ALIASES: Readonly<Record<string, FilterName>> = {
  district: 'area',
  street: 'area',
  community: 'area',
  grid: 'area',
};
const FORM = /^([a-zA-Z]+)(:|!)(.+)$/;
const MOST = 30;

/** Reads the filter; several values of one field are alternatives. @throws HttpProblem naming what is wrong */
export function readFilters(texts: readonly string[]): Filter[] {
  const groups = new Map<string, { field: FilterName; not: boolean; values: string[] }>();
  if (texts.length > MOST) throw wrong(`${texts.length}`, `≤ ${MOST}`);
  for (const text of texts) {
    const [, name = '', sign, value = ''] = FORM.exec(text) ?? [];
    const field = ALIASES[name] ?? (Object.hasOwn(FIELDS, name) ? (name as FilterName) : undefined);
    if (field === undefined) throw wrong(text, Object.keys(FIELDS).join(', '));
    if (!FIELDS[field](value)) throw wrong(text, `${name}:…`);
    const key = `${field}${sign}`;
    const group = groups.get(key) ?? { field, not: sign === '!', values: [] };
    if (!group.values.includes(value)) group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function wrong(text: string, right: string): HttpProblem {
  const message = { zh: `条件“${text}”不对`, en: `the filter “${text}” is wrong` };
  return new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field: 'f', message, right }] });
}

/** Start of a calendar day in China, epoch milliseconds. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

export const DAY_MS = 86_400_000;
const CHINA = 8 * 3_600_000;

/** The end of the day (in China) in which `now` lies. */
export function dayEnd(now: number): number {
  return (Math.floor((now + CHINA) / DAY_MS) + 1) * DAY_MS - CHINA;
}
