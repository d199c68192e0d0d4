import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePolicy } from '../http/security.ts';
import { baseMapSettings } from './base-map.ts';

const read = (tiles?: string, credit?: string) => {
  const problems: string[] = [];
  const given: Record<string, string | undefined> = {
    GRIDGOV_BASE_MAP_TILES: tiles,
    GRIDGOV_BASE_MAP_CREDIT: credit,
  };
  return { settings: baseMapSettings((name) => given[name], problems), problems };
};

test('without a setting there is no base map, and pages may ask no foreign host', () => {
  assert.deepEqual(read(), { settings: undefined, problems: [] });
  assert.doesNotMatch(pagePolicy(), /https?:/);
});

test('with one, pages may take pictures from exactly its host, and nothing else from it', () => {
  const { settings } = read('https://tiles.example:8443/base/{z}/{x}/{y}.png?key=1', '© 某地图');
  assert.equal(settings?.origin, 'https://tiles.example:8443');
  const rules = pagePolicy([settings?.origin ?? '']).split('; ');
  assert.deepEqual(
    rules.filter((rule) => rule.includes('tiles.example')),
    ["img-src 'self' data: blob: https://tiles.example:8443"],
  );
});

test('addresses that are no tiles, not safe or a pattern of hosts are refused, and so is a map without its licence', () => {
  for (const wrong of [
    'tiles.example/{z}/{x}/{y}',
    'http://tiles.example/{z}/{x}/{y}',
    'https://tiles.example/{z}/{x}',
    'https://*.example/{z}/{x}/{y}',
    'https://user:pass@tiles.example/{z}/{x}/{y}',
    'javascript:{z}{x}{y}',
  ]) {
    const { settings, problems } = read(wrong, '©');
    assert.equal(settings, undefined, wrong);
    assert.equal(problems.length, 1, wrong);
  }
  assert.equal(read('http://127.0.0.1:9000/{z}/{x}/{y}.png', '©').problems.length, 0);
  assert.match(read('https://tiles.example/{z}/{x}/{y}.png').problems[0] ?? '', /CREDIT/);
});
