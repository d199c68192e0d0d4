/**
 * The one taker of what falls due, for all trades: a clock reminds at its marks, and gives its command when it runs out.
 * Each row once, in the order in which they fell due, however late; outside duty hours only what does not wait for them.
 */
import type { Queryable } from '../db/database.ts';
import type { AnyStream } from '../ledger/chain.ts';
import { statesOf } from '../ledger/shape.ts';
import { takeQueued, type WorkDeps } from '../work/work.ts';
import {
  addReminders,
  type Due,
  districtsDue,
  findGiving,
  type NoticeRow,
  nextTimers,
  removeTimer,
  type TakenTimer,
  takeTimers,
} from './queries.ts';

export type { NoticeRow, TakenTimer } from './queries.ts';

/** What a trade does when a moment has come. */
export type Timed = {
  readonly stream: AnyStream;
  /** Who is reminded; nobody where the clock stopped or was moved since. */
  notices(state: unknown, taken: TakenTimer, now: number): readonly NoticeRow[];
  /** Gives the command of the clock, if it still runs out; safe to be called twice for one row. */
  give?(state: unknown, taken: TakenTimer, now: number): Promise<void>;
};
export type TimerDeps = WorkDeps & {
  readonly trades: readonly Timed[];
  /** Outside duty hours only what comes `always` is taken. */
  readonly inDutyHours: boolean;
};

const AT_ONCE = 200;

/** One round over all districts. Returns how many notices were written. */
export async function takeDue(deps: TimerDeps): Promise<number> {
  const { db, now } = deps;
  const due = { now, trades: deps.trades.map(({ stream }) => stream.name), alwaysOnly: !deps.inDutyHours };
  const round: Round = { ...deps, due, told: 0 };
  await takeQueued(deps, {
    name: 'reminders',
    districts: () => districtsDue(db, now),
    batch: (district, skip) => batch(round, district, skip),
    keys: async (district, skip) =>
      (await nextTimers(db, district, due, { most: AT_ONCE, skip })).map(({ key }) => key),
    one: async (district, key) => {
      if (await give(round, district, key)) return;
      await remind(round, district, { most: 1, skip: [], only: key });
    },
  });
  return round.told;
}

type Round = TimerDeps & { readonly due: Due; told: number };

/** Up to the first row that gives a command, or that one alone. Returns whether there may be more. */
async function batch(round: Round, district: string, skip: readonly string[]): Promise<boolean> {
  const next = await nextTimers(round.db, district, round.due, { most: AT_ONCE, skip });
  const [first] = next;
  if (first === undefined) return false;
  if (first.gives) return give(round, district, first.key);
  const giving = next.findIndex(({ gives }) => gives);
  const most = giving < 0 ? next.length : giving;
  const taken = await remind(round, district, { most, skip, only: null });
  // Fewer: another server is at them.
  return taken === most && (giving >= 0 || next.length === AT_ONCE);
}

/** The rows taken and the notices written are one transaction. Returns how many rows were taken. */
async function remind(
  round: Round,
  district: string,
  which: Parameters<typeof takeTimers>[3],
): Promise<number> {
  return round.db.transaction(async (tx) => {
    const taken = await takeTimers(tx, district, round.due, which);
    const states = await statesOfTaken(round, tx, district, taken);
    const rows = taken.flatMap((one) => noticesOf(round, states, one));
    if (rows.length > 0) await addReminders(tx, district, rows);
    round.told += rows.length;
    return taken.length;
  });
}

/** The command first: where it fails, the row stays. Returns whether there was such a row. */
async function give(round: Round, district: string, key: string): Promise<boolean> {
  const taken = await findGiving(round.db, district, round.due, key);
  if (taken === null) return false;
  const states = await statesOfTaken(round, round.db, district, [taken]);
  const state = states.get(taken.stream_id);
  const rows = noticesOf(round, states, taken);
  if (state !== undefined) await tradeOf(round, taken)?.give?.(state, taken, round.now);
  await round.db.transaction(async (tx) => {
    await removeTimer(tx, district, taken);
    if (rows.length > 0) await addReminders(tx, district, rows);
  });
  round.told += rows.length;
  return true;
}

const tradeOf = ({ trades }: Round, { trade }: TakenTimer) =>
  trades.find(({ stream }) => stream.name === trade);

function noticesOf(round: Round, states: ReadonlyMap<string, unknown>, taken: TakenTimer) {
  const state = states.get(taken.stream_id);
  return state === undefined ? [] : (tradeOf(round, taken)?.notices(state, taken, round.now) ?? []);
}

async function statesOfTaken(
  { trades }: Round,
  db: Queryable,
  district: string,
  taken: readonly TakenTimer[],
): Promise<ReadonlyMap<string, unknown>> {
  const states = new Map<string, unknown>();
  for (const { stream } of trades) {
    const ids = taken.filter(({ trade }) => trade === stream.name).map(({ stream_id }) => stream_id);
    // Trade by trade: in a transaction one statement follows the other.
    const own = ids.length === 0 ? [] : await statesOf(db, stream, district, [...new Set(ids)]);
    for (const [id, state] of own) states.set(id, state);
  }
  return states;
}
