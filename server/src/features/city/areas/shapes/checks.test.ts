import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { rectangle } from '../testing.ts';
import { checkGrids } from './checks.ts';
import type { Piece } from './coverage.ts';
import { buildCoverage } from './coverage.ts';
import { dissolve } from './dissolve.ts';

const COMMUNITY = '370602001001';
const piece = (serial: number, ...boundary: Boundary): Piece => ({
  code: COMMUNITY + String(serial).padStart(3, '0'),
  boundary,
});
const outline = (...boundary: Boundary): Piece => ({ code: COMMUNITY, boundary });

async function kinds(grids: Piece[], outlines: Piece[] = [], communities: string[] = []) {
  const findings = await checkGrids({ grids, outlines, communities });
  return findings.map((finding) => finding.kind);
}

/** As a program that stores decimetres writes a point in the middle of a neighbour's edge. */
function nudged(boundary: Boundary, by: number): Boundary {
  return boundary.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon + by, lat] as const)));
}

test('grids side by side, also with a corner on a neighbour’s edge, islands and decimetres of rounding, are fine', async () => {
  const grids = [
    piece(1, rectangle(0, 0, 10, 20)),
    piece(2, rectangle(10, 0, 10, 7)),
    piece(3, rectangle(10, 7, 10, 13), rectangle(40, 0, 5, 5)),
  ];
  assert.deepEqual(await kinds(grids, [outline(rectangle(0, 0, 20, 20), rectangle(40, 0, 5, 5))]), []);
  const rounded = [
    grids[0] as Piece,
    ...grids.slice(1).map((grid) => ({ ...grid, boundary: nudged(grid.boundary, -1e-6) })),
  ];
  assert.deepEqual(await kinds(rounded), []);
});

test('each kind of fault is found, with its size and place', async () => {
  const [overlap, ...none] = await checkGrids({
    grids: [piece(1, rectangle(0, 0, 10, 10)), piece(2, rectangle(8, 0, 10, 10))],
    outlines: [],
    communities: [],
  });
  assert.deepEqual(none, []);
  assert.ok(overlap?.kind === 'overlap');
  // 2 by 10 thousandths of a degree at 37° north are 178 m by 1,112 m.
  assert.ok(Math.abs(overlap.m2 - 197_450) < 500, String(overlap.m2));
  assert.ok(Math.abs(overlap.at[0] - 121.009) < 1e-9);
  const hole = [piece(1, [...rectangle(0, 0, 30, 30), ...rectangle(10, 10, 10, 10)])];
  assert.deepEqual(await kinds(hole), ['gap']);
  assert.deepEqual(await kinds([...hole, piece(2, rectangle(10, 10, 10, 10))]), []);
  const half = [piece(1, rectangle(0, 0, 10, 10))];
  assert.deepEqual(await kinds(half, [outline(rectangle(0, 0, 20, 10))]), ['gap']);
  assert.deepEqual(await kinds(half, [outline(rectangle(0, 0, 5, 10))]), ['outside']);
  assert.deepEqual(await kinds([...half, ...half]), ['duplicate_code']);
  assert.deepEqual(await kinds(half, [], [COMMUNITY, '370602001002']), ['community_without_grid']);
});

test('overlaps without any corner inside the other are found: a cross, the same shape twice, a cut corner', async () => {
  const cross = [piece(1, rectangle(0, 10, 30, 10)), piece(2, rectangle(10, 0, 10, 30))];
  assert.deepEqual(await kinds(cross), ['overlap']);
  assert.deepEqual(await kinds([piece(1, rectangle(0, 0, 10, 10)), piece(2, rectangle(0, 0, 10, 10))]), [
    'overlap',
  ]);
  const inner = [piece(1, rectangle(0, 0, 30, 30)), piece(2, rectangle(10, 10, 10, 10))];
  assert.deepEqual(await kinds(inner), ['overlap']);
});

test('a lake that the outline leaves out is no gap', async () => {
  const ring = [...rectangle(0, 0, 30, 30), ...rectangle(10, 10, 10, 10)];
  assert.deepEqual(await kinds([piece(1, ring)], [outline(ring)]), []);
});

test('a union drops inner edges, keeps islands and enclaves, and adds up', () => {
  const grids = [
    piece(1, rectangle(0, 0, 10, 20)),
    piece(2, rectangle(10, 0, 10, 7)),
    piece(3, rectangle(10, 7, 10, 13), rectangle(40, 0, 5, 5)),
  ];
  const union = dissolve(buildCoverage(grids), () => 'all').get('all') ?? [];
  assert.equal(union.length, 2);
  assert.deepEqual(
    union.map((polygon) => polygon.length),
    [1, 1],
  );
  const sum = grids.reduce((all, grid) => all + areaM2(grid.boundary), 0);
  assert.ok(Math.abs(areaM2(union) / sum - 1) < 1e-9);
  const frame = [
    piece(1, rectangle(0, 0, 30, 10)),
    piece(2, rectangle(0, 20, 30, 10)),
    piece(3, rectangle(0, 10, 10, 10)),
    piece(4, rectangle(20, 10, 10, 10)),
  ];
  const [framed] = dissolve(buildCoverage(frame), () => 'all').get('all') ?? [];
  assert.equal(framed?.length, 2);
});

test('a union of overlapping grids is still right', () => {
  const grids = [piece(1, rectangle(0, 0, 10, 10)), piece(2, rectangle(0, 0, 20, 10))];
  const union = dissolve(buildCoverage(grids), () => 'all').get('all') ?? [];
  assert.ok(Math.abs(areaM2(union) / areaM2([rectangle(0, 0, 20, 10)]) - 1) < 1e-6);
});

test('a check can be stopped', async () => {
  const grids = Array.from({ length: 1_200 }, (_, i) => piece(1 + (i % 999), rectangle(i * 10, 0, 10, 10)));
  const stop = new AbortController();
  const progress = () => stop.abort(new Error('stopped by hand'));
  const unique = grids.slice(0, 999);
  await assert.rejects(
    checkGrids({ grids: unique, outlines: [], communities: [] }, { signal: stop.signal, progress }),
    { message: 'stopped by hand' },
  );
});
