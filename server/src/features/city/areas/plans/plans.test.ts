import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { explainRefusal, fieldName, Refusal } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { CommandReused } from '../../../../platform/ledger/ledger.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { importGrids } from '../imports/grid-import.ts';
import { importOutlines } from '../imports/outline-import.ts';
import { Places } from '../located/places.ts';
import { lastBoundaries } from '../queries.ts';
import { readBoundary } from '../shapes/geometry.ts';
import { geojson, noon, rectangle, STREET, smallCity, square } from '../testing.ts';
import { mergeBoundaries, splitAlong } from './cut.ts';
import type { DrawnGrid } from './draw.ts';
import { draftPlan, planOutcome, redrawPlan, stepPlan } from './plans.ts';
import { listPlans, listSteps } from './queries.ts';

const A = `${STREET}001001`;
const B = `${STREET}001002`;
const C = `${STREET}001003`;
const COMMUNITY = `${STREET}001`;
const TODAY = '2025-03-03';
const IN_FORCE = '2025-04-01';
const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const by = (area: string) => ({ account: 'clerk', area, now: noon(TODAY) });
const street = by(STREET);
const district = by('370602');
const city = by('370600');

/** Two squares side by side in one community, and one in the next. */
async function cityWithGrids(db: Db): Promise<void> {
  await smallCity(db);
  const grids = geojson(square(A, 0, 0), square(B, 10, 0), square(`${STREET}002001`, 20, 0));
  await importGrids(db, grids, { from: '2024-01-01', mode: 'all', source: '测试', crs: 'WGS-84' });
}

function drawn(code: string | null, boundary: Boundary): DrawnGrid {
  return { code, community: COMMUNITY, name: '', kind: 'general', boundary };
}

const west = (width: number): Boundary => [rectangle(0, 0, width, 10)];
const east = (from: number): Boundary => [rectangle(from, 0, 20 - from, 10)];

async function fileAll(db: Db, grids: readonly DrawnGrid[]): Promise<void> {
  await draftPlan(db, { id: id(1), street: STREET, title: '潮头社区调整', grids }, street);
  await stepPlan(db, id(1), { do: 'submit' }, street, id(2));
  await stepPlan(db, id(1), { do: 'review' }, district, id(2));
  await stepPlan(db, id(1), { do: 'file', inForceFrom: IN_FORCE }, city, id(2));
}

async function snapshot(db: Db) {
  return new Places(db, () => noon(TODAY)).snapshot();
}

test('a grid is split: new codes, the old one ends, and a matter follows its own place', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const cut = splitAlong(west(10), [
    [121.003, 36.999],
    [121.003, 37.02],
  ]);
  assert.ok(cut);
  await fileAll(db, [drawn(null, cut[0]), drawn(null, cut[1]), drawn(B, east(10))]);
  const areas = await snapshot(db);
  const codes = (day: string) => areas.childrenAt(COMMUNITY, noon(day)).map((area) => area.code);
  assert.deepEqual(codes('2025-03-31'), [A, B]);
  assert.deepEqual(codes(IN_FORCE), [B, C, `${STREET}001004`]);
  const at = noon('2025-05-01');
  const inWest = { lon: 121.001, lat: 37.005 };
  assert.deepEqual(areas.successorOf(A, inWest, noon('2025-03-31')), { code: A, how: 'same' });
  assert.deepEqual(areas.successorOf(A, inWest, at), { code: C, how: 'by_point' });
  assert.deepEqual(areas.successorOf(A, null, at), { code: `${STREET}001004`, how: 'by_share' });
  assert.deepEqual(areas.successorOf(B, null, at), { code: B, how: 'same' });
  assert.equal(areas.gridAt(inWest, noon('2025-03-31')), A);
  assert.equal(areas.nameOf(A, at), '潮头社区第1网格');
});

test('two grids are merged and both lead to the one', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  await fileAll(db, [drawn(null, mergeBoundaries([west(10), east(10)]))]);
  const areas = await snapshot(db);
  for (const old of [A, B]) {
    assert.deepEqual(areas.successorOf(old, null, noon(IN_FORCE)), { code: C, how: 'only' });
  }
});

test('a re-cut keeps codes; what arose before goes by its place, what arose after stays', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  await fileAll(db, [drawn(A, west(6)), drawn(B, east(6))]);
  const areas = await snapshot(db);
  const between = { lon: 121.008, lat: 37.005 };
  assert.equal(areas.successorOf(A, between, noon(IN_FORCE), noon(TODAY)).code, B);
  assert.deepEqual(areas.successorOf(A, null, noon(IN_FORCE), noon(TODAY)), { code: A, how: 'by_share' });
  assert.deepEqual(areas.successorOf(A, null, noon('2025-06-01'), noon('2025-05-01')), {
    code: A,
    how: 'same',
  });
});

