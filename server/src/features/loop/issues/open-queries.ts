import type { Queryable } from '../../../platform/db/database.ts';

/** Column that names an area of a matter, by the digits of the area's code. */
const COLUMNS = { 15: 'grid', 12: 'community', 9: 'street', 6: 'district' } as const;

/** Open matters by the code of the area they arose in, of whichever levels; codes without any are left out. */
export async function countOpenIn(
  db: Queryable,
  districts: readonly string[],
  codes: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const [digits, column] of Object.entries(COLUMNS)) {
    const wanted = codes.filter((code) => code.length === Number(digits));
    if (wanted.length === 0) continue;
    // One statement a level, four at most.
    // Grids are found by their communities, in which they lie by their codes.
    const inside = column === 'grid' ? 'and community = any ($3)' : '';
    const communities = column === 'grid' ? [[...new Set(wanted.map((code) => code.slice(0, 12)))]] : [];
    const { rows } = await db.query<{ code: string; count: string }>(
      `select ${column} as code, count(*) as count from issue
       where district = any ($1) and open and ${column} = any ($2) ${inside} group by ${column}`,
      [districts, wanted, ...communities],
    );
    for (const { code, count } of rows) counts.set(code, Number(count));
  }
  return counts;
}

/** Open matters that wait for a unit or that it leads, by the unit's id; units without any are left out. */
export async function countOpenOfUnits(
  db: Queryable,
  districts: readonly string[],
  units: readonly string[],
): Promise<Map<string, number>> {
  if (units.length === 0) return new Map();
  // Two walks of an index each: a join by OR would have to read every open matter. What waits for the unit that
  // leads it is found by both, so the second leaves it out.
  const { rows } = await db.query<{ unit: string; count: string }>(
    `select unit, sum(found) as count from (
       select substr(holder, 6) as unit, count(*) as found from issue
       where district = any ($1) and open and holder = any ($3) group by holder
       union all
       select lead, count(*) from issue
       where district = any ($1) and open and lead = any ($2) and holder is distinct from 'unit:' || lead
       group by lead
     ) as counted group by unit`,
    [districts, units, units.map((unit) => `unit:${unit}`)],
  );
  return new Map(rows.map(({ unit, count }) => [unit, Number(count)]));
}
