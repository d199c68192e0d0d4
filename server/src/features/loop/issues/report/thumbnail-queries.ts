import type { Queryable } from '../../../../platform/db/database.ts';

/** Looked at for each matter until one of them is a picture. */
const FIRST = 3;

/** The first files of some matters, in the order in which they came. */
export async function listFirstFiles(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<{ id: string; fileId: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ id: string; fileId: string }>({
    name: 'issue_first_files',
    text: `select w.id, f.file_id as "fileId" from unnest($2::uuid[]) as w(id)
      cross join lateral (select file_id, at from issue_file
        where district = $1 and stream_id = w.id order by at, file_id limit ${FIRST}) f
      order by w.id, f.at, f.file_id`,
    values: [district, ids],
  });
  return rows;
}
