/** What happens to a patrol, and what it changes. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Case, EventRows, Identified, Lane } from '../../workflow/form.ts';
import type { PageValue } from '../../workflow/pages.ts';
import type { Standing } from '../certificates/certificate.ts';
import type { CheckInLimits } from '../check-in/near.ts';
import type { Duty } from '../guard/guard.ts';
import type { PatrolNames, PointStage, Stage } from './tables.ts';

/** A check point as its plan has it. */
export type PlannedPoint = { readonly name: string; readonly lon: number; readonly lat: number };

/** What was said of a point: by whoever was there, or of why nobody was. */
type Said = {
  /** When it was done, by the phone; it may have arrived later. */
  readonly at: number | null;
  readonly arrivedAt: number | null;
  /** Metres from the point and accuracy of the position; the position itself is not kept. */
  readonly distance: number | null;
  readonly accuracy: number | null;
  readonly reason: string | null;
};
export type Point = Lane<PointStage> & PlannedPoint & Said;

/** What a plan says of the patrol of a grid. */
export type Planned = {
  readonly title: string;
  /** The item of the duty list it belongs to, by its title. */
  readonly item: string;
  readonly itemId: string;
  readonly classes: readonly string[];
  readonly points: readonly PlannedPoint[];
  /** Hour of the day by which it is to be done, up to 24. */
  readonly hour: number;
};

export type Find = { readonly issue: string; readonly number: string; readonly at: string | null };

export type State = Case &
  Omit<Planned, 'points' | 'hour' | 'itemId'> & {
    readonly stage: Stage;
    readonly lanes: { readonly point: readonly Point[] };
    readonly plan: string;
    readonly grid: string;
    /** First moment of its day, and the moment by which it is to be done. */
    readonly day: number;
    readonly until: number;
    readonly madeAt: number;
    readonly startedAt: number | null;
    readonly endedAt: number | null;
    readonly finds: readonly Find[];
    /** Whoever keeps the plan, where they are told that its item ended. */
    readonly keeper?: string;
  };

export type Facts = {
  readonly calendar: CompiledCalendar;
  readonly checkIn: CheckInLimits;
  /** The plan it is made from; null where nobody looked or there is none. */
  readonly planned: Planned | null;
  /** The list in force in the district; none where nobody looked. */
  readonly duty: Duty;
  /** Whoever keeps the plan, until they were told once that its item ended; null where nobody looked. */
  readonly keeper: string | null;
  /** The city asks for a certificate of whoever walks; and how they stand to it, where somebody looked. */
  readonly asksCertificate: boolean;
  readonly certificate: Standing;
  /** Number of the matter that is linked; null where nobody looked or there is none. */
  readonly matter: string | null;
  readonly fresh: Identified;
};

type Filed = { readonly files?: readonly PageValue[] | undefined };
type OfPoint = { readonly key: string; readonly at: number };
export type Bodies = {
  patrol_given: Identified &
    Pick<State, 'plan' | 'grid' | 'day' | 'until' | 'title' | 'item' | 'classes'> & {
      points: readonly PlannedPoint[];
    };
  item_ended: { readonly keeper: string };
  went_out: { readonly at: number };
  checked_in: OfPoint &
    Filed & {
      readonly marked: boolean;
      readonly distance?: number | undefined;
      readonly accuracy?: number | undefined;
      readonly reason?: string | undefined;
    };
  not_reached: OfPoint & Filed & { reason: string };
  finished: { readonly at: number; readonly words?: string | undefined };
  closed: Record<never, never>;
  reason_given: { readonly key: string; reason: string };
  matter_linked: { issue: string; number: string; readonly at?: string | undefined };
  noted: Filed & { words: string };
};

export type Patrols = PatrolNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

const NOTHING_SAID: Said = { at: null, arrivedAt: null, distance: null, accuracy: null, reason: null };

const withPoint = ({ lanes }: State, key: string, said: Partial<Said>) => ({
  lanes: { point: lanes.point.map((one) => (one.key === key ? { ...one, ...said } : one)) },
});
const begun = ({ startedAt }: State, at: number) => ({ startedAt: Math.min(startedAt ?? at, at) });
const missedOf = ({ lanes }: State) =>
  lanes.point.some(({ stage }) => stage === 'missed' || stage === 'unreached');

export const EVENTS: EventRows<Patrols> = {
  patrol_given: {
    zh: '下达巡查任务',
    en: 'The patrol was given',
    begins: ({ points, ...body }, at) => ({
      ...body,
      stage: 'to_do',
      clocks: {},
      lanes: {
        point: points.map((one, index) => ({
          ...NOTHING_SAID,
          ...one,
          key: String(index + 1),
          seat: null,
          stage: 'open',
          clocks: {},
        })),
      },
      madeAt: at,
      startedAt: null,
      endedAt: null,
      finds: [],
    }),
  },
  item_ended: {
    zh: '按的准入事项已不在施行',
    en: 'Its item is in force no more',
    tells: ['keeper'],
    message: {
      zh: '巡查没有下达：计划按的准入事项已不在施行，请改计划或者停用',
      en: 'A patrol was not given: the item of its plan is in force no more; change the plan or end it',
    },
    change: (_, { keeper }) => ({ keeper }),
  },
  went_out: { zh: '开始巡查', en: 'Started', change: (state, { at }) => begun(state, at) },
  checked_in: {
    zh: '签到',
    en: 'Checked in',
    change: (state, { key, at, distance = null, accuracy = null, reason = null }, arrivedAt) => ({
      ...withPoint(state, key, { at, arrivedAt, distance, accuracy, reason }),
      ...begun(state, at),
    }),
  },
  not_reached: {
    zh: '到不了',
    en: 'A point could not be reached',
    tells: ['leader'],
    change: (state, { key, at, reason }, arrivedAt) => ({
      ...withPoint(state, key, { ...NOTHING_SAID, at, arrivedAt, reason }),
      ...begun(state, at),
    }),
  },
  finished: {
    zh: '结束巡查',
    en: 'Finished',
    tells: (state) => (missedOf(state) ? ['leader'] : []),
    change: (_, { at }) => ({ endedAt: at }),
  },
  closed: {
    zh: '到时关闭',
    en: 'Closed at the end of its day',
    tells: (state) => (missedOf(state) ? ['leader'] : []),
    change: (_, _body, at) => ({ endedAt: at }),
  },
  reason_given: {
    zh: '注明没到的原因',
    en: 'Why a point was missed',
    kind: 'note',
    change: (state, { key, reason }) => withPoint(state, key, { reason }),
  },
  matter_linked: {
    zh: '巡查发现',
    en: 'Found on the patrol',
    kind: 'note',
    change: ({ finds }, { issue, number, at = null }) =>
      finds.some((one) => one.issue === issue) ? {} : { finds: [...finds, { issue, number, at }] },
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
};
