import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAnswers, type RowAnswer, runRows, undone } from './run.ts';

const IDS = Array.from({ length: 12 }, (_, at) => `row-${at}`);
const tick = () => new Promise((resolve) => setImmediate(resolve));

function world(fails: (id: string) => boolean = () => false) {
  const answers = new Map<string, RowAnswer>(IDS.map((id) => [id, { kind: 'waiting' }]));
  const given: string[] = [];
  let [under, most, stop] = [0, 0, false];
  const run = (ids: readonly string[]) =>
    runRows(ids, {
      give: async (id) => {
        given.push(id);
        under += 1;
        most = Math.max(most, under);
        await tick();
        under -= 1;
        return fails(id) ? { kind: 'failed', text: '不行' } : { kind: 'done', text: '好' };
      },
      told: (id, answer) => answers.set(id, answer),
      stopped: () => stop,
    });
  const halt = () => {
    stop = true;
  };
  const goOn = () => {
    stop = false;
  };
  return { answers, given, run, halt, goOn, most: () => most };
}

test('every row is given once, at most four at the same time, and has an answer', async () => {
  const { answers, given, run, most } = world((id) => id === 'row-3');
  await run(IDS);
  assert.deepEqual([...given].sort(), [...IDS].sort());
  assert.equal(most(), 4);
  assert.deepEqual(countAnswers(answers), { done: 11, failed: 1, answered: 12, total: 12 });
});

test('what is stopped ends what is under way, and the rest waits', async () => {
  const { answers, given, run, halt, goOn } = world();
  const running = run(IDS);
  halt();
  await running;
  assert.equal(given.length, 4);
  assert.equal(undone(answers).length, 8);
  goOn();
  await run(undone(answers));
  assert.equal(given.length, 12);
  assert.deepEqual(undone(answers), []);
});

test('a repeat sends only what is not done', async () => {
  let away = true;
  const { answers, given, run } = world((id) => away && id.endsWith('1'));
  await run(IDS);
  away = false;
  const before = given.length;
  await run(undone(answers));
  assert.deepEqual(given.slice(before), ['row-1', 'row-11']);
  assert.equal(countAnswers(answers).done, 12);
});
