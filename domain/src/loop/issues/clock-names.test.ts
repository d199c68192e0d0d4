import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOfClock } from '../../trades.ts';
import { assistOfClock, clockName, clockWords, partClock, partOfClock } from './clock-names.ts';
import type { Assist, Part } from './state.ts';

test('a clock has the name of its kind, its part or its assisting unit, and finds it again', () => {
  const parts = [{ no: 1 }, { no: 12 }] as Part[];
  const assists = [{ unit: 'water' }, { unit: 'roads' }] as Assist[];
  assert.equal(clockName({ timer: 'handle', key: null }), 'handle');
  assert.equal(clockName({ timer: 'part', key: '12' }), partClock(12));
  assert.equal(partOfClock({ parts }, 'part:12')?.no, 12);
  for (const other of ['part:2', 'handle', 'assist:1'])
    assert.equal(partOfClock({ parts }, other), undefined);
  assert.equal(assistOfClock({ assists }, 'assist:2')?.unit, 'roads');
  for (const other of ['assist:0', 'assist:3', 'part:2'])
    assert.equal(assistOfClock({ assists }, other), undefined);
});

test('every clock is called something in both languages, and what is none is called nothing', () => {
  assert.equal(clockWords('handle')?.en, 'Handle by');
  assert.equal(clockWords('part:12')?.zh, '部分12的反馈时限');
  assert.equal(clockWords('assist:2')?.en, 'Assisting unit: answer by');
  assert.equal(wordsOfClock('part:2')?.en, 'Part 2: respond by');
  assert.equal(wordsOfClock('help/answer')?.zh, wordsOfClock('help/answer:first')?.zh);
  assert.ok(wordsOfClock('help/answer'));
  for (const none of ['part:', 'part:x', 'toString', 'help/none', 'none/answer'])
    assert.equal(wordsOfClock(none), null, none);
});
