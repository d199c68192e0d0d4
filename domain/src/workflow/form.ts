/**
 * The form in which a trade says what it is, and what the compiler checks of it. A trade keeps its tables (relations,
 * stages, lanes, commands, timers), its events and its decisions in three files; `workflow` gathers them.
 */
import type { CompiledCalendar } from '../calendar/calendar.ts';
import type { Clock } from '../calendar/clock.ts';
import type { ClockUnit } from '../calendar/limits.ts';
import type { Refusal } from '../refusal.ts';
import type { FieldFacts } from './check-fields.ts';
import type { BodyOf, Fields } from './fields.ts';
import type { Figures, Span } from './figures.ts';

export type Words = { readonly zh: string; readonly en: string };
export type Limit = { readonly n: number; readonly unit: ClockUnit };
export type Clocks = Readonly<Record<string, Clock<ClockUnit>>>;

/** One of several who answer in the same case, with a stage, a turn and clocks of its own. */
export type Lane<Stage extends string = string> = {
  /** Unique among the lanes of its name in this case; never used again. */
  readonly key: string;
  /** The seat that answers; null where nobody does yet. */
  readonly seat: string | null;
  readonly stage: Stage;
  readonly clocks: Clocks;
};
export type Lanes = Readonly<Record<string, readonly Lane[]>>;

/** What the place it came from says of an old case 旧案: its number there, and days that nobody proved. */
export type Claimed = {
  readonly number: string;
  readonly begun: string;
  /** Null: it was open there. */
  readonly ended: string | null;
};

/** What every case has, whatever its trade. Times are epoch milliseconds. */
export type Case = {
  readonly id: string;
  readonly district: string;
  readonly number: string;
  readonly stage: string;
  readonly clocks: Clocks;
  /** An old case that was brought in: outside clocks and figures for ever. */
  readonly imported?: Claimed;
  /** Kept for its figures, empty where the rest of the state says it all; of a trade without figures, none. */
  readonly spans?: readonly Span[];
};

/** Whoever acts, in one post. `seats` are the queues it serves. */
export type Actor = {
  readonly personId: string;
  readonly post: string;
  readonly area: string;
  readonly seats: readonly string[];
  readonly rights: ReadonlySet<string>;
};

/** The names a trade's tables speak of. */
export type Names = {
  readonly Stage: string;
  readonly Relation: string;
  /** Stages of each lane, by the lane's name. */
  readonly LaneStages: Readonly<Record<string, string>>;
};
/** The names as the tables of relations and stages hold them; lanes where a trade has some. */
export type NamesOf<Relations, Stages, LaneStages extends Names['LaneStages'] = Record<never, never>> = {
  readonly Stage: Extract<keyof Stages, string>;
  readonly Relation: Extract<keyof Relations, string>;
  readonly LaneStages: LaneStages;
};

/** Who a case is: fresh ones for a command that begins one, its own for every other. */
export type Identified = { readonly id: string; readonly number: string; readonly district: string };
/** The facts that every served trade is given. */
export type BasicFacts = { readonly calendar: CompiledCalendar; readonly fresh: Identified };

/** What a trade is made of, under one name for the compiler. */
export type Types = Names & {
  readonly State: Case;
  readonly Facts: { readonly calendar: CompiledCalendar } & FieldFacts;
  /** Body of each event, by its name. */
  readonly Bodies: Readonly<Record<string, object>>;
};
export type EventName<T extends Types> = Extract<keyof T['Bodies'], string>;
export type LaneName<T extends Names> = Extract<keyof T['LaneStages'], string>;

/** How people stand to a case. `lane`: whoever holds an open lane of that name; `ever`: ended ones too. */
export type RelationRow = Words & { readonly lane?: string; readonly ever?: true };

/**
 * `turn`: who has to move; `lanes`: whoever holds an open one. `open`: still in a queue. `free`: why no clock of the case
 * runs here although it is open.
 */
