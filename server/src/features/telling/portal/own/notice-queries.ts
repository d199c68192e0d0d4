import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type NoticeRow = {
  id: string;
  area: string;
  title: string;
  body: string;
  from: number;
  until: number | null;
};

const COLUMNS = `id, area, title, body, from_at as "from", until_at as until`;

/** Notices that hold at the time, newest first; of an area and the ones it lies in, or all. */
export async function listNoticesIn(db: Queryable, area: string | null, now: number): Promise<NoticeRow[]> {
  const within = area === null ? null : ['', ...[6, 9, 12, 15].map((length) => area.slice(0, length))];
  const { rows } = await db.query<NoticeRow>(
    `select ${COLUMNS} from public_notice
     where withdrawn_at is null and from_at <= $1 and (until_at is null or until_at > $1)
       and ($2::text[] is null or area = any($2)) order by from_at desc, id desc limit 100`,
    [timestamp(now), within],
  );
  return rows;
}

export async function insertNotice(db: Queryable, row: NoticeRow, by: string, now: number): Promise<void> {
  await db.query(
    `insert into public_notice (id, area, title, body, from_at, until_at, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      row.id,
      row.area,
      row.title,
      row.body,
      timestamp(row.from),
      row.until === null ? null : timestamp(row.until),
      by,
      timestamp(now),
    ],
  );
}

/** Whether there was one to take back, inside the area. */
export async function withdrawNotice(db: Queryable, id: string, area: string, now: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `update public_notice set withdrawn_at = $3
     where id = $1 and withdrawn_at is null and left(area, length($2)) = $2`,
    [id, area, timestamp(now)],
  );
  return rowCount > 0;
}
