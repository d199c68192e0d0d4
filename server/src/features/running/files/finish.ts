import type { Db } from '../../../platform/db/database.ts';
import { type Sniffed, sniff, takenKinds } from '../../../platform/files/kinds.ts';
import { PhotoBrokenError, readPhoto } from '../../../platform/files/photo.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { deleteUpload, type FileRow, insertFile, setUploadFile, type UploadRow } from './queries.ts';

/**
 * Makes a file of an upload that has arrived whole. Content first, then the row: what a row names is always
 * there. Content that is not taken ends the upload.
 */
export async function finishUpload(
  db: Db,
  store: FileStore,
  upload: UploadRow,
  now: number,
): Promise<FileRow> {
  try {
    const row = await madeFile(store, upload, now);
    await db.transaction(async (tx) => {
      await insertFile(tx, row);
      await setUploadFile(tx, upload.id, row.id);
    });
    await store.discard(upload.id);
    return row;
  } catch (error) {
    if (error instanceof HttpProblem) await endUpload(db, store, upload.id);
    throw error;
  }
}

export async function endUpload(db: Db, store: FileStore, id: string): Promise<void> {
  await deleteUpload(db, id);
  await store.discard(id);
}

async function madeFile(store: FileStore, upload: UploadRow, now: number): Promise<FileRow> {
  const file = store.pathOfUpload(upload.id);
  const sourceHash = await store.hashOfUpload(upload.id);
  if (upload.sha256 !== null && !upload.sha256.equals(sourceHash)) throw wrongContent();
  const found = await sniff(file);
  if (found === undefined) throw new HttpProblem('media-wrong', { right: takenKinds });
  if (upload.bytes > found.maxBytes) {
    throw new HttpProblem('too-large', { limit: `${found.maxBytes / 1024 / 1024} MB` });
  }
  const about = {
    id: uuidv7(now),
    name: upload.name,
    sourceHash,
    accountId: upload.accountId,
    personId: upload.personId,
    createdAt: now,
  };
  if (found.kind === 'photo') return { ...about, ...(await keptPhoto(store, file)) };
  await store.keepUpload(upload.id, sourceHash);
  return { ...about, ...plainFile(found, upload, sourceHash) };
}

function plainFile(found: Sniffed, upload: UploadRow, hash: Buffer) {
  const nothing = { width: null, height: null, takenAt: null, lon: null, lat: null };
  return { type: found.type, bytes: upload.bytes, hash, ...nothing };
}

export const thumbnail = '.thumb';

async function keptPhoto(store: FileStore, file: string) {
  try {
    const { content, thumbnail: small, ...photo } = await readPhoto(file);
    const hash = await store.keep(content);
    await store.keepBeside(hash, thumbnail, small);
    return { ...photo, hash, bytes: content.length };
  } catch (error) {
    if (!(error instanceof PhotoBrokenError)) throw error;
    const message = { zh: '照片损坏，无法读取', en: 'the picture is broken' };
    const right = { zh: '重新拍摄或另选一张', en: 'take it again or choose another one' };
    throw new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'file', message, right }] });
  }
}

function wrongContent(): HttpProblem {
  const message = { zh: '内容与 sha256 不符', en: 'the content does not have this hash' };
  const right = { zh: '重新上传', en: 'send it again' };
  return new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'sha256', message, right }] });
}
