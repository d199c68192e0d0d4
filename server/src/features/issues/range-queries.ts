import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { Queryable } from '../../platform/db/database.ts';

/** Matters of one district reported in [from, to), a page after a key. */
export async function listReported(
  db: Queryable,
  district: string,
  range: { from: number; to: number; after: { at: number; id: string } | null; limit: number },
): Promise<{ id: string; reported_at: number; state: IssueState }[]> {
  const after = range.after ?? { at: range.from, id: '00000000-0000-0000-0000-000000000000' };
  const { rows } = await db.query<{ id: string; reported_at: number; state: IssueState }>({
    name: 'issue_reported_between',
    text: `select id, reported_at, state from issue
      where district = $1 and (reported_at, id) > ($2, $3) and reported_at < $4
      order by reported_at, id limit $5`,
    values: [
      district,
      new Date(after.at).toISOString(),
      after.id,
      new Date(range.to).toISOString(),
      range.limit,
    ],
  });
  return rows;
}

/** Grids of a district in which something is open; one step of the index per grid. */
export async function listOpenGrids(db: Queryable, district: string): Promise<string[]> {
  const { rows } = await db.query<{ grid: string }>({
    name: 'issue_open_grids',
    text: `with recursive g(grid) as (
        (select grid from issue where district = $1 and open order by grid limit 1)
        union all
        select (select i.grid from issue i where i.district = $1 and i.open and i.grid > g.grid order by i.grid limit 1)
        from g where g.grid is not null
      ) select grid from g where grid is not null and grid <> ''`,
    values: [district],
  });
  return rows.map((row) => row.grid);
}

/** Open matters of one grid. */
export async function listOpenIn(db: Queryable, district: string, grid: string): Promise<IssueState[]> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_open_in_grid',
    text: 'select state from issue where district = $1 and open and grid = $2',
    values: [district, grid],
  });
  return rows.map((row) => row.state);
}
