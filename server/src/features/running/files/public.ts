import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { canonical, sha256 } from '../../../platform/ledger/canonical.ts';
import { isUuid } from '../../../platform/ledger/ids.ts';
import { deleteExpiredUploads, type FileRow, listFiles } from './queries.ts';
import { fileView } from './views.ts';

export type { FileRow } from './queries.ts';

/** sha256 over all that is kept of a file, for the event it comes with. */
function digestOf(row: FileRow): Buffer {
  const { hash, sourceHash, ...said } = row;
  return sha256(
    'file',
    canonical({ ...said, hash: hash.toString('hex'), sourceHash: sourceHash.toString('hex') }),
  );
}

export function digestsOf(rows: readonly FileRow[]): ReadonlyMap<string, Buffer> {
  return new Map(rows.map((row) => [row.id, digestOf(row)]));
}

type Attached = Readonly<Record<string, unknown>>;

/**
 * Rows of files beside events whose file is gone or is no longer what was attached; with a store, also those whose content on
 * disk is.
 */
export async function otherFiles(
  db: Queryable,
  rows: readonly Attached[],
  store?: Pick<FileStore, 'open'>,
): Promise<ReadonlySet<Attached>> {
  const ids = new Set(rows.map(({ file_id }) => String(file_id)).filter(isUuid));
  const files = await listFiles(db, [...ids]);
  const now = digestsOf(files);
  const spoilt = new Set<string>();
  for (const { id, hash } of files) {
    // One after the other: a disk reads one file at a time.
    if (store !== undefined && !(await hasContent(store, hash))) spoilt.add(id);
  }
  const fits = ({ file_id, digest }: Attached) =>
    !spoilt.has(String(file_id)) &&
    (digest === null || now.get(String(file_id))?.equals(digest as Buffer) === true);
  return new Set(rows.filter((row) => !fits(row)));
}

async function hasContent(store: Pick<FileStore, 'open'>, hash: Buffer): Promise<boolean> {
  const opened = await store.open(hash);
  if (opened === undefined) return false;
  const found = createHash('sha256');
  await pipeline(opened.stream, found);
  return found.digest().equals(hash);
}

/** Decides whether somebody may see a file; beside the one who sent it in, who always may. */
export type MayRead = (
  actors: readonly import('@gridgov/domain/city/people/posts.ts').Actor[],
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
    field: asIs('files'),
    problem: say('附件不存在，或不是本人上传', 'a file does not exist or was sent in by somebody else'),
    right: say('本人上传的附件', 'files you have sent in'),
  });
}

/** Takes away uploads that were not finished in their time; run now and then by the server. */
export async function sweepUploads(db: Db, store: FileStore, now: number): Promise<number> {
  await deleteExpiredUploads(db, now);
  return store.sweep(uploadLifeMs);
}

export const uploadLifeMs = 24 * 3_600_000;

export { thumbnail } from './finish.ts';
export { insertFile, listFiles } from './queries.ts';
export { takeWhole } from './take-whole.ts';