test('what a plan changes can be seen before it is handed in', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const grids = [drawn(A, west(4)), drawn(null, [rectangle(4, 0, 6, 10)]), drawn(B, east(10))];
  await draftPlan(db, { id: id(1), street: STREET, title: '潮头社区调整', grids }, street);
  const { lines, before, ...outcome } = await planOutcome(db, id(1));
  assert.deepEqual(
    before.map(({ code, m2 }) => [code, m2 > 900_000]),
    [
      [A, true],
      [B, true],
    ],
  );
  assert.deepEqual(outcome, {
    added: [C],
    changed: [A],
    ended: [],
    unchanged: [B],
    moves: [],
    findings: [],
  });
  assert.deepEqual(
    lines.map((line) => [line.from, line.to, Math.round(line.share * 100)]),
    [
      [A, A, 40],
      [A, C, 60],
    ],
  );
});

test('a plan with overlap, gap or ground outside the community cannot be handed in', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const bad: [string, DrawnGrid[]][] = [
    ['重叠', [drawn(A, west(12)), drawn(B, east(10))]],
    ['不属于任何网格', [drawn(A, west(8)), drawn(B, east(10))]],
    ['之外', [drawn(A, west(10)), drawn(B, [rectangle(10, 0, 12, 10)])]],
  ];
  await draftPlan(db, { id: id(1), street: STREET, title: '试画', grids: bad[0]?.[1] ?? [] }, street);
  for (const [word, grids] of bad) {
    await redrawPlan(db, id(1), grids, street);
    await assert.rejects(stepPlan(db, id(1), { do: 'submit' }, street, id(2)), (error) => {
      assert.ok(error instanceof Refusal);
      const { text } = explainRefusal(error.code, error.details, 'zh');
      assert.match(text, new RegExp(word));
      const { text: english, instead } = explainRefusal(error.code, error.details, 'en');
      assert.doesNotMatch(english + instead, /\p{Script=Han}/u);
      return true;
    });
  }
});

test('codes and communities of a plan must be the street’s own, and a dissolved code stays dissolved', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const draft = (grids: DrawnGrid[]) =>
    draftPlan(db, { id: id(3), street: STREET, title: '试画', grids }, street);
  const fieldOf = async (grids: DrawnGrid[]) => {
    try {
      await draft(grids);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { text, instead } = explainRefusal(error.code, error.details, 'en');
      assert.doesNotMatch(text + instead, /\p{Script=Han}/u);
      return fieldName(String(error.details.field));
    }
    return 'accepted';
  };
  assert.equal(await fieldOf([]), 'grids');
  assert.equal(await fieldOf([{ ...drawn(null, west(10)), community: '370611001001' }]), 'community');
  assert.equal(await fieldOf([{ ...drawn(null, west(10)), community: `${STREET}009` }]), 'community');
  assert.equal(await fieldOf([drawn(`${STREET}002001`, west(10))]), 'code');
  assert.equal(await fieldOf([drawn(A, west(10)), drawn(A, east(10))]), 'code');
  await fileAll(db, [drawn(null, mergeBoundaries([west(10), east(10)]))]);
  assert.equal(await fieldOf([drawn(A, west(10))]), 'code');
});

test('the same draft sent twice is one plan, and each step says who did it', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const draft = { id: id(1), street: STREET, title: '试画', grids: [drawn(A, west(10)), drawn(B, east(10))] };
  await draftPlan(db, draft, street);
  await draftPlan(db, draft, street);
  await stepPlan(db, id(1), { do: 'submit' }, street, id(2));
  await stepPlan(db, id(1), { do: 'return', reason: '界线按河道走' }, district, id(2));
  assert.equal((await listPlans(db, '370602', 10)).length, 1);
  assert.deepEqual(
    (await listSteps(db, id(1))).map((step) => [step.version, step.step, step.area, step.note]),
    [
      [1, 'draw', STREET, '试画'],
      [2, 'submit', STREET, ''],
      [3, 'return', '370602', '界线按河道走'],
    ],
  );
});

test('a step sent again under its id is answered as the first time, and its id serves nothing else', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const grids = [drawn(A, west(10)), drawn(B, east(10))];
  await draftPlan(db, { id: id(1), street: STREET, title: '试画', grids }, street);
  const submit = { ...street, commandId: id(5) };
  const answers = await Promise.all(
    [1, 2, 3].map(() => stepPlan(db, id(1), { do: 'submit' }, submit, id(2))),
  );
  assert.deepEqual(
    answers.map(({ state, version }) => [state, version]),
    [1, 2, 3].map(() => ['submitted', 2]),
  );
  await stepPlan(
    db,
    id(1),
    { do: 'return', reason: '界线按河道走' },
    { ...district, commandId: id(6) },
    id(2),
  );
  // A week later, with the plan long in another state, the answer is still that of then.
  assert.deepEqual(await stepPlan(db, id(1), { do: 'submit' }, submit, id(2)), answers[0]);
  await assert.rejects(stepPlan(db, id(1), { do: 'withdraw' }, submit, id(2)), CommandReused);
  assert.equal((await listSteps(db, id(1))).length, 3);
});

