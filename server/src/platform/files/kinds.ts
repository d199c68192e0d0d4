import { fileTypeFromFile } from 'file-type';

export type Kind = 'photo' | 'sound' | 'film' | 'document';

const megabyte = 1024 * 1024;

/** What is taken, by what it is and not by what it is called; with the most bytes of each. */
const kinds: Readonly<Record<string, readonly [Kind, number]>> = {
  'image/jpeg': ['photo', 30 * megabyte],
  'image/png': ['photo', 30 * megabyte],
  'image/webp': ['photo', 30 * megabyte],
  'audio/mpeg': ['sound', 20 * megabyte],
  'audio/mp4': ['sound', 20 * megabyte],
  'audio/x-m4a': ['sound', 20 * megabyte],
  'audio/ogg': ['sound', 20 * megabyte],
  'audio/ogg; codecs=opus': ['sound', 20 * megabyte],
  'audio/wav': ['sound', 20 * megabyte],
  'video/mp4': ['film', 100 * megabyte],
  'video/webm': ['film', 100 * megabyte],
  'application/pdf': ['document', 50 * megabyte],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['document', 50 * megabyte],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['document', 50 * megabyte],
};

export const largestFile = 100 * megabyte;

export type Sniffed = { readonly type: string; readonly kind: Kind; readonly maxBytes: number };

/** What the content is by its first bytes; undefined for what is not taken (programs, pages, archives, HEIC …). */
export async function sniff(file: string): Promise<Sniffed | undefined> {
  const found = await fileTypeFromFile(file);
  const known = found === undefined ? undefined : kinds[found.mime];
  return found === undefined || known === undefined
    ? undefined
    : { type: found.mime, kind: known[0], maxBytes: known[1] };
}

export const takenKinds = 'JPEG, PNG, WebP, MP3, M4A, OGG, WAV, MP4, WebM, PDF, DOCX, XLSX';
