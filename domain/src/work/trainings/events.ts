/** What happens to a training session, and what it changes. */

import type { PlaceValue } from '../../workflow/fields.ts';
import type {
  BasicFacts,
  Case,
  EventRows,
  FollowUp,
  Identified,
  Lane,
  LaneChange,
  Limit,
} from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';
import type { PageValue } from '../../workflow/pages.ts';
import type { CheckedIn } from '../check-in/check-in.ts';
import type { CheckInLimits } from '../check-in/near.ts';
import { recordTraining } from '../workers/recording.ts';
import type { LimitName } from './limits.ts';
import type { Stage, TraineeStage, TrainingNames } from './tables.ts';

export type CourseOf = {
  readonly id: string;
  readonly name: string;
  /** Kinds of posts it is for. */
  readonly posts: readonly string[];
};
export type Trainee = Lane<TraineeStage> & {
  readonly person: string;
  readonly at: number | null;
  /** Later than `at` where the phone had no signal. */
  readonly arrivedAt: number | null;
  /** By what they were there: the code, the position, a reason with a photo, the word of the desk. */
  readonly how: 'code' | 'place' | 'reason' | 'desk' | null;
  readonly distance: number | null;
  readonly accuracy: number | null;
  readonly reason: string | null;
  /** It stands in their file. */
  readonly recorded: boolean;
};
export type Material = { readonly title: string; readonly version: number; readonly at: number };
type Times = { readonly begins: number; readonly ends: number };

export type State = Case &
  Times & {
    readonly stage: Stage;
    readonly lanes: { readonly trainee: readonly Trainee[] };
    readonly course: CourseOf;
    /** Of the post that planned it: who works there may enrol. */
    readonly area: string;
    readonly place: PlaceValue;
    readonly teacher: string;
    readonly seats: number;
    /** The dates it was planned for before. */
    readonly before: readonly (Times & { readonly reason: string })[];
    readonly materials: readonly Material[];
    readonly startedAt: number | null;
    readonly why: string | null;
    /** Since when clocks that end at a moment are reckoned. */
    readonly countedFrom: number;
  };

/** A trainee with the open case among grid workers in which it is recorded. */
export type Attended = { readonly person: string; readonly worker: string };

/** Until when their certificate holds; null: they have none. */
export type Staff = { readonly person: string; readonly certifiedUntil: number | null };

export type Facts = BasicFacts & {
  readonly limits: Readonly<Record<LimitName, Limit>>;
  readonly checkIn: CheckInLimits;
  /** Of the course that is planned; null where nobody looked or it does not hold. */
  readonly course: CourseOf | null;
  /** Who holds a post the course is for, in the area; nobody where nobody looked. */
  readonly staff: readonly Staff[];
  /** Codes that were shown about the moment of the check-in. */
  readonly codes: readonly string[];
  readonly workers: readonly Attended[];
};

export type Bodies = {
  planned: Identified & Times & Pick<State, 'course' | 'area' | 'place' | 'teacher' | 'seats'>;
  invited: { readonly people: readonly string[] };
  enrolled: { readonly person: string };
  declined: { reason: string };
  list_opened: Record<never, never>;
  checked_in: CheckedIn & {
    readonly key: string;
    readonly at: number;
    readonly how: 'code' | 'place' | 'reason';
    /** It came after the list was closed: the file it is recorded in. */
    readonly worker?: string | undefined;
  };
  attendance_corrected: {
    readonly key: string;
    came: boolean;
    reason: string;
    readonly worker?: string | undefined;
  };
  material_added: { title: string; files: readonly PageValue[] };
  postponed: Times & { reason: string };
  session_called_off: { reason: string };
  closed: { readonly attended: readonly Attended[] };
};

export type Trainings = TrainingNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};
export type Change = LaneChange<'trainee'>;

const trainee = (person: string, key: string, stage: TraineeStage): Trainee => ({
  ...{ key, seat: `person:${person}`, stage, clocks: {}, person },
  ...{ at: null, arrivedAt: null, how: null, distance: null, accuracy: null, reason: null, recorded: false },
});

const adding = ({ lanes }: State, people: readonly string[], stage: TraineeStage) => {
  const keys = newKeys(lanes.trainee, people.length);
  const added = people.map((person, index) => trainee(person, keys[index] ?? '', stage));
  return { lanes: { trainee: [...lanes.trainee, ...added] } };
};
const changing = ({ lanes }: State, key: string, said: Partial<Trainee>) => ({
  lanes: { trainee: lanes.trainee.map((one) => (one.key === key ? { ...one, ...said } : one)) },
});

