import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { ARTICLE_LIST, articleIn, type Duty, type DutyItem } from '@gridgov/domain/work/guard/guard.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

/** What the rules say since before there were admissions, in every district: its first and last day begin at midnight here. */
const FROM_BEFORE = `select 'class:' || d.key as id, coalesce(c.name, d.class_code) as title, 'lawful' as list,
    d.class_code, '{}'::text[] as streets, d.valid_from::timestamp at time zone 'Asia/Shanghai' as item_from,
    d.valid_to::timestamp at time zone 'Asia/Shanghai' as item_until
  from duty_list d
  left join class c on c.key = d.class_code and c.until is null and ${inForce('c', '$2::date')}
  where d.until is null`;

/**
 * The duty list of a district as the guard reads it: what was admitted, and what stood among the rules before. Whoever
 * guards a command reads it anew (never from memory), so that an item taken off ends at once on every server.
 */
export async function itemsInForce(db: Queryable, district: string, now: number): Promise<DutyItem[]> {
  const { rows } = await db.query<DutyItem>(
    `select i.id, i.title, i.list, i.class_code as "classCode", i.streets, i.item_from as "from", i.item_until as "until"
     from (${FROM_BEFORE}
       union all
       select a.district || '.' || a.id, a.state ->> 'title', a.state ->> 'list', a.class_code, a.streets, a.item_from,
         a.item_until
       from admission a where a.district = $1 and a.item_until > $3) i
     where i.item_from <= $3 and (i.item_until is null or i.item_until > $3)`,
    [district, dayTextAt(now), timestamp(now)],
  );
  return rows;
}

/** The list with the article in force, for a look of a trade. */
export async function dutyIn(db: Queryable, district: string, now: number): Promise<Duty> {
  const { rows } = await db.query<Parameters<typeof articleIn>[0][number]>(
    `select l.code, l.zh, l.en from code_list l
     where l.list = $1 and l.until is null and ${inForce('l', '$2::date')} order by l.place`,
    [ARTICLE_LIST, dayTextAt(now)],
  );
  return { items: await itemsInForce(db, district, now), article: articleIn(rows) };
}

/** Something was put in force by an application, in any of these districts. */
export async function hasAdmitted(db: Queryable, districts: readonly string[]): Promise<boolean> {
  const { rowCount } = await db.query(
    'select 1 from admission where district = any($1) and item_from is not null limit 1',
    [districts],
  );
  return (rowCount ?? 0) > 0;
}
