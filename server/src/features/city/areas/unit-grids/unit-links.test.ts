import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../testing/database.ts';
import { importGrids } from '../imports/grid-import.ts';
import { importUnitGrids } from '../imports/unit-grid-import.ts';
import { Places } from '../located/places.ts';
import { FIRST_DAY, geojson, noon, rectangle, STREET, smallCity, square } from '../testing.ts';
import { listLinksOf, listUnitsOf } from './unit-link-queries.ts';

const [ONE, TWO] = [`${STREET}001001`, `${STREET}001002`];
const CELL = '37060200100101';
const LATER = '2025-03-01';
const options = (from = FIRST_DAY) =>
  ({ from, mode: 'all', crs: 'WGS-84', source: 'test', synthetic: true }) as const;

/** A corner of the other grid reaches under the middle of the cell. */
function grids() {
  // The cell lies at 9..11, 0..2: a thin arm of the second grid crosses its middle, the first has the rest.
  const at = (x: number, y: number): [number, number] => [121 + x / 1000, 37 + y / 1000];
  const second = [
    [
      at(12, 0),
      at(20, 0),
      at(20, 10),
      at(12, 10),
      at(12, 1.2),
      at(9.8, 1.2),
      at(9.8, 0.8),
      at(12, 0.8),
      at(12, 0),
    ],
  ];
  const first = [
    [
      ...[
        at(0, 0),
        at(12, 0),
        at(12, 0.8),
        at(9.8, 0.8),
        at(9.8, 1.2),
        at(12, 1.2),
        at(12, 10),
        at(0, 10),
        at(0, 0),
      ],
    ],
  ];
  const feature = (code: string, coordinates: [number, number][][]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates },
  });
  return geojson(feature(ONE, first), feature(TWO, second));
}

test('a cell belongs to the grid that has most of it, wherever its centre lies; from the day that changes', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importGrids(db, grids(), options());
  const cells = geojson(square(CELL, 9, 0, 2), square('37060200100102', 1, 1, 1));
  assert.equal((await importUnitGrids(db, cells, options())).added, 2);
  const centre = { lon: 121 + 10 / 1000, lat: 37 + 1 / 1000 };
  const snapshot = await new Places(db, () => noon(FIRST_DAY)).snapshot();
  assert.equal(snapshot.gridAt(centre, noon(FIRST_DAY)), TWO, 'the centre lies in the other grid');
  const [link, ...rest] = await listLinksOf(db, CELL);
  assert.deepEqual([link?.grid, link?.from, link?.to, rest.length], [ONE, FIRST_DAY, null, 0]);
  assert.ok(Math.abs((link?.share ?? 0) - 0.88) < 0.001, String(link?.share));
  const [inside] = await listLinksOf(db, '37060200100102');
  assert.deepEqual([inside?.grid, inside?.share], [ONE, 1], 'a cell no line crosses');
  // Later the line between the two grids moves west of the cell.
  const moved = (code: string, west: number, width: number) => ({
    ...square(code, 0, 0),
    geometry: { type: 'Polygon', coordinates: rectangle(west, 0, width, 10) },
  });
  await importGrids(db, geojson(moved(ONE, 0, 5), moved(TWO, 5, 15)), options(LATER));
  assert.deepEqual(
    (await listLinksOf(db, CELL)).map(({ grid, from, to }) => [grid, from, to]),
    [
      [TWO, LATER, null],
      [ONE, FIRST_DAY, LATER],
    ],
  );
  const ofGrid = async (grid: string, day: string) =>
    (await listUnitsOf(db, grid, day, { after: '', limit: 10 })).map(({ code }) => code);
  assert.deepEqual(await ofGrid(ONE, '2025-02-28'), [CELL, '37060200100102']);
  assert.deepEqual([await ofGrid(ONE, LATER), await ofGrid(TWO, LATER)], [['37060200100102'], [CELL]]);
});

test('cells that come before their grids are linked when the grids come', async (t) => {
  const { db } = await testDatabase(t);
  await smallCity(db);
  await importUnitGrids(db, geojson(square(CELL, 2, 2, 1)), options());
  assert.deepEqual(await listLinksOf(db, CELL), []);
  await importGrids(db, geojson(square(ONE, 0, 0)), options(LATER));
  assert.deepEqual(
    (await listLinksOf(db, CELL)).map(({ grid, from }) => [grid, from]),
    [[ONE, LATER]],
  );
});
