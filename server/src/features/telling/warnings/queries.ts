import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

/* Warnings are reference data of the whole city and few: no statement here names a district. */

export type EndKind = 'lifted' | 'revoked';

/** Codes are those of the Common Alerting Protocol 1.2, areas their codes, times epoch milliseconds. */
export type Warning = {
  readonly id: string;
  readonly category: string;
  readonly urgency: string;
  readonly severity: string;
  readonly certainty: string;
  readonly event: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly exercise: boolean;
  readonly areas: readonly string[];
  readonly sentAt: number;
  readonly onsetAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly endKind: EndKind | null;
  readonly endReason: string | null;
};

const COLUMNS = `id, category, urgency, severity, certainty, event, headline, description, instruction, exercise,
  areas, sent_at as "sentAt", onset_at as "onsetAt", expires_at as "expiresAt", ended_at as "endedAt",
  end_kind as "endKind", end_reason as "endReason"`;

/** Those that hold, and those ended by a person since `endedSince`; newest first, what holds before what ended. */
export async function listWarnings(db: Queryable, now: number, endedSince: number): Promise<Warning[]> {
  const { rows } = await db.query<Warning>(
    `select ${COLUMNS} from warning where sent_at <= $1 and expires_at > $1
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
  after: { readonly at: number; readonly id: string } | null,
  limit: number,
): Promise<Warning[]> {
  const { rows } = await db.query<Warning>(
    `select ${COLUMNS} from warning where (expires_at <= $1 or ended_at is not null)
       and ($2::timestamptz is null or (sent_at, id) < ($2, $3::uuid))
     order by sent_at desc, id desc limit $4`,
    [timestamp(now), after === null ? null : timestamp(after.at), after?.id ?? null, limit],
  );
  return rows;
}

export async function findWarning(db: Queryable, id: string): Promise<Warning | undefined> {
  const { rows } = await db.query<Warning>(`select ${COLUMNS} from warning where id = $1`, [id]);
  return rows[0];
}

export async function insertWarning(db: Queryable, row: Warning, by: string): Promise<void> {
  await db.query(
    `insert into warning (id, category, urgency, severity, certainty, event, headline, description, instruction,
       exercise, areas, sent_at, onset_at, expires_at, by_person)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (id) do nothing`,
    [
      row.id,
      row.category,
      row.urgency,
      row.severity,
      row.certainty,
      row.event,
      row.headline,
      row.description,
      row.instruction,
      row.exercise,
      row.areas,
      timestamp(row.sentAt),
      timestamp(row.onsetAt),
      timestamp(row.expiresAt),
      by,
    ],
  );
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
