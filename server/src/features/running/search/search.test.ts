import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLog } from '../../../platform/log/log.ts';
import type { Finder, Hit } from '../../../platform/search/finder.ts';
import { actorNamed } from '../../../testing/rights-world.ts';
import { search } from './search.ts';

const LOOKING = { now: Date.UTC(2026, 10, 24, 2), language: 'zh' } as const;
const log = makeLog('silent', () => undefined);
const hit = (id: string, exact = false): Hit => ({ kind: 'unit', id, label: id, note: '', exact });

function finder(name: string, find: Finder['find'], right: Finder['right'] = 'issue.read'): Finder {
  return { name, zh: `${name}组`, en: `${name} group`, right, find };
}

const searchBy = (finders: readonly Finder[], text = '路灯', patienceMs?: number) =>
  search(
    {
      finders,
      log,
      unusedAt: () => new Set(['unused']),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    },
    actorNamed('street'),
    { text, limit: 5 },
    LOOKING,
  );

test('a group the actor has no right to is not searched, nor one of a system the city does not use', async () => {
  let asked = 0;
  const counting = async () => {
    asked += 1;
    return [hit('a')];
  };
  const found = await searchBy([
    finder('closed', counting, 'account.manage'),
    finder('unused', counting),
    finder('open', counting),
  ]);
  assert.deepEqual(
    found.groups.map(({ name, label }) => [name, label]),
    [['open', 'open组']],
  );
  assert.equal(asked, 1);
});

test('a group that fails and one that does not answer are named, and the others are shown', async () => {
  const found = await searchBy(
    [
      finder('broken', () => Promise.reject(new Error('no'))),
      finder('endless', () => new Promise<Hit[]>(() => undefined)),
      finder('well', async () => [hit('a')]),
    ],
    '路灯',
    20,
  );
  assert.deepEqual(
    found.missing.map(({ name, why }) => [name, why]),
    [
      ['broken', 'failed'],
      ['endless', 'slow'],
    ],
  );
  assert.deepEqual(
    found.groups.map(({ name }) => name),
    ['well'],
  );
});

test('the group with the very row that was named stands first; the others keep their order', async () => {
  const found = await searchBy([
    finder('one', async () => [hit('a')]),
    finder('two', async () => []),
    finder('three', async () => [hit('b')]),
    finder('four', async () => [hit('c', true)]),
  ]);
  assert.deepEqual(
    found.groups.map(({ name, hits }) => [name, ...hits.map(({ id }) => id)]),
    [
      ['four', 'c'],
      ['one', 'a'],
      ['three', 'b'],
    ],
  );
});

test('one character is no search', async () => {
  const never = finder('never', () => Promise.reject(new Error('asked')));
  assert.deepEqual(await searchBy([never], ' 灯 '), { groups: [], missing: [] });
});
