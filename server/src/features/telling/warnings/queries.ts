import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

/* Warnings are reference data of the whole city and few: no statement here names a district. */

export type EndKind = 'lifted' | 'revoked';

/** Codes are those of the Common Alerting Protocol 1.2, areas their codes. */
const WARNING = tableOf('warning', 'id', {
  id: column(),
  category: column(),
  urgency: column(),
  severity: column(),
  certainty: column(),
  event: column(),
  headline: column(),
  description: column(),
  instruction: column(),
  exercise: column<boolean>(),
  areas: column<readonly string[]>(),
  sentAt: moment(),
  onsetAt: moment(),
  expiresAt: moment(),
  endedAt: moment<number | null>(),
  endKind: column<EndKind | null>(),
  endReason: column<string | null>(),
});
export type Warning = RowOf<typeof WARNING>;

/** Those that hold, and those ended by a person since `endedSince`; newest first, what holds before what ended. */
export async function listWarnings(db: Queryable, now: number, endedSince: number): Promise<Warning[]> {
  const { rows } = await db.query<Warning>(
    `select ${WARNING.list()} from warning where sent_at <= $1 and expires_at > $1
       and (ended_at is null or ended_at > $2)
     order by ended_at is null desc, sent_at desc, id desc limit 100`,
    [timestamp(now), timestamp(endedSince)],
  );
  return rows;
}

/** Those that no longer hold, newest first, from after the one named on. */
export async function listPastWarnings(
  db: Queryable,
  now: number,
  after: readonly [at: number, id: string] | null,
  limit: number,
): Promise<Warning[]> {
  const [at = null, id = null] = after ?? [];
  const { rows } = await db.query<Warning>(
    `select ${WARNING.list()} from warning where (expires_at <= $1 or ended_at is not null)
       and ($2::timestamptz is null or (sent_at, id) < ($2, $3::uuid))
     order by sent_at desc, id desc limit $4`,
    [timestamp(now), at === null ? null : timestamp(at), id, limit],
  );
  return rows;
}

export async function findWarning(db: Queryable, id: string): Promise<Warning | undefined> {
  const { rows } = await db.query<Warning>(`select ${WARNING.list()} from warning where id = $1`, [id]);
  return rows[0];
}

export function insertWarning(db: Queryable, row: Warning, by: string): Promise<boolean> {
  return insertRow(db, WARNING, row, { by_person: by });
}

export type Ending = {
  readonly id: string;
  readonly kind: EndKind;
  readonly reason: string;
  readonly by: string;
  readonly now: number;
};

/** The first to end it is the one who did. */
export async function endWarning(db: Queryable, { id, kind, reason, by, now }: Ending): Promise<void> {
  await db.query(
    `update warning set ended_at = $2, ended_by = $3, end_kind = $4, end_reason = $5
     where id = $1 and ended_at is null`,
    [id, timestamp(now), by, kind, reason],
  );
}
