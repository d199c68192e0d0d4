import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { boundedGunzip, UnpackedTooLargeError } from '../../../../platform/files/unpack.ts';

/** A GeoJSON feature as it came; nothing about it is known yet. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

export type FeatureFileFault = 'not_json' | 'no_features' | 'cut_off' | 'too_large';

/** A whole city's grids are some 200 MB; the outline of a province with every bend some 10 million characters. */
const FILE_LIMITS = { bytes: 4 * 1024 ** 3, ratio: 250 };
const LONGEST_FEATURE = 32 * 1024 * 1024;

/** Why a file is no list of features. The place is counted in characters from the beginning. */
export class FeatureFileError extends Error {
  readonly reason: FeatureFileFault;
  readonly position: number;

  constructor(reason: FeatureFileFault, position: number) {
    super(`${reason} at ${position}`);
    this.name = 'FeatureFileError';
    this.reason = reason;
    this.position = position;
  }
}

/** A path, or bytes that are there already. */
export type FeatureSource = string | Uint8Array;
export type FeatureFailure =
  | { readonly reason: FeatureFileFault; readonly position: number }
  | { readonly message: string };

export type Bytes = AsyncIterable<Uint8Array>;

/** The file's bytes; a path or bytes that are there already. */
export function bytesOf(source: string | Uint8Array | Bytes): Bytes {
  if (typeof source === 'string') return createReadStream(source);
  return source instanceof Uint8Array ? Readable.from([source]) : source;
}

/** Unpacks gzip, known by its first two bytes and not by the file's name. */
async function* unpacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const chunks = chain(first.value, { [Symbol.asyncIterator]: () => iterator });
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* chunks;
    return;
  }
  const source = Readable.from(chunks);
  try {
    yield* boundedGunzip(source, FILE_LIMITS);
  } catch (error) {
    throw error instanceof UnpackedTooLargeError ? new FeatureFileError('too_large', 0) : error;
  }
}

async function* chain(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/**
 * The features of a GeoJSON FeatureCollection (plain or gzip), or of a file with one feature a line, one
 * after the other: memory holds one feature, not the file.
 *
 * @throws FeatureFileError where the file is not JSON, holds no features, or ends in the middle
 */
export async function* readFeatures(source: string | Uint8Array | Bytes): AsyncGenerator<RawFeature> {
  const decoder = new TextDecoder();
  const cutter = new ObjectCutter();
  let found = 0;
  for await (const chunk of unpacked(bytesOf(source))) {
    for (const text of cutter.push(decoder.decode(chunk, { stream: true }))) {
      yield parseFeature(text, cutter.position);
      found += 1;
    }
  }
  if (cutter.open) throw new FeatureFileError(found > 0 ? 'cut_off' : 'not_json', cutter.position);
  if (found === 0) throw new FeatureFileError('no_features', 0);
}

/** How many positions it has: what it weighs in memory. */
export function pointsOf({ geometry }: RawFeature): number {
  const count = (node: unknown): number => {
    if (!Array.isArray(node)) return 0;
    return typeof node[0] === 'number' ? 1 : node.reduce<number>((sum, one) => sum + count(one), 1);
  };
  return 1 + count(geometry?.coordinates);
}

function parseFeature(text: string, position: number): RawFeature {
  try {
    const feature = JSON.parse(text) as Partial<RawFeature>;
    return { properties: feature.properties ?? {}, geometry: feature.geometry ?? null };
  } catch {
    // What JSON.parse says names a character of this feature; the caller needs the place in the file.
    throw new FeatureFileError('not_json', position);
  }
}

/** Cuts the text of each feature out of a stream of characters by counting braces outside of strings. */
class ObjectCutter {
  position = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;
  /** Depth at which features begin: 1 inside a collection, 0 in a file with one feature a line. */
  private featureDepth = -1;
  private text = '';
  private head = '';

  /** Whether the text so far ends inside an object or a string. */
  get open(): boolean {
    return this.depth !== 0 || this.inString;
  }

  push(chunk: string): string[] {
    const found: string[] = [];
    let start = this.collecting ? 0 : -1;
    for (let i = 0; i < chunk.length; i += 1) {
      const event = this.step(chunk.charCodeAt(i));
      if (event === 'begin') start = i;
      if (event === 'end' && start >= 0) {
        found.push(this.text + chunk.slice(start, i + 1));
        this.text = '';
        start = -1;
      }
      if (this.featureDepth < 0 && this.look(chunk[i] as string)) start = i + 1;
    }
    if (start >= 0) this.text += chunk.slice(start);
    if (this.text.length > LONGEST_FEATURE) throw new FeatureFileError('too_large', this.position);
    this.position += chunk.length;
    return found;
  }

  private get collecting(): boolean {
    return this.featureDepth >= 0 && this.depth > this.featureDepth;
  }

  private step(char: number): 'begin' | 'end' | null {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (char === 0x5c) this.escaped = true;
      else if (char === 0x22) this.inString = false;
      return null;
    }
    if (char === 0x22) this.inString = true;
    if (char === 0x7b) {
      this.depth += 1;
      return this.depth === this.featureDepth + 1 && this.featureDepth >= 0 ? 'begin' : null;
    }
    if (char !== 0x7d) return null;
    this.depth -= 1;
    return this.depth === this.featureDepth ? 'end' : null;
  }

  /**
   * Reads the beginning of the file until it is clear where features begin; true where the text read is
   * already part of the first one.
   */
  private look(char: string): boolean {
    this.head += char;
    if (char === '[' && /"features"\s*:\s*\[$/.test(this.head.slice(-40))) this.featureDepth = 1;
    if (char === '"' && this.head.length < 100 && /^\ufeff?\s*\{\s*"type"\s*:\s*"Feature"$/.test(this.head)) {
      this.featureDepth = 0;
      this.text = this.head.slice(this.head.indexOf('{'));
      return true;
    }
    if (this.head.length > 100_000) throw new FeatureFileError('no_features', this.position);
    return false;
  }
}
