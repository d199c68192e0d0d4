import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import { areaRoutes, navEntries } from './all.ts';

test('every entry of the navigation leads to a page there is, once, and needs rights somebody holds', () => {
  const pages = new Set<string>(areaRoutes.map(({ options }) => ('path' in options ? options.path : '')));
  const ofTrades = TRADES.flatMap(({ name, commands }) =>
    [...Object.keys(commands), 'read'].map((one) => `${name}.${one}`),
  );
  const held = new Set<string>([
    ...Object.values(RIGHTS_BY_POST).flatMap((rights) => [...rights]),
    ...ofTrades,
  ]);
  for (const { name, to, rights } of navEntries) {
    assert.ok(pages.has(to), `${name}: no page at ${to}`);
    for (const right of rights) assert.ok(held.has(right), `${name}: nobody holds ${right}`);
  }
  const names = navEntries.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});

test('titles are in both languages', () => {
  for (const { title } of navEntries) {
    assert.match(title.zh, /[㐀-鿿]|^Webhook$/);
    assert.doesNotMatch(title.en, /[㐀-鿿]/);
  }
});
