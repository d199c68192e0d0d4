/** What happens in the case of a worker, and what it changes. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { dayStartAt } from '../../calendar/zone.ts';
import type { BasicFacts, Case, EventRows, Identified, Lane, Limit } from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';
import type { PageValue } from '../../workflow/pages.ts';
import type { LimitName } from './limits.ts';
import type { CorrectionStage, Stage, WorkerNames } from './tables.ts';

/** Values of the code list `worker_kind`. */
export type Kind = 'full_time' | 'part_time' | 'assistant';
/** Of the code list `career_kind`, and what the case itself writes. */
export type Entry = {
  readonly day: number;
  readonly what: 'award' | 'training' | 'other' | 'exam' | 'certificate' | 'post' | 'correction' | 'departed';
  readonly words: string;
};
export type Exam = {
  readonly exam: string;
  readonly examinedOn: number;
  readonly points: number;
  readonly passed: boolean;
};
export type Certificate = { readonly from: number; readonly until: number };
/** `grid`: null where the post is not held. */
export type Placing = { readonly grid: string | null; readonly from: number };
export type Correction = Lane<CorrectionStage> & {
  readonly day: number;
  readonly words: string;
  readonly at: number;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};

/** Days are the beginnings of days; a last day counts whole. */
export type State = Case & {
  readonly stage: Stage;
  readonly lanes: { readonly correction: readonly Correction[] };
  readonly person: string;
  readonly kind: Kind;
  readonly grid: string;
  readonly from: number;
  readonly until: number;
  readonly insuredUntil: number | null;
  /** The last exam since the certificate was given. */
  readonly exam: Exam | null;
  readonly certificate: Certificate | null;
  /** In post from that day, and no more from this one. */
  readonly since: number | null;
  readonly leftOn: number | null;
  /** What the roster has to say, and from which day; null until the post is taken up. */
  readonly placing: Placing | null;
  readonly career: readonly Entry[];
  /** Since when clocks that end on a day are reckoned. */
  readonly countedFrom: number;
};

/** What the roster says where a command looked; all is well where nobody did. */
export type Looked = {
  /** The person stands in the register. */
  readonly known: boolean;
  /** There is such a grid now. */
  readonly grid: boolean;
  /** Another case of the same person is not ended. */
  readonly engaged: boolean;
};
export type Facts = BasicFacts & {
  readonly calendar: CompiledCalendar;
  readonly limits: Readonly<Record<LimitName, Limit>>;
  readonly roster: Looked;
};

type Filed = { readonly files?: readonly PageValue[] | undefined };
type Reason = { reason: string };
type Nothing = Record<never, never>;
export type Bodies = {
  recruited: Identified &
    Filed & {
      person: string;
      kind: Kind;
      grid: string;
      from: number;
      until: number;
      insuredUntil?: number | undefined;
    };
  training_begun: { course: string };
  examined: Exam;
  certified: { validFrom: number; validUntil: number };
  took_up: { day: number };
  renewed: Filed & { until?: number | undefined; insuredUntil?: number | undefined };
  reminded: Nothing;
  expired: Nothing;
  transferred: Reason & { grid: string; day: number };
  suspended: Reason;
  resumed: Nothing;
  departed: Reason & { day: number };
  given_up: Reason;
  recorded: Filed & { what: Entry['what']; on: number; words: string };
  correction_asked: Filed & { on: number; words: string };
  correction_answered: { key: string; upheld: boolean; answer: string };
  noted: Filed & { words: string };
};

export type Workers = WorkerNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

const adding = ({ career }: State, what: Entry['what'], day: number, words: string) => ({
  career: [...career, { day, what, words }],
});

