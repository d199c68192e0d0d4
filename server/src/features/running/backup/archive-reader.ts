import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { boundedGunzip, UnpackedTooLargeError } from '../../../platform/files/unpack.ts';
import {
  BackupDamagedError,
  isList,
  MANIFEST,
  MANIFEST_HASH,
  type Manifest,
  type Member,
  readManifest,
  writeList,
} from './manifest.ts';

/** Takes the bytes of a member; what it does not read is read past. */
export type Take = (name: string, pieces: AsyncIterable<Uint8Array>) => Promise<void>;

type Entry = Readable & { header: { name: string } };
const LARGEST_IN_MEMORY = 64 * 1024 * 1024;
/** A backup is as large as its city; its rows and photos pack tenfold at most, so that a bomb shows by its ratio. */
const ARCHIVE_LIMITS = { bytes: Number.POSITIVE_INFINITY, ratio: 200 };

/**
 * Walks through a backup from its first to its last byte and checks every hash on the way; a member is handed to
 * `take` before it is checked, so what is done with it must be undone where this throws.
 * @throws BackupDamagedError with what does not fit
 */
export async function readArchive(file: string, take: Take): Promise<Manifest> {
  const entries = extract();
  const bytes = createReadStream(file);
  const done = (error: NodeJS.ErrnoException | null | undefined) => {
    if (error) entries.destroy(error);
  };
  const packed = await isGzip(file);
  pipeline(packed ? Readable.from(boundedGunzip(bytes, ARCHIVE_LIMITS)) : bytes, entries, done);
  const check = new Check();
  try {
    for await (const entry of entries as unknown as AsyncIterable<Entry>) {
      // Members lie one behind the other in the file.
      await check.read(entry, take);
    }
  } catch (error) {
    throw asDamage(error);
  } finally {
    bytes.destroy();
  }
  return check.finish();
}

class Check {
  #members: Member[] = [];
  #lists: string[] = [];
  #manifest: Manifest | undefined;
  #manifestHash = '';
  #sealed = false;

  async read(entry: Entry, take: Take): Promise<void> {
    const { name } = entry.header;
    if (this.#sealed) throw new BackupDamagedError(`清单之后还有内容：${name}`);
    const counted = new Counted(entry);
    if (name === MANIFEST || name === MANIFEST_HASH || isList(name)) {
      this.#own(name, await counted.text(), counted);
      return;
    }
    await take(name, counted.pieces());
    await counted.rest();
    this.#members.push({ name, bytes: counted.bytes, sha256: counted.digest() });
  }

  #own(name: string, text: string, counted: Counted): void {
    if (name === MANIFEST) {
      this.#manifest = readManifest(text);
      this.#manifestHash = counted.digest();
    } else if (name === MANIFEST_HASH) {
      if (text !== this.#manifestHash) throw new BackupDamagedError('备份的清单被改动或损坏');
      this.#sealed = true;
    } else {
      this.#compare(text);
      this.#lists.push(counted.digest());
    }
  }

  #compare(text: string): void {
    const found = writeList(this.#members).split('\n');
    const wrong = text.split('\n').findIndex((line, index) => line !== found[index]);
    if (wrong >= 0 || text.length !== found.join('\n').length) {
      const member = this.#members[Math.max(wrong, 0)]?.name ?? '';
      throw new BackupDamagedError(`备份已损坏：${member} 与清单中的哈希不符`);
    }
    this.#members = [];
  }

  finish(): Manifest {
    const manifest = this.#manifest;
    if (manifest === undefined || !this.#sealed || this.#members.length > 0) {
      throw new BackupDamagedError('备份不完整：文件在中途结束，或不是 GridGov 的备份');
    }
    if (manifest.lists.join() !== this.#lists.join()) throw new BackupDamagedError('备份已损坏：缺少一部分');
    return manifest;
  }
}

/** The bytes of a member, hashed and counted as they are read. */
class Counted {
  readonly #iterator: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  bytes = 0;

  constructor(entry: Entry) {
    this.#iterator = entry[Symbol.asyncIterator]();
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    // A stream is read piece by piece.
    for (let next = await this.#iterator.next(); !next.done; next = await this.#iterator.next()) {
      this.#hash.update(next.value);
      this.bytes += next.value.length;
      yield next.value;
    }
  }

  async rest(): Promise<void> {
    for await (const _ of this.pieces());
  }

  async text(): Promise<string> {
    const all: Uint8Array[] = [];
    for await (const piece of this.pieces()) {
      all.push(piece);
      if (this.bytes > LARGEST_IN_MEMORY) throw new BackupDamagedError('备份的清单过大');
    }
    return Buffer.concat(all).toString('utf8');
  }

  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

const PACKING = /^(Z_|ERR_|invalid tar|unexpected end|incorrect (header|data)|premature)/i;

/** What unpacking complains about is damage too; what `take` threw is not ours to rename. */
function asDamage(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const packing = PACKING.test(error.message) || PACKING.test(code) || error instanceof UnpackedTooLargeError;
  if (!packing) return error;
  return new BackupDamagedError(`备份已损坏，读不下去：${error.message}`, { cause: error });
}
