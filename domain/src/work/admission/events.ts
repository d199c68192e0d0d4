/** What happens to an application for admission, and what it changes. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Case, EventRows, Identified, Limit } from '../../workflow/form.ts';
import { type Opinion, type OpinionBodies, opinionsAsked, withOpinion } from '../../workflow/opinions.ts';
import type { PageValue } from '../../workflow/pages.ts';
import { type Objection, type PostingBodies, withAnswer, withObjection } from '../../workflow/posting.ts';
import { endOf } from '../../workflow/terms.ts';
import { type Finding, type Ground, groundsAsked } from './grounds.ts';
import type { LimitName } from './limits.ts';
import type { Asked, Street } from './reckon.ts';
import type { AdmissionNames, Stage } from './tables.ts';

/** The three lists, by the values of the code list `duty_list`. */
export const LISTS = { lawful: '依法履职', assist: '协助办理', negative: '负面事项' } as const;
export type List = keyof typeof LISTS;
export type Role = 'street' | 'finance' | 'justice' | 'other';
export type DataNeed = { readonly item: string; readonly purpose: string };

/** What an application says. */
export type Said = Asked & {
  readonly title: string;
  readonly list: List;
  readonly ground: string;
  readonly work: string;
  /** The data that is collected. */
  readonly needs: readonly DataNeed[];
  readonly classCode: string | null;
  readonly temporary: boolean;
  readonly why: string | null;
};

export type State = Case &
  Said & {
    readonly stage: Stage;
    readonly lanes: {
      readonly opinion: readonly Opinion<Role>[];
      readonly objection: readonly Objection[];
      readonly basis: readonly Ground[];
    };
    /** The department that applies. */
    readonly unit: string;
    /** What was to be changed when it was returned last. */
    readonly points: string | null;
    /** Fields of the application that were ticked then; none once it is submitted again. */
    readonly which: readonly string[];
    readonly approvedAt: number | null;
    /** On the list from the one moment to the other. */
    readonly force: { readonly from: number; readonly until: number } | null;
    /** Since when clocks that end on a day are reckoned. */
    readonly countedFrom: number;
  };

export type Facts = {
  readonly calendar: CompiledCalendar;
  readonly limits: Readonly<Record<LimitName, Limit>>;
  /** Streets of the district with their grids; none where nobody looked. */
  readonly streets: readonly Street[];
  readonly fresh: Identified;
};

/** Of before streets were chosen: for all of them. */
type Written = Omit<Said, 'streets'> & { readonly streets?: readonly string[] };
type Filed = { readonly files?: readonly PageValue[] | undefined };
export type Bodies = OpinionBodies &
  PostingBodies & {
    drafted: Identified & Written & Filed & { unit: string };
    amended: Written & Filed;
    submitted: Record<never, never>;
    withdrawn: { reason: string };
    /** `grounds`: those to be examined; cases from before have none. */
    consulted: {
      asked: readonly { readonly seat: string; readonly role: Role }[];
      grounds?: readonly string[] | undefined;
    };
    ground_checked: { key: string; finding: Finding; reason: string };
    returned: { points: string; which?: readonly string[] | undefined };
    approved: { words?: string | undefined };
    refused: { reason: string };
    concluded: { admitted: boolean; words: string };
    took_effect: Record<never, never>;
    review_opened: { reason?: string | undefined };
    renewed: { until: number; words: string };
    taken_off: { reason: string };
    expired: Record<never, never>;
    noted: Filed & { words: string };
  };

export type Admissions = AdmissionNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

/** On the list from its first day, or from now where that day is past. */
export const listed = ({ from, until }: Pick<State, 'from' | 'until'>, at: number) => ({
  force: { from: Math.max(from, at), until: endOf(until) },
  countedFrom: at,
});
const ended = ({ force }: State, at: number) => (force === null ? {} : { force: { ...force, until: at } });

const saidOf = ({ files: _, streets = [], ...said }: Bodies['amended']): Said => ({ ...said, streets });

