/** What happens to a score result, and what it changes. */
import type { BasicFacts, Case, EventRows, Identified, Limit } from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';
import type { Objection, PostingBodies } from '../../workflow/posting.ts';
import type { ScoreTemplate } from '../score-templates/template.ts';
import type { LimitName } from './limits.ts';
import type { Drawn, Entry, Judged, Measured } from './points.ts';
import type { ScoreNames } from './tables.ts';

/** An objection to an item of one of those judged; `back`: hundredths of a point given back. */
export type ItemObjection = Objection & {
  readonly judged: string;
  readonly item: string;
  readonly back: number;
};

/** What the draft is made of, read when it is drawn. */
export type Source = {
  readonly by: ScoreTemplate;
  /** From which day the template was in force. */
  readonly since: string;
  readonly measures: Readonly<Record<string, Measured>>;
  /** Edition of the released figures. */
  readonly release: number;
  readonly judged: readonly Judged[];
};
type Said = {
  readonly template: string;
  readonly period: string;
  readonly why: string | null;
  readonly edition: number;
};

export type State = Case &
  Source &
  Said & {
    readonly stage: ScoreNames['Stage'];
    readonly lanes: { readonly objection: readonly ItemObjection[] };
    readonly entries: readonly Entry[];
    /** Whoever drew it or entered points: none of them decides. */
    readonly drafters: readonly string[];
    readonly publishedAt: number | null;
  };

export type Facts = BasicFacts & {
  readonly limits: Readonly<Record<LimitName, Limit>>;
  /** Null where nobody looked. */
  readonly source: Source | null;
  /** Results of the same period and template: the newest edition that was published, and one that is open. */
  readonly earlier: { readonly published: number; readonly open: string | null };
};

type Objected = { item: string; judged: string };
export type Bodies = {
  score_drawn: Identified & Source & Said;
  points_entered: Omit<Entry, 'struck'>;
  points_struck: { entry: string; reason: string };
  results_shown: Record<never, never>;
  objected: PostingBodies['objected'] & Objected;
  objection_answered: PostingBodies['objection_answered'] & { back: number };
  posting_ended: Record<never, never>;
  result_published: { words: string };
  draft_returned: { reason: string };
  withdrawn: { reason: string };
};

export type Scores = ScoreNames & { readonly State: State; readonly Facts: Facts; readonly Bodies: Bodies };

const drafting = ({ drafters }: State, by: string) => [...new Set([...drafters, by])];

export const EVENTS: EventRows<Scores> = {
  score_drawn: {
    zh: '生成考评',
    en: 'Drawn',
    tells: ['office'],
    begins: (body, _at, by) => ({
      ...body,
      stage: 'score_drafted',
      clocks: {},
      lanes: { objection: [] },
      entries: [],
      drafters: [by],
      publishedAt: null,
    }),
  },
  points_entered: {
    zh: '加减分',
    en: 'Points were entered',
    change: (state, body, _at, by) => ({
      entries: [...state.entries, { ...body, struck: null }],
      drafters: drafting(state, by),
    }),
  },
  points_struck: {
    zh: '划掉加减分',
    en: 'Points were struck out',
    change: (state, { entry, reason }, _at, by) => ({
      entries: state.entries.map((one) => (one.key === entry ? { ...one, struck: reason } : one)),
      drafters: drafting(state, by),
    }),
  },
  results_shown: {
    zh: '征求异议',
    en: 'Shown to those judged',
    tells: ['judged'],
    message: {
      zh: '考评草稿请您核对，不对可以逐项提',
      en: 'A draft of your score: check it, and object item by item',
    },
    sight: 'frame',
  },
  objected: {
    zh: '提出异议',
    en: 'An objection was raised',
    tells: ['office'],
    change: ({ lanes: { objection } }, { item, judged, words, seat }, at) => {
      const [key = ''] = newKeys(objection, 1);
      const raised: ItemObjection = {
        ...{ key, seat, stage: 'raised', clocks: {}, item, judged, words, at },
        ...{ upheld: null, answer: null, back: 0 },
      };
      return { lanes: { objection: [...objection, raised] } };
    },
  },
  objection_answered: {
    zh: '答复异议',
    en: 'An objection was answered',
    tells: ['objector'],
    change: ({ lanes }, { key, upheld, answer, back }) => ({
      lanes: {
        objection: lanes.objection.map((one) => (one.key === key ? { ...one, upheld, answer, back } : one)),
      },
    }),
  },
  posting_ended: { zh: '征求异议期满', en: 'No more objections', tells: ['office', 'head'] },
  result_published: {
    zh: '审定公布',
    en: 'Decided and published',
    tells: ['office', 'judged', 'reader'],
    message: { zh: '考评结果已公布', en: 'Your score was published' },
    sight: 'frame',
    change: (_, _body, at) => ({ publishedAt: at }),
  },
  draft_returned: { zh: '退回草稿', en: 'Returned', tells: ['office'], sight: 'frame' },
  withdrawn: {
    zh: '撤回',
    en: 'Withdrawn',
    tells: ({ publishedAt, clocks }) =>
      publishedAt === null && Object.hasOwn(clocks, 'posting') ? ['judged'] : [],
    sight: 'frame',
  },
};

/** The points of a result follow from what it was drawn of, what was entered, and what was given back. */
export const drawnOf = ({ by, measures, judged, entries, lanes }: State): Drawn => ({
  items: by.items,
  ...{ measures, judged, entries },
  given: lanes.objection,
});
