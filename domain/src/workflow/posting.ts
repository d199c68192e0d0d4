/**
 * Posting 公示: a text stands open for a term, objections are answered one by one, and then its result is decided. A
 * fragment: rows that a trade spreads into its tables.
 */
import type { CompiledCalendar } from '../calendar/calendar.ts';
import { limitMs } from '../calendar/limits.ts';
import { minuteTextAt } from '../calendar/zone.ts';
import { asIs, Refusal } from '../refusal.ts';
import { lane, OPTIONAL, pages, text, yes } from './fields.ts';
import type { Actor, Lane, Limit } from './form.ts';
import { newKeys } from './lanes.ts';
import type { PageValue } from './pages.ts';

export const postingStages = <const By extends string, const Decides extends string>(
  answers: By,
  decides: Decides,
) =>
  ({
    posted: { zh: '公示中', en: 'Posted', turn: answers, open: true },
    objections_open: {
      ...{ zh: '公示期满，待答复异议', en: 'Objections to be answered', turn: answers, open: true },
      free: 'each objection has its own clock',
    },
    posting_over: { zh: '公示期满，待公布', en: 'The term is over', turn: decides, open: true },
  }) as const;

export const objectionLane = <const By extends string>(answers: By) =>
  ({
    objection: {
      zh: '异议',
      en: 'an objection',
      stages: {
        raised: { zh: '待答复', en: 'To be answered', turn: answers, open: true },
        answered: { zh: '已答复', en: 'Answered', turn: 'nobody', open: false },
      },
    },
  }) as const;
export type ObjectionStage = keyof ReturnType<typeof objectionLane>['objection']['stages'];

/** `seat`: the post that objected, never a person; of a resident what the code they were given stands for. */
export type Objection = Lane<ObjectionStage> & {
  readonly words: string;
  readonly at: number;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};
type Holding = { readonly lanes: { readonly objection: readonly Objection[] } };

/**
 * The seat an objection is kept under: a post speaks for its desk; a resident has none, and whoever acts as the same
 * resident later, by the code that was given, reads the answer.
 */
export const objectorSeat = ({ seats, personId }: Pick<Actor, 'seats' | 'personId'>): string =>
  seats[0] ?? `person:${personId}`;

/** `by`: who may object, residents too where one of them stands for them; `answers`: who answers. */
export const postingCommands = <const By extends string, const Answers extends string>(
  by: readonly By[],
  answers: Answers,
) =>
  ({
    object: {
      zh: '提出异议',
      en: 'object',
      does: { zh: '公示期内提出，逐条答复', en: 'While it is posted; each is answered' },
      from: ['posted'],
      who: by,
      fields: { words: text('异议', 'Objection'), files: pages('附件', 'Files', OPTIONAL) },
      writes: 'objected',
    },
    answer_objection: {
      zh: '答复异议',
      en: 'answer an objection',
      does: { zh: '写明是否采纳、为什么', en: 'Whether it is taken up, and why' },
      from: ['posted', 'objections_open'],
      who: [answers],
      lane: { name: 'objection', from: ['raised'], to: 'answered' },
      fields: {
        objection: lane('哪一条', 'Which'),
        upheld: yes('采纳', 'Taken up'),
        answer: text('答复', 'Answer'),
        alike: yes('字句相同的一并答复', 'Answer all that say the same', OPTIONAL),
      },
      writes: 'objection_answered',
      to: ['posted', 'objections_open', 'posting_over'],
    },
    end_posting: {
      zh: '公示期满',
      en: 'end the posting',
      does: { zh: '期满；还有异议没答的先答复', en: 'The term is over; open objections are answered first' },
      from: ['posted'],
      who: ['system'],
      fields: {},
      writes: 'posting_ended',
      to: ['objections_open', 'posting_over'],
    },
  }) as const;

type Limits = { readonly limits: { readonly posting: Limit; readonly objection: Limit } };
export const POSTING_TIMERS = {
  posting: {
    zh: '公示期',
    en: 'Posted until',
    limit: (_: unknown, { limits }: Limits) => limits.posting,
    runs: ['posted'],
    always: true,
    gives: 'end_posting',
  },
  objection: {
    zh: '答复异议时限',
    en: 'Answer the objection by',
    lane: 'objection',
    limit: (_: unknown, { limits }: Limits) => limits.objection,
    runs: ['raised'],
    marks: [50, 100],
  },
} as const;

export type PostingBodies = {
  objected: { words: string; seat: string; files?: readonly PageValue[] | undefined };
  objection_answered: { key: string; upheld: boolean; answer: string };
  posting_ended: Record<never, never>;
};

/** Words compared without blanks and punctuation. */
const plain = (words: string) => words.replaceAll(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

/** The open objections that say the same as this one, itself first. */
export function alikeTo({ lanes }: Holding, key: string): readonly string[] {
  const said = plain(lanes.objection.find((one) => one.key === key)?.words ?? '');
  const same = lanes.objection.filter((one) => isRaised(one) && one.key !== key && plain(one.words) === said);
  return [key, ...same.map((one) => one.key)];
}

/** One seat objects once within `objection_again`, so that nobody floods a posting; a resident is counted by their contact. */
export function objectedLately(
  { lanes }: Holding,
  seat: string,
  { now, calendar, limits }: { readonly now: number; readonly calendar: CompiledCalendar } & AgainLimit,
): Refusal | null {
  const last = lanes.objection.findLast((one) => one.seat === seat)?.at;
  if (last === undefined) return null;
  const { n, unit } = limits.objection_again;
  const again = last + limitMs(calendar, n, unit, last);
  return now < again ? lately(again) : null;
}
type AgainLimit = { readonly limits: { readonly objection_again: Limit } };

/** The refusal of whoever objects again before this moment. */
export const lately = (again: number) => new Refusal('objected-lately', { until: asIs(minuteTextAt(again)) });

const isRaised = ({ stage }: Objection) => stage === 'raised';
export const hasObjections = ({ lanes }: Holding): boolean => lanes.objection.some(isRaised);
/** Where the case stands after these objections were answered. */
export const stageAfterAnswer = (
  { stage, lanes }: Holding & { readonly stage: string },
  keys: readonly string[],
): 'posting_over' | undefined =>
  stage === 'objections_open' && !lanes.objection.some((one) => isRaised(one) && !keys.includes(one.key))
    ? 'posting_over'
    : undefined;

type Lanes = { readonly objection: readonly Objection[] };
export const withObjection = <L extends Lanes>(
  { lanes }: { readonly lanes: L },
  { words, seat }: PostingBodies['objected'],
  at: number,
) => {
  const [key = ''] = newKeys(lanes.objection, 1);
  const raised: Objection = {
    ...{ key, seat, stage: 'raised', clocks: {} },
    ...{ words, at, upheld: null, answer: null },
  };
  return { lanes: { ...lanes, objection: [...lanes.objection, raised] } };
};
export const withAnswer = <L extends Lanes>(
  { lanes }: { readonly lanes: L },
  { key, upheld, answer }: PostingBodies['objection_answered'],
) => ({
  lanes: {
    ...lanes,
    objection: lanes.objection.map((one) => (one.key === key ? { ...one, upheld, answer } : one)),
  },
});
