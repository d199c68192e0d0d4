import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';

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
};

const COLUMNS = `id, category, urgency, severity, certainty, event, headline, description, instruction, exercise,
  areas, sent_at as "sentAt", onset_at as "onsetAt", expires_at as "expiresAt", ended_at as "endedAt"`;

/** Those that hold, and those ended by a person since `endedSince`; newest first. */
export async function listWarnings(db: Queryable, now: number, endedSince: number): Promise<Warning[]> {
  const { rows } = await db.query<Warning>(
    `select ${COLUMNS} from warning where sent_at <= $1 and expires_at > $1
       and (ended_at is null or ended_at > $2)
     order by ended_at is null desc, sent_at desc, id desc limit 100`,
    [timestamp(now), timestamp(endedSince)],
  );
  return rows;
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

/** The areas of one that holds; undefined where there is none. */
export async function findWarningAreas(
  db: Queryable,
  id: string,
  now: number,
): Promise<readonly string[] | undefined> {
  const { rows } = await db.query<{ areas: string[] }>(
    'select areas from warning where id = $1 and expires_at > $2 and ended_at is null',
    [id, timestamp(now)],
  );
  return rows[0]?.areas;
}

export async function endWarning(db: Queryable, id: string, by: string, now: number): Promise<void> {
  await db.query('update warning set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null', [
    id,
    timestamp(now),
    by,
  ]);
}