export type StageRow<R extends string> = Words & {
  readonly turn: R | 'lanes' | 'nobody';
  readonly open: boolean;
  readonly free?: string;
};
/** Stages of a lane; the turn is most often that of its holder. */
export type LaneRow<R extends string> = Words & {
  readonly stages: Readonly<
    Record<
      string,
      Words & { readonly turn: R | 'holder' | 'nobody'; readonly open: boolean; readonly free?: string }
    >
  >;
};

/** The lane a command acts on: the actor's own, or the one its field of kind `lane` names. */
type LaneStep<T extends Names> = {
  [L in LaneName<T>]: {
    readonly name: L;
    readonly from: readonly T['LaneStages'][L][];
    readonly to?: T['LaneStages'][L];
    /** Where none is named, those at this stage are meant first. */
    readonly first?: T['LaneStages'][L];
  };
}[LaneName<T>];

/** A row of the table of commands; the event it writes is checked where the trade is gathered. */
export type CommandRow<T extends Names, Event extends string = string> = Words & {
  /** What happens, in one sentence for the workflow page and the form. */
  readonly does: string | Words;
  /** `new`: it begins a case. */
  readonly from: readonly T['Stage'][] | 'open' | 'any' | 'new';
  readonly who: readonly T['Relation'][];
  readonly fields: Fields;
  readonly writes: Event;
  /** Several: the decision says which. None: the case stays where it is, or the decision says where it begins. */
  readonly to?: T['Stage'] | readonly T['Stage'][];
  readonly lane?: LaneStep<T>;
  /** Asks nothing where no field is needed: given in place, without a form. */
  readonly atOnce?: true;
  /** The command that takes this one back. */
  readonly undo?: string;
  /** What the server reads of other rows before it is decided; the answer is among the facts. */
  readonly look?: string;
};
export type CommandRows<T extends Types> = Readonly<Record<string, CommandRow<T, EventName<T>>>>;

/** How much of a case an actor sees: nothing; code, type, stage and clock; their own lane as well; all of it. */
export const SIGHTS = ['nothing', 'frame', 'own', 'content'] as const;
export type Sight = (typeof SIGHTS)[number];
type Shown = Exclude<Sight, 'nothing'>;
/** Of a member of an event that is about a lane: whoever answers there sees it, and whoever sees the content. */
export type ShownInLane = Shown | 'lane';

/** An effect on another case, given there as a command under an id made from the cause. */
export type FollowUp = {
  readonly trade: string;
  readonly id: string;
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
};

export type EventRow<T extends Types, Body> = Words & {
  /** `note`: changes nothing that matters to a clock or a turn. `relimit`: limits are looked up again. */
  readonly kind?: 'note' | 'relimit';
  /** Who is notified, besides whoever acted. */
  readonly tells?: readonly T['Relation'][] | ((state: T['State'], body: Body) => readonly T['Relation'][]);
  /** What those who are notified read, where the word of the event says too little: a line without a full stop. */
  readonly message?: Words;
  /** The message does not wait for quiet hours to end. */
  readonly urgent?: true;
  /** The trade itself calls whom it tells, at once and by every way; no message besides. */
  readonly rings?: true;
  /** From which sight on the event is in the timeline, and what of its body; the rest of the body is content. */
  readonly sight?: Shown;
  readonly shows?: { readonly [M in keyof Body]?: ShownInLane };
  readonly follows?: (state: T['State'], body: Body) => readonly FollowUp[];
  /** No command writes it any more; it is read for ever. */
  readonly retired?: true;
  /** Sealed words of the case and their key are deleted with it. */
  readonly forgets?: true;
} & (
    | { readonly begins: (body: Body, at: number, by: string) => T['State']; readonly change?: never }
    | {
        readonly begins?: never;
        /** What it changes besides stage, clocks and lanes, which every event carries alike. Never throws. */
        readonly change?: (state: T['State'], body: Body, at: number, by: string) => Partial<T['State']>;
      }
  );
export type EventRows<T extends Types> = { readonly [N in EventName<T>]: EventRow<T, T['Bodies'][N]> };

