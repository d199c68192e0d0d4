import { createInflateRaw } from 'node:zlib';
import { beyond, type TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';

/** A part of a workbook, unpacked once to see how large it is. */
export type ZipPart = {
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Of the end record, with the longest comment it can have. */
const END_WITHIN = 22 + 65_535;
const FREE_OF_RATIO = 16 * 1024 * 1024;

/**
 * The parts its list names, each within the limits by what it really unpacks to, not by what the file says of itself.
 * @throws TableError
 */
export async function zipParts(bytes: Buffer, limits: TableLimits): Promise<ZipPart[]> {
  if (bytes.length > limits.packedBytes) throw beyond('packedBytes', limits);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end < bytes.length - END_WITHIN || end + 22 > bytes.length) throw broken('没有目录');
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw beyond('entries', limits);
  const parts: ZipPart[] = [];
  const meter = new Meter(bytes.length, limits);
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken('目录不完整');
    // One after the other: the limits are on all of them together.
    parts.push(await partAt(bytes, at, meter));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  return parts;
}

async function partAt(bytes: Buffer, at: number, meter: Meter): Promise<ZipPart> {
  const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  const method = bytes.readUInt16LE(at + 10);
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw broken('加了密码');
  if (method !== 0 && method !== 8) throw broken('压缩方式不支持');
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw broken('部件不完整');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const to = from + bytes.readUInt32LE(at + 20);
  if (to > bytes.length) throw broken('部件不完整');
  meter.expect(bytes.readUInt32LE(at + 24));
  const packed = bytes.subarray(from, to);
  const size = method === 0 ? meter.take(packed) : await inflatedSize(packed, meter);
  return { name, method, crc: bytes.readUInt32LE(at + 16), size, packed };
}

async function inflatedSize(packed: Buffer, meter: Meter): Promise<number> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  let size = 0;
  meter.begin();
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) size += meter.take(piece);
  } catch (error) {
    throw error instanceof TableError ? error : broken(error instanceof Error ? error.message : '解压失败');
  } finally {
    inflate.destroy();
  }
  return size;
}

/** Counts what is unpacked, and the longest text without a tag in it. */
class Meter {
  #total = 0;
  #run = 0;
  readonly #packed: number;
  readonly #limits: TableLimits;

  constructor(packed: number, limits: TableLimits) {
    this.#packed = packed;
    this.#limits = limits;
  }

  begin(): void {
    this.#run = 0;
  }

  /** What a part says of itself saves unpacking it where that alone is too much. */
  expect(size: number): void {
    this.#judge(this.#total + size);
  }

  take(piece: Buffer): number {
    this.#total += piece.length;
    this.#judge(this.#total);
    const first = piece.indexOf(0x3c);
    this.#run += first < 0 ? piece.length : first;
    // A character is at most four bytes, or an escape of eight.
    if (this.#run > this.#limits.cellCharacters * 8) throw beyond('cellCharacters', this.#limits);
    if (first >= 0) this.#run = piece.length - piece.lastIndexOf(0x3c);
    return piece.length;
  }

  #judge(total: number): void {
    if (total > this.#limits.unpackedBytes) throw beyond('unpackedBytes', this.#limits);
    if (total > FREE_OF_RATIO && total > this.#packed * this.#limits.ratio)
      throw beyond('ratio', this.#limits);
  }
}

/** The parts as a file again, with nothing in it but what was looked at; for readers that walk from part to part. */
export function* packAgain(parts: readonly ZipPart[]): Generator<Buffer> {
  for (const { name, method, crc, size, packed } of parts) {
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(LOCAL, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x800, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(crc, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(title.length, 26);
    yield Buffer.concat([head, title]);
    if (packed.length > 0) yield packed;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  yield end;
}

export function broken(why: string): TableError {
  return new TableError(`文件无法按 XLSX 读取，可能已损坏或加了密码（${why}）`);
}
