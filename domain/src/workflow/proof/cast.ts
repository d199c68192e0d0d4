/** Who walks through a trade, what they know, and what comes of it. */
import type { Refusal } from '../../refusal.ts';
import type { FieldSpec } from '../fields.ts';
import type { Actor, EventOf, Trade, Types } from '../form.ts';
import type { Random } from './random.ts';

/** What a walk needs to know of a trade besides its tables. */
export type Cast<T extends Types> = {
  /** Who gives the commands that begin a case. */
  readonly beginners: (random: Random) => Actor;
  /** The first events of a case that no command of the table begins. */
  readonly begin?: (random: Random, now: number) => readonly EventOf<T>[];
  /** Events that come from elsewhere now and then; none most of the time. */
  readonly outside?: (random: Random, state: T['State'], now: number) => readonly EventOf<T>[];
  /** Members of the row that are left out while there is nothing to say: of a trade older than the form. */
  readonly later?: readonly string[];
  /** Actors besides those who hold a seat of the case. */
  readonly others: (random: Random) => readonly Actor[];
  readonly facts: (random: Random, state: T['State'] | null) => T['Facts'];
  /** What of the facts depends on who asks. */
  readonly factsFor?: (facts: T['Facts'], who: Actor) => T['Facts'];
  /** A value for a field; undefined: one of its kind. */
  readonly value?: (
    random: Random,
    name: string,
    spec: FieldSpec,
    state: T['State'] | null,
    now: number,
  ) => unknown;
  /** Given what each command writes, to record it. */
  readonly onEvents?: (written: Written<T>) => void;
};
/** The events of one command; `before` is null where they begin a case. */
export type Written<T extends Types> = {
  readonly before: T['State'] | null;
  readonly events: readonly EventOf<T>[];
  readonly at: number;
  readonly by: string;
};
/** One thing that was tried, with what came of it: a server that tries the same has to come to the same. */
export type Attempt<T extends Types> = {
  /** Null for events that no command gave: those that begin a case of the loop, and those from elsewhere. */
  readonly command: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly now: number;
  readonly facts: T['Facts'];
  /** Of a command that a clock of a lane gives: which lane. */
  readonly key?: string | undefined;
  readonly outcome: readonly EventOf<T>[] | Refusal;
};
export type WalkOptions = {
  readonly seed: number;
  /** At least so many commands are tried. */
  readonly commands: number;
  /** When the first case begins. */
  readonly from: number;
  /** Given every refusal that is met, also of commands that are not tried. */
  readonly onRefusal?: ((refusal: Refusal) => void) | undefined;
};
/** What came of a walk; `unreached`, `stuck` and `broken` are empty for a sound trade. */
export type Walked = {
  readonly given: number;
  readonly allowed: number;
  readonly refused: number;
  /** Stages, stages of lanes, commands and events that the walk never came to. */
  readonly unreached: readonly string[];
  /** Open stages at which nobody had to move, or no clock ran though the table does not say why. */
  readonly stuck: readonly string[];
  /** Promises that were not kept, with the seed's case in which they were not. */
  readonly broken: readonly string[];
};

export function actor(
  seats: readonly string[],
  rights: readonly string[],
  change: Partial<Actor> = {},
): Actor {
  const person = seats.find((seat) => seat.startsWith('person:'))?.slice('person:'.length);
  const personId = person ?? `of ${seats[0] ?? 'nobody'}`;
  return { personId, post: 'any', area: '', seats, rights: new Set(rights), ...change };
}

/**
 * The cast of a plain trade: a resident begins cases with every right, and whoever holds a seat of a case acts in it. Its
 * facts are the same for all, beside the id of each case.
 */
export function plainCast<T extends Types>(
  { name, commands }: Trade<T>,
  facts: Omit<T['Facts'], 'fresh'>,
): Cast<T> {
  const resident = actor(
    [],
    Object.keys(commands).map((command) => `${name}.${command}`),
    {
      personId: 'resident',
      post: 'resident',
    },
  );
  let made = 0;
  return {
    beginners: () => resident,
    others: () => [],
    facts: () => {
      made += 1;
      const fresh = { id: `${name}-${made}`, number: `${made}`, district: '990101' };
      return { ...facts, fresh } as unknown as T['Facts'];
    },
  };
}
