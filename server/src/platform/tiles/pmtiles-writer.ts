/** Writes tiles into one file of the form PMTiles 3. */
import { type FileHandle, open } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface ArchiveFacts {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

const HEADER_BYTES = 127;
/** What readers fetch first holds the header and the root directory. */
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const LEAF_ENTRIES = 4_096;
const GZIP = 2;
const MVT = 1;

/**
 * Writes vector tiles to a new file.
 * @param tiles in any order, each once; the bodies not compressed
 */
export async function writePmtiles(
  file: string,
  tiles: AsyncIterable<{ readonly z: number; readonly x: number; readonly y: number; readonly body: Buffer }>,
  facts: ArchiveFacts,
): Promise<{ readonly tiles: number; readonly bytes: number }> {
  const handle = await open(file, 'w');
  try {
    return await write(handle, tiles, facts);
  } finally {
    await handle.close();
  }
}

async function write(
  handle: FileHandle,
  tiles: Parameters<typeof writePmtiles>[1],
  facts: ArchiveFacts,
): Promise<{ readonly tiles: number; readonly bytes: number }> {
  // Readers need the directory first, whose size is known last: tiles lie behind a room left for it.
  const room = 2 ** 20;
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { z, x, y, body } of tiles) {
    const packed = gzipSync(body, { level: 4 });
    await handle.write(packed, 0, packed.length, room + offset);
    entries.push({ id: zxyToTileId(z, x, y), offset, length: packed.length });
    offset += packed.length;
  }
  entries.sort((a, b) => a.id - b.id);
  const { root, leaves } = directories(entries);
  const metadata = gzipSync(JSON.stringify(facts.metadata));
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  if (leavesAt + leaves.length > room)
    throw new RangeError(`${entries.length} tiles are too many for one file`);
  const header = headerOf(facts, {
    root: [HEADER_BYTES, root.length],
    metadata: [metadataAt, metadata.length],
    leaves: [leavesAt, leaves.length],
    data: [room, offset],
    count: entries.length,
  });
  const front = Buffer.concat([header, root, metadata, leaves]);
  await handle.write(front, 0, front.length, 0);
  await handle.sync();
  return { tiles: entries.length, bytes: room + offset };
}

function directories(entries: readonly Entry[]): { readonly root: Buffer; readonly leaves: Buffer } {
  const whole = gzipSync(directory(entries.map((entry) => ({ ...entry, run: 1 }))));
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves: Buffer[] = [];
  const pointers: (Entry & { run: number })[] = [];
  let offset = 0;
  for (let at = 0; at < entries.length; at += LEAF_ENTRIES) {
    const part = entries.slice(at, at + LEAF_ENTRIES);
    const leaf = gzipSync(directory(part.map((entry) => ({ ...entry, run: 1 }))));
    pointers.push({ id: part[0]?.id ?? 0, offset, length: leaf.length, run: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: gzipSync(directory(pointers)), leaves: Buffer.concat(leaves) };
}

/** One directory: columns one after the other, each number as a varint. */
function directory(entries: readonly (Entry & { readonly run: number })[]): Buffer {
  const numbers: number[] = [entries.length];
  let before = 0;
  for (const { id } of entries) {
    numbers.push(id - before);
    before = id;
  }
  for (const { run } of entries) numbers.push(run);
  for (const { length } of entries) numbers.push(length);
  for (const { offset } of entries) numbers.push(offset + 1);
  return Buffer.from(numbers.flatMap(varint));
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  return [...bytes, left];
}

type Part = readonly [offset: number, length: number];

function headerOf(
  { minZoom, maxZoom, bounds }: ArchiveFacts,
  at: {
    readonly root: Part;
    readonly metadata: Part;
    readonly leaves: Part;
    readonly data: Part;
    readonly count: number;
  },
): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const wide = [...at.root, ...at.metadata, ...at.leaves, ...at.data, at.count, at.count, at.count];
  for (const [number, value] of wide.entries()) header.writeBigUInt64LE(BigInt(value), 8 + number * 8);
  // Not clustered: tiles lie in the order they were made in.
  header.set([0, GZIP, GZIP, MVT, minZoom, maxZoom], 96);
  const corners = bounds.map((degrees) => Math.round(degrees * 1e7));
  for (const [number, value] of corners.entries()) header.writeInt32LE(value, 102 + number * 4);
  header.writeUInt8(Math.round((minZoom + maxZoom) / 2), 118);
  const [west, south, east, north] = corners as [number, number, number, number];
  header.writeInt32LE(Math.round((west + east) / 2), 119);
  header.writeInt32LE(Math.round((south + north) / 2), 123);
  return header;
}
