import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLog } from '../log/log.ts';
import { stopInOrder } from './stopping.ts';

function diary() {
  const lines: string[] = [];
  return { lines, log: makeLog('error', (line) => lines.push(line)) };
}

test('a part that does not end is named and left, one that fails is named, and the stages after it stop', async () => {
  const { lines, log } = diary();
  const stopped: string[] = [];
  await stopInOrder(
    [
      [
        { name: 'stuck', stop: () => new Promise(() => {}), limitMs: 30 },
        { name: 'broken', stop: () => Promise.reject(new Error('no more')) },
        {
          name: 'broken at once',
          stop: () => {
            throw new Error('not even begun');
          },
        },
        { name: 'first', stop: () => void stopped.push('first') },
      ],
      [{ name: 'second', stop: async () => void stopped.push('second') }],
    ],
    log,
  );
  assert.deepEqual(stopped, ['first', 'second']);
  assert.equal(lines.length, 3);
  for (const [name, why] of [
    ['stuck', 'Did not stop in time'],
    ['broken', 'no more'],
    ['broken at once', 'not even begun'],
  ] as const)
    assert.ok(
      lines.some((line) => line.includes(`"part":"${name}"`) && line.includes(why)),
      name,
    );
});

test('a stage begins when the one before it has ended', async () => {
  const { lines, log } = diary();
  const seen: string[] = [];
  await stopInOrder(
    [
      [
        {
          name: 'slow',
          stop: async () => {
            await new Promise((resolve) => setTimeout(resolve, 30));
            seen.push('slow');
          },
        },
      ],
      [{ name: 'after', stop: () => void seen.push('after') }],
    ],
    log,
  );
  assert.deepEqual(seen, ['slow', 'after']);
  assert.deepEqual(lines, []);
});
