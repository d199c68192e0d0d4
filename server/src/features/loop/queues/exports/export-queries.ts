import type { Queryable } from '../../../../platform/db/database.ts';
import { timestamp } from '../../../../platform/db/types.ts';

export type ExportState = 'running' | 'done' | 'stopped' | 'failed';
export type ExportJob = {
  readonly id: string;
  readonly owner: string;
  readonly post_id: string;
  readonly state: ExportState;
  readonly format: 'csv' | 'xlsx';
  readonly name: string;
  readonly rows: number;
  readonly total: number | null;
  readonly created_at: number;
  readonly beat_at: number;
  readonly ended_at: number | null;
};

const COLUMNS = 'id, owner, post_id, state, format, name, rows, total, created_at, beat_at, ended_at';

/** False where the id is used already: the same request came twice. */
export async function insertExport(db: Queryable, job: ExportJob): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into export_job (${COLUMNS}, stop) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, false)
      on conflict (id) do nothing`,
    [
      job.id,
      job.owner,
      job.post_id,
      job.state,
      job.format,
      job.name,
      job.rows,
      job.total,
      timestamp(job.created_at),
      timestamp(job.beat_at),
      job.ended_at === null ? null : timestamp(job.ended_at),
    ],
  );
  return rowCount === 1;
}

export async function findExport(db: Queryable, id: string): Promise<ExportJob | null> {
  const { rows } = await db.query<ExportJob>(`select ${COLUMNS} from export_job where id = $1`, [id]);
  return rows[0] ?? null;
}

export async function listExports(db: Queryable, owner: string): Promise<ExportJob[]> {
  const { rows } = await db.query<ExportJob>(
    `select ${COLUMNS} from export_job where owner = $1 order by created_at desc limit 50`,
    [owner],
  );
  return rows;
}

/** Notes how far it is; true where somebody asked it to stop. */
export async function beatExport(db: Queryable, id: string, rows: number, at: number): Promise<boolean> {
  const { rows: found } = await db.query<{ stop: boolean }>(
    'update export_job set rows = $2, beat_at = $3 where id = $1 returning stop',
    [id, rows, timestamp(at)],
  );
  return found[0]?.stop ?? true;
}

export async function endExport(
  db: Queryable,
  id: string,
  state: ExportState,
  rows: number,
  at: number,
): Promise<void> {
  await db.query(
    `update export_job set state = $2, rows = $3, ended_at = $4, beat_at = $4
      where id = $1 and state = 'running'`,
    [id, state, rows, timestamp(at)],
  );
}

export async function stopExport(db: Queryable, id: string): Promise<void> {
  await db.query('update export_job set stop = true where id = $1', [id]);
}

/** Ends what a dead server left behind, and takes out what is older than a day. Returns the ids taken out. */
export async function clearExports(db: Queryable, silentSince: number, olderThan: number): Promise<string[]> {
  await db.query(
    "update export_job set state = 'failed', ended_at = beat_at where state = 'running' and beat_at < $1",
    [timestamp(silentSince)],
  );
  const { rows } = await db.query<{ id: string }>(
    "delete from export_job where created_at < $1 and state <> 'running' returning id",
    [timestamp(olderThan)],
  );
  return rows.map(({ id }) => id);
}
