import assert from 'node:assert/strict';
import test from 'node:test';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { rootDir, testCluster } from '../../testing/cluster.ts';
import { type Give, nothingTried, type Tried, tryAgain } from './scratch/attempts.ts';
import { UsageError } from './verb.ts';
import { walk } from './verbs/walk.ts';

async function call(values: Readonly<Record<string, string>>) {
  const { ownerUrl: databaseUrl } = await testCluster();
  const said = {
    json: true,
    value: (name: string) => values[name],
    progress: () => {},
    whenStopped: () => {},
    signal: new AbortController().signal,
    config: () => ({ root: rootDir, databaseUrl }),
  };
  return walk.run(said as never);
}

type Answer = {
  readonly trades: readonly (Record<string, unknown> & { readonly unreached: readonly string[] })[];
  readonly ledger: { readonly streams: number; readonly events: number; readonly broken: readonly unknown[] };
};

test('each trade is walked through the ledger of a scratch city, which is then proved', async () => {
  const { json } = await call({ trade: 'all', commands: '1500', seed: '5' });
  const { trades, ledger } = json as Answer;
  assert.deepEqual(
    trades.map(({ name, stuck, broken }) => [name, stuck, broken]),
    [
      ['issue', [], []],
      ['help', [], []],
      ['whistle', [], []],
      ['admission', [], []],
      ['patrol', [], []],
      ['worker', [], []],
      ['exam', [], []],
      ['training', [], []],
      ['tariff', [], []],
      ['statement', [], []],
      ['score', [], []],
      ['attendance', [], []],
      ['leave', [], []],
    ],
  );
  for (const { allowed, refused, given } of trades) assert.equal(Number(allowed) + Number(refused), given);
  const cases = trades.reduce((sum, one) => sum + Number(one.cases), 0);
  // One more matter stands in the city, into which others are merged.
  assert.deepEqual([ledger.streams, ledger.broken], [cases + 1, []]);
});

test('a walk that came to everything has passed', async () => {
  const { json, failed } = await call({ trade: 'help', commands: '4000', seed: '5' });
  const [help] = (json as Answer).trades;
  assert.deepEqual([help?.stages, help?.unreached, help?.broken], [11, [], []]);
  assert.equal(failed, undefined);
});

test('a walk that is too short says what it did not come to, and fails', async () => {
  const { json, failed, summary } = await call({ trade: 'whistle', commands: '20' });
  assert.ok(((json as Answer).trades[0]?.unreached.length ?? 0) > 0);
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

test('what the server does otherwise than memory is named, whichever of the two refuses', async () => {
  const events = [{ name: 'filed', body: {} }] as Tried['outcome'];
  const no = new Refusal('unchanged', { what: say('甲', 'x') });
  const found = async (outcome: Tried['outcome'], give: Give) => {
    const into = nothingTried();
    await tryAgain([{ command: 'file', body: {}, now: 0, facts: {}, outcome } as never], give, into);
    return [into.given, into.allowed, into.refused, ...into.broken];
  };
  const refuse = (refusal: Refusal) => () => Promise.reject(refusal);
  assert.deepEqual(await found(events, async () => ['filed']), [1, 1, 0]);
  assert.deepEqual(await found(no, refuse(no)), [1, 0, 1]);
  assert.deepEqual(await found(no, refuse(new Refusal('not-found', { what: say('甲', 'x') }))), [1, 0, 1]);
  assert.match(String((await found(events, async () => ['closed']))[3]), /writes filed in memory, closed/);
  assert.match(String((await found(events, refuse(no)))[3]), /carried out in memory, refused by the server/);
  assert.match(String((await found(no, async () => ['filed']))[3]), /refused in memory .* carried out/);
  const other = new Refusal('no-right', { right: '@word.report' });
  assert.match(String((await found(no, refuse(other)))[3]), /as unchanged in memory, as no-right/);
  await assert.rejects(
    found(events, () => Promise.reject(new Error('broken pipe'))),
    /broken pipe/,
  );
});
