/** Whether events are under a seal or wait for one. */
import type { Queryable } from '../db/database.ts';
import type { Key } from './beside.ts';
import type { EventRow } from './chain.ts';

export type Cover = {
  /** Up to which version a stream is sealed, by district and id. */
  readonly sealed: ReadonlyMap<string, number>;
  /** Commands whose heads wait for a seal, by district and id. */
  readonly waiting: ReadonlySet<string>;
};

export async function coverOf(db: Queryable, keys: readonly Key[]): Promise<Cover> {
  const values = [keys.map(({ district }) => district), keys.map(({ id }) => id)];
  const { rows: sealed } = await db.query<{ district: string; id: string; version: number }>(
    `select a.district, a.id, max(l.version) as version from unnest($1::text[], $2::uuid[]) as a(district, id)
     join seal_leaf l on l.district = a.district and l.stream_id = a.id group by a.district, a.id`,
    values,
  );
  // Few: what the last minute brought.
  const { rows: waiting } = await db.query<{ district: string; id: string }>(
    `select w.district, w.id from (
       select district, id, stream_id from outbox union all select district, id, stream_id from unsealed) w
     where (w.district, w.stream_id) in (select * from unnest($1::text[], $2::uuid[]))
     /* across districts: each named with its id */`,
    values,
  );
  return {
    sealed: new Map(sealed.map(({ district, id, version }) => [`${district}.${id}`, version])),
    waiting: new Set(waiting.map(({ district, id }) => `${district}.${id}`)),
  };
}

export function isCovered({ sealed, waiting }: Cover, event: EventRow): boolean {
  const { district, stream_id, version, command_id } = event;
  return version <= (sealed.get(`${district}.${stream_id}`) ?? 0) || waiting.has(`${district}.${command_id}`);
}
