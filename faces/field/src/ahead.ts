/** Fetches the map of the own grid and what lies around it, for the road; within a bound, and said beforehand. */
import type { BaseFile } from '@gridgov/ui/baseLayer.ts';
import type { Area } from './types.ts';

/** At most so many pieces of the map and bytes; the service worker keeps 600 pieces for a fortnight. */
const mostTiles = 400;
const mostBytes = 12 * 1024 * 1024;
const zooms = [12, 13, 14, 15, 16] as const;
/** Half a kilometre around, in degrees at these latitudes. */
const margin = 0.005;

type Corner = { readonly lon: number; readonly lat: number };
export type Progress = { readonly done: number; readonly all: number };

type Ground = Pick<BaseFile, 'tiles' | 'minZoom' | 'maxZoom'>;

/**
 * Addresses of the pieces, of the ground too where there is one, from far to near: cut off by the bound, the whole area
 * is there at least roughly.
 */
export function tilesOf(
  { outline, center }: Pick<Area, 'outline' | 'center'>,
  ground: Ground | null,
): string[] {
  const points = outline.flat(2).map(([lon = 0, lat = 0]): Corner => ({ lon, lat }));
  const all = points.length > 0 ? points : center === null ? [] : [center];
  if (all.length === 0) return [];
  const [lons, lats] = [all.map(({ lon }) => lon), all.map(({ lat }) => lat)];
  const west = Math.min(...lons) - margin;
  const east = Math.max(...lons) + margin;
  const south = Math.min(...lats) - margin;
  const north = Math.max(...lats) + margin;
  return zooms
    .flatMap((z) => {
      const [from, to] = [tileAt({ lon: west, lat: north }, z), tileAt({ lon: east, lat: south }, z)];
      const found: string[] = [];
      for (let x = from.x; x <= to.x; x += 1)
        for (let y = from.y; y <= to.y; y += 1) found.push(...piecesAt({ x, y }, z, ground));
      return found;
    })
    .slice(0, mostTiles);
}

function piecesAt({ x, y }: { readonly x: number; readonly y: number }, z: number, ground: Ground | null) {
  const own = `/api/v1/tiles/${z}/${x}/${y}`;
  if (ground === null || z < ground.minZoom || z > ground.maxZoom) return [own];
  const at = { z, x, y };
  return [own, ground.tiles.replace(/\{([zxy])\}/g, (_, name: 'z' | 'x' | 'y') => String(at[name]))];
}

/** Web Mercator, as all maps in the web are cut. */
function tileAt({ lon, lat }: Corner, z: number): { readonly x: number; readonly y: number } {
  const n = 2 ** z;
  const angle = (lat * Math.PI) / 180;
  const y = Math.floor(((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2) * n);
  return { x: Math.floor(((lon + 180) / 360) * n), y: Math.min(n - 1, Math.max(0, y)) };
}

/** Bytes, reckoned from a few of the pieces; null where the network does not answer. */
export async function sizeAhead(tiles: readonly string[]): Promise<number | null> {
  const some = tiles.filter((_, index) => index % Math.ceil(tiles.length / 5) === 0);
  let bytes = 0;
  for (const tile of some) {
    // One after another: it is only a guess, and others want the signal.
    const got = await bytesOf(tile);
    if (got === null) return null;
    bytes += got;
  }
  return some.length === 0 ? 0 : Math.round((bytes / some.length) * tiles.length);
}

/** Whether all are there now; also the map's own program. The service worker keeps what comes. */
export async function fetchAhead(
  tiles: readonly string[],
  tell: (progress: Progress) => void,
): Promise<boolean> {
  try {
    await import('@gridgov/ui/MapCanvas.tsx');
  } catch {
    return false;
  }
  let bytes = 0;
  // One tile after the other: the line is thin, and the worker may stop it at any of them.
  for (const [index, tile] of tiles.entries()) {
    const got = await bytesOf(tile);
    if (got === null) return false;
    bytes += got;
    tell({ done: index + 1, all: tiles.length });
    if (bytes > mostBytes) return true;
  }
  return true;
}

async function bytesOf(tile: string): Promise<number | null> {
  const answer = await fetch(tile, { credentials: 'same-origin' }).catch(() => null);
  if (answer === null || !answer.ok) return null;
  return (await answer.arrayBuffer()).byteLength;
}

/** Where the browser says that the way costs nothing; most do not say. */
export function isOnWifi(): boolean {
  const { connection } = navigator as {
    readonly connection?: { readonly type?: string; readonly saveData?: boolean };
  };
  return connection?.type === 'wifi' && connection.saveData !== true;
}
