import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import polygonClipping from 'polygon-clipping';
import { addedCorner, cutBoundary, cutGrid, drawnGrid } from './cut.ts';
import type { DraftGrid } from './draft.ts';
import { movedCorner } from './draft.ts';
import type { Boundary, Position } from './shapes.ts';
import { round } from './shapes.ts';

const at = (x: number, y: number): Position => [round(121.4 + x / 1000), round(37.5 + y / 1000)];
const square: Boundary = [[[at(0, 0), at(4, 0), at(4, 4), at(0, 4), at(0, 0)]]];
const shares = (boundary: Boundary, line: readonly Position[]) => {
  const cut = cutBoundary(boundary, line);
  return cut === null
    ? null
    : cut.pieces.map((piece) => Math.round((100 * areaM2(piece)) / areaM2(boundary)));
};

test('a line from border to border, one that ends inside, and one with corners cut a grid in two, the larger first', () => {
  assert.deepEqual(shares(square, [at(1, -1), at(1, 5)]), [75, 25]);
  assert.deepEqual(shares(square, [at(1, 1), at(1, 2)]), [75, 25], 'lengthened at both ends');
  assert.deepEqual(shares(square, [at(0, 0), at(4, 4)]), [50, 50], 'from corner to corner');
  assert.deepEqual(shares(square, [at(0, 2), at(2, 2), at(2, 4)]), [75, 25]);
  assert.equal(shares(square, [at(5, -1), at(5, 5)]), null, 'beside it');
  assert.equal(shares(square, [at(0, 0), at(4, 0)]), null, 'along its border');
  assert.equal(shares(square, [at(1, 1)]), null);
});

test('a grid that bends is cut along the longest way; a hole stays on its side, and is not cut through', () => {
  const bent: Boundary = [
    [[at(0, 0), at(6, 0), at(6, 4), at(4, 4), at(4, 1), at(1, 1), at(1, 4), at(0, 4), at(0, 0)]],
  ];
  const [larger = [], smaller = []] = cutBoundary(bent, [at(-1, 2), at(7, 2)])?.pieces ?? [];
  assert.equal(Math.round(areaM2(larger) + areaM2(smaller)), Math.round(areaM2(bent)));
  const hole = [at(2.5, 1), at(2.5, 2), at(3.5, 2), at(3.5, 1), at(2.5, 1)];
  const holed: Boundary = [[square[0]?.[0] ?? [], hole]];
  assert.equal(cutBoundary(holed, [at(3, -1), at(3, 5)]), null);
  const cut = cutBoundary(holed, [at(1, -1), at(1, 5)]);
  assert.deepEqual(
    cut?.pieces.map(([rings]) => rings?.length),
    [2, 1],
  );
});

test('parts that the line does not meet stay with the larger piece', () => {
  const island = [[at(10, 10), at(11, 10), at(11, 11), at(10, 10)]];
  const cut = cutBoundary([...square, island], [at(1, -1), at(1, 5)]);
  assert.deepEqual(
    cut?.pieces.map((piece) => piece.length),
    [2, 1],
  );
});

/** The same numbers each time. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A street cut into cells whose corners lie anywhere near their place; neighbours share them. */
function street(random: () => number, across: number): DraftGrid[] {
  const corner = Array.from({ length: across + 1 }, (_, x) =>
    Array.from({ length: across + 1 }, (__, y) => at(5 * x + random() * 2, 5 * y + random() * 2)),
  );
  const cells: DraftGrid[] = [];
  for (let x = 0; x < across; x += 1) {
    for (let y = 0; y < across; y += 1) {
      const ring = [corner[x]?.[y], corner[x + 1]?.[y], corner[x + 1]?.[y + 1], corner[x]?.[y + 1]].flatMap(
        (one) => (one === undefined ? [] : [one]),
      );
      const code = `99010601201500${x}${y}`.slice(0, 15);
      cells.push({
        key: `${x} ${y}`,
        code,
        community: '990106012015',
        name: code,
        kind: 'general',
        boundary: [[[...ring, ring[0] ?? at(0, 0)]]],
      });
    }
  }
  return cells;
}

type Geometry = Parameters<typeof polygonClipping.union>[0];
const given = (boundary: Boundary) => boundary as unknown as Geometry;
const unionOf = (grids: readonly DraftGrid[]): Boundary => {
  const [first, ...others] = grids.map(({ boundary }) => given(boundary));
  return first === undefined ? [] : polygonClipping.union(first, ...others);
};
const sumOf = (grids: readonly DraftGrid[]) => grids.reduce((sum, { boundary }) => sum + areaM2(boundary), 0);

