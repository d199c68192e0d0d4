import type { Looked, State } from '@gridgov/domain/work/workers/events.ts';
import { inForce } from '../../../platform/dated/dated.ts';
import type { Queryable } from '../../../platform/db/database.ts';

type Asked = {
  readonly district: string;
  /** The case itself, which does not count as another. */
  readonly own: string;
  readonly person: string;
  readonly grid: string;
  readonly day: string;
};

/** What register and areas say of a person and a grid on a day. */
export async function rosterLook(
  db: Queryable,
  { district, own, person, grid, day }: Asked,
): Promise<Looked> {
  const { rows } = await db.query<Looked>(
    `select exists (select 1 from person where id::text = $1) as known,
       exists (select 1 from area g where g.code = $2 and g.level = 'grid' and ${inForce('g', '$3::date')}) as grid,
       exists (select 1 from worker w where w.district = $4 and w.person = $1 and w.id::text <> $5
         and w.stage not in ('departed', 'given_up')) as engaged`,
    [person, grid, day, district, own],
  );
  return rows[0] ?? { known: false, grid: false, engaged: false };
}

export async function findWorker(db: Queryable, district: string, id: string): Promise<State | null> {
  const { rows } = await db.query<{ state: State }>(
    'select state from worker where district = $1 and id = $2',
    [district, id],
  );
  return rows[0]?.state ?? null;
}
