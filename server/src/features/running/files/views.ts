import type { FileRow, UploadRow } from './queries.ts';

/** Small enough to arrive over a weak signal, large enough not to be slow over a good one. */
export const chunkBytes = 4 * 1024 * 1024;

export function fileView(row: FileRow) {
  const { id, name, type, bytes, createdAt, width, height, takenAt, lon, lat } = row;
  return { id, name, type, bytes, createdAt, width, height, takenAt, lon, lat };
}

export function uploadView(upload: UploadRow, offset: number, file: FileRow | undefined) {
  const { id, bytes, expiresAt } = upload;
  return { id, bytes, offset, chunkBytes, expiresAt, file: file === undefined ? null : fileView(file) };
}
