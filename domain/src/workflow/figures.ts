/**
 * What a trade counts. Its events are folded into one sheet for each span (from filing to closing; a reopening begins the
 * next); facts are read off a sheet, measures are made of facts.
 */
type Words = { readonly zh: string; readonly en: string };
type Value = string | number | boolean | null;

/** Columns that every sheet has: what figures are cut by, and why a span is not counted. Days are 'YYYY-MM-DD'. */
export type Frame = {
  readonly street: string;
  readonly unit: string | null;
  readonly class_code: string | null;
  readonly channel: string;
  readonly left_out: string | null;
};
export type Sheet = Frame & Readonly<Record<string, Value>>;
export type SheetColumn = {
  readonly name: string;
  readonly type: 'text' | 'date' | 'smallint' | 'boolean';
};

/** The columns of the frame, and more by their names. */
export const sheetColumns = (more: Readonly<Record<string, SheetColumn['type']>>): SheetColumn[] =>
  Object.entries({ ...FRAME, ...more }).map(([name, type]) => ({ name, type }));
const FRAME: Record<keyof Frame, 'text'> = {
  street: 'text',
  unit: 'text',
  class_code: 'text',
  channel: 'text',
  left_out: 'text',
};

type ValueOf = {
  readonly text: string;
  readonly date: string;
  readonly smallint: number;
  readonly boolean: boolean;
};
/** A sheet of these columns; all but the known ones may say nothing. */
export type SheetOf<
  C extends Readonly<Record<string, SheetColumn['type']>>,
  Known extends keyof C = never,
> = Frame & {
  readonly [N in keyof C]: N extends Known ? ValueOf[C[N]] : ValueOf[C[N]] | null;
};

/** Once where it holds of a sheet. */
export const when =
  <S>(is: (sheet: S) => boolean) =>
  (sheet: S): number =>
    is(sheet) ? 1 : 0;

/** Where all of these hold. */
export const allOf =
  <S>(...each: readonly ((sheet: S) => boolean)[]) =>
  (sheet: S): boolean =>
    each.every((is) => is(sheet));

/** Where a column says this. */
export const says =
  <C extends string, V extends Value>(column: C, value: V) =>
  (sheet: { readonly [K in C]: Value }): boolean =>
    sheet[column] === value;

/** Where a column says anything: a sheet of an older shape says nothing of what was judged since. */
export const known =
  <C extends string>(column: C) =>
  (sheet: { readonly [K in C]: Value }): boolean =>
    sheet[column] !== null && sheet[column] !== undefined;

/** Facts of one day, of the same reach. */
export const factsOn =
  <S>(day: Column<S>, reach: Reach = 'everything', by: { unit?: Column<S>; post?: Column<S> } = {}) =>
  (zh: string, en: string, is?: (sheet: S) => boolean | number): FactOf<S> => ({
    zh,
    en,
    day,
    reach,
    ...by,
    ...(is === undefined ? {} : { n: (sheet: S) => Number(is(sheet)) }),
  });

/** What the state keeps for its sheets: of spans that ended all of it, of the last one what the state itself forgets. */
export type Span = Readonly<Record<string, unknown>>;

/** Something that counts on a day; the day may lie ahead. */
export type Fact = Words & {
  /** The column with its day; a sheet without that day does not count. */
  readonly day: string;
  /** How often; one where it says nothing. */
  readonly n?: (sheet: never) => number;
  /** The column of the unit that held it when it arose; `unit` where it says nothing. */
  readonly unit?: string;
  /** The column of the kind of post whose turn it was; a sheet that does not say counts under none. */
  readonly post?: string;
  /** What it is cut by; by everything where it says nothing. */
  readonly reach?: Reach;
};
export type FactOf<S> = Words & {
  readonly day: Extract<keyof S, string>;
  readonly n?: (sheet: S) => number;
  readonly unit?: Extract<keyof S, string>;
  readonly post?: Extract<keyof S, string>;
  readonly reach?: Reach;
};

/** How long something took, in the city's days, read off two days of a sheet; it counts on the day it ended. */
export type Duration = Words & {
  readonly from: string;
  readonly to: string;
  /** The column that says whether it was in time. */
  readonly inTime: string;
};
export type DurationOf<S> = Words & Readonly<Record<'from' | 'to' | 'inTime', Extract<keyof S, string>>>;

/** A duration by its columns, then by its words. */
export const lasting =
  <S>(from: Column<S>, to: Column<S>, inTime: Column<S>) =>
  (zh: string, en: string): DurationOf<S> => ({ zh, en, from, to, inTime });

/** Cases that a column singles out, with the reason it gives; listed by a day of theirs. */
export type CaseList = Words & {
  readonly day: string;
  readonly column: string;
  /** What the column says of those that are listed. */
  readonly reasons: Readonly<Record<string, Words>>;
  /** The fact of the same day of which these are a part; left out where a share would say nothing. */
  readonly of?: string;
  /** The columns that say when a case ended, and whether in time. */
  readonly ended: { readonly on: string; readonly inTime: string };
};
type Column<S> = Extract<keyof S, string>;
export type ListOf<S> = CaseList & {
  readonly day: Column<S>;
  readonly column: Column<S>;
  readonly ended: Readonly<Record<'on' | 'inTime', Column<S>>>;
};

