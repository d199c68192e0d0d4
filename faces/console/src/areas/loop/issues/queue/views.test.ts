import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SavedView } from '../../../../views/useViews.ts';
import { currentView, pageViews } from './views.ts';

const view = (id: string, more: Partial<SavedView> = {}): SavedView => ({
  id,
  name: id,
  shared: false,
  standard: true,
  base: id,
  f: [],
  q: '',
  columns: [],
  own: false,
  version: 1,
  count: 3,
  more: false,
  ...more,
});
const saved = view('s1', { standard: false, base: 'mine', f: ['area:990106012', 'due:over'] });
const all = [view('all'), view('mine'), view('overdue'), view('supervised', { count: 0 }), saved];
const ask = { view: 'mine', f: [], q: '' };

test('a page offers its own standard views, those without rows left out, then the saved ones on them', () => {
  const names = (page: 'todo' | 'cases') => pageViews(page, all, ask).map(({ id }) => id);
  assert.deepEqual(names('todo'), ['mine', 'overdue', 's1']);
  assert.deepEqual(names('cases'), ['all']);
});

test('a saved view is current only with exactly its filter, in whatever order', () => {
  assert.equal(currentView(all, { ...ask, f: ['due:over', 'area:990106012'] })?.id, 's1');
  assert.equal(currentView(all, { ...ask, f: ['due:over'] })?.id, 'mine');
});

test('of two saved views with one filter the one with the columns shown is current', () => {
  const wide = view('s2', { ...saved, id: 's2', columns: ['clock', 'number', 'title', 'place', 'holder'] });
  const at = { ...ask, f: saved.f };
  assert.equal(currentView([...all, wide], at, 'clock.number.title.place.holder')?.id, 's2');
  assert.equal(currentView([...all, wide], at)?.id, 's1');
});
