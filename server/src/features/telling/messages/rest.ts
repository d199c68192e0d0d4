import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { afterQuiet, type Quiet } from '@gridgov/domain/telling/hours.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { cityHours } from './settings-queries.ts';

/** The first moment from now on at which nobody is woken, by their own hours or those of the city. */
export async function afterRest(db: Queryable, now: number, own: Quiet | null): Promise<number> {
  const { quietFrom, quietTo } = await cityHours(db, now);
  return afterQuiet(now, own ?? { from: quietFrom, to: quietTo }, SHANGHAI_OFFSET);
}
