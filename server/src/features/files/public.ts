import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../platform/db/database.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { say } from '../../platform/http/words.ts';
import { deleteExpiredUploads, type FileRow, listFiles } from './queries.ts';
import { fileView } from './views.ts';

export type { FileRow } from './queries.ts';

/** Decides whether somebody may see a file; beside the one who sent it in, who always may. */
export type MayRead = (
  actors: readonly import('@gridgov/domain/people/posts.ts').Actor[],
  file: FileRow,
) => Promise<boolean>;

/** What a matter's page shows of its files, in the order asked for. */
export async function viewFiles(db: Queryable, ids: readonly string[]) {
  const byId = new Map((await listFiles(db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [fileView(row)];
  });
}

/**
 * The files somebody attaches to a matter.
 * @throws Refusal where one does not exist or was sent in by another person
 */
export async function ownFiles(db: Queryable, ids: readonly string[], personId: string): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = await listFiles(db, ids);
  const mine = new Set(rows.filter((row) => row.personId === personId).map((row) => row.id));
  if (ids.every((id) => mine.has(id))) return rows;
  throw new Refusal('field-wrong', {
    field: 'files',
    problem: say('附件不存在，或不是本人上传', 'a file does not exist or was sent in by somebody else'),
    right: say('本人上传的附件', 'files you have sent in'),
  });
}

/** Takes away uploads that were not finished in their time; run now and then by the server. */
export async function sweepUploads(db: Db, store: FileStore, now: number): Promise<number> {
  await deleteExpiredUploads(db, now);
  return store.sweep(now - uploadLifeMs);
}

export const uploadLifeMs = 24 * 3_600_000;

export { thumbnail } from './finish.ts';
export { insertFile, listFiles } from './queries.ts';
export { takeWhole } from './take-whole.ts';
