import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { UsageError } from './verb.ts';
import { walk } from './verbs/walk.ts';

const root = path.resolve(fileURLToPath(import.meta.url), '../../../../..');

function call(values: Readonly<Record<string, string>>) {
  const said = {
    json: true,
    value: (name: string) => values[name],
    progress: () => {},
    config: () => ({ root }),
  };
  return walk.run(said as never);
}

test('the walk of a trade tells what it holds, what was tried, and that nothing was left or broken', async () => {
  const { json, failed } = await call({ trade: 'help', commands: '4000', seed: '5' });
  const { trades } = json as { trades: Record<string, unknown>[] };
  const [help] = trades;
  assert.deepEqual(
    [help?.name, help?.stages, help?.unreached, help?.stuck, help?.broken],
    ['help', 11, [], [], []],
  );
  assert.equal(Number(help?.allowed) + Number(help?.refused), help?.given);
  assert.equal(failed, undefined);
});

test('a walk that is too short says what it did not come to, and fails', async () => {
  const { json, failed, summary } = await call({ trade: 'whistle', commands: '20' });
  const { trades } = json as { trades: { unreached: string[] }[] };
  assert.ok((trades[0]?.unreached.length ?? 0) > 0);
  assert.equal(failed, true);
  assert.match(summary, /没走到：/);
});

test('a trade there is not, or no number, is answered with what there is', async () => {
  await assert.rejects(
    call({ trade: 'nope', commands: '10' }),
    (error) => error instanceof UsageError && /whistle/.test(error.message),
  );
  await assert.rejects(call({ trade: 'all', commands: 'many' }), /--commands many/);
});