export const EVENTS: EventRows<Admissions> = {
  drafted: {
    zh: '起草申请',
    en: 'Drafted',
    begins: ({ files: _, streets = [], ...body }, at) => ({
      ...{ ...body, streets },
      stage: 'draft',
      clocks: {},
      lanes: { opinion: [], objection: [], basis: [] },
      points: null,
      which: [],
      approvedAt: null,
      force: null,
      countedFrom: at,
    }),
  },
  amended: { zh: '修改申请', en: 'Changed', change: (_, body) => saidOf(body) },
  submitted: {
    zh: '提交申请',
    en: 'Submitted',
    tells: ['centre', 'head'],
    change: () => ({ which: [] }),
  },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn', tells: ['centre', 'consulted'] },
  consulted: {
    zh: '送会签',
    en: 'Opinions were asked',
    tells: ['applicant', 'asked'],
    change: ({ lanes }, { asked, grounds = [] }) => {
      const justice = asked.find(({ role }) => role === 'justice')?.seat ?? '';
      const opinion = [...lanes.opinion, ...opinionsAsked(lanes.opinion, asked)];
      return {
        lanes: { ...lanes, opinion, basis: [...lanes.basis, ...groundsAsked(lanes.basis, justice, grounds)] },
      };
    },
  },
  ground_checked: {
    zh: '核对依据',
    en: 'A ground was examined',
    tells: ['applicant', 'centre'],
    change: ({ lanes }, { key, finding, reason }) => ({
      lanes: {
        ...lanes,
        basis: lanes.basis.map((one) => (one.key === key ? { ...one, finding, reason } : one)),
      },
    }),
  },
  opinion_given: {
    zh: '会签',
    en: 'An opinion was given',
    tells: ['centre', 'applicant'],
    change: withOpinion,
  },
  opinion_missed: { zh: '到期未会签', en: 'No opinion in time', tells: ['centre', 'consulted'] },
  returned: {
    zh: '退回修改',
    en: 'Returned',
    tells: ['applicant'],
    change: (_, { points, which = [] }) => ({ points, which }),
  },
  approved: {
    zh: '批准',
    en: 'Approved',
    tells: ['applicant', 'centre', 'consulted'],
    change: (state, _, at) => ({ approvedAt: at, ...(state.temporary ? listed(state, at) : {}) }),
  },
  refused: { zh: '不予准入', en: 'Refused', tells: ['applicant', 'consulted'] },
  objected: {
    zh: '提出异议',
    en: 'An objection was raised',
    tells: ['centre', 'applicant'],
    change: withObjection,
  },
  objection_answered: {
    zh: '答复异议',
    en: 'An objection was answered',
    tells: ['objector', 'applicant'],
    change: withAnswer,
  },
  posting_ended: { zh: '公示期满', en: 'The posting ended', tells: ['centre', 'head'] },
  concluded: {
    zh: '公布结果',
    en: 'The result was published',
    tells: ['applicant', 'consulted', 'objector'],
    change: (state, { admitted }, at) => (admitted ? listed(state, at) : {}),
  },
  took_effect: {
    zh: '开始施行',
    en: 'In force',
    tells: ['applicant', 'consulted'],
    change: (_, _body, at) => ({ countedFrom: at }),
  },
  review_opened: { zh: '开始复评', en: 'The review began', tells: ['applicant', 'head'] },
  renewed: {
    zh: '继续施行',
    en: 'Renewed',
    tells: ['applicant', 'consulted'],
    change: ({ force }, { until }, at) => ({
      until,
      countedFrom: at,
      force: { from: force?.from ?? at, until: endOf(until) },
    }),
  },
  taken_off: {
    zh: '退出清单',
    en: 'Taken off the list',
    tells: ['applicant', 'consulted'],
    change: (state, _, at) => ended(state, at),
  },
  expired: {
    zh: '到期退出',
    en: 'Ended by itself',
    tells: ['applicant', 'centre', 'consulted'],
    change: (state, _, at) => ended(state, at),
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
};
