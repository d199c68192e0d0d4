import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { State } from '@gridgov/domain/safety/help/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';

/** The request another one is joined to, by `help:<id>`, in the same district; null where there is none. */
export async function findMaster(
  db: Queryable,
  district: string,
  link: string,
): Promise<{ readonly id: string; readonly open: boolean; readonly number: string } | null> {
  const [id = ''] = link.split(/[:.]/).slice(-1);
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const { rows } = await db.query<{ id: string; number: string; stage: State['stage'] }>(
    'select id, number, stage from help where district = $1 and id = $2',
    [district, id],
  );
  const [row] = rows;
  return row === undefined
    ? null
    : { id: row.id, number: row.number, open: help.stages[row.stage]?.open === true };
}
