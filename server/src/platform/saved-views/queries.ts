import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';

export type SavedFilter = { readonly f: readonly string[]; readonly q: string };
export type SavedView = {
  readonly id: string;
  readonly list: string;
  readonly owner: string;
  readonly name: string;
  readonly base: string;
  readonly filter: SavedFilter;
  readonly columns: readonly string[];
  readonly post_kind: string | null;
  readonly post_area: string | null;
  readonly version: number;
};
/** Whose views are read: their own, and those shared with the post. */
export type Reader = { readonly personId: string; readonly post: string; readonly area: string };

const COLUMNS = 'id, list, owner, name, base, filter, columns, post_kind, post_area, version';

/** Of some lists, in the order their owners gave them, then oldest first. */
export async function listSaved(
  db: Queryable,
  { personId, post, area }: Reader,
  lists: readonly string[],
): Promise<SavedView[]> {
  const { rows } = await db.query<SavedView>({
    name: 'saved_views',
    text: `select ${COLUMNS} from saved_view
      where (owner = $1 or (post_kind = $2 and post_area = $3)) and list = any($4)
      order by place nulls last, created_at, id limit 200`,
    values: [personId, post, area, lists],
  });
  return rows;
}

export async function findSaved(db: Queryable, id: string): Promise<SavedView | null> {
  const { rows } = await db.query<SavedView>(`select ${COLUMNS} from saved_view where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function insertSaved(db: Queryable, view: SavedView, at: number): Promise<void> {
  await db.query(
    `insert into saved_view (${COLUMNS}, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
      on conflict (id) do nothing`,
    [
      view.id,
      view.list,
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

/** Puts views of one owner into this order. False, and nothing moved, where one of them is not theirs. */
export async function placeSaved(
  db: Queryable,
  owner: string,
  list: string,
  ids: readonly string[],
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with own as (
        select v.id, o.place from unnest($3::uuid[]) with ordinality as o(id, place)
          join saved_view v on v.id = o.id where v.owner = $1 and v.list = $2
      )
      update saved_view v set place = own.place from own
        where v.id = own.id and (select count(*) from own) = cardinality($3::uuid[])`,
    [owner, list, ids],
  );
  return rowCount === ids.length;
}

export async function deleteSaved(db: Queryable, id: string): Promise<void> {
  await db.query('delete from saved_view where id = $1', [id]);
}
