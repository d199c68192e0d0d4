/** What happens about the attendance of a duty, and what it changes. */
import type { BasicFacts, Case, EventRows, Identified, Limit } from '../../workflow/form.ts';
import type { PageValue } from '../../workflow/pages.ts';
import type { CheckedIn } from '../check-in/check-in.ts';
import type { At, CheckInLimits } from '../check-in/near.ts';
import type { Roster } from '../duty/roster.ts';
import type { AttendanceNames, Stage } from './tables.ts';

/** The duty as it was when somebody said that they are there. */
export type Duty = {
  /** See `dutyKey`. */
  readonly key: string;
  readonly seat: string;
  readonly shift: string;
  readonly place: string;
  readonly begins: number;
  readonly ends: number;
  readonly person: string;
};
/** The position is used when it is taken and kept nowhere: how far from the place it was is kept. */
type Arrival = { readonly at: number; readonly distance: number | null; readonly accuracy: number | null };

export type State = Case &
  Duty &
  Arrival & {
    readonly stage: Stage;
    /** Later than `at` where the phone had no signal. */
    readonly arrivedAt: number;
    readonly reason: string | null;
    /** Whoever keeps the roster entered it. */
    readonly entered: boolean;
  };

/** What is known of a duty when it is looked up. */
export type Known = {
  readonly roster: Roster;
  /** Where it is served; null: nobody said where that is. */
  readonly place: At | null;
  /** Who checked in for it, as far as it stands. */
  readonly taken: readonly string[];
};

export type Facts = BasicFacts & {
  readonly checkIn: CheckInLimits;
  readonly early: Limit;
  /** Null where nobody looked. */
  readonly known: Known | null;
};

export type Attendance = AttendanceNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: {
    checked_in: Identified & Duty & CheckedIn & { readonly at: number };
    entered: Identified & Duty & { readonly at: number; reason: string };
    struck_out: { reason: string };
    noted: { words: string; readonly files?: readonly PageValue[] | undefined };
  };
};

export const EVENTS: EventRows<Attendance> = {
  checked_in: {
    zh: '到岗签到',
    en: 'Checked in on duty',
    begins: ({ files: _, marked, distance = null, accuracy = null, reason = null, ...body }, arrivedAt) => ({
      ...body,
      ...{ distance, accuracy, reason, arrivedAt, entered: false, clocks: {} },
      stage: marked ? 'there_marked' : 'there',
    }),
  },
  entered: {
    zh: '代记到岗',
    en: 'Entered that somebody is there',
    tells: ['serving'],
    begins: (body, arrivedAt) => ({
      ...body,
      ...{ distance: null, accuracy: null, arrivedAt, entered: true, clocks: {} },
      stage: 'there_marked',
    }),
  },
  struck_out: {
    zh: '更正到岗',
    en: 'The attendance was corrected',
    tells: ['serving'],
    change: (_, { reason }) => ({ reason }),
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
};
