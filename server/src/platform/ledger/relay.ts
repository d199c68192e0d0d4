/**
 * The relay takes what commands left in the outbox: it moves the counters, hands jobs on to the job library
 * under the event's id, gives events their positions in the feed, and puts the stream's head aside for the next
 * seal. All in one transaction, so that nothing is done twice and nothing is lost.
 */
import type { Db, Queryable } from '../db/database.ts';
import { isFigure, moveFigures } from '../figures/move.ts';
import type { Queue } from '../work/work.ts';
import { feedEvents, lastFed, type Published } from './feed.ts';
import type { Job } from './stream.ts';

export type Enqueue = (tx: Queryable, jobs: readonly (Job & { key: string })[]) => Promise<void>;
type Taken = {
  id: string;
  stream_id: string;
  version: number;
  jobs: Job[];
  tallies: Record<string, number>;
};

/** As many commands at most are taken in one transaction; fewer means that nothing is left. */
export const RELAY_AT_ONCE = 500;

/** Which of what waits: all but those set aside, one alone, or all of some streams. */
export type Which =
  | { readonly skip: readonly string[] }
  | { readonly only: string }
  | { readonly streams: readonly string[] };

/** Relays what waits in one district; returns how many commands were taken. */
export async function relayOnce(
  db: Db,
  district: string,
  enqueue: Enqueue,
  published?: Published,
  which: Which = { skip: [] },
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await take(tx, district, enqueue, which);
    if (rows.length === 0) return 0;
    // Last, because it holds a lock that other relays of the district wait for.
    const { count, last } = await feedEvents(tx, district, rows);
    if (count > 0) await published?.(tx, district, () => lastFed(tx, district, last, count));
    return rows.length;
  });
}

/**
 * Relays what the transaction itself wrote of streams that happened long ago: counters move and work is handed on, but
 * no program outside hears of it, neither webhook nor event stream. Returns how many commands were taken.
 */
export async function relayPast(
  tx: Queryable,
  district: string,
  streams: readonly string[],
  enqueue: Enqueue,
): Promise<number> {
  return (await take(tx, district, enqueue, { streams })).length;
}

async function take(tx: Queryable, district: string, enqueue: Enqueue, which: Which): Promise<Taken[]> {
  const { rows } = await tx.query<Taken>(takeQuery(district, which));
  if (rows.length === 0) return rows;
  await moveTallies(tx, district, rows);
  const jobs = rows.flatMap((row) =>
    row.jobs.map((job, i) => ({ ...job, key: job.key ?? `${row.id}:${i}` })),
  );
  if (jobs.length > 0) await enqueue(tx, jobs);
  return rows;
}

/** The relay as the taker of queued work takes it. */
export function relayQueue(db: Db, enqueue: Enqueue, published?: Published): Queue {
  return {
    name: 'relay',
    districts: () => districtsWaiting(db),
    batch: async (district, skip) =>
      (await relayOnce(db, district, enqueue, published, { skip })) === RELAY_AT_ONCE,
    keys: (district, skip) => waitingIn(db, district, skip),
    one: (district, only) => relayOnce(db, district, enqueue, published, { only }),
  };
}

async function waitingIn(db: Queryable, district: string, skip: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'select id from outbox where district = $1 and id <> all($2::uuid[]) order by district, id limit $3',
    [district, skip, RELAY_AT_ONCE],
  );
  return rows.map(({ id }) => id);
}

function takeQuery(district: string, which: Which) {
  if ('only' in which)
    return { name: 'relay_take_one', text: taking('id = $2'), values: [district, which.only] };
  if ('streams' in which) {
    const text = taking('stream_id = any($2::uuid[])');
    return { name: 'relay_take_streams', text, values: [district, which.streams] };
  }
  const text = taking(`id <> all($2::uuid[]) order by district, id limit ${RELAY_AT_ONCE}`);
  return { name: 'relay_take', text, values: [district, which.skip] };
}

const taking = (which: string) => `with next as (
    select district, id from outbox where district = $1 and ${which} for update skip locked
  ), taken as (
    delete from outbox o using next n where o.district = $1 and o.district = n.district and o.id = n.id
    returning o.*
  ), aside as (
    insert into unsealed (district, id, stream, stream_id, version, hash)
    select district, id, stream, stream_id, version, hash from taken
  )
  select id, stream_id, version, jobs, tallies from taken order by id`;

/** Adds up what counters gain and lose. */
export async function moveTallies(
  tx: Queryable,
  district: string,
  taken: readonly Pick<Taken, 'tallies'>[],
): Promise<void> {
  const sums = new Map<string, number>();
  for (const { tallies } of taken) {
    for (const [key, n] of Object.entries(tallies)) sums.set(key, (sums.get(key) ?? 0) + n);
  }
  const all = [...sums].filter(([, n]) => n !== 0);
  await moveFigures(
    tx,
    district,
    all.filter(([key]) => isFigure(key)),
  );
  // Sorted, so that two relays take row locks in one order.
  const moves = all.filter(([key]) => !isFigure(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (moves.length === 0) return;
  const text = `insert into tally (district, key, n)
    select $1, m.key, m.n from unnest($2::text[], $3::bigint[]) as m(key, n) order by m.key
    on conflict (district, key) do update set n = tally.n + excluded.n`;
  const values = [district, moves.map(([key]) => key), moves.map(([, n]) => n)];
  await tx.query({ name: 'relay_tally', text, values });
}

/** Districts in which something waits. */
export async function districtsWaiting(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>({ name: 'relay_districts', text: DISTRICTS });
  return rows.map((row) => row.district);
}

// A loose index scan: one step per district, however long the queue is.
const DISTRICTS = `with recursive d(district) as (
    (select district from outbox order by district limit 1)
    union all
    select (select o.district from outbox o where o.district > d.district order by o.district limit 1)
    from d where d.district is not null
  ) select district from d where district is not null`;