/** What stands in the file of a grid worker who was there. */
const inFile = ({ course, begins }: State, worker: string | undefined): FollowUp[] =>
  worker === undefined ? [] : [recordTraining(worker, begins, course.name)];

export const EVENTS: EventRows<Trainings> = {
  planned: {
    zh: '安排培训',
    en: 'Planned',
    sight: 'frame',
    begins: (body, at) => ({
      ...body,
      stage: 'planned',
      clocks: {},
      lanes: { trainee: [] },
      before: [],
      materials: [],
      startedAt: null,
      why: null,
      countedFrom: at,
    }),
  },
  invited: {
    zh: '通知参训',
    en: 'Invited',
    tells: ['trainee'],
    message: {
      zh: '通知您参加培训，能不能来，给个答复',
      en: 'You are invited to a training; please say whether you come',
    },
    change: (state, { people }) => adding(state, people, 'invited'),
  },
  enrolled: {
    zh: '报名',
    en: 'Enrolled',
    sight: 'own',
    change: (state, { person }) =>
      state.lanes.trainee.some((one) => one.person === person) ? {} : adding(state, [person], 'enrolled'),
  },
  declined: { zh: '不参加', en: 'Declined', tells: ['desk'] },
  list_opened: {
    zh: '开班',
    en: 'Begun',
    sight: 'own',
    change: (_, _body, at) => ({ startedAt: at, countedFrom: at }),
  },
  checked_in: {
    zh: '签到',
    en: 'Checked in',
    sight: 'own',
    shows: { at: 'lane', how: 'lane', reason: 'lane' },
    change: (state, { key, at, how, distance = null, accuracy = null, reason = null, worker }, arrivedAt) =>
      changing(state, key, {
        at,
        arrivedAt,
        how,
        distance,
        accuracy,
        reason,
        recorded: worker !== undefined,
      }),
    follows: (state, { worker }) => inFile(state, worker),
  },
  attendance_corrected: {
    zh: '更正签到',
    en: 'The attendance was corrected',
    sight: 'own',
    shows: { came: 'lane', reason: 'lane' },
    tells: ['trainee'],
    change: (state, { key, reason, worker }, at) => {
      const before = state.lanes.trainee.find((one) => one.key === key);
      const recorded = before?.recorded === true || worker !== undefined;
      return changing(state, key, { at: before?.at ?? at, arrivedAt: at, how: 'desk', reason, recorded });
    },
    follows: (state, { worker }) => inFile(state, worker),
  },
  material_added: {
    zh: '上传教材',
    en: 'Material was added',
    kind: 'note',
    sight: 'own',
    shows: { title: 'own', files: 'own' },
    change: ({ materials }, { title }, at) => {
      const version = materials.filter((one) => one.title === title).length + 1;
      return { materials: [...materials, { title, version, at }] };
    },
  },
  postponed: {
    zh: '改期',
    en: 'Postponed',
    sight: 'frame',
    shows: { begins: 'frame', ends: 'frame', reason: 'frame' },
    tells: ['trainee', 'teacher'],
    message: { zh: '培训改期了', en: 'The training was postponed' },
    change: ({ before, begins, ends }, { reason, ...times }, at) => ({
      ...times,
      before: [...before, { begins, ends, reason }],
      countedFrom: at,
    }),
  },
  session_called_off: {
    zh: '取消培训',
    en: 'Cancelled',
    sight: 'frame',
    shows: { reason: 'frame' },
    tells: ['trainee', 'teacher'],
    message: { zh: '培训取消了', en: 'The training was cancelled' },
    change: (_, { reason }) => ({ why: reason }),
  },
  closed: {
    zh: '结班',
    en: 'Closed',
    sight: 'own',
    change: (state, { attended }) => {
      const recorded = new Set(attended.map(({ person }) => person));
      const { trainee: all } = state.lanes;
      return {
        lanes: { trainee: all.map((one) => (recorded.has(one.person) ? { ...one, recorded: true } : one)) },
      };
    },
    follows: (state, { attended }) => attended.flatMap(({ worker }) => inFile(state, worker)),
  },
};
