import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowestAround } from './scope.ts';

test('a complete file is complete for the narrowest area around its rows', () => {
  assert.equal(narrowestAround(['370602001001001', '370602001001002']), '370602001001');
  assert.equal(narrowestAround(['370602001001001', '370602001002001']), '370602001');
  assert.equal(narrowestAround(['370602001', '370602002']), '370602');
  assert.equal(narrowestAround(['370602001', '370611001']), '');
  assert.equal(narrowestAround(['370602', '']), '');
  assert.equal(narrowestAround([]), '');
});
