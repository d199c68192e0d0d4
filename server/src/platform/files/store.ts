import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as fsp from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeAside } from './aside.ts';
import { clockOf, statOf, syncFolder } from './disk.ts';

/**
 * Files on disk: `uploads/` holds what is still coming in, `files/aa/bb/<hash>` what is whole. What is whole never
 * changes, and equal content has one place.
 */
export type FileStore = {
  /** Bytes of an upload that have arrived; 0 before the first. */
  received(upload: string): Promise<number>;
  /**
   * Writes a chunk behind what is there and tells how much is there now. What arrived before a connection broke
   * stays. @throws ChunkTooLongError where more than `most` would lie there; the chunk is taken back then
   */
  append(upload: string, from: number, chunk: Readable, most: number): Promise<number>;
  pathOfUpload(upload: string): string;
  discard(upload: string): Promise<void>;
  hashOfUpload(upload: string): Promise<Buffer>;
  /** Keeps content under its hash; there once it returns, also after a loss of power. */
  keep(content: Buffer, suffix?: string): Promise<Buffer>;
  /** Keeps a finished upload as it is. */
  keepUpload(upload: string, hash: Buffer): Promise<void>;
  /** Beside the content of `hash`, under the same name with a suffix. */
  keepBeside(hash: Buffer, suffix: string, content: Buffer): Promise<void>;
  open(hash: Buffer, suffix?: string): Promise<{ stream: Readable; bytes: number } | undefined>;
  /**
   * Takes content away, with all that lies beside it. It waits aside for `clearAside`: the same may be sent in by somebody
   * else at this very moment, who found it there and does not write it again.
   */
  setAside(hash: Buffer): Promise<void>;
  /** Ends what has waited so many milliseconds, or puts it back where `isHeld` says so; returns how many ended. */
  clearAside(waitedMs: number, isHeld: (hash: Buffer) => Promise<boolean>): Promise<number>;
  /** Removes uploads not touched for so many milliseconds; returns how many. */
  sweep(untouchedMs: number): Promise<number>;
};

export class ChunkTooLongError extends Error {
  override readonly name = 'ChunkTooLongError';
}

export function makeFileStore(dataDir: string): FileStore {
  const uploads = path.join(dataDir, 'uploads');
  const files = path.join(dataDir, 'files');
  const aside = makeAside(path.join(dataDir, 'forgotten'), (hash) => path.dirname(pathOf(hash, '')));
  fs.mkdirSync(uploads, { recursive: true, mode: 0o700 });
  fs.mkdirSync(files, { recursive: true, mode: 0o700 });
  const pathOfUpload = (upload: string) => path.join(uploads, `${upload}.part`);

  async function received(upload: string): Promise<number> {
    return (await statOf(pathOfUpload(upload)))?.size ?? 0;
  }

  function pathOf(hash: Buffer, suffix: string): string {
    const name = hash.toString('hex');
    return path.join(files, name.slice(0, 2), name.slice(2, 4), name + suffix);
  }

  async function place(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
    if ((await statOf(target)) !== undefined) return;
    await fsp.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const temporary = path.join(uploads, `${randomUUID()}.part`);
    try {
      await write(temporary);
      await fsp.rename(temporary, target);
    } catch (error) {
      await fsp.rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(target));
  }

  async function keepBeside(hash: Buffer, suffix: string, content: Buffer): Promise<void> {
    await place(pathOf(hash, suffix), (temporary) =>
      fsp.writeFile(temporary, content, { mode: 0o600, flush: true }),
    );
  }

  return {
    received,
    pathOfUpload,
    async append(upload, from, chunk, most) {
      await appendTo(pathOfUpload(upload), from, chunk, most);
      return received(upload);
    },
    discard: (upload) => fsp.rm(pathOfUpload(upload), { force: true }),
    async hashOfUpload(upload) {
      const hash = createHash('sha256');
      await pipeline(fs.createReadStream(pathOfUpload(upload)), hash);
      return hash.digest();
    },
    async keep(content, suffix = '') {
      const hash = createHash('sha256').update(content).digest();
      await keepBeside(hash, suffix, content);
      return hash;
    },
    keepUpload: (upload, hash) =>
      place(pathOf(hash, ''), (temporary) => copyFlushed(pathOfUpload(upload), temporary)),
    keepBeside,
    async open(hash, suffix = '') {
      const file = pathOf(hash, suffix);
      const stat = await statOf(file);
      return stat === undefined ? undefined : { stream: fs.createReadStream(file), bytes: stat.size };
    },
    ...aside,
    sweep: (untouchedMs) => sweepFolder(uploads, untouchedMs),
  };
}

async function appendTo(file: string, from: number, chunk: Readable, most: number): Promise<void> {
  const handle = await fsp.open(file, from === 0 ? 'a' : 'r+', 0o600);
  await handle.close();
  try {
    await pipeline(chunk, limitTo(most - from), fs.createWriteStream(file, { flags: 'r+', start: from }));
  } catch (error) {
    if (error instanceof ChunkTooLongError) await fsp.truncate(file, from);
    throw error;
  }
}

async function sweepFolder(folder: string, untouchedMs: number): Promise<number> {
  const names = await fsp.readdir(folder);
  const olderThan = (await clockOf(folder)) - untouchedMs;
  const old = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const stat = await statOf(file);
      if (stat === undefined || stat.mtimeMs >= olderThan) return false;
      await fsp.rm(file, { force: true });
      return true;
    }),
  );
  return old.filter((removed) => removed).length;
}

function limitTo(most: number) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = most;
    for await (const piece of source) {
      left -= piece.length;
      if (left < 0) throw new ChunkTooLongError('More than was announced');
      yield piece;
    }
  };
}

async function copyFlushed(from: string, to: string): Promise<void> {
  await fsp.copyFile(from, to, fs.constants.COPYFILE_FICLONE);
  const handle = await fsp.open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
