import type { State } from '@gridgov/domain/work/admission/events.ts';
import type { Street } from '@gridgov/domain/work/admission/reckon.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

/** Streets of a district with their grids, and the hours a month that the list asks of a grid, items to come included. */
export async function streetsWith(
  db: Queryable,
  district: string,
  day: string,
  at: number,
): Promise<Street[]> {
  const { rows } = await db.query<Street>(
    `select s.code, s.name,
       (select count(*)::int from area g
        where g.level = 'grid' and left(g.code, 9) = s.code and ${inForce('g', '$2::date')}) as grids,
       (select coalesce(sum(a.hours), 0) from admission a
        where a.district = $1 and a.item_until > $3 and (a.streets = '{}' or s.code = any(a.streets))) as hours
     from area s
     where s.level = 'street' and left(s.code, 6) = $1 and ${inForce('s', '$2::date')}
     order by s.code`,
    [district, day, timestamp(at)],
  );
  return rows;
}

/** What is being posted, the one that ends first before the others. */
export async function postedIn(db: Queryable, district: string, limit: number): Promise<ItemRow[]> {
  const { rows } = await db.query<ItemRow>(
    `select id, state from admission where district = $1 and stage = 'posted' and open
     order by due_at, id limit $2`,
    [district, limit],
  );
  return rows;
}

export type ExistingRow = {
  readonly code: string;
  readonly name: string;
  readonly since: string;
  /** An application that names the class and is not over; null: there is none. */
  readonly applied: string | null;
};

/** Classes listed among the rules before there were admissions, without those that an item covers now. */
export async function existingIn(
  db: Queryable,
  { district, day, at }: { readonly district: string; readonly day: string; readonly at: number },
): Promise<ExistingRow[]> {
  const { rows } = await db.query<ExistingRow>(
    `select d.class_code as code, coalesce(c.name, d.class_code) as name, to_char(d.valid_from, 'YYYY-MM-DD') as since,
       (select a.district || '.' || a.id from admission a
        where a.district = $1 and a.open and a.class_code = d.class_code order by a.id limit 1) as applied
     from duty_list d
     left join class c on c.key = d.class_code and c.until is null and ${inForce('c', '$2::date')}
     where d.until is null and ${inForce('d', '$2::date')} and not exists (
       select from admission a where a.district = $1 and a.item_from <= $3 and a.item_until > $3
         and a.streets = '{}' and starts_with(d.class_code, a.class_code))
     order by d.class_code limit 500`,
    [district, day, timestamp(at)],
  );
  return rows;
}

/** When the list of a district began: its first item came into force; null: there was none yet. */
export async function begunAt(db: Queryable, district: string, now: number): Promise<number | null> {
  const { rows } = await db.query<{ at: number | null }>(
    'select min(item_from) as at from admission where district = $1 and item_from <= $2',
    [district, timestamp(now)],
  );
  return rows[0]?.at ?? null;
}

/** Those of some districts that have an item in force. */
export async function districtsInForce(
  db: Queryable,
  districts: readonly string[],
  now: number,
): Promise<string[]> {
  const { rows } = await db.query<{ district: string }>(
    'select distinct district from admission where district = any($1) and item_from <= $2 and item_until > $2',
    [districts, timestamp(now)],
  );
  return rows.map(({ district }) => district);
}

export type ItemRow = { readonly id: string; readonly state: State };

/** Items of the list that are in force, that come, and that ended since a moment: the newest first. */
export async function itemsOf(
  db: Queryable,
  district: string,
  { since, limit }: { readonly since: number; readonly limit: number },
): Promise<ItemRow[]> {
  const { rows } = await db.query<ItemRow>(
    `select id, state from admission where district = $1 and item_until > $2
     order by item_from desc, id limit $3`,
    [district, timestamp(since), limit],
  );
  return rows;
}
