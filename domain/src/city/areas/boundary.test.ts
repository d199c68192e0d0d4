import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withoutShared } from '../../testing.ts';
import { labelPoint, repairBoundary } from './boundary.ts';
import { ringFaults } from './ring-faults.ts';
import type { Polygon, Position, Ring } from './rings.ts';
import { areaM2, polygonContains, ringAreaM2, ringContains, signedArea } from './rings.ts';

/** '0 0, 4 0, …': longitude and latitude of each point. */
function ring(points: string): Ring {
  return points.split(', ').map((point) => point.split(' ').map(Number) as [number, number]);
}

const SQUARE = ring('0 0, 4 0, 4 4, 0 4, 0 0');

/** Same numbers every run: a property that fails can be looked at. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const kinds = (ring: Ring) => ringFaults(ring).map((fault) => fault.kind);

function repaired(drawn: readonly Polygon[]): Polygon[] {
  const result = repairBoundary(drawn);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal));
  return result.boundary;
}

test('each fault of a ring is found with its place', () => {
  assert.deepEqual(ringFaults(SQUARE), []);
  assert.deepEqual(kinds(SQUARE.slice(0, -1)), ['open']);
  assert.deepEqual(kinds([...SQUARE].reverse()), ['orientation']);
  assert.deepEqual(kinds(ring('0 0, 4 0, 4 0, 4 4, 0 4, 0 0')), ['zero_length']);
  assert.deepEqual(ringFaults(ring('0 0, 4 0, 9 0, 4 0, 4 4, 0 4, 0 0')), [
    { kind: 'spike', at: [9, 0], count: 1 },
  ]);
  const bowTie = ringFaults(ring('0 0, 4 4, 4 0, 0 4, 0 0'));
  assert.deepEqual(bowTie[0], { kind: 'self_cross', at: [2, 2], count: 1 });
  assert.deepEqual(kinds(ring('0 0, 4 0, 0 0, 0 0')), ['too_few_points']);
  assert.deepEqual(kinds(ring('0 0, 200 0, 4 4, 0 0')), ['not_a_place']);
});

test('an open ring is closed, a clockwise shell is turned, a hole turned the other way', () => {
  const hole = ring('1 1, 2 1, 2 2, 1 2, 1 1');
  const [polygon] = repaired([[[...SQUARE].reverse().slice(1), hole]]);
  assert.ok(polygon?.[0] && polygon[1]);
  assert.ok(signedArea(polygon[0]) > 0);
  assert.ok(signedArea(polygon[1]) < 0);
  assert.equal(Math.abs(signedArea(polygon[0])), 16);
});

test('a ring that touches itself becomes two polygons or a shell with a hole', () => {
  const eight = ring('0 0, 2 2, 4 0, 4 4, 2 2, 0 4, 0 0');
  assert.equal(repaired([[eight]]).length, 2);
  const inverted = ring('0 0, 4 0, 4 4, 2 3, 3 2, 1 2, 2 3, 0 4, 0 0');
  const [pierced, ...more] = repaired([[inverted]]);
  assert.equal(more.length, 0);
  assert.equal(pierced?.length, 2);
});

test('a corridor walked out and back is dropped', () => {
  const corridor = ring('0 0, 4 0, 4 2, 7 2, 7 1, 9 1, 9 3, 7 3, 7 2, 4 2, 4 4, 0 4, 0 0');
  const parts = repaired([[corridor]]);
  assert.deepEqual(parts.map((part) => signedArea(part[0] as Ring)).sort(), [16, 4]);
});

test('a crossing that leaves the shape open is refused with its place', () => {
  assert.deepEqual(repairBoundary([[ring('0 0, 4 4, 4 0, 0 4, 0 0')]]), {
    ok: false,
    refusal: { kind: 'self_cross', at: [2, 2] },
  });
});

test('a scribble of thousands of crossings is refused and not drawn out', () => {
  const zigzag = Array.from({ length: 600 }, (_, i): Position => [i % 2 === 0 ? 0 : 1, (i * 7919) % 601]);
  const result = repairBoundary([
    [[...zigzag, zigzag[0] as Position].map(([x, y]): Position => [x, y / 100])],
  ]);
  assert.ok(!result.ok && result.refusal.kind === 'self_cross');
});

test('a crossing that cuts off a sliver is mended', () => {
  const slip = ring('0 0, 4 0, 4 4, 3.999 4.001, 4.001 4.001, 3.99 4, 0 4, 0 0');
  const result = repairBoundary([[slip]]);
  assert.ok(result.ok);
  assert.deepEqual(ringFaults(result.boundary[0]?.[0] as Ring), []);
});

test('a hole outside its shell, a hole across it and parts on one another are refused', () => {
  const outside = ring('5 5, 6 5, 6 6, 5 6, 5 5');
  const across = ring('3 1, 6 1, 6 2, 3 2, 3 1');
  const inside = ring('1 1, 2 1, 2 2, 1 2, 1 1');
  const reasons = [[[SQUARE, outside]], [[SQUARE, across]], [[SQUARE], [inside]]].map((drawn) => {
    const result = repairBoundary(drawn);
    return result.ok ? 'accepted' : result.refusal.kind;
  });
  assert.deepEqual(reasons, ['hole_outside', 'hole_outside', 'rings_cross']);
});

test('islands and parts that touch in a point are fine', () => {
  const island = ring('4 4, 6 4, 6 6, 4 6, 4 4');
  assert.equal(repaired([[SQUARE], [island]]).length, 2);
});

test('damage done to any simple ring is mended back to the same area', () => {
  const random = seeded(20240611);
  for (let round = 0; round < 300; round += 1) {
    const star = starRing(random, 3 + Math.floor(random() * 40));
    const damaged = damage(star, random);
    const parts = repaired([[damaged]]);
    const relative = areaM2(parts) / ringAreaM2(star);
    assert.ok(Math.abs(relative - 1) < 1e-6, `round ${round}: ${relative}`);
    for (const part of parts) assert.deepEqual(ringFaults(part[0] as Ring), []);
    const [lon, lat] = labelPoint(parts);
    assert.ok(ringContains(star, lon, lat), `round ${round}: label outside`);
  }
});

function starRing(random: () => number, points: number): Position[] {
  const ring = Array.from({ length: points }, (_, i): Position => {
    const angle = (i / points) * 2 * Math.PI;
    const radius = 0.5 + random();
    return [121 + radius * Math.cos(angle), 37 + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Position];
}

function damage(ring: readonly Position[], random: () => number): Position[] {
  const damaged: Position[] = [];
  for (const [lon, lat] of ring.slice(0, -1)) {
    damaged.push([lon, lat]);
    if (random() < 0.2) damaged.push([lon, lat]);
    if (random() < 0.1) damaged.push([lon + (lon - 121) * 0.7, lat + (lat - 37) * 0.7], [lon, lat]);
  }
  if (random() < 0.5) damaged.push(ring[0] as Position);
  return random() < 0.5 ? damaged.reverse() : damaged;
}

test('a point on a shared edge belongs to exactly one of the two', () => {
  const random = seeded(7);
  for (let round = 0; round < 500; round += 1) {
    const a: Position = [random(), random()];
    const b: Position = [random(), 1 + random()];
    const left: Ring = [a, b, [-5, 2], [-5, -1], a];
    const right: Ring = [b, a, [5, -1], [5, 2], b];
    const t = random();
    const at: Position = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    assert.notEqual(ringContains(left, at[0], at[1]), ringContains(right, at[0], at[1]));
  }
});

const OUTLINES = join(
  process.env.GRIDGOV_SHARED ?? '../shared',
  'data/open/boundaries/yantai_districts_echarts_mit.geojson',
);

test('the faulty district outlines are mended and stay where they were', {
  skip: withoutShared(OUTLINES),
}, () => {
  const file = JSON.parse(readFileSync(OUTLINES, 'utf8')) as {
    features: { geometry: { type: string; coordinates: never } }[];
  };
  for (const { geometry } of file.features) {
    const drawn: Polygon[] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const parts = repaired(drawn);
    const label = labelPoint(parts);
    assert.ok(drawn.some((polygon) => polygonContains(polygon, label[0], label[1])));
    const relative = areaM2(parts) / areaM2(drawn);
    assert.ok(Math.abs(relative - 1) < 0.001, String(relative));
    for (const ring of parts.flat())
      assert.deepEqual(
        kinds(ring).filter((kind) => kind !== 'orientation'),
        [],
      );
  }
});
