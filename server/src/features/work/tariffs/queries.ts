import { readTariffs } from '@gridgov/domain/work/tariffs/decisions.ts';
import type { Tariff } from '@gridgov/domain/workflow/statement.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** The tariffs of a street in force on a day, one an item, and the caps over all items. */
export async function tariffsOn(
  db: Queryable,
  { district, street, day }: { readonly district: string; readonly street: string; readonly day: string },
): Promise<ReturnType<typeof readTariffs>> {
  const { rows } = await db.query<{ state: Tariff }>(
    `select distinct on (item) state from tariff
     where district = $1 and street = $2 and from_day <= $3::date order by item, from_day desc, id desc`,
    [district, street, day],
  );
  return readTariffs(
    rows.map(({ state: { item, hundredths, unit, cap, sample } }) => ({
      ...{ item, hundredths, unit },
      ...{ cap, sample },
    })),
  );
}

/** Streets of a district with a tariff in force on a day. */
export async function tariffStreets(db: Queryable, district: string, day: string): Promise<string[]> {
  const { rows } = await db.query<{ street: string }>(
    'select distinct street from tariff where district = $1 and from_day <= $2::date order by street',
    [district, day],
  );
  return rows.map(({ street }) => street);
}
