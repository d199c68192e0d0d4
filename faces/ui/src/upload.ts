import type { UiWords } from './words.ts';
import { fill } from './words.ts';

export type UploadState = 'waiting' | 'sending' | 'scanning' | 'done' | 'failed';

/** One file on its way. `percent` is 0 to 100. */
export interface UploadItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: UploadState;
  readonly percent: number;
  readonly why?: string;
  /** Address of a small picture, once there is one. */
  readonly preview?: string;
}

export interface UploadLimits {
  readonly count: number;
  readonly bytes: number;
  /** Endings without the dot, lower case. */
  readonly endings: readonly string[];
}

export interface Sorted<F> {
  readonly taken: readonly F[];
  readonly problems: readonly string[];
}

/** Which of the chosen files can be taken, and why not the others. */
export function sortFiles<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
  already: number,
  limits: UploadLimits,
  words: UiWords,
): Sorted<F> {
  const taken: F[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const problem = problemOf(file, already + taken.length, limits, words);
    if (problem === null) taken.push(file);
    else problems.push(problem);
  }
  return { taken, problems };
}

function problemOf(
  file: { readonly name: string; readonly size: number },
  count: number,
  limits: UploadLimits,
  words: UiWords,
): string | null {
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  if (!limits.endings.includes(ending)) return fill(words.wrongType, { name: file.name });
  if (file.size > limits.bytes) {
    return fill(words.tooLarge, {
      name: file.name,
      size: sizeWords(file.size),
      limit: sizeWords(limits.bytes),
    });
  }
  if (count >= limits.count) return fill(words.tooMany, { n: limits.count, name: file.name });
  return null;
}

/** 640 KB, 3.1 MB; a KB is 1024 bytes. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const mega = bytes / (1024 * 1024);
  return `${Number(mega.toFixed(mega < 10 ? 1 : 0))} MB`;
}

export function uploadWords(item: UploadItem, words: UiWords): string {
  switch (item.state) {
    case 'waiting':
      return words.uploadWaiting;
    case 'sending':
      return fill(words.uploadSending, { percent: Math.floor(item.percent) });
    case 'scanning':
      return words.uploadScanning;
    case 'done':
      return words.uploadDone;
    case 'failed':
      return fill(words.uploadFailed, { why: item.why ?? '' });
  }
}
