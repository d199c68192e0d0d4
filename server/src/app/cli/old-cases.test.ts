import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { loadDefaultRules } from '../../features/city/rules/public.ts';
import { rootDir } from '../../testing/cluster.ts';
import { testDatabase } from '../../testing/database.ts';
import { addLoanTable, LOANS } from '../../testing/loans/world.ts';
import { drawCity, EAST } from '../../testing/rights-world.ts';
import { importOldCases } from './old-cases.ts';
import { UsageError } from './verb.ts';

test('old cases come in from the command line as on the page, of trades that are served', async (t) => {
  const { db, owner } = await testDatabase(t);
  await addLoanTable(owner);
  await drawCity(owner);
  const now = Date.UTC(2026, 10, 24, 2);
  await loadDefaultRules(db, path.join(rootDir, 'database/seeds'), now);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-old-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'old.csv');
  await writeFile(
    file,
    `旧编号,区县,开始日期,结束日期,状态,借什么,用到哪天\nA-1,${EAST},2024-03-05,2024-03-20,已归还,梯子,2024-03-15`,
  );
  const signal = AbortSignal.timeout(60_000);
  const request = { db, file, now, map: undefined, signal, trade: 'loan' };
  const asked = (more: { readonly trade?: string }) => importOldCases({ ...request, ...more }, [LOANS]);
  assert.deepEqual([(await asked({})).added, (await asked({})).unchanged], [1, 1]);
  const { rows } = await owner.query<{ who: string }>(
    `select person_id as who from event where name = 'loan.imported'`,
  );
  assert.deepEqual(rows, [{ who: 'system' }]);
  await assert.rejects(asked({ trade: 'nothing' }), UsageError);
});
