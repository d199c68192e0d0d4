import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alikeHere, together } from './alike.ts';
import type { Item } from './outbox/items.ts';
import type { Task } from './types.ts';

const now = Date.parse('2026-11-25T10:00:00+08:00');
const rule = { metres: 200, days: 15, least: 0.5, most: 3 };
const here = {
  classes: ['E-01-02'],
  text: '两袋垃圾没人收',
  place: '海云里2号楼',
  lon: 121.41,
  lat: 37.54,
  at: now,
};

const task = (id: string, title: string, classCode: string, lon: number) =>
  ({
    id,
    shortNumber: `1125-${id}`,
    title,
    description: '',
    place: '海云里',
    state: { classCode, place: { lon, lat: 37.54, text: '海云里' }, reportedAt: now - 3_600_000 },
  }) as unknown as Task;

const waiting = {
  matter: 'unsent',
  state: 'waiting',
  content: {
    kind: 'report',
    title: '暴露垃圾',
    place: '海云里',
    at: now - 60_000,
    body: { classCode: 'E-01-02', description: '垃圾两袋', place: { lon: 121.41, lat: 37.54 } },
  },
} as unknown as Item;

test('without a network the phone finds what may be the same among its tasks and unsent reports, with the reason', () => {
  const tasks = [
    task('near', '暴露垃圾', 'E-01-02', 121.4102),
    task('far', '暴露垃圾', 'E-01-02', 121.43),
    task('other', '路灯', 'C-01-18', 121.41),
  ];
  const found = alikeHere(here, { tasks, items: [waiting] }, rule, 'zh');
  assert.deepEqual(
    found.map(({ id }) => id),
    ['unsent', 'near'],
  );
  assert.match(found[1]?.reason ?? '', /同类.*相距 \d+ 米/);
});

test('a report given up, sent, or still a draft is no duplicate of itself', () => {
  for (const state of ['draft', 'sent', 'dropped'] as const)
    assert.deepEqual(alikeHere(here, { tasks: [], items: [{ ...waiting, state }] }, rule, 'zh'), []);
});

test('at most as many as the rule says, what the server found first, each once', () => {
  const one = (id: string) => ({ id, title: id, reason: '' });
  assert.deepEqual(
    together([one('a'), one('b')], [one('b'), one('c'), one('d')], 3).map(({ id }) => id),
    ['a', 'b', 'c'],
  );
});