test('whatever is cut, the grids together cover what they covered: no gap, no overlap, one code each', () => {
  const random = dice(7);
  let cuts = 0;
  for (let round = 0; round < 60; round += 1) {
    let grids: readonly DraftGrid[] = street(random, 3);
    const before = unionOf(grids);
    for (let n = 0; n < 6; n += 1) {
      const grid = grids[Math.floor(random() * grids.length)];
      const line = Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
        at(random() * 18 - 1, random() * 18 - 1),
      );
      const keeps = random() < 0.5 ? 'larger' : 'smaller';
      const after = grid === undefined ? null : cutGrid(grids, grid.key, line, { keeps, newKey: `new ${n}` });
      if (after === null) continue;
      cuts += 1;
      assert.equal(after.length, grids.length + 1);
      assert.deepEqual(
        after.filter(({ code }) => code !== null).map(({ code }) => code),
        grids.filter(({ code }) => code !== null).map(({ code }) => code),
      );
      grids = after;
    }
    const whole = unionOf(grids);
    // What rounding moves on the outer border is narrower than a hand.
    const border = 4 * 15 * 100;
    assert.ok(Math.abs(areaM2(whole) - areaM2(before)) < border * 0.1, `union of round ${round}`);
    assert.equal(whole.flatMap(([, ...holes]) => holes).length, 0, 'no gap');
    assert.ok(Math.abs(sumOf(grids) - areaM2(whole)) < 1, `no overlap: ${sumOf(grids) - areaM2(whole)} m²`);
  }
  assert.ok(cuts > 100, `${cuts} cuts`);
});

test('a grid drawn anew takes its ground from those under it, and together they cover what they covered', () => {
  const random = dice(11);
  let drawn = 0;
  for (let round = 0; round < 40; round += 1) {
    const grids = street(random, 3);
    const [x, y] = [3 + random() * 6, 3 + random() * 6];
    const corners = [at(x, y), at(x + 2 + random() * 3, y), at(x + 4, y + 2 + random() * 3), at(x, y + 3)];
    const after = drawnGrid(grids, corners, { community: '990106012015', newKey: 'new' });
    if (after === null) continue;
    drawn += 1;
    const [before, whole] = [unionOf(grids), unionOf(after)];
    assert.equal(after.at(-1)?.code, null);
    assert.ok(Math.abs(areaM2(whole) - areaM2(before)) < 1, `union of round ${round}`);
    // The library that takes the ground away rounds each border by itself.
    assert.ok(Math.abs(sumOf(after) - areaM2(whole)) < 60, `overlap ${sumOf(after) - areaM2(whole)} m²`);
  }
  assert.ok(drawn > 30, `${drawn} drawn`);
  assert.equal(
    drawnGrid(street(random, 2), [at(1, 1), at(3, 3), at(3, 1), at(1, 3)], { community: '', newKey: 'n' }),
    null,
  );
  const swallowed = drawnGrid(street(random, 2), [at(-1, -1), at(13, -1), at(13, 13), at(-1, 13)], {
    community: '990106012015',
    newKey: 'new',
  });
  assert.deepEqual(
    swallowed?.map(({ key }) => key),
    ['new'],
  );
});

test('a corner added to a shared border is the neighbour’s as well, and moved it takes both sides along', () => {
  const [one, other] = street(dice(3), 2);
  assert.ok(one !== undefined && other !== undefined);
  const shared = (one.boundary[0]?.[0] ?? []).findIndex(
    (corner, n, ring) =>
      [corner, ring[n + 1]].every((end) => other.boundary[0]?.[0]?.some((theirs) => theirs === end)) && n < 4,
  );
  const where = { key: one.key, ring: { part: 0, ring: 0 }, at: shared, together: true };
  const after = addedCorner([one, other], where);
  assert.deepEqual(
    after.map(({ boundary }) => boundary[0]?.[0]?.length),
    [6, 6],
  );
  const added = after[0]?.boundary[0]?.[0]?.[shared + 1] ?? at(0, 0);
  const moved = movedCorner(after, one.key, added, [added[0] + 0.0003, added[1] + 0.0003], true);
  assert.ok(Math.abs(sumOf(moved) - areaM2(unionOf(moved))) < 1);
  assert.equal(addedCorner([one, other], { ...where, together: false })[1], other);
});
