import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { Queryable } from '../../../platform/db/database.ts';

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

/** Grids of a district in which something is open; as many as are open are read, however long the book is. */
export async function listOpenGrids(db: Queryable, district: string): Promise<string[]> {
  const { rows } = await db.query<{ grid: string }>({
    name: 'issue_open_grids',
    text: `select distinct grid from issue where district = $1 and open and grid <> '' order by grid`,
    values: [district],
  });
  return rows.map((row) => row.grid);
}

/** Open matters of one grid. */
export async function listOpenIn(db: Queryable, district: string, grid: string): Promise<IssueState[]> {
  const { rows } = await db.query<{ state: IssueState }>({
    name: 'issue_open_in_grid',
    // By the community, in which a grid lies by its code.
    text: 'select state from issue where district = $1 and open and community = $3 and grid = $2',
    values: [district, grid, grid.slice(0, 12)],
  });
  return rows.map((row) => row.state);
}
