import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Days } from '../duty/public.ts';

/** Duty seats at which a person may have something to do on these days: assigned, standing in, or as a deputy. */
export async function seatsOfPerson(db: Queryable, personId: string, [first, last]: Days): Promise<string[]> {
  const { rows } = await db.query<{ seat: string }>({
    name: 'duty_seats_of_person',
    text: `select distinct s.seat from duty_assignment a join duty_shift s on s.id = a.shift_id
      where a.ended_at is null and a.day between $2::date and $3::date and a.person_id in (
        select $1::uuid
        union select person_id from duty_absence
          where stand_in = $1 and ended_at is null and from_day <= $3::date and to_day >= $2::date
        union select person_id from deputy
          where deputy_id = $1 and ended_at is null and from_day <= $3::date and to_day >= $2::date)
      order by s.seat`,
    values: [personId, first, last],
  });
  return rows.map(({ seat }) => seat);
}

/** A new address for the calendar program of a person; the one before no longer answers. */
export async function saveFeed(db: Queryable, personId: string, hash: Buffer, at: number): Promise<void> {
  await db.query(
    `insert into duty_feed (person_id, secret_hash, at) values ($1, $2, $3)
     on conflict (person_id) do update set secret_hash = excluded.secret_hash, at = excluded.at`,
    [personId, hash, timestamp(at)],
  );
}

export async function deleteFeed(db: Queryable, personId: string): Promise<void> {
  await db.query('delete from duty_feed where person_id = $1', [personId]);
}

export async function feedSince(db: Queryable, personId: string): Promise<number | null> {
  const { rows } = await db.query<{ at: number }>('select at from duty_feed where person_id = $1', [
    personId,
  ]);
  return rows[0]?.at ?? null;
}

/** Whose address it is: only of somebody who works here still, with an account that is open. */
export async function personOfFeed(db: Queryable, hash: Buffer, day: string): Promise<string | null> {
  const { rows } = await db.query<{ personId: string }>(
    `select f.person_id as "personId" from duty_feed f
     where f.secret_hash = $1
       and exists (select 1 from account a where a.person_id = f.person_id and a.status = 'active')
       and exists (select 1 from post p where p.person_id = f.person_id and p.valid_from <= $2::date
         and (p.valid_to is null or p.valid_to > $2::date))`,
    [hash, day],
  );
  return rows[0]?.personId ?? null;
}

export async function saveBeat(db: Queryable, personId: string, at: number): Promise<void> {
  await db.query(
    `insert into duty_beat (person_id, at) values ($1, $2)
     on conflict (person_id) do update set at = greatest(duty_beat.at, excluded.at)`,
    [personId, timestamp(at)],
  );
}

export async function deleteBeat(db: Queryable, personId: string): Promise<void> {
  await db.query('delete from duty_beat where person_id = $1', [personId]);
}

/** Of duties that are over. */
export async function deleteOldBeats(db: Queryable, before: number): Promise<number> {
  const { rowCount } = await db.query('delete from duty_beat where at < $1', [timestamp(before)]);
  return rowCount;
}

export async function listBeats(
  db: Queryable,
  people: readonly string[],
): Promise<{ readonly personId: string; readonly at: number }[]> {
  const { rows } = await db.query<{ personId: string; at: number }>(
    'select person_id as "personId", at from duty_beat where person_id = any($1)',
    [people],
  );
  return rows;
}
