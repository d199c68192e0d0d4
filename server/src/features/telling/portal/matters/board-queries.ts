import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type Office = { code: string; phone: string; hours: string };

/** The nearest office of these areas; the longest code wins. */
export async function findOffice(db: Queryable, codes: readonly string[]): Promise<Office | null> {
  const { rows } = await db.query<Office>(
    `select code, phone, hours from area_office where code = any($1) order by length(code) desc limit 1`,
    [codes],
  );
  return rows[0] ?? null;
}

/** The offices of these areas that have said how they are reached, the nearest first. */
export async function listOfficesAt(db: Queryable, codes: readonly string[]): Promise<Office[]> {
  const { rows } = await db.query<Office>(
    `select code, phone, hours from area_office where code = any($1) order by length(code) desc`,
    [codes],
  );
  return rows;
}

/** Offices of an area and of those in it, in the order of their codes. */
export async function listOffices(db: Queryable, area: string, most: number): Promise<Office[]> {
  const { rows } = await db.query<Office>(
    `select code, phone, hours from area_office where left(code, length($1)) = $1 order by code limit $2`,
    [area, most],
  );
  return rows;
}

export async function setOffice(db: Queryable, office: Office, by: string, now: number): Promise<void> {
  await db.query(
    `insert into area_office (code, phone, hours, by_person, at) values ($1, $2, $3, $4, $5)
     on conflict (code) do update set phone = excluded.phone, hours = excluded.hours, by_person = excluded.by_person,
       at = excluded.at`,
    [office.code, office.phone, office.hours, by, timestamp(now)],
  );
}