export type Figures<State, Event> = {
  readonly table: string;
  readonly columns: readonly SheetColumn[];
  /**
   * The kept spans after an event; the same list where nothing changed. Never throws. Left out where the state itself
   * remembers all that is counted.
   */
  readonly follow?: (
    spans: readonly Span[],
    given: {
      readonly before: State | null;
      readonly after: State;
      readonly event: Event;
      readonly at: number;
    },
  ) => readonly Span[];
  /** One for each span, in their order. */
  readonly sheets: (state: State, spans: readonly Span[]) => readonly Sheet[];
  readonly facts: Readonly<Record<string, Fact>>;
  /** What is shown as a distribution; none where it says nothing. */
  readonly durations?: Readonly<Record<string, Duration>>;
  /** What is listed by itself; nothing where it says nothing. */
  readonly lists?: Readonly<Record<string, CaseList>>;
  /** Words for the reasons in `left_out`. */
  readonly leftOut: Readonly<Record<string, Words>>;
  /** What its sheets hold as class; the city's classes where it says nothing. */
  readonly class?: Part;
  /** What its sheets hold as channel. */
  readonly channel: Part;
};
/** What figures are cut by in the words of the trade, with the words of its codes. */
export type Part = Words & { readonly named: Readonly<Record<string, Words>> };

/** What figures can be cut by: a closed list, so that the counters stay few. */
export const CUTS = {
  all: { zh: '全区', en: 'whole district', of: [] },
  street: { zh: '镇街', en: 'street', of: ['street'] },
  unit: { zh: '单位', en: 'unit', of: ['unit'] },
  class: { zh: '类别', en: 'class', of: ['class'] },
  street_class: { zh: '镇街和大类', en: 'street and major class', of: ['street', 'major'] },
  unit_class: { zh: '单位和大类', en: 'unit and major class', of: ['unit', 'major'] },
  street_channel: { zh: '镇街和来源', en: 'street and channel', of: ['street', 'channel'] },
  post: { zh: '岗位', en: 'kind of post', of: ['post'] },
  street_post: { zh: '镇街和岗位', en: 'street and kind of post', of: ['street', 'post'] },
} as const satisfies Record<string, Words & { readonly of: readonly CutPart[] }>;
export type Cut = keyof typeof CUTS;
type CutPart = 'street' | 'unit' | 'class' | 'major' | 'channel' | 'post';

/** Few facts are cut by everything: most cells of a day would hold one matter. */
export const REACHES = {
  everything: ['all', 'street', 'unit', 'class', 'street_class', 'unit_class', 'street_channel'],
  unit: ['all', 'street', 'unit'],
  area: ['all', 'street'],
  /** Of steps of a desk or a grid. */
  post: ['all', 'street', 'post', 'street_post'],
  unit_post: ['all', 'street', 'unit', 'post', 'street_post'],
  /** Of what no unit holds. */
  place: ['all', 'street', 'class', 'street_class', 'street_channel'],
} as const satisfies Record<string, readonly Cut[]>;
export type Reach = keyof typeof REACHES;

export const isCutBy = ({ reach = 'everything' }: Pick<Fact, 'reach'>, cut: Cut): boolean =>
  (REACHES[reach] as readonly Cut[]).includes(cut);

export const isCut = (name: string): name is Cut => Object.hasOwn(CUTS, name);

/** One fact of a sheet, with what it is cut by. */
export type Counted = {
  readonly fact: string;
  readonly day: string;
  readonly n: number;
  readonly street: string;
  readonly unit: string;
  readonly class: string;
  readonly channel: string;
  /** A kind of post; '' where none is said. */
  readonly post: string;
  readonly reach: Reach;
};

export function countedIn(facts: Readonly<Record<string, Fact>>, sheet: Sheet): Counted[] {
  const { street, class_code: code, channel } = sheet;
  return Object.entries(facts).flatMap(
    ([fact, { day: column, n, unit = 'unit', post = '', reach = 'everything' }]) => {
      const day = sheet[column];
      if (typeof day !== 'string') return [];
      const times = n === undefined ? 1 : n(sheet as never);
      if (times === 0) return [];
      const by = {
        street,
        unit: String(sheet[unit] ?? ''),
        class: code ?? '',
        channel,
        post: String(sheet[post] ?? ''),
      };
      return [{ fact, day, n: times, reach, ...by }];
    },
  );
}

/** Between the parts of a key; stands in no code. */
export const BETWEEN = '|';

type Keyed = Pick<Counted, 'street' | 'unit' | 'class' | 'channel'> & Partial<Pick<Counted, 'post'>>;

export function keyOfCut(cut: Cut, counted: Keyed): string {
  const parts: Readonly<Record<CutPart, string>> = { post: '', ...counted, major: majorOf(counted.class) };
  return CUTS[cut].of.map((part) => parts[part]).join(BETWEEN);
}

/** What a fact is cut by; by kind of post only where the sheet says one. */
export const cutsFor = ({ reach, post }: Pick<Counted, 'reach' | 'post'>): Cut[] =>
  REACHES[reach].filter((cut) => post !== '' || !(CUTS[cut].of as readonly CutPart[]).includes('post'));

/** `C-01` of `C-01-03`; a code that is written otherwise is its own. */
export function majorOf(code: string): string {
  return code.split('-').slice(0, 2).join('-');
}
