import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tilesOf } from './ahead.ts';

const square = (lon: number, lat: number, side: number) => [
  [
    [
      [lon, lat],
      [lon + side, lat],
      [lon + side, lat + side],
      [lon, lat + side],
    ],
  ],
];

test('a grid of a few streets takes some dozens of pieces, each once, among them its own', () => {
  const tiles = tilesOf({ outline: square(119.4, 36.1, 0.004), center: null }, null);
  assert.ok(tiles.length > 10 && tiles.length < 60, `${tiles.length}`);
  assert.equal(new Set(tiles).size, tiles.length);
  // By the formula of OpenStreetMap's wiki (slippy map tilenames) for 119.402, 36.102 at 14.
  assert.ok(tiles.includes('/api/v1/tiles/14/13626/6428'), tiles.join());
});

test('a whole district is cut off at the bound, roughest first; without any place there is nothing to fetch', () => {
  const tiles = tilesOf({ outline: square(119, 36, 0.5), center: null }, null);
  assert.equal(tiles.length, 400);
  assert.ok(tiles[0]?.startsWith('/api/v1/tiles/12/'));
  assert.deepEqual(tilesOf({ outline: [], center: null }, null), []);
});

test('the ground comes along where there is one, as far as its file goes', () => {
  const ground = { tiles: '/api/v1/base-map/tiles/{z}/{x}/{y}?v=1', minZoom: 6, maxZoom: 14 };
  const tiles = tilesOf({ outline: square(119.4, 36.1, 0.004), center: null }, ground);
  assert.ok(tiles.includes('/api/v1/base-map/tiles/14/13626/6428?v=1'));
  assert.ok(tiles.every((tile) => !/base-map.tiles.1[56]/.test(tile)));
});
