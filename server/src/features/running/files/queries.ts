import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type UploadRow = {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer | null;
  readonly expiresAt: number;
  readonly fileId: string | null;
};

export async function insertUpload(db: Queryable, row: UploadRow, now: number): Promise<void> {
  await db.query(
    `insert into upload (id, account_id, person_id, name, bytes, sha256, created_at, expires_at, file_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, null)`,
    [
      row.id,
      row.accountId,
      row.personId,
      row.name,
      row.bytes,
      row.sha256,
      timestamp(now),
      timestamp(row.expiresAt),
    ],
  );
}

export async function findUpload(
  db: Queryable,
  id: string,
  accountId: string,
): Promise<UploadRow | undefined> {
  const { rows } = await db.query<UploadRow>(
    `select id, account_id as "accountId", person_id as "personId", name, bytes, sha256,
       expires_at as "expiresAt", file_id as "fileId"
     from upload where id = $1 and account_id = $2`,
    [id, accountId],
  );
  return rows[0];
}

export async function countOpenUploads(db: Queryable, accountId: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    'select count(*) as n from upload where account_id = $1 and file_id is null',
    [accountId],
  );
  return rows[0]?.n ?? 0;
}

export async function setUploadFile(db: Queryable, id: string, fileId: string): Promise<void> {
  await db.query('update upload set file_id = $2 where id = $1', [id, fileId]);
}

export async function deleteUpload(db: Queryable, id: string): Promise<void> {
  await db.query('delete from upload where id = $1', [id]);
}

export async function deleteExpiredUploads(db: Queryable, now: number): Promise<number> {
  const { rowCount } = await db.query('delete from upload where expires_at < $1', [timestamp(now)]);
  return rowCount;
}

export type FileRow = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly hash: Buffer;
  readonly sourceHash: Buffer;
  readonly accountId: string;
  readonly personId: string;
  readonly createdAt: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenAt: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
};

export async function insertFile(db: Queryable, row: FileRow): Promise<void> {
  await db.query(
    `insert into file (id, name, type, bytes, hash, source_hash, account_id, person_id, created_at, width, height,
       taken_at, lon, lat) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      row.id,
      row.name,
      row.type,
      row.bytes,
      row.hash,
      row.sourceHash,
      row.accountId,
      row.personId,
      timestamp(row.createdAt),
      row.width,
      row.height,
      row.takenAt === null ? null : timestamp(row.takenAt),
      row.lon,
      row.lat,
    ],
  );
}

/** In no order of their own; ids that are unknown are left out. */
export async function listFiles(db: Queryable, ids: readonly string[]): Promise<FileRow[]> {
  const { rows } = await db.query<FileRow>(
    `select id, name, type, bytes, hash, source_hash as "sourceHash", account_id as "accountId",
       person_id as "personId", created_at as "createdAt", width, height, taken_at as "takenAt", lon, lat
     from file where id = any($1::uuid[])`,
    [ids],
  );
  return rows;
}