/** A limit that runs. Its sentence for the workflow page is `says`. */
export type TimerRow<T extends Types> = Words & {
  readonly says?: Words;
  /** How long; null: none for this case. */
  readonly limit: (state: T['State'], facts: T['Facts'], lane: Lane | null) => Limit | null;
  /** It is of each lane of this name, and `runs` and `holds` are stages of the lane. */
  readonly lane?: LaneName<T>;
  readonly runs: readonly string[];
  /** Stages in which it stands still. */
  readonly holds?: readonly string[];
  /** Of a lane's timer: stages of the case in which it stands still. */
  readonly stands?: readonly T['Stage'][];
  /** Ends no later than this timer of the case. */
  readonly within?: string;
  /** Runs on the kind of time of the timer it ends within; the limit is given in a unit of it. */
  readonly alike?: true;
  /** Events with which it begins anew although the stage stays; of a lane only where the event is about that lane. */
  readonly anew?: readonly EventName<T>[];
  /** Back in a stage where it runs: it goes on where it stood, instead of beginning anew. */
  readonly again?: 'goes_on';
  /** Stays in the case after it stopped. */
  readonly kept?: true;
  /** Hundredths of the limit at which whoever has to move is reminded. */
  readonly marks?: readonly number[];
  /** What a reminder says, in place of the clock and how much of it has run: a line without a full stop. */
  readonly reminds?: Words;
  /** Reminds and acts outside duty hours too, of these cases or of all. */
  readonly always?: true | ((state: T['State']) => boolean);
  /** Given by the system when it runs out; a command with a lane is given to the lane whose clock it is. */
  readonly gives?: string;
};

/** A lane as an event leaves it: only the members that changed. */
export type LaneChange<L extends string = string> = {
  readonly lane: L;
  readonly key: string;
  readonly stage?: string;
  readonly clocks?: Clocks;
};
/** One thing that happened. `clocks` and `lanes` hold what the event changed, as it is afterwards. */
export type EventOf<T extends Types> = {
  [N in EventName<T>]: {
    readonly name: N;
    readonly body: T['Bodies'][N];
    readonly stage?: T['Stage'];
    readonly clocks?: Clocks;
    readonly lanes?: readonly LaneChange<LaneName<T>>[];
  };
}[EventName<T>];

/** What a decision is made from. `state` is null for a command that begins a case; `lane` the one it acts on. */
export type Given<T extends Types, Body = Readonly<Record<string, unknown>>, State = T['State']> = {
  readonly state: State;
  readonly body: Body;
  readonly actor: Actor;
  readonly now: number;
  readonly facts: T['Facts'];
  readonly lane: Lane | null;
};
export type Decision<T extends Types, Body = Readonly<Record<string, unknown>>, State = T['State']> = (
  given: Given<T, Body, State>,
) => readonly EventOf<T>[];

type RowOf<T extends Types> = CommandRow<T, EventName<T>>;
type Row<T extends Types, Cs, C extends keyof Cs> = Cs[C] extends RowOf<T> ? Cs[C] : never;
/** Do the columns of the table say all that follows? */
type IsPlain<T extends Types, R extends RowOf<T>> = R extends { to: readonly unknown[] }
  ? false
  : R extends { from: 'new' }
    ? R extends { to: string }
      ? Fills<T, R, BodyOf<R['fields']> & FreshOf<T>>
      : false
    : Fills<T, R, BodyOf<R['fields']>>;
type Fills<T extends Types, R extends RowOf<T>, Body> = Body extends T['Bodies'][R['writes']] ? true : false;
/** Who a new case is, which its first event says with what was filled in. */
type FreshOf<T extends Types> = T['Facts'] extends { readonly fresh: infer Fresh } ? Fresh : unknown;
type DecisionFor<T extends Types, R extends RowOf<T>> = Decision<
  T,
  BodyOf<R['fields']>,
  R['from'] extends 'new' ? null : T['State']
