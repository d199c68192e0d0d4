/** A trade as the server carries it: its tables, and what only the server can say of it. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { PostKind } from '@gridgov/domain/city/people/post-kinds.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type TradeRight, type TradeRights, tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { FieldFacts } from '@gridgov/domain/workflow/check-fields.ts';
import type { Identified, Limit, Trade, Types, Words } from '@gridgov/domain/workflow/form.ts';
import { purposeFaults, type TradePurpose } from '@gridgov/domain/workflow/purpose.ts';
import { sealedFaults } from '@gridgov/domain/workflow/sealed.ts';
import type { Queryable } from '../db/database.ts';
import type { Column, Job } from '../ledger/stream.ts';
import type { Rings } from '../ringing/declared.ts';
import { oldColumns } from './old/columns.ts';

/** When a check-in counts without a reason: so near, and by a position so exact. */
export type CheckInSetting = { readonly withinMetres: number; readonly accuracyMetres: number };

/** What facts are made from: what the server has in memory at this moment. */
export type Around = FieldFacts & {
  readonly now: number;
  readonly calendar: CompiledCalendar;
  /** How long a limit of the trade is, by its name in `limits`. */
  readonly limit: (name: string) => Limit;
  readonly fresh: Identified;
  readonly onDuty: OnDuty;
  readonly policy?: { readonly checkIn?: CheckInSetting; readonly certifiedPatrols?: boolean };
  /** Whoever acts or looks; the system where a clock gives a command. */
  readonly actor: Actor;
};

/** Who is on duty at a duty seat by its roster, in the order they are called; null: no roster is kept for it. */
export type OnDuty = (seat: string, at: number) => readonly string[] | null;

/** What programs outside hear of a stream: everything an event may tell, that something happened, or nothing. */
export type Feed = 'all' | 'frame' | 'none';

/** Reads other rows before a command is decided. `body` holds digests in place of sealed words. */
export type Look<T extends Types> = (
  db: Queryable,
  asked: {
    readonly district: string;
    readonly state: T['State'] | null;
    readonly body: Readonly<Record<string, unknown>>;
    readonly actor: Actor;
    readonly now: number;
    readonly onDuty: OnDuty;
  },
) => Promise<Partial<T['Facts']>>;

export type ServedTrade<T extends Types> = {
  readonly trade: Trade<T>;
  /** In addresses, plural: `loans`. */
  readonly path: string;
  readonly table: string;
  /** Columns of the row besides those every trade has. */
  readonly columns?: readonly Column<T['State']>[];
  /** The rows the trade adds to the table of rights: names of commands, `read`, and `import` for old cases. */
  readonly rights: Readonly<Partial<Record<PostKind, readonly string[]>>>;
  /** Seats of the trade's own kind that a post serves: who is on duty. */
  readonly seats?: (post: Pick<Actor, 'post' | 'area' | 'unitId'>) => readonly string[];
  /** Posts that see cases in which they serve no seat; for others only those are looked up in which they do. */
  readonly oversee?: readonly PostKind[];
  /** Its limits that are the city's dated data, shipped in `database/seeds/rules/trade-limits.json`. */
  readonly limits?: Readonly<Record<string, Words>>;
  readonly feed: Feed;
  /** It begins wherever it is: a place that leads nowhere is kept in its words, and no district need be named. */
  readonly anywhere?: true;
  /** A unique index of its table lets one case in: whoever comes second is decided anew, on a second look. */
  readonly claims?: true;
  /** Its cases are found by nobody in the one search. */
  readonly unsearched?: true;
  /** The one of the staff a case is about: whoever may know what it says is told their name. */
  readonly about?: (state: T['State']) => string;
  /** Members that hold codes of the case itself, in words; null: nothing is said of them. */
  readonly says?: Readonly<Record<string, (state: T['State'], value: unknown) => Words | null>>;
  /** What of it rings until somebody takes it. */
  readonly rings?: Rings<T>;
  /** Its lines in the register of purposes; a field about people that stands in none is not served. */
  readonly purposes: readonly TradePurpose[];
  readonly facts: (around: Around, state: T['State'] | null) => T['Facts'];
  /** Work outside the ledger that an event starts, by its name; safe to run twice and in any order. */
  readonly jobs?: Readonly<Record<string, (state: T['State']) => Pick<Job, 'task' | 'payload'>>>;
  /** By the names in the table of commands. What they answer stands over `facts`, which answers where nobody looked. */
  readonly looks?: Readonly<Record<string, Look<T>>>;
};

/** Any served trade; its own types were checked where it was declared. */
export type Served = ServedTrade<Types>;

/** Address and table are called by the name of the trade, unless it is said otherwise. */
export type Declared<T extends Types> = Omit<ServedTrade<T>, 'path' | 'table'> &
  Partial<Pick<ServedTrade<T>, 'path' | 'table'>>;

/** @throws where the server would not keep what the tables promise */
export function serve<T extends Types>(declared: Declared<T>): Served {
  const { trade } = declared;
  for (const right of Object.values(declared.rights).flat()) {
    if (right === 'import') oldColumns(trade);
    else if (right !== 'read' && !Object.hasOwn(trade.commands, right))
      throw new Error(`${trade.name} gives a right to ${right}, which it has no command for`);
  }
  for (const event of Object.keys(declared.jobs ?? {})) {
    if (!Object.hasOwn(trade.events, event))
      throw new Error(`${trade.name} has no event ${event} to work after`);
  }
  for (const [command, { look }] of Object.entries(trade.commands)) {
    if (look !== undefined && declared.looks?.[look] === undefined)
      throw new Error(`${trade.name}: nothing looks up ${look}, which ${command} needs`);
  }
  const served = { path: `${trade.name}s`, table: trade.name, ...declared } as unknown as Served;
  const [fault] = [...sealedFaults(served.trade), ...purposeFaults(served.trade, served.purposes)];
  if (fault !== undefined) throw new Error(`${trade.name}: ${fault}`);
  return served;
}

/** The commands that begin a case. */
export function beginningsOf({ trade }: Served): string[] {
  return Object.keys(trade.commands).filter((command) => trade.commands[command]?.from === 'new');
}

/** What the trades add to the table of rights. */
export function rightsOfTrades(trades: readonly Served[]): TradeRights {
  const rows = new Map<PostKind, TradeRight[]>();
  for (const { trade, rights } of trades) {
    for (const [post, names] of Object.entries(rights) as [PostKind, readonly string[]][]) {
      const own = names.map((name) => tradeRight(trade, name));
      rows.set(post, [...(rows.get(post) ?? []), ...own]);
    }
  }
  return Object.fromEntries(rows);
}

/** Actors with what the trades add to their posts: rights, and seats of their own kind. */
export function actingIn(trades: readonly Served[]): (actor: Actor) => Actor {
  const rights = rightsOfTrades(trades);
  return (actor) => {
    const more = rights[actor.post] ?? [];
    const seats = trades.flatMap((served) => served.seats?.(actor) ?? []);
    if (more.length + seats.length === 0) return actor;
    return { ...actor, rights: new Set([...actor.rights, ...more]), seats: [...actor.seats, ...seats] };
  };
}
