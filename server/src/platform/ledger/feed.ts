/** Positions of events: the order in which programs outside hear of them. */
import type { Queryable } from '../db/database.ts';

/** One event with its place in its district's order. */
export type Fed = {
  readonly position: number;
  readonly stream: string;
  readonly streamId: string;
  readonly version: number;
  /** As in the ledger: `issue.dispatched`. */
  readonly name: string;
  readonly at: number;
};

/**
 * What a feature does with events that have just got their position, in the relay's own transaction. They are read
 * when it asks for them: mostly nobody listens.
 */
export type Published = (
  tx: Queryable,
  district: string,
  events: () => Promise<readonly Fed[]>,
) => Promise<void>;

/** Streams that have several matters of one command tell of each; `version` is the last the command wrote. */
type Written = { readonly id: string; readonly stream_id: string; readonly version: number };

/**
 * Gives the events of these commands their positions. Run in the relay's transaction: the update of `feed_head`
 * keeps its row locked until that commits, so positions become visible in their order and without a gap, however
 * many relays run. A reader that has seen position n has missed nothing before n. Answers how many events there
 * were, and the position of the last.
 */
export async function feedEvents(
  tx: Queryable,
  district: string,
  written: readonly Written[],
): Promise<{ count: number; last: number }> {
  const { rows } = await tx.query<{ count: number; last: number }>({
    name: 'feed_events',
    text: FEED,
    values: [
      district,
      written.map(({ id }) => id),
      written.map(({ stream_id }) => stream_id),
      written.map(({ version }) => version),
    ],
  });
  return rows[0] ?? { count: 0, last: 0 };
}

/** The last `count` events up to a position, in their order. */
export async function lastFed(tx: Queryable, district: string, last: number, count: number): Promise<Fed[]> {
  const { rows } = await tx.query<Fed>({
    name: 'feed_last',
    text: `select position, stream, stream_id as "streamId", version, name, at from feed
      where district = $1 and position > $2 and position <= $3 order by position`,
    values: [district, last - count, last],
  });
  return rows;
}

const FEED = `with happened as materialized (
    select e.stream, e.stream_id, e.version, e.name, e.at
    from unnest($2::uuid[], $3::uuid[], $4::int[]) as w(id, stream_id, version)
    cross join lateral (
      with mine as materialized (select e.* from event e
        where e.district = $1 and e.stream_id = w.stream_id and e.version <= w.version and e.command_id = w.id)
      select * from mine) e
  ), head as (
    insert into feed_head (district, position) select $1, count(*) from happened having count(*) > 0
    on conflict (district) do update set position = feed_head.position + excluded.position
    returning position
  ), fed as (
    insert into feed (district, position, stream, stream_id, version, name, at)
    select $1, h.position + 1 - row_number() over (order by a.at desc, a.stream_id desc, a.version desc),
      a.stream, a.stream_id, a.version, a.name, a.at
    from happened a cross join head h
    returning position
  ) select count(*) as count, max(position) as last from fed having count(*) > 0`;

const keptAtOnce = 5_000;

/** Forgets positions of events older than a moment; the events themselves stay. Returns how many. */
export async function trimFeed(db: Queryable, districts: readonly string[], before: number): Promise<number> {
  let gone = 0;
  for (const district of districts) {
    for (let more = keptAtOnce; more === keptAtOnce; gone += more) {
      // In small bites: the relay writes to the other end of the same table meanwhile.
      const { rowCount } = await db.query(
        `delete from feed where district = $1 and at < $2 and position in (
           select position from feed where district = $1 order by position limit $3)`,
        [district, new Date(before).toISOString(), keptAtOnce],
      );
      more = rowCount;
    }
  }
  return gone;
}
