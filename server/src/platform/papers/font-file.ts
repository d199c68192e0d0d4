/** What a font file says of itself: its families, and the signs it can draw. TrueType, OpenType and collections. */
import { closeSync, openSync, readSync } from 'node:fs';

export type Face = {
  readonly families: readonly string[];
  /** Spans of code points from the character map, both ends included; in order. */
  readonly spans: readonly (readonly [first: number, last: number])[];
};

const COLLECTION = 0x74746366;
const WINDOWS = 3;
const [FAMILY, TYPOGRAPHIC_FAMILY] = [1, 16] as const;
const [SEGMENTS, GROUPS] = [4, 12] as const;

/** @throws where the file is no font */
export function readFaces(file: string): Face[] {
  const handle = openSync(file, 'r');
  try {
    const read = (at: number, bytes: number): Buffer => {
      const buffer = Buffer.alloc(bytes);
      if (readSync(handle, buffer, 0, bytes, at) !== bytes) throw new RangeError(`${file} ends too early`);
      return buffer;
    };
    return startsOf(read).map((at) => faceAt(read, at));
  } finally {
    closeSync(handle);
  }
}

type Read = (at: number, bytes: number) => Buffer;

function startsOf(read: Read): number[] {
  const head = read(0, 12);
  if (head.readUInt32BE(0) !== COLLECTION) return [0];
  const count = head.readUInt32BE(8);
  const offsets = read(12, count * 4);
  return Array.from({ length: count }, (_, n) => offsets.readUInt32BE(n * 4));
}

function faceAt(read: Read, at: number): Face {
  const count = read(at, 12).readUInt16BE(4);
  const directory = read(at + 12, count * 16);
  const tables = new Map<string, Buffer>();
  for (let n = 0; n < count; n += 1) {
    const tag = directory.toString('latin1', n * 16, n * 16 + 4);
    if (tag === 'cmap' || tag === 'name')
      tables.set(tag, read(directory.readUInt32BE(n * 16 + 8), directory.readUInt32BE(n * 16 + 12)));
  }
  const [cmap, name] = [tables.get('cmap'), tables.get('name')];
  if (cmap === undefined || name === undefined) throw new RangeError('a font without names or characters');
  return { families: familiesIn(name), spans: spansIn(cmap) };
}

function familiesIn(name: Buffer): string[] {
  const [count, texts] = [name.readUInt16BE(2), name.readUInt16BE(4)];
  const found = Array.from({ length: count }, (_, n) => 6 + n * 12)
    .filter((at) => name.readUInt16BE(at) === WINDOWS)
    .filter((at) => [FAMILY, TYPOGRAPHIC_FAMILY].some((id) => id === name.readUInt16BE(at + 6)))
    .map((at) => {
      const from = texts + name.readUInt16BE(at + 10);
      const text = Buffer.from(name.subarray(from, from + name.readUInt16BE(at + 8)));
      return text.swap16().toString('utf16le');
    });
  return [...new Set(found)];
}

function spansIn(cmap: Buffer): (readonly [number, number])[] {
  const count = cmap.readUInt16BE(2);
  const subtables = Array.from({ length: count }, (_, n) => cmap.readUInt32BE(4 + n * 8 + 4));
  const spans = [...new Set(subtables)].flatMap((at) => {
    const format = cmap.readUInt16BE(at);
    if (format === GROUPS) return groupsIn(cmap, at);
    return format === SEGMENTS ? segmentsIn(cmap, at) : [];
  });
  return spans.sort(([a], [b]) => a - b);
}

function groupsIn(cmap: Buffer, at: number): (readonly [number, number])[] {
  const count = cmap.readUInt32BE(at + 12);
  return Array.from({ length: count }, (_, n) => at + 16 + n * 12).map((group) => [
    cmap.readUInt32BE(group),
    cmap.readUInt32BE(group + 4),
  ]);
}

/** Segments may have holes in them: each sign that leads to no glyph is left out. */
function segmentsIn(cmap: Buffer, at: number): (readonly [number, number])[] {
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  return Array.from({ length: doubled / 2 }, (_, n) => n * 2).flatMap((n) => {
    const [first, last] = [cmap.readUInt16BE(starts + n), cmap.readUInt16BE(ends + n)];
    const range = cmap.readUInt16BE(ranges + n);
    if (first === 0xffff) return [];
    if (range === 0) return [[first, last] as const];
    const delta = cmap.readUInt16BE(deltas + n);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
      .filter((code) => {
        const glyph = cmap.readUInt16BE(ranges + n + range + (code - first) * 2);
        return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
      })
      .map((code) => [code, code] as const);
  });
}
