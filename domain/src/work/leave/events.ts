/** What happens to leave, and what it changes. */
import type { PostKind } from '../../city/people/post-kinds.ts';
import type { BasicFacts, Case, EventRows, Identified, Limit } from '../../workflow/form.ts';
import type { LeaveNames, Stage } from './tables.ts';

/** The post somebody is away from. */
export type PostOf = {
  readonly id: string;
  readonly kind: PostKind;
  readonly area: string;
  readonly unitId: string | null;
};
type Days = { readonly first: number; readonly last: number };

export type State = Case &
  Days & {
    readonly stage: Stage;
    readonly person: string;
    readonly post: PostOf;
    readonly ill: boolean;
    readonly reason: string;
    /** Whom they ask for, and then whom the head named; null: nobody. */
    readonly standIn: string | null;
    /** Whoever decided. */
    readonly by: string | null;
    /** Why it was refused or ended, or what the head added. */
    readonly said: string | null;
  };

export type Facts = BasicFacts & {
  readonly answer: Limit;
  /** Of whoever asks; null where nobody looked, and where they only stand in in it. */
  readonly post: PostOf | null;
  /** The stand-in that is named works with them, or none is named. */
  readonly isColleague: boolean;
};

export type Leave = LeaveNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: {
    leave_asked: Identified & Days & Pick<State, 'person' | 'post' | 'ill' | 'standIn'> & { reason: string };
    leave_granted: { readonly standIn: string | null; words?: string | undefined };
    leave_refused: { reason: string };
    leave_ended: { reason?: string | undefined };
  };
};

export const EVENTS: EventRows<Leave> = {
  leave_asked: {
    zh: '请假',
    en: 'Leave was asked for',
    tells: ['head'],
    begins: (body) => ({ ...body, stage: 'leave_asked', clocks: {}, by: null, said: null }),
  },
  leave_granted: {
    zh: '准假',
    en: 'Leave was granted',
    tells: ['asker', 'stand_in'],
    change: (_, { standIn, words = null }, _at, by) => ({ standIn, by, said: words }),
  },
  leave_refused: {
    zh: '没有准假',
    en: 'Leave was refused',
    tells: ['asker'],
    change: (_, { reason }, _at, by) => ({ by, said: reason }),
  },
  leave_ended: {
    zh: '撤回或销假',
    en: 'Leave was taken back or ended',
    tells: ['asker', 'head', 'stand_in'],
    change: (_, { reason = null }) => ({ said: reason }),
  },
};
