/** Released periods at the command line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EAST, handled, serveFigures } from '../../features/data/figures/testing.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { releases } from './verbs/releases.ts';

const TWO_MONTHS = 62 * 86_400_000;

test('released periods of a district are listed, and one is shown with its numbers and how many rows it kept', async (t) => {
  const { world, clock, as, database } = await serveFigures(t);
  const asked = (options: Readonly<Record<string, string>>) =>
    releases({ value: (name) => options[name] }, database.db);
  const district = '370602';
  assert.equal((await asked({ district })).summary, '还没有公布过');
  for (let n = 0; n < 3; n += 1) await handled(world, EAST, n, 0);
  await world.relay();
  clock.now = world.now + TWO_MONTHS;
  const sent = await as('chuyun')(
    'POST',
    '/figures/releases',
    { period: '2026-11' },
    { 'idempotency-key': uuidv7() },
  );
  assert.equal(sent.statusCode, 200, sent.body);
  assert.match((await asked({ district })).summary, /^2026-11 第 1 版，.* 公布$/);
  const one = { district, period: '2026-11', measure: 'file_rate' };
  const { json, summary } = await asked({ ...one, by: 'street' });
  assert.match(summary, /固定明细 3 条\n立案率 370602001：3 \/ 3$/);
  const { spans, measures } = json as { spans: number; measures: { cells: object[] }[] };
  assert.deepEqual(
    [spans, measures.map(({ cells }) => cells)],
    [3, [[{ by: 'street', key: '370602001', numerator: 3, denominator: 3, leftOut: 0 }]]],
  );
  await assert.rejects(asked({ district, period: '2026-10' }), /没有公布过 2026-10；公布过的：2026-11/);
  await assert.rejects(asked({ ...one, edition: '2' }), /没有公布过 2026-11 第 2 版/);
  await assert.rejects(asked({ ...one, by: 'class' }), /district、street 或 unit/);
  await assert.rejects(asked({ district: '3706' }), /6 位区县编码/);
});
