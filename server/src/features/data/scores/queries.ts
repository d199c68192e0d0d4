import type { Queryable } from '../../../platform/db/database.ts';

/** Results of a period by a template: the newest edition that was published, and the one that is open. */
export async function editionsOf(
  db: Queryable,
  { district, template, period }: Record<'district' | 'template' | 'period', string>,
): Promise<{ readonly published: number; readonly open: string | null }> {
  const { rows } = await db.query<{ published: number; open: string | null }>(
    `select coalesce(max(s.edition) filter (where not s.open and s.stage <> 'withdrawn'), 0) as published,
       max(s.id::text) filter (where s.open) as open
     from score s where s.district = $1 and s.template = $2 and s.period = $3`,
    [district, template, period],
  );
  return rows[0] ?? { published: 0, open: null };
}
