import type { Queryable } from '../../../../platform/db/database.ts';

/** The last event of a matter that a command wrote; null where it wrote none. */
export async function versionOfCommand(
  db: Queryable,
  { district, id }: { readonly district: string; readonly id: string },
  commandId: string,
): Promise<number | null> {
  const { rows } = await db.query<{ version: number }>({
    name: 'paper_event',
    text: `select version from event where district = $1 and stream_id = $2 and command_id = $3
      order by version desc limit 1`,
    values: [district, id, commandId],
  });
  return rows[0]?.version ?? null;
}
