/** What happens to an exam, and what it changes. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import { dayStartAt } from '../../calendar/zone.ts';
import type { Case, EventRows, FollowUp, Identified, Limit } from '../../workflow/form.ts';
import { recordExam } from '../workers/recording.ts';
import type { LimitName } from './limits.ts';
import type { AnswerKey, BankQuestion, Drawn, Mark } from './paper.ts';
import type { ExamNames, Stage } from './tables.ts';

/** What a course says of its exam: numbers in force when it is assigned, kept with the exam. */
export type ExamRules = {
  /** Questions on a paper. */
  readonly questions: number;
  readonly minutes: number;
  /** Hundredths of the full points that are needed. */
  readonly pass: number;
  readonly attempts: number;
  /** Who passed may be given the certificate of a grid worker; it is given in their own case. */
  readonly certifies: boolean;
};
export type CourseRef = { readonly id: string; readonly name: string };

export type Assigned = {
  readonly course: CourseRef;
  readonly rules: ExamRules;
  readonly person: string;
  /** The grid or area of the post they are examined for. */
  readonly area: string;
  readonly street: string;
  readonly by: number;
};

export type State = Case &
  Assigned & {
    readonly stage: Stage;
    /** Papers drawn so far. */
    readonly attempt: number;
    readonly seed: number | null;
    readonly paper: readonly Drawn[];
    readonly startedAt: number | null;
    readonly endsAt: number | null;
    readonly answers: readonly string[];
    /** It came after its end and was handed in before by the phone's own time. */
    readonly late: boolean;
    readonly mark: Mark | null;
    /** After a failed one: when the next may begin. */
    readonly mayFrom: number | null;
    readonly passedAt: number | null;
    /** Since when clocks that end on a day are reckoned. */
    readonly countedFrom: number;
  };

/** What a look answers for who is to be examined; null: nobody the desk answers for. */
export type Candidate = { readonly area: string; readonly street: string; readonly openExam: string | null };

export type Facts = {
  readonly calendar: CompiledCalendar;
  readonly fresh: Identified;
  readonly limits: Readonly<Record<LimitName, Limit>>;
  readonly candidate: Candidate | null;
  readonly course: { readonly name: string; readonly rules: ExamRules } | null;
  readonly bank: readonly BankQuestion[];
  readonly seed: number;
  readonly key: AnswerKey;
  /** The open case of the candidate among grid workers. */
  readonly worker: string | null;
};

export type Result = {
  readonly answers: readonly string[];
  readonly mark: Mark;
  readonly mayFrom?: number | undefined;
  /** The case of the grid worker who sat it, where the course certifies. */
  readonly worker?: string | undefined;
};
export type Bodies = {
  assigned: Identified & Assigned;
  paper_drawn: { readonly seed: number; readonly paper: readonly Drawn[]; readonly endsAt: number };
  answers_saved: { readonly answers: readonly string[] };
  /** `done`: when it was handed in by the phone's time, where it came after the end. */
  handed_in: Result & { readonly done?: number | undefined };
  ran_out: Result;
  lapsed: Record<never, never>;
  called_off: { readonly reason: string };
};

export type Exams = ExamNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

const marked = (state: State, { answers, mark, mayFrom }: Result, at: number): Partial<State> => ({
  answers,
  mark,
  mayFrom: mayFrom ?? null,
  passedAt: mayFrom === undefined && isPass(state, mark) ? at : null,
  countedFrom: at,
});
const isPass = ({ rules }: State, { score, full }: Mark) => score * 100 >= rules.pass * full;

/** A certificate is one thing: it is given in the case of the worker, who is told what this exam came to. */
const recorded = (state: State, { mark, worker }: Result): FollowUp[] => {
  if (worker === undefined) return [];
  const { course, countedFrom, passedAt } = state;
  const exam = {
    exam: course.name,
    examinedOn: dayStartAt(countedFrom),
    points: mark.score,
    passed: passedAt !== null,
  };
  return [recordExam(worker, exam)];
};

export const EVENTS: EventRows<Exams> = {
  assigned: {
    zh: '安排考试',
    en: 'Assigned',
    tells: ['candidate'],
    message: {
      zh: '安排了考试，请在最后一天前开始',
      en: 'An exam was assigned; begin it before its last day',
    },
    begins: (body, at) => ({
      ...body,
      stage: 'assigned',
      clocks: {},
      attempt: 0,
      seed: null,
      paper: [],
      startedAt: null,
      endsAt: null,
      answers: [],
      late: false,
      mark: null,
      mayFrom: null,
      passedAt: null,
      countedFrom: at,
    }),
  },
  paper_drawn: {
    zh: '开始考试',
    en: 'Started',
    change: ({ attempt }, { seed, paper, endsAt }, at) => ({
      ...{ seed, paper, endsAt, attempt: attempt + 1, startedAt: at },
      ...{ answers: [], late: false, mark: null, mayFrom: null },
    }),
  },
  answers_saved: {
    zh: '存答案',
    en: 'Answers saved',
    kind: 'note',
    change: (_, { answers }) => ({ answers }),
  },
  handed_in: {
    zh: '交卷',
    en: 'Handed in',
    tells: ['candidate'],
    message: { zh: '考试结果出来了', en: 'The result of the exam is there' },
    change: (state, body, at) => ({ ...marked(state, body, at), late: body.done !== undefined }),
    follows: recorded,
  },
  ran_out: {
    zh: '到时收卷',
    en: 'Collected',
    tells: ['candidate'],
    message: { zh: '到时没有交卷，按存下的答案判了', en: 'Not handed in in time; what was saved is marked' },
    change: marked,
    follows: recorded,
  },
  lapsed: {
    zh: '过期未考',
    en: 'Lapsed',
    tells: ['candidate'],
    message: { zh: '过了最后一天没有考', en: 'Not sat by its last day' },
  },
  called_off: { zh: '取消考试', en: 'Cancelled', tells: ['candidate'] },
};
