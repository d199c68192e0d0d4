import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type CallerRow = {
  state: IssueState;
  version: number;
  placeText: string;
  reportedAt: number;
  /** The number rang about a matter that somebody else reported. */
  joined: boolean;
};

/** Matters reported or joined under a number (its keyed hash), newest first; one look per district. */
export async function listByPhone(
  db: Queryable,
  districts: readonly string[],
  index: Buffer,
  limit: number,
): Promise<CallerRow[]> {
  const { rows } = await db.query<CallerRow>({
    name: 'intake_by_phone',
    text: `select m.* from unnest($1::text[]) as k(district) cross join lateral (
        select i.state, i.version, t.place_text as "placeText", i.reported_at as "reportedAt", bool_and(c.joined) as joined
        from (select district, stream_id, false as joined from issue_contact
            where district = k.district and phone_index = $2
          union all
          select district, stream_id, true from issue_caller
            where district = k.district and phone_index = $2) c
        join issue i on i.district = c.district and i.id = c.stream_id
        join issue_text t on t.district = c.district and t.stream_id = c.stream_id
        group by i.district, i.id, t.district, t.stream_id
        order by i.reported_at desc limit $3
      ) m order by m."reportedAt" desc limit $3 /* across districts: those of the seat, named one by one */`,
    values: [districts, index, limit],
  });
  return rows;
}

export type Caller = {
  district: string;
  streamId: string;
  id: string;
  nameSealed: Buffer | null;
  phoneSealed: Buffer;
  phoneIndex: Buffer;
  at: number;
  personId: string;
};

/** A further caller; the same call again, or a number kept with the matter already, is not kept twice. */
export async function insertCaller(db: Queryable, one: Caller): Promise<void> {
  await db.query(
    `insert into issue_caller (district, stream_id, id, name_sealed, phone_sealed, phone_index, at, person_id)
      select $1::text, $2::uuid, $3::uuid, $4::bytea, $5::bytea, $6::bytea, $7::timestamptz, $8::uuid
      where not exists (select 1 from issue_caller where district = $1 and stream_id = $2 and phone_index = $6)
        and not exists (select 1 from issue_contact where district = $1 and stream_id = $2 and phone_index = $6)
      on conflict (district, stream_id, id) do nothing`,
    [
      one.district,
      one.streamId,
      one.id,
      one.nameSealed,
      one.phoneSealed,
      one.phoneIndex,
      timestamp(one.at),
      one.personId,
    ],
  );
}

export type SealedCaller = { name: Buffer | null; phone: Buffer };

/** Everybody who rang about a matter that somebody else had reported, sealed. */
export async function listCallers(db: Queryable, district: string, id: string): Promise<SealedCaller[]> {
  const { rows } = await db.query<SealedCaller>({
    name: 'issue_callers',
    text: `select name_sealed as name, phone_sealed as phone from issue_caller
      where district = $1 and stream_id = $2 order by at`,
    values: [district, id],
  });
  return rows;
}

/** Of these matters those about which somebody else rang as well. */
export async function withCallers(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'issue_with_callers',
    text: `select distinct stream_id as id from issue_caller
      where district = $1 and stream_id = any($2::uuid[])`,
    values: [district, ids],
  });
  return new Set(rows.map(({ id }) => id));
}