test('ground moves between communities when both agree, also where their lines were imported', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const OTHER = `${STREET}002`;
  const outlines = geojson(
    { ...square(COMMUNITY, 0, 0), geometry: { type: 'Polygon', coordinates: rectangle(0, 0, 20, 10) } },
    square(OTHER, 20, 0),
  );
  await importOutlines(db, outlines, { from: '2024-01-01', mode: 'all', source: '测试', crs: 'WGS-84' });
  const beyond: DrawnGrid = { ...drawn(`${OTHER}001`, [rectangle(22, 0, 8, 10)]), community: OTHER };
  const grids = [drawn(A, west(10)), drawn(B, [rectangle(10, 0, 12, 10)]), beyond];
  await draftPlan(db, { id: id(1), street: STREET, title: '界线东移', grids }, street);
  const { moves, findings } = await planOutcome(db, id(1));
  assert.deepEqual(findings, []);
  const m2 = areaM2([rectangle(20, 0, 2, 10)]);
  assert.deepEqual(
    moves.map((move) => [move.from, move.to, Math.round(move.m2 - m2)]),
    [[OTHER, COMMUNITY, 0]],
  );
  const handed = await stepPlan(db, id(1), { do: 'submit' }, street, id(2));
  assert.deepEqual(handed.needs, [COMMUNITY, OTHER]);
  await assert.rejects(stepPlan(db, id(1), { do: 'review' }, district, id(2)), Refusal);
  assert.deepEqual(
    (await listPlans(db, OTHER, 10)).map((plan) => plan.id),
    [id(1)],
  );
  await stepPlan(db, id(1), { do: 'agree', community: OTHER, note: '' }, by(OTHER), id(2));
  const paper = { do: 'agree', community: COMMUNITY, note: '3 月 1 日居民会议决议' } as const;
  await stepPlan(db, id(1), paper, street, id(2));
  await stepPlan(db, id(1), { do: 'review' }, district, id(2));
  await stepPlan(db, id(1), { do: 'file', inForceFrom: IN_FORCE }, city, id(2));
  // What it did stays to be read after it holds.
  const told = await planOutcome(db, id(1));
  assert.deepEqual([told.moves.length, told.changed, told.findings], [1, [B, `${OTHER}001`], []]);
  const lines = await lastBoundaries(db, 12);
  const size = (code: string) => areaM2(readBoundary(lines.get(code)?.coordinates ?? '[]'));
  assert.ok(Math.abs(size(COMMUNITY) - areaM2([rectangle(0, 0, 22, 10)])) < 1);
  assert.ok(Math.abs(size(OTHER) - areaM2([rectangle(22, 0, 8, 10)])) < 1);
  assert.equal(lines.get(OTHER)?.derived, false);
  const areas = await snapshot(db);
  const moved = { lon: 121.021, lat: 37.005 };
  assert.equal(areas.gridAt(moved, noon('2025-03-31')), `${OTHER}001`);
  assert.equal(areas.gridAt(moved, noon('2025-05-01')), B);
  assert.deepEqual(areas.successorOf(`${OTHER}001`, moved, noon('2025-05-01')), { code: B, how: 'by_point' });
});

test('a plan of two communities keeps to the ground both have, and a gap is told of the one it lies in', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const OTHER = `${STREET}002`;
  const next = (boundary: Boundary): DrawnGrid => ({ ...drawn(`${OTHER}001`, boundary), community: OTHER });
  const grids = [drawn(A, west(10)), drawn(B, east(10)), next([rectangle(23, 0, 9, 10)])];
  await draftPlan(db, { id: id(1), street: STREET, title: '试画', grids }, street);
  const { findings } = await planOutcome(db, id(1));
  const told = findings.map((found) => [
    found.kind,
    'shape' in found ? areaM2(found.shape) > 0 : null,
    found,
  ]);
  assert.deepEqual(
    told.map(([kind, ground]) => [kind, ground]),
    [
      ['gap', true],
      ['outside', true],
    ],
  );
  assert.ok(findings[0]?.kind === 'gap' && findings[0].code === OTHER);
  assert.ok(findings[1]?.kind === 'outside' && findings[1].area === OTHER);
});

test('of two offices that act at once on one plan only one succeeds', async (t) => {
  const { db } = await testDatabase(t);
  await cityWithGrids(db);
  const grids = [drawn(A, west(10)), drawn(B, east(10))];
  await draftPlan(db, { id: id(1), street: STREET, title: '试画', grids }, street);
  await stepPlan(db, id(1), { do: 'submit' }, street, id(2));
  const done = await Promise.allSettled([
    stepPlan(db, id(1), { do: 'review' }, district, id(2)),
    stepPlan(db, id(1), { do: 'withdraw' }, street, id(2)),
  ]);
  assert.deepEqual(done.map((one) => one.status).sort(), ['fulfilled', 'rejected']);
});

test('cutting along a line that misses the grid cuts nothing, and the parts make up the whole', () => {
  assert.equal(
    splitAlong(west(10), [
      [121.5, 37],
      [121.5, 38],
    ]),
    null,
  ); // beside it
  const bent = splitAlong(west(10), [
    [121.002, 36.99],
    [121.004, 37.005],
    [121.008, 37.02],
  ]);
  assert.ok(bent);
  const [left, right] = bent;
  assert.ok(Math.abs(areaM2(left) + areaM2(right) - areaM2(west(10))) < 1);
});
