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
