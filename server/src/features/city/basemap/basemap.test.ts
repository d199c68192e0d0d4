import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { writePmtiles } from '../../../platform/tiles/pmtiles-writer.ts';
import { testServer } from '../../../testing/server.ts';
import { ArchiveFault } from './archive.ts';
import { BaseMap, checkBaseMap, importBaseMap } from './base-map.ts';
import { baseMapRoutes } from './routes.ts';

const CREDIT = '底图：海云市测绘院（演示）';

test('a file becomes the base map with its licence line, and another one takes its place at once', async (t) => {
  const folder = await aFolder(t);
  const baseMap = new BaseMap(folder);
  t.after(() => baseMap.close());
  assert.equal(await baseMap.facts(), null);
  const first = await archive(folder, ['earth', 'roads'], 3);
  await importBaseMap(first, folder, { approval: '鲁S(2026)001号' });
  const facts = await baseMap.facts();
  assert.deepEqual(
    [facts?.credit, facts?.approval, facts?.layers, facts?.minZoom, facts?.maxZoom, facts?.bounds],
    [CREDIT, '鲁S(2026)001号', 'protomaps', 0, 3, [119, 36, 122, 38]],
  );
  assert.equal(gunzipSync((await baseMap.tile(3, 5, 2))?.body ?? Buffer.alloc(0)).toString(), 'tile 3/5/2');
  await importBaseMap(await archive(folder, ['transportation'], 4), folder, { credit: '另一来源' });
  assert.deepEqual(
    [(await baseMap.facts())?.layers, (await baseMap.facts())?.credit, (await baseMap.facts())?.maxZoom],
    ['openmaptiles', '另一来源', 4],
  );
});

test('every tile that was written is found again, also through several directories', async (t) => {
  const folder = await aFolder(t);
  const file = await archive(folder, ['earth', 'roads'], 7);
  await importBaseMap(file, folder, {});
  const baseMap = new BaseMap(folder);
  t.after(() => baseMap.close());
  for (let z = 0; z <= 7; z += 1) {
    for (const [x, y] of [
      [0, 0],
      [2 ** z - 1, 0],
      [Math.floor(2 ** z / 3), 2 ** z - 1],
    ] as const) {
      const tile = await baseMap.tile(z, x, y);
      assert.equal(gunzipSync(tile?.body ?? Buffer.alloc(0)).toString(), `tile ${z}/${x}/${y}`);
    }
  }
  assert.equal(await baseMap.tile(8, 0, 0), null);
});

test('a file that cannot be drawn is refused with what would be right, and the map in place stays', async (t) => {
  const folder = await aFolder(t);
  await importBaseMap(await archive(folder, ['earth', 'roads'], 1), folder, {});
  const other = path.join(folder, 'other.zip');
  await writeFile(other, 'PK and so on, long enough for a header'.repeat(5));
  await assert.rejects(importBaseMap(other, folder, {}), (error: unknown) =>
    error instanceof ArchiveFault ? /PMTiles 第 3 版/.test(error.message) : false,
  );
  const foreign = await archive(folder, ['lanes'], 1);
  await assert.rejects(checkBaseMap(foreign, {}), /lanes.*Protomaps.*OpenMapTiles/);
  const nameless = await archive(folder, ['earth', 'roads'], 1, '');
  await assert.rejects(checkBaseMap(nameless, {}), /--credit/);
  const baseMap = new BaseMap(folder);
  t.after(() => baseMap.close());
  assert.equal((await baseMap.facts())?.credit, CREDIT);
});

test('anybody gets the tiles, packed or not, and keeps them as long as the file stays', async (t) => {
  const folder = await aFolder(t);
  const baseMap = new BaseMap(folder);
  t.after(() => baseMap.close());
  const { send } = await testServer(t, () => baseMapRoutes({ baseMap, remote: undefined }));
  assert.deepEqual((await send('GET', '/base-map')).json(), { tiles: null, credit: null, file: null });
  assert.equal((await send('GET', '/base-map/tiles/1/0/0')).statusCode, 204);
  await importBaseMap(await archive(folder, ['earth', 'roads'], 2), folder, {});
  const { file } = (await send('GET', '/base-map')).json();
  const address = file.tiles.replace('{z}', '1').replace('{x}', '1').replace('{y}', '0');
  const packed = await send('GET', address, undefined, { 'accept-encoding': 'gzip' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.match(String(packed.headers['cache-control']), /immutable/);
  assert.equal(gunzipSync(packed.rawPayload).toString(), 'tile 1/1/0');
  const plain = await send('GET', '/base-map/tiles/1/1/0');
  assert.deepEqual([plain.body, plain.headers['cache-control']], ['tile 1/1/0', 'no-cache']);
  assert.equal((await send('GET', '/base-map/tiles/1/2/0')).statusCode, 404);
  assert.equal((await send('GET', '/base-map/tiles/9/2/0')).statusCode, 204);
});

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gridgov-base-map-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every tile down to a zoom level; its body says where it belongs. */
async function archive(
  folder: string,
  layers: readonly string[],
  maxZoom: number,
  attribution = `<a>${CREDIT}</a>`,
) {
  const file = path.join(folder, `${layers.join('-')}-${maxZoom}-${attribution.length}.pmtiles`);
  const metadata = { attribution, vector_layers: layers.map((id) => ({ id })) };
  await writePmtiles(file, allTiles(maxZoom), { minZoom: 0, maxZoom, bounds: [119, 36, 122, 38], metadata });
  return file;
}

async function* allTiles(maxZoom: number) {
  for (let z = 0; z <= maxZoom; z += 1) {
    for (let x = 0; x < 2 ** z; x += 1) {
      for (let y = 0; y < 2 ** z; y += 1) yield { z, x, y, body: Buffer.from(`tile ${z}/${x}/${y}`) };
    }
  }
}
