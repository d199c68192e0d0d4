/** One tile file of the form PMTiles 3, read where it lies. */
import { type FileHandle, open } from 'node:fs/promises';
import {
  bytesToHeader,
  Compression,
  findTile,
  type Header,
  PMTiles,
  type RangeResponse,
  SharedPromiseCache,
  type Source,
  TileType,
  zxyToTileId,
} from 'pmtiles';

export type TileFormat = 'mvt' | 'png' | 'jpeg' | 'webp' | 'avif';

const FORMATS: ReadonlyMap<TileType, TileFormat> = new Map([
  [TileType.Mvt, 'mvt'],
  [TileType.Png, 'png'],
  [TileType.Jpeg, 'jpeg'],
  [TileType.Webp, 'webp'],
  [TileType.Avif, 'avif'],
]);
const HEADER_BYTES = 127;
/** Deeper than any writer nests its directories. */
const DEEPEST = 4;

/** Why a file is no base map of ours, said to whoever gave it. */
export class ArchiveFault extends Error {}

export interface StoredTile {
  readonly body: Buffer;
  /** As it lies in the file: compressed with gzip, or not at all. */
  readonly isGzip: boolean;
}

export class Archive {
  readonly header: Header;
  readonly format: TileFormat;
  readonly #handle: FileHandle;
  readonly #source: FileSource;
  readonly #cache = new SharedPromiseCache(64);

  private constructor(handle: FileHandle, source: FileSource, header: Header, format: TileFormat) {
    this.header = header;
    this.format = format;
    this.#handle = handle;
    this.#source = source;
  }

  /** @throws ArchiveFault where the file is no PMTiles archive that can be drawn */
  static async open(file: string): Promise<Archive> {
    const handle = await open(file, 'r');
    try {
      const source = new FileSource(handle, file);
      const { data } = await source.getBytes(0, HEADER_BYTES);
      const header = headerOf(data);
      const format = FORMATS.get(header.tileType);
      if (format === undefined) throw new ArchiveFault('瓦片应为 MVT、PNG、JPEG、WebP 或 AVIF');
      if (![Compression.None, Compression.Gzip].includes(header.tileCompression)) {
        throw new ArchiveFault('瓦片应不压缩或用 gzip 压缩');
      }
      return new Archive(handle, source, header, format);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Null where the file has no such tile. */
  async tile(z: number, x: number, y: number): Promise<StoredTile | null> {
    const { header } = this;
    if (z < header.minZoom || z > header.maxZoom) return null;
    const id = zxyToTileId(z, x, y);
    let [offset, length] = [header.rootDirectoryOffset, header.rootDirectoryLength];
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      // Each directory names the place of the next.
      const entries = await this.#cache.getDirectory(this.#source, offset, length, header);
      const entry = findTile(entries, id);
      if (entry === null) return null;
      if (entry.runLength > 0) {
        const { data } = await this.#source.getBytes(header.tileDataOffset + entry.offset, entry.length);
        return { body: Buffer.from(data), isGzip: header.tileCompression === Compression.Gzip };
      }
      [offset, length] = [header.leafDirectoryOffset + entry.offset, entry.length];
    }
    return null;
  }

  /** What the file says of itself: attribution, names of its layers. @throws ArchiveFault where it is unreadable */
  async metadata(): Promise<Readonly<Record<string, unknown>>> {
    try {
      return (await new PMTiles(this.#source).getMetadata()) as Record<string, unknown>;
    } catch (error) {
      throw new ArchiveFault(`说明部分读不出来（${error instanceof Error ? error.message : String(error)}）`);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function headerOf(data: ArrayBuffer): Header {
  const start = Buffer.from(data.slice(0, 8));
  if (
    data.byteLength < HEADER_BYTES ||
    start.toString('latin1', 0, 7) !== 'PMTiles' ||
    start.readUInt8(7) !== 3
  ) {
    throw new ArchiveFault('不是 PMTiles 第 3 版的文件');
  }
  return bytesToHeader(data);
}

class FileSource implements Source {
  readonly #handle: FileHandle;
  readonly #key: string;

  constructor(handle: FileHandle, key: string) {
    this.#handle = handle;
    this.#key = key;
  }

  getKey(): string {
    return this.#key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#handle.read(bytes, 0, length, offset);
    return { data: bytes.buffer.slice(0, bytesRead) };
  }
}
