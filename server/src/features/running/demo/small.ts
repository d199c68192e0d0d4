/** The shipped city with only some of its streets left in: there in seconds, for trying out and for tests. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HOME } from './cast.ts';

/** The street in which the demo accounts work; every grid of it has its worker. */
export const HOME_STREET = HOME.street;
export const HOME_DISTRICT = HOME.district;

/** Writes the cut files into a folder. `from`: `database/seeds/demo`. */
export async function cutCity(
  from: string,
  folder: string,
  streets: readonly string[],
): Promise<{ divisions: string; grids: string }> {
  const kept = (code: string) =>
    code.length <= 6 ? streets.some((street) => street.startsWith(code)) : streets.includes(code.slice(0, 9));
  const [divisions, grids] = [path.join(folder, 'divisions.csv'), path.join(folder, 'grids.geojson')];
  const [head = '', ...lines] = (await readFile(path.join(from, 'divisions.csv'), 'utf8')).split('\n');
  const features = gunzipSync(await readFile(path.join(from, 'grids.geojson.gz')))
    .toString()
    .split('\n')
    .filter((line) => streets.includes(/"code":"(\d{9})/.exec(line)?.[1] ?? ''))
    .map((line) => line.replace(/,$/, ''));
  await mkdir(folder, { recursive: true });
  await writeFile(divisions, [head, ...lines.filter((line) => kept(line.split(',')[0] ?? ''))].join('\n'));
  await writeFile(grids, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
  return { divisions, grids };
}
