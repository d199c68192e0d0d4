import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type SavedFilter = { readonly f: readonly string[]; readonly q: string };
export type SavedView = {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly base: string;
  readonly filter: SavedFilter;
  readonly columns: readonly string[];
  readonly post_kind: string | null;
  readonly post_area: string | null;
  readonly version: number;
};

const COLUMNS = 'id, owner, name, base, filter, columns, post_kind, post_area, version';

/** Own views, and those shared with the post, oldest first. */
export async function listSaved(
  db: Queryable,
  owner: string,
  postKind: string,
  area: string,
): Promise<SavedView[]> {
  const { rows } = await db.query<SavedView>({
    name: 'saved_views',
    text: `select ${COLUMNS} from saved_view where owner = $1 or (post_kind = $2 and post_area = $3)
      order by created_at, id limit 200`,
    values: [owner, postKind, area],
  });
  return rows;
}

export async function findSaved(db: Queryable, id: string): Promise<SavedView | null> {
  const { rows } = await db.query<SavedView>(`select ${COLUMNS} from saved_view where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function insertSaved(db: Queryable, view: SavedView, at: number): Promise<void> {
  await db.query(
    `insert into saved_view (${COLUMNS}, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (id) do nothing`,
    [
      view.id,
      view.owner,
      view.name,
      view.base,
      JSON.stringify(view.filter),
      view.columns,
      view.post_kind,
      view.post_area,
      view.version,
      timestamp(at),
    ],
  );
}

/** False where somebody changed it meanwhile. */
export async function updateSaved(db: Queryable, view: SavedView): Promise<boolean> {
  const { rowCount } = await db.query(
    `update saved_view set name = $3, base = $4, filter = $5, columns = $6, post_kind = $7, post_area = $8,
      version = version + 1 where id = $1 and version = $2`,
    [
      view.id,
      view.version,
      view.name,
      view.base,
      JSON.stringify(view.filter),
      view.columns,
      view.post_kind,
      view.post_area,
    ],
  );
  return rowCount === 1;
}

export async function deleteSaved(db: Queryable, id: string): Promise<void> {
  await db.query('delete from saved_view where id = $1', [id]);
}
