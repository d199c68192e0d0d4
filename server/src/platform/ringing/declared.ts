/** What rings of a trade: whoever is on duty is called by every way at once, until it is taken or passed on. */
import type { Types, Words } from '@gridgov/domain/workflow/form.ts';
import type { Queryable } from '../db/database.ts';

type Body = Readonly<Record<string, unknown>>;

/** A called post that nobody speaks for yet. */
export type Ring = {
  /** Of its lane. */
  readonly key: string;
  /** Called are those on duty at the first of these seats that has a roster, else whoever serves the last. */
  readonly seats: readonly string[];
  /** With another one all are called once more. */
  readonly round: number;
  /** Where nobody at it can be reached, the next is called. */
  readonly passes: boolean;
  /** It was passed over: it is dialled to the end, and nobody is called anew. */
  readonly lost?: boolean;
  /** When the next is called; null: it rings until it is answered. */
  readonly dueAt: number | null;
};

/** Names in the language of whoever is called. */
export type Names = {
  readonly area: (code: string) => string;
  /** Of a choice of a code list. */
  readonly choice: (list: string, code: string) => string;
};

export type Rings<T extends Types> = {
  /** Stages of the cases in which something may ring, and a column that says it where not all of them do. */
  readonly stages: readonly T['State']['stage'][];
  readonly only?: readonly [column: string, value: string];
  readonly ringing: (state: T['State']) => readonly Ring[];
  /** Seats that hear it besides those that are called: all of them were called, and nobody took it. */
  readonly alarms?: (state: T['State']) => Pick<Ring, 'seats' | 'dueAt'> | null;
  /** Cases that ring at one of these seats, where a query finds them faster than by stage. */
  readonly heardAt?: (
    db: Queryable,
    districts: readonly string[],
    seats: readonly string[],
    limit: number,
  ) => Promise<T['State'][]>;
  /** Read on a locked screen and said on the telephone: nothing of whoever it is about. */
  readonly says: (state: T['State'], names: Names) => Words;
  /** What the message tells of. */
  readonly event: keyof T['Bodies'] & string;
  /** By which the system notes what was done to call somebody: `workflow/reach.ts` of the domain. */
  readonly notes: string;
  /** Given by the system to the lane. */
  readonly passOver: { readonly command: string; readonly body: (now: number) => Body };
  /** What a key pressed on the telephone gives, the first that is allowed. */
  readonly takes: readonly string[];
  readonly takesWith?: (name: string) => Body;
};
