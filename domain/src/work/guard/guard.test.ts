import assert from 'node:assert/strict';
import test from 'node:test';
import { asIs, Refusal } from '../../refusal.ts';
import { articleIn, classIn, type DutyItem, guardWorkers, itemFor, UNLISTED } from './guard.ts';

const GRID = 'grid:370602001002003';
const article = asIs('虚构条例第九条');
const item = (id: string, classCode: string | null, more: Partial<DutyItem> = {}): DutyItem => ({
  ...{ id, title: id, list: 'assist', classCode, streets: [], from: 100, until: 200 },
  ...more,
});
const under = (items: readonly DutyItem[], classCode: string | null, now = 150, named?: string) =>
  itemFor({ classCode, item: named }, { items, article }, now, GRID)?.id ?? null;

test('an item covers its class and those below it, from its first moment until its end', () => {
  const items = [item('a', 'E-01')];
  assert.equal(under(items, 'E-01-02'), 'a');
  assert.equal(under(items, 'E-02-01'), null);
  assert.equal(under(items, null), null, 'what has no class is on no list');
  assert.deepEqual(
    [under(items, 'E-01', 99), under(items, 'E-01', 100), under(items, 'E-01', 199)],
    [null, 'a', 'a'],
  );
  assert.equal(under(items, 'E-01', 200), null, 'its end is outside');
  assert.equal(under([item('b', 'E-01', { until: null })], 'E-01', 9e12), 'b');
});

test('of several the closest is named, of these the newest, and the negative list goes before all', () => {
  const items = [item('wide', 'E'), item('close', 'E-01'), item('newer', 'E-01', { from: 120 })];
  assert.equal(under(items, 'E-01-02'), 'newer');
  assert.equal(under([...items, item('no', 'E-01-02', { list: 'negative' })], 'E-01-02'), null);
  assert.equal(
    under([...items, item('no', 'E-01-02', { list: 'negative', until: 140 })], 'E-01-02'),
    'newer',
  );
});

test('work that names an item passes under it alone, unless what it is about is forbidden', () => {
  const items = [item('pipes', null), item('a', 'E-01'), item('no', 'E-02', { list: 'negative' })];
  assert.equal(under(items, null, 150, 'pipes'), 'pipes');
  assert.equal(under(items, null, 150, 'a'), 'a');
  assert.equal(
    under(items, 'E-01-02', 150, 'gone'),
    null,
    'a class does not stand in for an item that is not in force',
  );
  assert.equal(under(items, null, 200, 'pipes'), null);
  assert.equal(under(items, null, 150, 'no'), null);
  assert.equal(under(items, 'E-02-01', 150, 'pipes'), null);
});

test('whoever is no grid worker is not asked about; a refusal names the class, the article and the way to apply', () => {
  const duty = { items: [], article };
  assert.equal(guardWorkers(['water', 'unit:370602'], { classCode: 'E-01' }, duty, 150), null);
  const refusalOf = (classCode: string | null, named?: string) => {
    try {
      guardWorkers(['water', GRID], { classCode, item: named }, duty, 150);
    } catch (error) {
      assert.ok(error instanceof Refusal);
      return [error.code, error.details.class, error.details.article];
    }
    return assert.fail('let pass');
  };
  assert.deepEqual(refusalOf('E-01'), ['not-on-duty-list', '@class.E-01', '虚构条例第九条']);
  assert.equal(refusalOf(null)[1], '@word.noClass');
  assert.match(String(refusalOf(null, 'gone')[1]), /所指的事项/);
  const items = [item('a', 'E-01')];
  assert.equal(guardWorkers(['water', GRID], { classCode: 'E-01' }, { items, article }, 150)?.id, 'a');
});

test('an item holds in its streets alone, and each grid worker is given work under one of their own street', () => {
  const [here, there] = ['370602001', '370602002'];
  const elsewhere = 'grid:370602002001001';
  const items = [item('here', 'E-01', { streets: [here] })];
  const given = (targets: string[], among: readonly DutyItem[]) =>
    guardWorkers(targets, { classCode: 'E-01' }, { items: among, article }, 150)?.id;
  const refused = (error: unknown) => error instanceof Refusal && error.code === 'not-on-duty-list';
  assert.equal(given([GRID], items), 'here');
  assert.throws(() => given([elsewhere], items), refused);
  assert.throws(() => given([GRID, elsewhere], items), refused, 'one of them is enough');
  const both = [...items, item('there', 'E-01', { streets: [there] })];
  assert.equal(given([GRID, elsewhere], both), 'here');
  const forbidden = [item('all', 'E-01'), item('no', 'E-01', { list: 'negative', streets: [there] })];
  assert.equal(given([GRID], forbidden), 'all');
  assert.throws(() => given([elsewhere], forbidden), refused, 'forbidden in this street');
  assert.throws(() => given(['grid:370602'], items), refused, 'a whole district is more than its street');
});

test('the article is named by its regulation and number, else by its text, else by a plain sentence', () => {
  const word = (code: string) => ({ code, zh: `${code}甲`, en: `${code} A` });
  const [name, number, said] = [word('regulation'), word('article'), word('not_listed')];
  assert.match(String(articleIn([said, number, name])), /regulation甲article甲：not_listed甲/);
  assert.match(String(articleIn([said, name])), /^@say:not_listed甲/, 'no number, no name');
  assert.equal(articleIn([name, number]), UNLISTED.article);
  assert.equal(articleIn([]), UNLISTED.article);
  assert.deepEqual([classIn('@class.E-01'), classIn('@word.noClass')], ['E-01', null]);
});
