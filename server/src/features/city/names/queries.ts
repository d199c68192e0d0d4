import type { AreaLevel } from '@gridgov/domain/city/areas/codes.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { NameKind, OtherLanguage, OtherName } from './name.ts';

/* Reference data of the whole city: no statement here names a district. */

const NAME = `kind, code, language, chinese, name, source, valid_from as "from", valid_to as "to"`;

/** Counts the revision up and holds it until the end of the transaction, so that two writers take turns. */
export async function touchNames(tx: Queryable): Promise<void> {
  await tx.query('update other_name_revision set revision = revision + 1 where one');
}

export type Revisions = { readonly names: number; readonly areas: number; readonly units: number };

/** What the names depend on: they are made for areas and units. */
export async function readRevisions(db: Queryable): Promise<Revisions> {
  const { rows } = await db.query<Revisions>({
    name: 'names_revisions',
    text: `select n.revision as names, a.revision as areas, u.revision as units
      from other_name_revision n cross join area_revision a cross join unit_revision u`,
  });
  return rows[0] ?? { names: 0, areas: 0, units: 0 };
}

export type HeldName = Pick<OtherName, 'kind' | 'code' | 'language' | 'chinese' | 'name' | 'source'>;

/** All names in force on a day, those of the city before those that were made. */
export async function listNamesOn(db: Queryable, day: string): Promise<HeldName[]> {
  const { rows } = await db.query<HeldName>(
    `select kind, code, language, chinese, name, source from other_name
     where valid_from <= $1::date and (valid_to is null or valid_to > $1::date)
     order by source, kind, code, valid_from desc`,
    [day],
  );
  return rows;
}

/** Names the city gave that have not ended, of one kind or of all; for an import to compare with. */
export async function listGiven(db: Queryable, kind: NameKind | null = null): Promise<OtherName[]> {
  const { rows } = await db.query<OtherName>(
    `select ${NAME} from other_name
     where source = 'given' and valid_to is null and ($1::text is null or kind = $1)`,
    [kind],
  );
  return rows;
}

/** Every name of one thing, the newest first. */
export async function listNamesOf(db: Queryable, kind: NameKind, code: string): Promise<OtherName[]> {
  const { rows } = await db.query<OtherName>(
    `select ${NAME} from other_name where kind = $1 and code = $2
     order by valid_from desc, source, language, chinese limit 200`,
    [kind, code],
  );
  return rows;
}

/** Where areas got other names, maps and phones are to be told anew as well. */
export async function touchAreas(tx: Queryable): Promise<void> {
  await tx.query('update area_revision set revision = revision + 1 where one');
}

type Key = Pick<OtherName, 'kind' | 'code' | 'language' | 'chinese'>;
const BATCH = 1_000;

/** Ends the given names of these things on a day; those that begin on it or later are replaced by `insertNames`. */
export async function endGiven(tx: Queryable, keys: readonly Key[], day: string): Promise<void> {
  // In bites, so that no statement is too large.
  for (let at = 0; at < keys.length; at += BATCH) {
    await tx.query(
      `update other_name as kept set valid_to = $2::date
       from jsonb_to_recordset($1::jsonb) as x(kind text, code text, language text, chinese text)
       where kept.kind = x.kind and kept.code = x.code and kept.language = x.language
         and kept.chinese = x.chinese and kept.source = 'given' and kept.valid_to is null
         and kept.valid_from < $2::date`,
      [JSON.stringify(keys.slice(at, at + BATCH)), day],
    );
  }
}

export async function insertNames(
  tx: Queryable,
  names: readonly Omit<OtherName, 'to' | 'from'>[],
  day: string,
): Promise<void> {
  // In bites, as above.
  for (let at = 0; at < names.length; at += BATCH) {
    await tx.query(
      `insert into other_name (kind, code, language, chinese, valid_from, name, source)
       select x.kind, x.code, x.language, x.chinese, $2::date, x.name, x.source
       from jsonb_to_recordset($1::jsonb)
         as x(kind text, code text, language text, chinese text, name text, source text)
       on conflict (kind, code, language, chinese, source, valid_from)
       do update set name = excluded.name, valid_to = null`,
      [JSON.stringify(names.slice(at, at + BATCH)), day],
    );
  }
}

export type Unnamed = { readonly code: string; readonly chinese: string; readonly level: AreaLevel };

/** Areas that have no name in the language yet, under the Chinese names they ever had. */
export async function listUnnamedAreas(db: Queryable, language: OtherLanguage): Promise<Unnamed[]> {
  const { rows } = await db.query<Unnamed>(
    `select distinct a.code, a.name as chinese, a.level from area a
     where not exists (select 1 from other_name n
       where n.kind = 'area' and n.code = a.code and n.language = $1 and n.chinese = a.name)
     order by a.code`,
    [language],
  );
  return rows;
}

export type UnnamedUnit = {
  readonly code: string;
  readonly chinese: string;
  /** Name and level of its area; null for the whole city. */
  readonly area: string | null;
  readonly level: AreaLevel | null;
};

/** Units without a name of their own in the language. */
export async function listUnnamedUnits(db: Queryable, language: OtherLanguage): Promise<UnnamedUnit[]> {
  const { rows } = await db.query<UnnamedUnit>(
    `select u.id::text as code, u.name as chinese, a.name as area, a.level
     from unit u left join lateral (
       select name, level from area where area.code = u.area order by valid_from desc limit 1
     ) a on true
     where not exists (select 1 from other_name n
       where n.kind = 'unit' and n.code = u.id::text and n.language = $1 and n.chinese = u.name)
     order by u.code`,
    [language],
  );
  return rows;
}

/** Ids of units by their codes and by their names, for rows that name one. */
export async function listUnitKeys(
  db: Queryable,
): Promise<{ readonly id: string; readonly code: string; readonly name: string; readonly area: string }[]> {
  const { rows } = await db.query<{ id: string; code: string; name: string; area: string }>(
    `select id::text as id, code, name, coalesce(area, '') as area from unit order by code`,
  );
  return rows;
}

/** What areas are called now, by their codes. */
export async function listAreaNames(
  db: Queryable,
  day: string,
): Promise<{ readonly code: string; readonly name: string }[]> {
  const { rows } = await db.query<{ code: string; name: string }>(
    `select code, name from area where valid_from <= $1::date and (valid_to is null or valid_to > $1::date)`,
    [day],
  );
  return rows;
}
