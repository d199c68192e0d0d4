import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type Look = { hidden: string[]; tall: boolean };

export async function findLook(db: Queryable, personId: string): Promise<Look | null> {
  const { rows } = await db.query<Look>({
    name: 'list_look',
    text: 'select hidden, tall from list_look where person_id = $1',
    values: [personId],
  });
  return rows[0] ?? null;
}

export async function saveLook(db: Queryable, personId: string, look: Look, at: number): Promise<void> {
  await db.query(
    `insert into list_look (person_id, hidden, tall, at) values ($1, $2, $3, $4)
      on conflict (person_id) do update set hidden = $2, tall = $3, at = $4`,
    [personId, look.hidden, look.tall, timestamp(at)],
  );
}