export const EVENTS: EventRows<Workers> = {
  recruited: {
    zh: '录用',
    en: 'Recruited',
    tells: ['worker'],
    begins: ({ files: _, insuredUntil = null, ...body }, at) => ({
      ...body,
      insuredUntil,
      stage: 'recruited',
      clocks: {},
      lanes: { correction: [] },
      exam: null,
      certificate: null,
      since: null,
      leftOn: null,
      placing: null,
      career: [],
      countedFrom: at,
    }),
  },
  training_begun: { zh: '开始培训', en: 'Training began', tells: ['worker'] },
  examined: {
    zh: '考试',
    en: 'Examined',
    tells: ['worker', 'street'],
    change: (state, exam) => ({
      exam,
      ...adding(state, 'exam', exam.examinedOn, `${exam.exam} ${exam.points}`),
    }),
  },
  certified: {
    zh: '发证',
    en: 'Certified',
    tells: ['worker', 'street'],
    change: (state, { validFrom, validUntil }, at) => ({
      certificate: { from: validFrom, until: validUntil },
      // Another certificate needs another exam.
      exam: null,
      countedFrom: at,
      ...adding(state, 'certificate', validFrom, ''),
    }),
  },
  took_up: {
    zh: '上岗',
    en: 'Took up the post',
    tells: ['worker'],
    change: (state, { day }, at) => ({
      since: day,
      placing: { grid: state.grid, from: day },
      countedFrom: at,
      ...adding(state, 'post', day, state.grid),
    }),
  },
  renewed: {
    zh: '续协议、续保险',
    en: 'Renewed',
    tells: ['worker'],
    change: (state, { until = state.until, insuredUntil = state.insuredUntil }, at) => ({
      ...{ until, insuredUntil, countedFrom: at },
    }),
  },
  reminded: {
    zh: '快到期了',
    en: 'Something ends soon',
    tells: ['street', 'worker'],
    message: { zh: '证、协议或者保险快到期了', en: 'Certificate, agreement or insurance end soon' },
    change: (_, _body, at) => ({ countedFrom: at }),
  },
  expired: { zh: '证到期', en: 'The certificate expired', tells: ['street', 'worker'] },
  transferred: {
    zh: '调到别的网格',
    en: 'Transferred',
    tells: ['worker'],
    change: (state, { grid, day }) => ({
      grid,
      placing: { grid, from: day },
      ...adding(state, 'post', day, grid),
    }),
  },
  suspended: {
    zh: '停岗',
    en: 'Suspended',
    tells: ['worker'],
    change: (_, _body, at) => ({ placing: { grid: null, from: dayStartAt(at) } }),
  },
  resumed: {
    zh: '复岗',
    en: 'Resumed',
    tells: ['worker'],
    change: ({ grid }, _body, at) => ({ countedFrom: at, placing: { grid, from: dayStartAt(at) } }),
  },
  departed: {
    zh: '离队',
    en: 'Left',
    tells: ['worker'],
    change: (state, { day, reason }) => ({
      leftOn: day,
      placing: { grid: null, from: day },
      ...adding(state, 'departed', day, reason),
    }),
  },
  given_up: { zh: '不再上岗', en: 'Given up', tells: ['worker'] },
  recorded: {
    zh: '记入履历',
    en: 'Added to the record',
    tells: ['worker'],
    change: (state, { what, on, words }) => adding(state, what, on, words),
  },
  correction_asked: {
    zh: '申请更正',
    en: 'A correction was asked for',
    tells: ['street'],
    change: ({ lanes: { correction } }, { on, words }, at) => {
      const [key = ''] = newKeys(correction, 1);
      const asked: Correction = {
        ...{ key, seat: null, stage: 'asked', clocks: {} },
        ...{ day: on, words, at, upheld: null, answer: null },
      };
      return { lanes: { correction: [...correction, asked] } };
    },
  },
  correction_answered: {
    zh: '答复更正',
    en: 'A correction was answered',
    tells: ['worker'],
    change: (state, { key, upheld, answer }) => {
      const { correction } = state.lanes;
      const found = correction.find((one) => one.key === key);
      return {
        lanes: { correction: correction.map((one) => (one.key === key ? { ...one, upheld, answer } : one)) },
        ...(upheld && found !== undefined ? adding(state, 'correction', found.day, found.words) : {}),
      };
    },
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
};
