/** A file that comes in one piece from somebody without an account. */
import type { Readable } from 'node:stream';
import type { Db } from '../../../platform/db/database.ts';
import { ChunkTooLongError, type FileStore } from '../../../platform/files/store.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { finishUpload } from './finish.ts';
import { type FileRow, insertUpload } from './queries.ts';

/** Stands in for the account where there is none. */
const KEPT_MS = 24 * 3_600_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';

export type WholeFile = { readonly name: string; readonly personId: string; readonly most: number };

/** Keeps what arrives, checked and cleaned like every other file. @throws HttpProblem where it is not taken */
export async function takeWhole(
  { db, store }: { readonly db: Db; readonly store: FileStore },
  content: Readable,
  { name, personId, most }: WholeFile,
  now: number,
): Promise<FileRow> {
  const id = uuidv7(now);
  try {
    const bytes = await store.append(id, 0, content, most);
    const upload = {
      id,
      accountId: NOBODY,
      personId,
      name,
      bytes,
      sha256: null,
      expiresAt: now + KEPT_MS,
      fileId: null,
    };
    await insertUpload(db, upload, now);
    return await finishUpload(db, store, upload, now);
  } catch (error) {
    await store.discard(id);
    if (error instanceof ChunkTooLongError)
      throw new HttpProblem('too-large', { limit: `${Math.floor(most / 1024 / 1024)} MB` });
    throw error;
  }
}
