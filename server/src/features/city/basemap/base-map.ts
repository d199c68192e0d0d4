/** The base map in the data folder: one file of tiles, and beside it where it comes from. */
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Archive, ArchiveFault, type StoredTile, type TileFormat } from './archive.ts';

export interface Origin {
  /** Licence and source as they have to be shown. */
  readonly credit: string;
  /** 审图号: the number under which the map was approved for publishing; empty for none. */
  readonly approval: string;
}

type Given = { readonly [Part in keyof Origin]?: Origin[Part] | undefined };

/** Which names the layers of a vector file have. */
export type LayerNames = 'protomaps' | 'openmaptiles';

export interface BaseMapFacts extends Origin {
  readonly format: TileFormat;
  /** Null for pictures. */
  readonly layers: LayerNames | null;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north, degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Another one for another file. */
  readonly version: string;
}

const LAYERS: Readonly<Record<LayerNames, readonly string[]>> = {
  protomaps: ['earth', 'roads'],
  openmaptiles: ['transportation'],
};

/** The tile file of a data folder. */
export function baseMapFile(dataDir: string): string {
  return path.join(dataDir, 'basemap/basemap.pmtiles');
}

const originFile = (dataDir: string) => path.join(dataDir, 'basemap/origin.json');

interface Opened {
  readonly archive: Archive;
  readonly facts: BaseMapFacts;
}

/** Opens the file when it is first asked for, and anew when another one lies in its place. */
export class BaseMap {
  readonly #dataDir: string;
  #opened: Promise<Opened> | undefined;
  #version = '';

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  /** Null where the folder has no base map. @throws ArchiveFault where the file there is none */
  async facts(): Promise<BaseMapFacts | null> {
    return (await this.#current())?.facts ?? null;
  }

  async tile(z: number, x: number, y: number): Promise<StoredTile | null> {
    return (await (await this.#current())?.archive.tile(z, x, y)) ?? null;
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    if (opened !== undefined) await (await opened).archive.close();
  }

  async #current(): Promise<Opened | null> {
    const version = await versionOf(baseMapFile(this.#dataDir));
    if (version === null) return null;
    if (version !== this.#version || this.#opened === undefined) {
      const before = this.#opened;
      this.#version = version;
      this.#opened = openMap(this.#dataDir, version);
      // Whoever still reads a tile of the former file has it in hand: one read each.
      void before?.then(({ archive }) => archive.close()).catch(() => undefined);
      this.#opened.catch(() => (this.#opened = undefined));
    }
    return this.#opened;
  }
}

async function openMap(dataDir: string, version: string): Promise<Opened> {
  const archive = await Archive.open(baseMapFile(dataDir));
  try {
    return { archive, facts: { ...(await factsOf(archive)), ...(await readOrigin(dataDir)), version } };
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function factsOf(archive: Archive): Promise<Omit<BaseMapFacts, keyof Origin | 'version'>> {
  const { header, format } = archive;
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  const layers = format === 'mvt' ? layerNames(await archive.metadata()) : null;
  return { format, layers, minZoom, maxZoom, bounds: [minLon, minLat, maxLon, maxLat] };
}

function layerNames(metadata: Readonly<Record<string, unknown>>): LayerNames {
  const listed = Array.isArray(metadata.vector_layers) ? metadata.vector_layers : [];
  const ids = listed.map((layer: { id?: unknown }) => String(layer.id));
  const found = (['protomaps', 'openmaptiles'] as const).find((name) =>
    LAYERS[name].every((layer) => ids.includes(layer)),
  );
  if (found !== undefined) return found;
  throw new ArchiveFault(
    `图层为 ${ids.join('、') || '（没有写）'}；应按 Protomaps（earth、roads …）或 OpenMapTiles（transportation …）命名`,
  );
}

/**
 * What a file would be as a base map. Without `credit` its own attribution is taken.
 * @throws ArchiveFault saying what the file lacks
 */
export async function checkBaseMap(
  file: string,
  { credit, approval }: Given,
): Promise<Omit<BaseMapFacts, 'version'>> {
  const archive = await Archive.open(file);
  try {
    const { attribution } = await archive.metadata();
    const origin = { credit: credit ?? plainText(String(attribution ?? '')), approval: approval ?? '' };
    if (origin.credit !== '') return { ...(await factsOf(archive)), ...origin };
    throw new ArchiveFault('文件没有写来源与许可（attribution），请用 --credit 写明');
  } finally {
    await archive.close();
  }
}

/**
 * Puts a file in place of the base map that is there, whole or not at all.
 * @throws ArchiveFault as `checkBaseMap`
 */
export async function importBaseMap(file: string, dataDir: string, given: Given): Promise<void> {
  const { credit, approval } = await checkBaseMap(file, given);
  const target = baseMapFile(dataDir);
  await mkdir(path.dirname(target), { recursive: true });
  const arriving = `${target}.${process.pid}.part`;
  try {
    await copyFile(file, arriving);
    await flush(arriving);
    await writeOrigin(dataDir, { credit, approval });
    await rename(arriving, target);
  } finally {
    await rm(arriving, { force: true });
  }
}

export async function writeOrigin(dataDir: string, origin: Origin): Promise<void> {
  const target = originFile(dataDir);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.part`, JSON.stringify(origin));
  await rename(`${target}.part`, target);
}

async function readOrigin(dataDir: string): Promise<Origin> {
  const { credit, approval } = JSON.parse(await readFile(originFile(dataDir), 'utf8')) as Partial<Origin>;
  return { credit: credit ?? '', approval: approval ?? '' };
}

async function versionOf(file: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(file);
    return `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Attributions are often written as links. */
function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&copy;/g, '©')
    .trim();
}
