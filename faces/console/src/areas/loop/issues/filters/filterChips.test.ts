import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chipsOf, daysIn, setDays, setSign, toggleValue, withoutChip } from './filterChips.ts';
import { filterText, parseFilter } from './search.ts';

const read = (...texts: string[]) => texts.flatMap((text) => parseFilter(text) ?? []);
const say = (filters: readonly Parameters<typeof filterText>[0][]) => filters.map(filterText);

test('values of one field are one chip; a value added takes the sign of those there', () => {
  const filters = read('class!C1', 'area:99', 'class!C2');
  assert.deepEqual(chipsOf(filters), [
    { field: 'class', not: true, values: ['C1', 'C2'] },
    { field: 'area', not: false, values: ['99'] },
  ]);
  assert.deepEqual(say(toggleValue(filters, 'class', 'C3')).at(-1), 'class!C3');
  assert.deepEqual(say(toggleValue(filters, 'class', 'C1')), ['area:99', 'class!C2']);
  assert.deepEqual(say(setSign(filters, 'class', false)), ['class:C1', 'area:99', 'class:C2']);
  assert.deepEqual(say(withoutChip(filters, { field: 'class', not: true, values: [] })), ['area:99']);
});

test('a range of days takes the place of the one before, and stands beside named spans', () => {
  const filters = read('reported:7d', 'reported:2026-11-01..');
  assert.deepEqual(say(setDays(filters, 'reported', { from: '', to: '2026-11-30' })), [
    'reported:7d',
    'reported:..2026-11-30',
  ]);
  assert.deepEqual(say(setDays(filters, 'reported', { from: '', to: '' })), ['reported:7d']);
  assert.deepEqual(daysIn('2026-11-01..2026-11-30'), { from: '2026-11-01', to: '2026-11-30' });
  assert.equal(daysIn('7d'), null);
});
