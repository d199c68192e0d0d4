import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, alike, filtersOfPairs, movedTo, pairsOf } from './lists.ts';

test('a view is shown on the page of its list, with its filters, words and columns', () => {
  const view = { base: 'overdue', f: ['class:C1'], q: '井盖', columns: ['clock', 'title'] };
  assert.deepEqual(addressOf('issues', view), {
    to: '/todo',
    search: { view: 'overdue', f: ['class:C1'], q: '井盖', cols: 'clock.title' },
  });
  assert.equal(addressOf('issues', { ...view, base: 'reported' }).to, '/cases');
  const waiting = { base: 'waiting', f: ['trade:issue', 'due:over'], q: '', columns: [] };
  assert.deepEqual(addressOf('todo', waiting), {
    to: '/waiting',
    search: { trade: 'issue', due: 'over' },
  });
});

test('filters of an address come back as they were kept', () => {
  const pairs = { trade: 'loan', stage: 'a:b' };
  assert.deepEqual(filtersOfPairs({ stage: 'a:b', due: undefined, trade: 'loan' }), [
    'stage:a:b',
    'trade:loan',
  ]);
  assert.deepEqual(pairsOf(filtersOfPairs(pairs)), pairs);
});

test('a view is at hand by its filters, in whatever order, and never by fewer', () => {
  const view = (f: string[], standard = false) => ({ base: 'waiting', f, q: '', standard });
  const views = [view([], true), view(['due:over', 'trade:loan']), view(['due:over'])];
  const at = (...f: string[]) => alike(views, { base: 'waiting', f, q: '' });
  assert.deepEqual(at('trade:loan', 'due:over'), [views[1]]);
  assert.deepEqual(at('due:over'), [views[2]]);
  assert.deepEqual(at(), [], 'the standard view is no saved one');
});

test('a view moves to its place and the others close up', () => {
  assert.deepEqual(movedTo(['a', 'b', 'c'], 'c', 0), ['c', 'a', 'b']);
  assert.deepEqual(movedTo(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']);
  assert.deepEqual(movedTo(['a', 'b', 'c'], 'a', 2), ['b', 'c', 'a']);
});
