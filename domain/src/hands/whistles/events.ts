/** What happens to a whistle, and what it changes. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Duty, UnderItem } from '../../work/guard/guard.ts';
import type { LimitValue, PlaceValue } from '../../workflow/fields.ts';
import type { Case, EventRows, Lane, Limit } from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';
import type { PageValue } from '../../workflow/pages.ts';
import { ATTEMPTED, type Attempted } from '../../workflow/reach.ts';
import type { DepartmentStage, Stage, TaskStage, WhistleNames } from './tables.ts';

/** As the list of them names a whistle; the code list has the words of the form. */
export const KINDS = {
  enforcement: { zh: '综合执法哨', en: 'Joint enforcement' },
  key_work: { zh: '重点工作哨', en: 'Key work' },
  emergency: { zh: '应急处置哨', en: 'Emergency' },
} as const;
export type Kind = keyof typeof KINDS;
/** 区值班员、值班长、分管领导: whom the lane of a silent department rises to, in this order. */
export const LEVELS = ['officer', 'head', 'deputy'] as const;
export type Level = (typeof LEVELS)[number];
/** A duty seat of the district: `duty:district:370602`, `duty:district:370602:head`. */
export const seatOfLevel = (district: string, level: Level): string =>
  level === 'officer' ? `duty:district:${district}` : `duty:district:${district}:${level}`;

export type Score = { readonly speed: number; readonly attendance: number; readonly result: number };

/** Whether a step was taken within its clock; null where it was not taken. Late once stays late. */
export type Kept = {
  readonly report: boolean | null;
  readonly come: boolean | null;
  readonly answer: boolean | null;
};

export type Department = Lane<DepartmentStage> & {
  readonly unit: string;
  readonly lead: boolean;
  /** How often it rose in the step it stands at; a step taken begins anew with the duty officer. */
  readonly risen: number;
  /** The most it ever rose: whoever was told keeps sight of the whistle. */
  readonly highest: number;
  /** When it rose, in the step it rose first and in later ones. */
  readonly rises: readonly { readonly level: Level; readonly at: number }[];
  readonly leader: string | null;
  readonly calledAt: number;
  readonly reportedAt: number | null;
  readonly cameAt: number | null;
  readonly kept: Kept;
  /** How often the street found it not solved and called it again. */
  readonly again: number;
  /** Its last objection, and what the district decided. */
  readonly objection: { readonly article: string; readonly words: string; readonly at: number } | null;
  readonly ruled: { readonly upheld: boolean; readonly at: number; readonly reason?: string } | null;
  readonly result: string | null;
  readonly score: Score | null;
};
export type Task = Lane<TaskStage> & {
  readonly title: string;
  readonly unit: string;
  readonly limit: LimitValue;
  /** What was done. */
  readonly words: string | null;
};

export type State = Case & {
  readonly stage: Stage;
  readonly lanes: { readonly department: readonly Department[]; readonly task: readonly Task[] };
  readonly kind: Kind;
  /** Code of the street that blows. */
  readonly street: string;
  readonly place: PlaceValue;
  readonly asks: string;
  readonly tried: string;
  readonly issue: string | null;
  /** What the matter it was blown from is called. */
  readonly matter: string | null;
  readonly classCode: string | null;
  /** Departments the street asked for; they are called when the whistle sounds. */
  readonly units: readonly string[];
  readonly lead: string;
  readonly signedAt: number | null;
};

/** Limits of a city, dated data. */
export type WhistleLimits = {
  readonly sign: (kind: Kind) => Limit;
  readonly report: (kind: Kind) => Limit;
  readonly come: (kind: Kind) => Limit;
  readonly answer: (kind: Kind) => Limit;
  readonly rule: Limit;
  readonly confirm: Limit;
  readonly score: Limit;
};
export type Facts = {
  readonly calendar: CompiledCalendar;
  readonly limits: WhistleLimits;
  /** The title of the matter a whistle is blown from; null where it is not there for whoever blows. */
  readonly matter: string | null;
  /** The duty list, where somebody looked: without it no grid worker is called or given a task. */
  readonly duty: Duty;
  /** Of a whistle that begins: made beforehand. */
  readonly fresh: { readonly id: string; readonly number: string };
};

