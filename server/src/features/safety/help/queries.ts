import { help } from '@gridgov/domain/safety/help/decisions.ts';
import type { State } from '@gridgov/domain/safety/help/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { CaseFilter } from '../../../platform/workflow/queries.ts';

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

/** Requests nobody has taken that ring, or rang, at one of these seats; or that alarm. The oldest first. */
export async function untakenFor(
  db: Queryable,
  districts: readonly string[],
  seats: readonly string[],
  limit: number,
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>({
    name: 'help_untaken',
    text: `select state from help
      where district = any($1) and stage in ('calling', 'unanswered') and (stage = 'unanswered' or exists (
        select 1 from jsonb_array_elements(state->'lanes'->'ring') as ring
        where ring->>'seat' = any($2) and ring->>'stage' in ('ringing', 'seen', 'unreachable')))
      order by district, id limit $3`,
    values: [districts, seats, limit],
  });
  return rows.map(({ state }) => state);
}

/** Requests that are open, or moved since a moment: all of them, as far as one of these seats has a part (null: any). */
export async function openOrMoved(
  db: Queryable,
  { districts, parties, since }: Pick<CaseFilter, 'districts' | 'parties'> & { readonly since: number },
): Promise<State[]> {
  const { rows } = await db.query<{ state: State }>(
    `select state from help where district = any($1) and ($2::text[] is null or parties && $2)
       and (open or moved_at >= $3)`,
    [districts, parties, timestamp(since)],
  );
  return rows.map(({ state }) => state);
}

/** What somebody or something began and nobody has taken yet. */
export async function untakenOf(
  db: Queryable,
  district: string,
  beganBy: string,
): Promise<{ readonly id: string; readonly number: string } | null> {
  const { rows } = await db.query<{ id: string; number: string }>(
    `select id, number from help
     where district = $1 and state->>'beganBy' = $2 and stage in ('calling', 'unanswered') order by id limit 1`,
    [district, beganBy],
  );
  return rows[0] ?? null;
}
