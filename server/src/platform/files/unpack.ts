import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a packed file may unpack to. */
export type UnpackLimits = {
  readonly bytes: number;
  /** Unpacked bytes for each packed one, counted from the first 64 MB on. */
  readonly ratio: number;
};

const FREE_OF_RATIO = 64 * 1024 * 1024;

/** The file unpacks to more than any of its kind does. */
export class UnpackedTooLargeError extends Error {
  override readonly name = 'UnpackedTooLargeError';
}

/** Unpacks piece by piece, off the main thread, and stops where it becomes more than the limits. */
export async function* boundedGunzip(source: Readable, limits: UnpackLimits): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  let unpacked = 0;
  try {
    for await (const piece of source.pipe(gunzip) as AsyncIterable<Buffer>) {
      unpacked += piece.length;
      if (unpacked > limits.bytes) throw tooLarge(`${limits.bytes.toLocaleString('en')} 字节`);
      if (unpacked > FREE_OF_RATIO && unpacked > gunzip.bytesWritten * limits.ratio)
        throw tooLarge(`压缩前的 ${limits.ratio} 倍`);
      yield piece;
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function tooLarge(most: string): UnpackedTooLargeError {
  return new UnpackedTooLargeError(`文件解压后超过${most}，不像是这类文件；请不压缩，或分成几份`);
}