type Filed = { readonly files?: readonly PageValue[] | undefined };
/** `key`: the lane whose own members change. */
type OfLane = { readonly key: string };
export type Bodies = {
  // What has a question mark was not said in the first release.
  blown: Omit<State, 'stage' | 'lanes' | 'clocks' | 'signedAt' | 'matter'> &
    UnderItem & { readonly matter?: string | null };
  called: UnderItem & { units: readonly string[]; lead?: string | undefined };
  signed: { words?: string | undefined };
  sign_refused: { reason: string };
  lapsed: Record<never, never>;
  reported: OfLane & { leader: string };
  came: OfLane & Filed & { place?: PlaceValue | undefined; reason?: string | undefined };
  objected: Filed & { readonly key?: string; article: string; words: string };
  objection_decided: OfLane & { upheld: boolean; reason: string };
  risen: OfLane & { level: Level; seat: string };
  visited: Filed & { words: string; place?: PlaceValue | undefined };
  task_given: UnderItem & { title: string; unit: string; limit: LimitValue };
  task_done: Filed & { readonly key?: string | undefined; words: string };
  task_cancelled: { reason: string };
  answered: OfLane & Filed & { result: string };
  confirmed: Filed & { solved: boolean; words: string; again: readonly string[] };
  scored: OfLane & Score & { words?: string | undefined };
  score_answered: Filed & { words: string };
  closed: Record<never, never>;
  withdrawn: { reason: string };
  noted: Filed & { words: string };
  attempted: Attempted;
};

export type Whistles = WhistleNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

type Own = Partial<Omit<Department, keyof Lane>>;
const withDepartments = (
  { lanes }: State,
  keys: readonly string[],
  own: Own | ((lane: Department) => Own),
) => ({
  lanes: {
    ...lanes,
    department: lanes.department.map((lane) =>
      keys.includes(lane.key) ? { ...lane, ...(typeof own === 'function' ? own(lane) : own) } : lane,
    ),
  },
});

/** A lane that rose was late, whatever clock it has had since. */
const kept = ({ clocks, kept: before, risen }: Department, step: keyof Kept, at: number): { kept: Kept } => {
  const dueAt = clocks[step]?.dueAt ?? null;
  const inTime = risen === 0 && (dueAt === null || at <= dueAt);
  return { kept: { ...before, [step]: (before[step] ?? true) && inTime } };
};

