import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Unit, UnitKind, UnitLevel } from './unit.ts';

type UnitRow = {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  level: UnitLevel;
  area: string | null;
  parent_id: string | null;
  aliases: string[];
  roles: string[];
  phone: string;
  valid_from: string;
  valid_to: string | null;
};

const columns = 'id, code, name, kind, level, area, parent_id, aliases, roles, phone, valid_from, valid_to';

/** Every unit, in the order of their codes. Some thousands in a large city. */
export async function listAllUnits(db: Queryable): Promise<Unit[]> {
  const { rows } = await db.query<UnitRow>(`select ${columns} from unit order by code`);
  return rows.map(unitOf);
}

export type UnitFilter = {
  readonly after: string | null;
  readonly limit: number;
  /** Prefix of the area's code; '' for all. */
  readonly area: string;
  readonly kind: UnitKind | null;
  /** Part of the name, of an alias or of the code, or of the name in the reader's language. */
  readonly text: string | null;
  readonly language: Language;
  readonly day: string;
};

/** How far a unit is from a place: 0 its street, 1 its district, 2 the city, 3 another street, 4 another district. */
export type NearFilter = Omit<UnitFilter, 'area' | 'kind' | 'after'> & {
  /** Code of the area the place lies in, down to its grid. */
  readonly near: string;
  /** A unit whose trade is meant: those that share a role with it come first where they are equally near. */
  readonly like: string | null;
  readonly after: readonly [reach: number, trade: number, code: string] | null;
};
export type NearUnit = Unit & { readonly reach: number; readonly trade: number };

/** Units that exist on a day and are meant by a text: part of their name or code, an alias, their name in the reader's language. */
const MEANT = `($4::text is null or strpos(name, $4) > 0 or strpos(code, $4) > 0 or $4 = any (aliases)
         or exists (select 1 from other_name n where n.kind = 'unit' and n.code = unit.id::text
           and n.language = $7 and n.valid_to is null and strpos(lower(n.name), lower($4)) > 0)
         or exists (select 1 from other_name n where n.kind = 'unit' and n.code = '-' and n.language = $7
           and n.valid_to is null and strpos(lower(n.name), lower($4)) > 0
           and right(unit.name, length(n.chinese)) = n.chinese))
       and valid_from <= $5::date and (valid_to is null or valid_to > $5::date)`;

/** One page of the units around a place, the nearest first. Some thousands in a large city, so all are ranked. */
export async function listUnitsNear(db: Queryable, filter: NearFilter): Promise<NearUnit[]> {
  const { rows } = await db.query<UnitRow & { reach: number; trade: number }>(
    `select * from (select ${columns},
         case when area is null then 2 when $1 like area || '%' then case when length(area) > 6 then 0 else 1 end
           when left(area, 6) = left($1, 6) then 3 else 4 end as reach,
         case when roles && (select l.roles from unit l where l.id = $2::uuid) then 0 else 1 end as trade
       from unit where ${MEANT}) as near
     where $3::jsonb is null
       or (reach, trade, code) > (($3::jsonb->>0)::int, ($3::jsonb->>1)::int, $3::jsonb->>2)
     order by reach, trade, code limit $6`,
    [
      filter.near,
      filter.like,
      filter.after === null ? null : JSON.stringify(filter.after),
      filter.text,
      filter.day,
      filter.limit,
      filter.language,
    ],
  );
  return rows.map((row) => ({ ...unitOf(row), reach: row.reach, trade: row.trade }));
}

/** One page in the order of codes, of the units that exist on the day. */
export async function listUnits(db: Queryable, filter: UnitFilter): Promise<Unit[]> {
  const { rows } = await db.query<UnitRow>(
    `select ${columns} from unit
     where ($1::text is null or code > $1) and ($2::text is null or area like $2)
       and ($3::text is null or kind = $3)
       and ${MEANT}
     order by code limit $6`,
    [
      filter.after,
      filter.area === '' ? null : `${filter.area}%`,
      filter.kind,
      filter.text,
      filter.day,
      filter.limit,
      filter.language,
    ],
  );
  return rows.map(unitOf);
}

export async function findUnit(db: Queryable, id: string): Promise<Unit | null> {
  const { rows } = await db.query<UnitRow>(`select ${columns} from unit where id = $1`, [id]);
  return rows[0] === undefined ? null : unitOf(rows[0]);
}

/** Units of just these areas on a day that have said how they are reached, the nearest first. */
export async function listUnitPhones(
  db: Queryable,
  { areas, day, limit }: { readonly areas: readonly string[]; readonly day: string; readonly limit: number },
): Promise<Pick<Unit, 'id' | 'phone'>[]> {
  const { rows } = await db.query<Pick<Unit, 'id' | 'phone'>>(
    `select id, phone from unit
     where area = any ($1) and phone <> '' and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
     order by length(area) desc, code limit $3`,
    [areas, day, limit],
  );
  return rows;
}

const recordset = `jsonb_to_recordset($1::jsonb) as x(id uuid, code text, name text, kind text, level text, area text,
  parent_id uuid, aliases text[], roles text[], phone text, valid_from date, valid_to date)`;
const BATCH = 1_000;

export async function insertUnits(tx: Queryable, units: readonly Unit[]): Promise<void> {
  // In bites, so that no statement is too large.
  for (let at = 0; at < units.length; at += BATCH) {
    await tx.query(`insert into unit (${columns}) select ${columns} from ${recordset}`, [
      JSON.stringify(units.slice(at, at + BATCH).map(rowOf)),
    ]);
  }
}

export async function updateUnits(tx: Queryable, units: readonly Unit[]): Promise<void> {
  // In bites, so that no statement is too large.
  for (let at = 0; at < units.length; at += BATCH) {
    await tx.query(
      `update unit set name = x.name, kind = x.kind, level = x.level, area = x.area, parent_id = x.parent_id,
         aliases = x.aliases, roles = x.roles, phone = x.phone, valid_from = x.valid_from,
         valid_to = x.valid_to
       from ${recordset} where unit.id = x.id`,
      [JSON.stringify(units.slice(at, at + BATCH).map(rowOf))],
    );
  }
}

function unitOf(row: UnitRow): Unit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    level: row.level,
    area: row.area ?? '',
    parentId: row.parent_id,
    aliases: row.aliases,
    roles: row.roles,
    phone: row.phone,
    from: row.valid_from,
    to: row.valid_to,
  };
}

function rowOf(unit: Unit): UnitRow {
  return {
    id: unit.id,
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    area: unit.area === '' ? null : unit.area,
    parent_id: unit.parentId,
    aliases: [...unit.aliases],
    roles: [...unit.roles],
    phone: unit.phone,
    valid_from: unit.from,
    valid_to: unit.to,
  };
}

/** Counts the revision up and holds it until the end of the transaction, so that two imports take turns. */
export async function touchUnits(tx: Queryable): Promise<void> {
  await tx.query('update unit_revision set revision = revision + 1');
}

export async function unitRevision(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ revision: number }>('select revision from unit_revision');
  return rows[0]?.revision ?? 0;
}
