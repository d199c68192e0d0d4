import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeBatches } from './batches.ts';

type Given = { key: string; id: string };

function recorder(run: (commands: readonly Given[]) => Promise<(string | Error | null)[]>) {
  const seen = { batches: [] as string[][], under: 0, most: 0 };
  const batches = makeBatches<Given, string>({
    keyOf: ({ key }) => key,
    clash: ({ id }) => [id],
    atOnce: 2,
    run: async (commands) => {
      seen.batches.push(commands.map(({ id }) => id));
      seen.under += 1;
      seen.most = Math.max(seen.most, seen.under);
      return run(commands).finally(() => {
        seen.under -= 1;
      });
    },
    alone: async ({ id }) => `${id} alone`,
  });
  return { seen, batches };
}

const answer = async (commands: readonly Given[]) => {
  await wait(5);
  return commands.map(({ id }) => id);
};

test('commands of one key that wait together are one batch, and no more batches run at once than allowed', async () => {
  const { seen, batches } = recorder(answer);
  const given = Array.from({ length: 60 }, (_, n) => ({ key: `k${n % 6}`, id: String(n) }));
  const answers = await Promise.all(given.map((one) => batches.add(one)));
  assert.deepEqual(
    answers,
    given.map(({ id }) => id),
  );
  assert.equal(seen.most, 2);
  assert.equal(seen.batches.length, 6);
});

test('what clashes waits its turn, in the order in which it came', async () => {
  const { seen, batches } = recorder(answer);
  await Promise.all(['a', 'a', 'b', 'a'].map((id) => batches.add({ key: 'k', id })));
  assert.deepEqual(seen.batches, [['a', 'b'], ['a'], ['a']]);
});

test('a batch that breaks is answered by each command alone, an error goes to its own command', async () => {
  const broken = recorder(async () => {
    throw new Error('broken');
  });
  assert.equal(await broken.batches.add({ key: 'k', id: 'a' }), 'a alone');
  const refused = recorder(async () => [new Error('no'), null, 'yes']);
  const all = await Promise.allSettled(['a', 'b', 'c'].map((id) => refused.batches.add({ key: 'k', id })));
  assert.deepEqual(
    all.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
    ['Error: no', 'b alone', 'yes'],
  );
});

test('drained resolves when everything was answered', async () => {
  const { batches } = recorder(answer);
  let answered = 0;
  for (let n = 0; n < 5; n += 1) {
    void batches.add({ key: 'k', id: String(n) }).then(() => {
      answered += 1;
    });
  }
  await batches.drained();
  assert.equal(answered, 5);
  await batches.drained();
});
