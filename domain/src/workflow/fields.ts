/** What a command needs, said once: the server's schema, the form and the domain's check follow. */
import type { LimitUnit } from '../calendar/limits.ts';
import type { PageValue } from './pages.ts';

export type LimitValue = { n: number; unit: LimitUnit };
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
/** Digest under the key of the case, of words that lie beside the ledger. */
export type Sealed = { readonly sealed: string };

/** The value a field of a kind carries. Dates and moments are epoch milliseconds; units, files, people are ids. */
export type Kinds = {
  text: string;
  choice: string;
  unit: string;
  units: readonly string[];
  date: number;
  yes: boolean;
  number: number;
  files: readonly string[];
  /** Pictures and PDFs in the order of their pages. */
  pages: readonly PageValue[];
  /** A case of the loop, by its id. */
  issue: string;
  /** A case of any trade: `<trade>:<id>`. */
  link: string;
  limit: LimitValue;
  parts: readonly PartValue[];
  /** A part of a matter, by its number. */
  part: number;
  /** A lane of the case, by its key; left out where only one can be meant. */
  lane: string;
  person: string;
  people: readonly string[];
  place: PlaceValue;
  /** Fields of another form, by their names. */
  ticks: readonly string[];
  /** Streets of the district, by their codes. */
  streets: readonly string[];
};
export type FieldKind = keyof Kinds;
export type FieldSpec<K extends FieldKind = FieldKind> = {
  kind: K;
  zh: string;
  en: string;
  optional: boolean;
  /** Name of the dated code list a choice is taken from. */
  list?: string;
  /** Name of the field and the answer to it with which this one is asked. */
  onlyIf?: { field: string; is: boolean };
  /** The event holds a digest of it; the words are kept beside the ledger, under the key of the case. */
  sealed?: true;
  /** Of a text that is no word: said by the name of the area whose code it is, or, being an id, not at all. */
  says?: 'area' | 'nothing';
  /** Of ticks: the fields that can be ticked, called as their own form calls them. */
  ticks?: Fields;
};
export type Fields = Readonly<Record<string, FieldSpec>>;

export type ValueOf<S extends FieldSpec> = S extends { readonly sealed: true } ? Sealed : Kinds[S['kind']];
/** The body of a command, from its fields. */
export type BodyOf<F extends Fields> = {
  [K in keyof F as F[K]['optional'] extends false ? K : never]: ValueOf<F[K]>;
} & {
  [K in keyof F as F[K]['optional'] extends false ? never : K]?: ValueOf<F[K]> | undefined;
};

type Option = { readonly optional?: true; readonly sealed?: true };
type Made<K extends FieldKind, O> = {
  kind: K;
  zh: string;
  en: string;
  optional: O extends { optional: true } ? true : false;
  list?: string;
} & (O extends { sealed: true } ? { sealed: true } : unknown);

function made<K extends FieldKind, O>(kind: K, zh: string, en: string, option?: Option, list?: string) {
  const { optional = false, ...more } = option ?? {};
  return { kind, zh, en, optional, ...more, ...(list === undefined ? {} : { list }) } as Made<K, O>;
}

const maker =
  <K extends FieldKind>(kind: K) =>
  <const O extends Option = Record<never, never>>(zh: string, en: string, option?: O) =>
    made<K, O>(kind, zh, en, option);

export const text = maker('text');
/** An area, by its code. */
export const area = (zh: string, en: string) => ({ ...text(zh, en), says: 'area' as const });
/** An id of something else that the case says by a name. */
export const id = (zh: string, en: string) => ({ ...text(zh, en), says: 'nothing' as const });
export const unit = maker('unit');
export const units = maker('units');
export const date = maker('date');
export const yes = maker('yes');
export const number = maker('number');
export const files = maker('files');
export const pages = maker('pages');
export const issue = maker('issue');
export const link = maker('link');
export const limit = maker('limit');
export const parts = maker('parts');
export const part = maker('part');
export const lane = maker('lane');
export const person = maker('person');
export const people = maker('people');
export const place = maker('place');
export const streets = maker('streets');
export const choice = <const O extends Option = Record<never, never>>(
  zh: string,
  en: string,
  list: string,
  option?: O,
) => made<'choice', O>('choice', zh, en, option, list);

/** Any number of the fields of another form: those that are to be changed. */
export const ticks = <const O extends Option = Record<never, never>>(
  zh: string,
  en: string,
  fields: Fields,
  option?: O,
) => ({ ...made<'ticks', O>('ticks', zh, en, option), ticks: fields });

/** A field that is asked only with this answer to a yes-or-no field of the same command. */
export const onlyIf = <S extends FieldSpec>(field: string, is: boolean, spec: S): S => ({
  ...spec,
  onlyIf: { field, is },
});

export const OPTIONAL = { optional: true } as const;
export const SEALED = { sealed: true } as const;
export const SEALED_OPTIONAL = { sealed: true, optional: true } as const;
