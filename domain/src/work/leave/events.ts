/** What happens to leave, and what it changes. */
import type { PostKind } from '../../city/people/post-kinds.ts';
import type { Sealed } from '../../workflow/fields.ts';
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
    /** Words themselves, and the kind: only of leave asked for before reasons were sealed. */
    readonly reason: Sealed | string;
    readonly ill?: boolean;
    /** Whom they ask for, and then whom the head named; null: nobody. */
    readonly standIn: string | null;
    /** Whoever decided. */
    readonly by: string | null;
    /** Why it was refused or ended, or what the head added. */
    readonly said: Sealed | string | null;
    readonly forgottenAt: number | null;
  };

export type Facts = BasicFacts & {
  readonly answer: Limit;
  /** How long the words are kept once it was decided on. */
  readonly keep: Limit;
  /** Of whoever asks; null where nobody looked, and where they only stand in in it. */
  readonly post: PostOf | null;
  /** The stand-in that is named works with them, or none is named. */
  readonly isColleague: boolean;
};

export type Leave = LeaveNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: {
    leave_asked: Identified & Days & Pick<State, 'person' | 'post' | 'ill' | 'standIn' | 'reason'>;
    leave_granted: { readonly standIn: string | null; words?: Sealed | string | undefined };
    leave_refused: { reason: Sealed | string };
    leave_ended: { reason?: Sealed | string | undefined };
    leave_forgotten: object;
  };
};

export const EVENTS: EventRows<Leave> = {
  leave_asked: {
    zh: '请假',
    en: 'Leave was asked for',
    tells: ['head'],
    sight: 'own',
    shows: { first: 'own', last: 'own', standIn: 'own' },
    begins: (body) => ({
      ...body,
      stage: 'leave_asked',
      clocks: {},
      by: null,
      said: null,
      forgottenAt: null,
    }),
  },
  leave_granted: {
    zh: '准假',
    en: 'Leave was granted',
    tells: ['asker', 'stand_in'],
    sight: 'own',
    shows: { standIn: 'own' },
    change: (_, { standIn, words = null }, _at, by) => ({ standIn, by, said: words }),
  },
  leave_refused: {
    zh: '没有准假',
    en: 'Leave was refused',
    tells: ['asker'],
    sight: 'own',
    change: (_, { reason }, _at, by) => ({ by, said: reason }),
  },
  leave_ended: {
    zh: '撤回或销假',
    en: 'Leave was taken back or ended',
    tells: ['asker', 'head', 'stand_in'],
    sight: 'own',
    change: (_, { reason = null }) => ({ said: reason }),
  },
  leave_forgotten: {
    zh: '原因和答复已删除',
    en: 'The reason and answers were deleted',
    kind: 'note',
    sight: 'own',
    forgets: true,
    change: (_, _body, at) => ({ forgottenAt: at }),
  },
};
