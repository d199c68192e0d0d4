/**
 * Opinions 会签: several are asked in one case, each by its own clock. A fragment: rows that a trade spreads into its
 * tables. Whoever does not answer is noted as silent, which is no consent.
 */
import { choice, OPTIONAL, pages, text } from './fields.ts';
import type { Lane, Limit } from './form.ts';
import { newKeys } from './lanes.ts';
import type { PageValue } from './pages.ts';

export const OPINION_LANE = {
  opinion: {
    zh: '会签单位',
    en: 'whoever is asked for an opinion',
    stages: {
      asked: { zh: '待会签', en: 'To answer', turn: 'holder', open: true },
      given: { zh: '已会签', en: 'Answered', turn: 'nobody', open: false },
      silent: { zh: '到期未答', en: 'Silent', turn: 'nobody', open: false },
      released: { zh: '不用答了', en: 'Released', turn: 'nobody', open: false },
    },
  },
} as const;
export type OpinionStage = keyof (typeof OPINION_LANE)['opinion']['stages'];

/** The values of the code list `opinion`. */
export type Verdict = 'agree' | 'conditions' | 'against';
export type Opinion<Role extends string = string> = Lane<OpinionStage> & {
  /** As whom it is asked. */
  readonly role: Role;
  readonly verdict: Verdict | null;
  readonly words: string | null;
  readonly at: number | null;
};
type Holding<O extends Opinion> = { readonly lanes: { readonly opinion: readonly O[] } };

export const OPINION_RELATIONS = {
  asked: { zh: '会签单位', en: 'whoever is asked for an opinion', lane: 'opinion' },
  consulted: { zh: '会签过的单位', en: 'whoever was asked for an opinion', lane: 'opinion', ever: true },
} as const;

/** Opinions are given at the stage `during`; after the last one comes `then`. */
export const opinionCommands = <const During extends string, const Then extends string>(
  during: During,
  then: Then,
) =>
  ({
    give_opinion: {
      zh: '会签',
      en: 'give an opinion',
      does: {
        zh: '同意、附条件同意或不同意；最后一家答完，转下一步',
        en: 'Agree, agree on conditions, or be against; after the last one it goes on',
      },
      from: [during],
      who: ['asked'],
      lane: { name: 'opinion', from: ['asked'], to: 'given' },
      fields: {
        verdict: choice('意见', 'Opinion', 'opinion'),
        words: text('理由、条件', 'Reason, conditions'),
        files: pages('附件', 'Files', OPTIONAL),
      },
      writes: 'opinion_given',
      to: [during, then],
    },
    pass_silent: {
      zh: '记未答',
      en: 'note the silence',
      does: {
        zh: '到期没有会签的记“未答”，不当同意',
        en: 'An answer that is late is noted as none: no consent',
      },
      from: [during],
      who: ['system'],
      lane: { name: 'opinion', from: ['asked'], to: 'silent' },
      fields: {},
      writes: 'opinion_missed',
      to: [during, then],
    },
  }) as const;

export const OPINION_TIMERS = {
  opinion: {
    zh: '会签时限',
    en: 'Give an opinion by',
    says: { zh: '到期记未答，不当同意', en: 'Then it is noted as silent: no consent' },
    lane: 'opinion',
    limit: (_: unknown, { limits }: { readonly limits: { readonly opinion: Limit } }) => limits.opinion,
    runs: ['asked'],
    marks: [50, 75],
    always: true,
    gives: 'pass_silent',
  },
} as const;

export type OpinionBodies = {
  opinion_given: {
    key: string;
    verdict: Verdict;
    words: string;
    files?: readonly PageValue[] | undefined;
  };
  opinion_missed: { key: string };
};

const isAsked = ({ stage }: Opinion) => stage === 'asked';

/** Does nobody but this one owe an answer? */
export const isLastOpinion = <O extends Opinion>({ lanes }: Holding<O>, key: string): boolean =>
  !lanes.opinion.some((one) => isAsked(one) && one.key !== key);

/** What is taken off those who need not answer any more. */
export const opinionsReleased = <O extends Opinion>({ lanes }: Holding<O>) =>
  lanes.opinion.filter(isAsked).map(({ key }) => ({ lane: 'opinion', key, stage: 'released' }) as const);

/** The lanes of those who are asked, after those who were asked before. */
export function opinionsAsked<Role extends string>(
  before: readonly Opinion<Role>[],
  asked: readonly { readonly seat: string; readonly role: Role }[],
): Opinion<Role>[] {
  const keys = newKeys(before, asked.length);
  return asked.map((one, n) => ({
    ...{ ...one, key: keys[n] ?? '', stage: 'asked', clocks: {} },
    ...{ verdict: null, words: null, at: null },
  }));
}

/** The lanes with what one of them said. */
export const withOpinion = <L extends { readonly opinion: readonly Opinion[] }>(
  { lanes }: { readonly lanes: L },
  { key, verdict, words }: OpinionBodies['opinion_given'],
  at: number,
) => ({
  lanes: {
    ...lanes,
    opinion: lanes.opinion.map((one) => (one.key === key ? { ...one, verdict, words, at } : one)),
  },
});