>;
/** Needed exactly where the columns cannot say what follows: several ends, or an event that says more than the form. */
export type Decisions<T extends Types, Cs extends CommandRows<T>> = {
  readonly [C in keyof Cs as IsPlain<T, Row<T, Cs, C>> extends true ? never : C]: DecisionFor<
    T,
    Row<T, Cs, C>
  >;
} & {
  readonly [C in keyof Cs as IsPlain<T, Row<T, Cs, C>> extends true ? C : never]?: DecisionFor<
    T,
    Row<T, Cs, C>
  >;
};

/** What is asked of a seat beside the turn of the case, such as a decision on an extension; its words name what waits. */
export type RequestRow<T extends Types> = Words & {
  /** The seat that owes the answer, and the one that waits for it; null while nothing is asked. */
  readonly asked: (state: T['State']) => { readonly seat: string; readonly by: string | null } | null;
  /** The command that answers; where the case is at none of its stages, nothing is owed. */
  readonly answer: string;
  /** The timer of the answer. */
  readonly timer: string;
};

type Asked<T extends Types> = Pick<Given<T>, 'state' | 'actor' | 'now' | 'facts' | 'lane'>;
/** What stands in the way besides stage, relation and fields. */
export type Barriers<T extends Types, Cs> = {
  readonly [C in keyof Cs]?: (asked: Asked<T>) => Refusal | null;
};

/** Where a case keeps its lanes. */
export type LaneStore<T extends Types> = {
  readonly get: (state: T['State']) => Lanes;
  readonly set: (state: T['State'], lanes: Lanes) => T['State'];
};

/** Everything a trade is; made by `workflow`. */
export type Trade<T extends Types> = Words & {
  readonly name: string;
  /** What references in its refusals begin with: the name, and nothing for the loop, whose references are older. */
  readonly refs: string;
  /** Number of the shape of its state; a higher one is brought about by a job. */
  readonly shape: number;
  readonly relations: Readonly<Record<string, RelationRow>>;
  readonly stages: Readonly<Record<string, StageRow<string>>>;
  readonly lanes: Readonly<Record<string, LaneRow<string>>>;
  readonly commands: CommandRows<T>;
  readonly timers: Readonly<Record<string, TimerRow<T>>>;
  readonly events: Readonly<Record<string, EventRow<T, never>>>;
  readonly decisions: Readonly<Record<string, Decision<T> | undefined>>;
  readonly barriers: Readonly<Record<string, ((asked: Asked<T>) => Refusal | null) | undefined>>;
  /** The seats of each relation. A seat is a queue of a post, or `person:<id>` where a person is meant. */
  readonly seats: (state: T['State']) => Readonly<Partial<Record<T['Relation'], readonly string[]>>>;
  /** The seats that have to move, where they are fewer than those of the stage's relation. */
  readonly movers?: (state: T['State']) => readonly string[];
  /** The seat that waits for what others have to do here; none: nobody is shown it as owed. */
  readonly awaits?: (state: T['State']) => string | null;
  /** What waits for an answer beside the turn of the case, by its name. */
  readonly requests?: Readonly<Record<string, RequestRow<T>>>;
  /** The seats that may act for one: itself, and who stands in where a post is vacant. */
  readonly servedBy: (seat: string) => readonly string[];
  /** Relations that no seat can tell. */
  readonly stands: (state: T['State'] | null, actor: Actor) => readonly T['Relation'][];
  readonly sight: (state: T['State'], actor: Actor) => Sight;
  /** From which sight on each member of the state is seen; `content`: all of them with the content alone. */
  readonly shown: 'content' | { readonly [M in Exclude<keyof T['State'], 'imported' | 'spans'>]-?: Shown };
  /** Names the case in to-do, notices, search and titles, as far as it may be seen. */
  readonly label: (state: T['State'], sight: Sight) => string;
  /** Optional fields that this case makes necessary. */
  readonly demands: (command: string, state: T['State'], actor: Actor) => readonly string[];
  readonly laneStore: LaneStore<T>;
  /** Of a trade with sealed fields: the event that forgets has happened. */
  readonly forgotten?: (state: T['State']) => boolean;
  readonly figures?: Figures<T['State'], EventOf<T>>;
};
