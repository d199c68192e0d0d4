import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeProblem } from './codes.ts';
import { codeAt, contains, lineage, parentOf, parseAreaCode, parseCodeOf } from './codes.ts';
import { inReadingOrder, numberGrids, serialsIn } from './numbering.ts';
import { buildTree, holdsOn, orphans } from './tree.ts';

function problemOf(raw: string): CodeProblem {
  const parsed = parseAreaCode(raw);
  assert.ok(!parsed.ok, `${raw} was accepted`);
  return parsed.problem;
}

test('a code tells its level and its parent', () => {
  const table: [string, string, string | null][] = [
    ['370600', 'city', null],
    ['370602', 'district', '370600'],
    ['370602001', 'street', '370602'],
    ['370602001003', 'community', '370602001'],
    ['370602001003012', 'grid', '370602001003'],
    ['441900003', 'street', '441900'],
  ];
  for (const [code, level, parent] of table) {
    assert.deepEqual(parseAreaCode(code), { ok: true, value: { code, level, parent } });
    assert.equal(parentOf(code), parent);
  }
});

test('a code typed with full-width digits, blanks or an apostrophe is read', () => {
  assert.deepEqual(parseAreaCode(' ’370602 00１ '), parseAreaCode('370602001'));
});

test('a wrong code is refused with what is wrong', () => {
  assert.deepEqual(problemOf(''), { reason: 'empty' });
  assert.deepEqual(problemOf('3.70602E+14'), { reason: 'rounded', found: '3.70602E+14' });
  assert.deepEqual(problemOf('37060200A'), { reason: 'not_digits', found: '37060200A', character: 'A' });
  assert.deepEqual(problemOf('3706020'), { reason: 'length', found: '3706020', digits: 7 });
  assert.deepEqual(problemOf('370602000'), { reason: 'zero_part', found: '370602000', part: 'street' });
  assert.deepEqual(problemOf('370602001003000'), {
    reason: 'zero_part',
    found: '370602001003000',
    part: 'grid',
  });
  assert.deepEqual(problemOf('370000'), { reason: 'province', found: '370000' });
});

test('a code of another level or of another area is refused where one level is wanted', () => {
  const level = parseCodeOf('370602001', 'grid');
  assert.ok(!level.ok && level.problem.reason === 'level');
  const outside = parseCodeOf('370611001001001', 'grid', '370602');
  assert.ok(!outside.ok && outside.problem.reason === 'not_inside');
});

test('an area contains itself and what lies in it, and nothing of its neighbour', () => {
  assert.ok(contains('370600', '370602001'));
  assert.ok(contains('370602001', '370602001'));
  assert.ok(!contains('370602001', '370602002001'));
  assert.ok(!contains('370602001', '370602'));
  assert.deepEqual(lineage('370602001003'), ['370600', '370602', '370602001', '370602001003']);
  assert.equal(codeAt('370602001003', 'street'), '370602001');
  assert.equal(codeAt('370602', 'street'), null);
});

test('grids are numbered row by row from the north, each row from the west', () => {
  const at = (name: string, lon: number, lat: number) => ({ name, lon, lat, height: 0.02 });
  const grids = [
    at('south', 0, 0),
    at('north east', 1, 0.1),
    at('north west', -1, 0.095),
    at('middle', 0, 0.05),
  ];
  assert.deepEqual(
    inReadingOrder(grids).map((grid) => grid.name),
    ['north west', 'north east', 'middle', 'south'],
  );
});

test('a serial that was ever in use is not given again', () => {
  const taken = serialsIn('370602001001', ['370602001001001', '370602001001003', '370602001002002']);
  assert.deepEqual([...taken], [1, 3]);
  const grids = [
    { lon: 0, lat: 0, height: 1 },
    { lon: 1, lat: 0, height: 1 },
  ];
  assert.deepEqual(
    numberGrids('370602001001', grids, taken).map((numbered) => numbered.code),
    ['370602001001002', '370602001001004'],
  );
  const all = new Set(Array.from({ length: 999 }, (_, i) => i + 1));
  assert.throws(() => numberGrids('370602001001', grids, all), RangeError);
});

test('a tree hangs every area on its parent and names those without one', () => {
  const area = (code: string) => {
    const parsed = parseAreaCode(code);
    assert.ok(parsed.ok);
    return { ...parsed.value, name: code, kind: null, from: '2020-01-01', to: null };
  };
  const areas = ['370602002', '370600', '370602', '370602001', '370611001'].map(area);
  const tree = buildTree(areas);
  assert.deepEqual(
    tree.map((node) => node.area.code),
    ['370600', '370611001'],
  );
  assert.deepEqual(
    tree[0]?.children[0]?.children.map((node) => node.area.code),
    ['370602001', '370602002'],
  );
  assert.deepEqual(
    orphans(areas).map((lost) => lost.code),
    ['370611001'],
  );
});

test('a version holds from its first day until the day before its end', () => {
  const version = { from: '2024-03-01', to: '2025-01-01' };
  assert.deepEqual(
    ['2024-02-29', '2024-03-01', '2024-12-31', '2025-01-01'].map((day) => holdsOn(version, day)),
    [false, true, true, false],
  );
});