export const EVENTS: EventRows<Whistles> = {
  blown: {
    zh: '吹哨',
    en: 'The whistle was blown',
    urgent: true,
    tells: ['head'],
    begins: ({ matter = null, item: _, ...body }) => ({
      ...body,
      matter,
      stage: 'to_sign',
      clocks: {},
      lanes: { department: [], task: [] },
      signedAt: null,
    }),
  },
  called: {
    zh: '呼叫部门',
    en: 'Departments were called',
    urgent: true,
    tells: ['department', 'district'],
    change: ({ lanes, lead: before }, { units, lead }, at) => {
      const known =
        lead === undefined ? lanes.department : lanes.department.map((lane) => ({ ...lane, lead: false }));
      return {
        lead: lead ?? before,
        lanes: { ...lanes, department: [...known, ...newLanes(known, units, lead, at)] },
      };
    },
  },
  signed: { zh: '签发', en: 'Signed', tells: ['street'], change: (_state, _body, at) => ({ signedAt: at }) },
  sign_refused: { zh: '不予签发', en: 'Not signed', urgent: true, tells: ['street', 'department', 'raised'] },
  lapsed: {
    zh: '逾时未签发，自动撤哨',
    en: 'Not signed in time: withdrawn',
    urgent: true,
    tells: ['street', 'head', 'district', 'department', 'raised'],
  },
  reported: {
    zh: '报到',
    en: 'Reported in',
    tells: ['street', 'lead'],
    change: (state, { key, leader }, at) =>
      withDepartments(state, [key], (lane) => ({
        leader,
        reportedAt: at,
        risen: 0,
        ...kept(lane, 'report', at),
      })),
  },
  came: {
    zh: '到场',
    en: 'On the spot',
    tells: ['street', 'lead'],
    change: (state, { key }, at) =>
      withDepartments(state, [key], (lane) => ({ cameAt: at, risen: 0, ...kept(lane, 'come', at) })),
  },
  objected: {
    zh: '提出异议',
    en: 'Objected',
    tells: ['district', 'street'],
    change: (state, { key, article, words }, at) =>
      key === undefined ? {} : withDepartments(state, [key], { objection: { article, words, at } }),
  },
  objection_decided: {
    zh: '裁定异议',
    en: 'The objection was decided',
    tells: ['street', 'department'],
    change: (state, { key, upheld, reason }, at) =>
      withDepartments(state, [key], {
        ruled: { upheld, at, reason },
        ...(upheld ? { lead: false } : { risen: 0 }),
      }),
  },
  risen: {
    zh: '逾时上报',
    en: 'Rose to the next level',
    urgent: true,
    tells: ['raised', 'street'],
    change: (state, { key, level }, at) => {
      const risen = LEVELS.indexOf(level) + 1;
      return withDepartments(state, [key], ({ highest, rises }) => ({
        risen,
        highest: Math.max(risen, highest),
        rises: [...rises, { level, at }],
      }));
    },
  },
  visited: { zh: '联合到场记录', en: 'Joint visit', kind: 'note', tells: ['street', 'department'] },
  task_given: {
    zh: '分工',
    en: 'A task was given',
    tells: ['tasked', 'street'],
    change: ({ lanes }, { item: _, ...body }) => {
      const [key = ''] = newKeys(lanes.task, 1);
      const task: Task = { ...body, words: null, key, seat: `unit:${body.unit}`, stage: 'doing', clocks: {} };
      return { lanes: { ...lanes, task: [...lanes.task, task] } };
    },
  },
  task_done: {
    zh: '完成分工',
    en: 'A task was done',
    tells: ['street', 'lead'],
    change: ({ lanes }, { key, words }) => ({
      lanes: { ...lanes, task: lanes.task.map((one) => (one.key === key ? { ...one, words } : one)) },
    }),
  },
  task_cancelled: { zh: '取消分工', en: 'A task was cancelled', tells: ['department', 'street'] },
  answered: {
    zh: '反馈结果',
    en: 'Answered',
    tells: ['street', 'lead'],
    change: (state, { key, result }, at) =>
      withDepartments(state, [key], (lane) => ({ result, ...kept(lane, 'answer', at) })),
  },
  confirmed: {
    zh: '现场确认',
    en: 'Confirmed on the spot',
    tells: ['department', 'district'],
    change: (state, { again }) =>
      withDepartments(state, again, (lane) => ({
        leader: null,
        reportedAt: null,
        cameAt: null,
        result: null,
        risen: 0,
        again: lane.again + 1,
      })),
  },
  scored: {
    zh: '评哨',
    en: 'Scored',
    tells: ['department'],
    change: (state, { key, speed, attendance, result }) =>
      withDepartments(state, [key], { score: { speed, attendance, result } }),
  },
  score_answered: { zh: '答复评分', en: 'The score was answered', tells: ['street', 'district'] },
  closed: { zh: '结哨', en: 'Closed', tells: ['street', 'department', 'district'] },
  withdrawn: {
    zh: '撤哨',
    en: 'Withdrawn',
    urgent: true,
    tells: ['head', 'district', 'department', 'raised'],
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
  attempted: ATTEMPTED,
};

function newLanes(
  before: readonly Department[],
  units: readonly string[],
  lead: string | undefined,
  at: number,
): Department[] {
  const keys = newKeys(before, units.length);
  return units.map((unit, n) => ({
    key: keys[n] ?? '',
    seat: `unit:${unit}`,
    stage: 'called',
    clocks: {},
    unit,
    lead: unit === lead,
    risen: 0,
    highest: 0,
    rises: [],
    leader: null,
    calledAt: at,
    reportedAt: null,
    cameAt: null,
    kept: { report: null, come: null, answer: null },
    again: 0,
    objection: null,
    ruled: null,
    result: null,
    score: null,
  }));
}
