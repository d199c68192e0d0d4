import assert from 'node:assert/strict';
import test from 'node:test';
import { asIs, Refusal } from '../../refusal.ts';
import { type DutyItem, guardWorkers, itemFor } from './guard.ts';

const GRID = 'grid:370602001002003';
const article = asIs('虚构条例第九条');
const item = (id: string, classCode: string | null, more: Partial<DutyItem> = {}): DutyItem => ({
  ...{ id, title: id, list: 'assist', classCode, from: 100, until: 200 },
  ...more,
});
const under = (items: readonly DutyItem[], classCode: string | null, now = 150, named?: string) =>
  itemFor({ classCode, item: named }, { items, article }, now)?.id ?? null;

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
  assert.deepEqual(refusalOf('E-01'), ['not-on-duty-list', 'E-01', '虚构条例第九条']);
  assert.equal(refusalOf(null)[1], '@word.noClass');
  assert.match(String(refusalOf(null, 'gone')[1]), /所指的事项/);
  const items = [item('a', 'E-01')];
  assert.equal(guardWorkers(['water', GRID], { classCode: 'E-01' }, { items, article }, 150)?.id, 'a');
});
