/** What a command needs, said once: the server's schema, the console's form and the domain's check follow. */

export type LimitValue = { n: number; unit: 'urgent_hour' | 'working_hour' | 'workday' | 'urgent_workday' };
/** A place as the server resolved it: area codes of 9, 12 and 15 digits, WGS-84, and the words people use. */
export type PlaceValue = {
  district: string;
  street: string;
  community: string;
  grid: string;
  lon: number | null;
  lat: number | null;
  text: string;
};
export type PartValue = { title: string; unit: string; limit: LimitValue };

/** Said here and nowhere else: the API's description and, through it, the faces follow. */
export const FIELD_KINDS = [
  'text',
  'choice',
  'unit',
  'units',
  'date',
  'yes',
  'files',
  'issue',
  'limit',
  'parts',
  'part',
  'person',
  'people',
  'place',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export type FieldSpec = {
  kind: FieldKind;
  zh: string;
  en: string;
  optional: boolean;
  /** Name of the dated code list a choice is taken from. */
  list?: string;
  /** Name of the field and the answer to it with which this one is asked. */
  onlyIf?: { field: string; is: boolean };
};
type Kinds = {
  text: string;
  choice: string;
  unit: string;
  units: readonly string[];
  date: number;
  yes: boolean;
  files: readonly string[];
  issue: string;
  limit: LimitValue;
  parts: readonly PartValue[];
  part: number;
  person: string;
  people: readonly string[];
  place: PlaceValue;
};

/** The value a field carries. Dates are epoch milliseconds; units, files and people are ids; a part is its number. */
export type ValueOf<S extends FieldSpec> = Kinds[S['kind']];
/** The body of a command, from its fields. */
export type BodyOf<F extends Record<string, FieldSpec>> = {
  [K in keyof F as F[K]['optional'] extends false ? K : never]: ValueOf<F[K]>;
} & {
  [K in keyof F as F[K]['optional'] extends false ? never : K]?: ValueOf<F[K]> | undefined;
};

type Option = { optional: true };
type Made<K extends FieldKind, O extends Option | undefined> = {
  kind: K;
  zh: string;
  en: string;
  optional: O extends Option ? true : false;
  list?: string;
};

function made<K extends FieldKind, O extends Option | undefined>(
  kind: K,
  zh: string,
  en: string,
  option: O,
  list?: string,
) {
  return {
    kind,
    zh,
    en,
    optional: option !== undefined,
    ...(list === undefined ? {} : { list }),
  } as Made<K, O>;
}

export const text = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('text', zh, en, o as O);
export const unit = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('unit', zh, en, o as O);
export const units = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('units', zh, en, o as O);
export const date = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('date', zh, en, o as O);
export const yes = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('yes', zh, en, o as O);
export const files = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('files', zh, en, o as O);
export const issue = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('issue', zh, en, o as O);
export const limit = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('limit', zh, en, o as O);
export const parts = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('parts', zh, en, o as O);
export const part = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('part', zh, en, o as O);
export const person = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('person', zh, en, o as O);
export const people = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('people', zh, en, o as O);
export const place = <O extends Option | undefined = undefined>(zh: string, en: string, o?: O) =>
  made('place', zh, en, o as O);
export const choice = <O extends Option | undefined = undefined>(
  zh: string,
  en: string,
  list: string,
  o?: O,
) => made('choice', zh, en, o as O, list);

/** A field that is asked only with this answer to a yes-or-no field of the same command. */
export const onlyIf = <S extends FieldSpec>(field: string, is: boolean, spec: S): S => ({
  ...spec,
  onlyIf: { field, is },
});
