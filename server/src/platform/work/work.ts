/**
 * The one taker of queued work. A row that fails is set aside with its error, so that the rows behind it and the
 * districts after it go on; it is tried again with growing pauses, and shown as failed when they are used up. What
 * is set aside lies in `work_aside`: `gridgov doctor`, the operator's page and the measures read it.
 */
import type { Db } from '../db/database.ts';
import { isTransient } from '../db/errors.ts';
import { asideOf, forgetAside, type Known, setAside } from './queries.ts';

/** Where work lies that belongs to no district. */
export const NOWHERE = 'city';

export type Queue = {
  /** As the operator sees it, for ever: it is written beside what is set aside. */
  readonly name: string;
  /** Districts in which something may wait. */
  readonly districts: () => readonly string[] | Promise<readonly string[]>;
  /**
   * Takes some of what waits, but not the keys to be skipped, and carries it out: all of it or nothing. Returns
   * whether there may be more.
   */
  readonly batch?: (district: string, skip: readonly string[]) => Promise<boolean>;
  /** What a batch would take: asked for where a batch failed, or where there are none. */
  readonly keys?: (district: string, skip: readonly string[]) => Promise<readonly string[]>;
  /** Carries out one row alone; safe to run twice, and nothing where the row is gone. */
  readonly one?: (district: string, key: string) => Promise<unknown>;
  /** What is set aside is due in every round like the rest, and not between. */
  readonly everyRound?: true;
};

export type WorkDeps = {
  readonly db: Db;
  readonly now: number;
  readonly onError: (what: string, error: unknown) => void;
  /** Once it is over nothing more is begun; what is under way ends. */
  readonly ending?: AbortSignal | undefined;
};

const MINUTE = 60_000;
/** Pauses after the first attempt, the second, …; over half a day together, which a fault outside may last. */
const PAUSES = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 10 * 60 * MINUTE];
const LONGEST_ERROR = 1_000;

/** One round over all districts of a queue. Never throws: what failed is reported and set aside. */
export async function takeQueued(deps: WorkDeps, queue: Queue): Promise<void> {
  let districts: readonly string[];
  let aside: Known[];
  try {
    [districts, aside] = [await queue.districts(), await asideOf(deps.db, queue.name)];
  } catch (error) {
    return roundFailed(deps, queue, NOWHERE, error);
  }
  for (const district of new Set([...districts, ...aside.map((row) => row.district)])) {
    if (deps.ending?.aborted === true) return;
    // District by district: work in the background must not take the connections of people.
    const known = new Map(aside.filter((row) => row.district === district).map((row) => [row.key, row]));
    await inDistrict({ ...deps, queue, district, known });
  }
}

/** Work that is not in rows, such as a sweep: named, each on its own. */
export async function takeChores(
  deps: WorkDeps,
  name: string,
  chores: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<void> {
  await takeQueued(deps, {
    name,
    districts: () => [NOWHERE],
    everyRound: true,
    keys: async () => Object.keys(chores),
    one: async (_district, key) => chores[key]?.(),
  });
}

type Round = WorkDeps & {
  readonly queue: Queue;
  readonly district: string;
  /** What is set aside here, by key. */
  readonly known: Map<string, Pick<Known, 'tries' | 'nextAt'>>;
};

async function inDistrict(round: Round): Promise<void> {
  const { db, queue, district, known } = round;
  try {
    if (queue.everyRound !== true) await dueAgain(round);
    if (queue.batch === undefined) await eachOf(round);
    // Each batch begins where the one before ended.
    else while (await batchOrEach(round)) if (round.ending?.aborted === true) return;
    if (known.has('')) await forgetAside(db, { district, queue: queue.name, key: '' });
  } catch (error) {
    await roundFailed(round, queue, district, error);
  }
}

const skipped = ({ known }: Round) => [...known.keys()].filter((key) => key !== '');

async function dueAgain(round: Round): Promise<void> {
  for (const key of skipped(round)) {
    const nextAt = round.known.get(key)?.nextAt ?? null;
    // One after the other: this is work in the background.
    if (nextAt !== null && nextAt <= round.now) await alone(round, key);
  }
}

/** Whether there may be more. */
async function batchOrEach(round: Round): Promise<boolean> {
  const { queue, district } = round;
  try {
    return (await queue.batch?.(district, skipped(round))) === true;
  } catch (error) {
    if (queue.keys === undefined || isTransient(error)) throw error;
    round.onError(`${queue.name} in ${district}: a batch, so each on its own`, error);
    return eachOf(round);
  }
}

async function eachOf(round: Round): Promise<boolean> {
  const { queue, district } = round;
  const keys = (await queue.keys?.(district, skipped(round))) ?? [];
  // One after the other, as above.
  for (const key of keys) {
    if (round.ending?.aborted === true) return false;
    await alone(round, key);
  }
  return keys.length > 0;
}

async function alone(round: Round, key: string): Promise<void> {
  const { db, queue, district, known } = round;
  try {
    await queue.one?.(district, key);
  } catch (error) {
    // A database that is away is no fault of the row.
    if (isTransient(error)) throw error;
    return aside(round, key, error);
  }
  if (known.delete(key)) await forgetAside(db, { district, queue: queue.name, key });
}

async function aside(round: Round, key: string, error: unknown): Promise<void> {
  const { db, now, queue, district, known } = round;
  const tries = (known.get(key)?.tries ?? 0) + 1;
  const pause = PAUSES[tries - 1];
  const nextAt = pause === undefined ? null : now + pause;
  round.onError(`${queue.name} in ${district}: ${key}, set aside`, error);
  await setAside(db, { district, queue: queue.name, key, error: wordsOf(error), at: now, tries, nextAt });
  known.set(key, { tries, nextAt });
}

/** The round is run again anyway; it is only written down that it failed. */
async function roundFailed(
  { db, now, onError }: WorkDeps,
  { name }: Queue,
  district: string,
  error: unknown,
): Promise<void> {
  onError(`${name} in ${district}`, error);
  try {
    const row = { district, queue: name, key: '', error: wordsOf(error), at: now };
    await setAside(db, { ...row, tries: 1, nextAt: now });
  } catch (second) {
    onError(`${name} in ${district}: writing down that it failed`, second);
  }
}

function wordsOf(error: unknown): string {
  const parts = causesOf(error);
  const texts = parts.map((one) => (one instanceof Error ? one.message : String(one)));
  return [...new Set(texts)].join('; ').replaceAll('\0', '').slice(0, LONGEST_ERROR) || 'unknown';
}

/** What failed in the end, of work that is made of other work. */
function causesOf(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors.flatMap(causesOf) : [error];
}
