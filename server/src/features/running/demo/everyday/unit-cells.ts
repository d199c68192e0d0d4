/** The location index of some communities of the home street: cells of 100 metres, each linked to the governance grid it lies in. */
import type { Db } from '../../../../platform/db/database.ts';
import { type AreaSnapshot, importUnitGrids } from '../../../city/areas/public.ts';
import { HOME } from '../cast.ts';

const FROM = '2023-01-01';
const SOURCE = '演示数据，单元网格为虚构';
const [METRES, SIDE] = [111_320, 100];
const COMMUNITIES = ['011', '013', '015'].map((n) => HOME.street + n);
/** The last three digits of a cell's code. */
const MOST = 999;

type Cell = { readonly community: string; readonly west: number; readonly south: number };

/** Through the ordinary import; imported twice they change nothing. @throws Error where it does not take them */
export async function loadUnitCells(
  db: Db,
  areas: AreaSnapshot,
  now: number,
  signal?: AbortSignal,
): Promise<void> {
  const features = featuresOf(areas, now);
  if (features.length === 0) return;
  const file = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
  const options = { from: FROM, source: SOURCE, crs: 'WGS-84', synthetic: true } as const;
  const result = await importUnitGrids(db, file, { ...options, ...(signal === undefined ? {} : { signal }) });
  if (!result.applied || result.refused > 0)
    throw new Error(`Cells of the demo city were refused: ${JSON.stringify(result.problems[0])}`);
}

function featuresOf(areas: AreaSnapshot, now: number) {
  const grids = COMMUNITIES.flatMap((community) => areas.childrenAt(community, now));
  const middles = grids.flatMap(({ code }) => areas.labelOf(code, now) ?? []);
  const [first] = middles;
  if (first === undefined) return [];
  const height = SIDE / METRES;
  const width = height / Math.cos((first.lat * Math.PI) / 180);
  const lons = middles.map(({ lon }) => lon);
  const lats = middles.map(({ lat }) => lat);
  const cells: Cell[] = [];
  // A few cells further than the outermost middles, which reaches the edge of most grids.
  for (let y = Math.min(...lats) - 5 * height; y < Math.max(...lats) + 5 * height; y += height) {
    for (let x = Math.min(...lons) - 5 * width; x < Math.max(...lons) + 5 * width; x += width) {
      const grid = areas.gridAt({ lon: x + width / 2, lat: y + height / 2 }, now);
      if (grid !== null && COMMUNITIES.includes(grid.slice(0, 12)))
        cells.push({ community: grid.slice(0, 12), west: x, south: y });
    }
  }
  const serial = new Map<string, number>();
  return cells.flatMap(({ community, west, south }) => {
    const n = (serial.get(community) ?? 0) + 1;
    serial.set(community, n);
    return n > MOST ? [] : [featureOf({ community, west, south }, n, width, height)];
  });
}

function featureOf({ community, west, south }: Cell, n: number, width: number, height: number) {
  const [e, north] = [west + width, south + height];
  const ring = [
    [west, south],
    [e, south],
    [e, north],
    [west, north],
    [west, south],
  ].map((corner) => corner.map((degrees) => Math.round(degrees * 1e6) / 1e6));
  const code = `${community}${String(n).padStart(3, '0')}`;
  return {
    type: 'Feature',
    properties: { code, name: `单元网格${code.slice(9)}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}
