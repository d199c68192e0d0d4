import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testDatabase } from '../../../testing/database.ts';
import { importUnits, listAllUnits } from '../units/public.ts';
import { RulesCache } from './cache.ts';
import { loopRules } from './loop-rules.ts';
import {
  decideProposal,
  dryRun,
  lintRoutingRules,
  listProposals,
  listRoutingRules,
  recordRuling,
  saveRoutingRules,
  whatWouldChange,
} from './routing.ts';
import { loadDefaultRules } from './seeds.ts';

const now = Date.parse('2026-06-01T10:00:00+08:00');
const author = { at: now, personId: randomUUID(), postId: randomUUID(), note: 'for the test' };
const grid = '370602001002003';
const rule = (id: string, unitId: string, more: object = {}) =>
  ({
    id,
    priority: 10,
    from: '2026-01-01',
    when: { classPrefix: 'E-01' },
    target: { unitId, cycle: 'small' },
    note: '',
    ...more,
  }) as const;

async function city(t: { after(fn: () => Promise<void>): void }) {
  const { db } = await testDatabase(t);
  await loadDefaultRules(db, path.join(rootDir, 'database/seeds'), now);
  const cache = await RulesCache.open({ db, pollMs: 3_600_000 });
  t.after(async () => cache.close());
  return { db, cache };
}

test('an edited rule holds from its day, the old version until the day before', async (t) => {
  const { db, cache } = await city(t);
  await saveRoutingRules(db, [rule('r', 'old')], author);
  await saveRoutingRules(db, [rule('r', 'new', { from: '2026-06-02' })], author);
  await cache.refresh();
  const unitAt = (at: number) =>
    dryRun(cache, { classCode: 'E-01-02', area: grid }, at).decision.chosen?.unitId;
  assert.deepEqual([unitAt(now), unitAt(now + 86_400_000)], ['old', 'new']);
  assert.deepEqual(
    (await listRoutingRules(db)).map(({ from, to, target }) => [from, to, target.unitId]),
    [
      ['2026-01-01', '2026-06-01', 'old'],
      ['2026-06-02', undefined, 'new'],
    ],
  );
});

test('a rule that can never hold is refused, a doubtful one is told', async (t) => {
  const { db } = await city(t);
  await assert.rejects(saveRoutingRules(db, [rule('r', '')], author), Refusal);
  await saveRoutingRules(db, [rule('a', 'one')], author);
  const doubtful = await lintRoutingRules(db, [{ ...rule('b', 'two'), version: 0 }]);
  assert.deepEqual(
    doubtful.map((one) => one.kind),
    ['conflict'],
  );
});

test('a dry run tells the rule, the reasons and what missed by one condition', async (t) => {
  const { db, cache } = await city(t);
  const other = rule('far', 'elsewhere', { when: { classPrefix: 'E-01', areaPrefix: '370699' } });
  await saveRoutingRules(db, [rule('r', 'here'), other], author);
  await cache.refresh();
  const told = dryRun(cache, { classCode: 'E-01-02', area: grid }, now);
  assert.equal(told.decision.chosen?.rule.id, 'r');
  assert.deepEqual(told.decision.reasons, [{ condition: 'classPrefix', wanted: 'E-01', given: 'E-01-02' }]);
  assert.deepEqual(
    told.nearMisses.map((miss) => [miss.rule.id, miss.failed.condition]),
    [['far', 'areaPrefix']],
  );
});

test('what would change for past matters is told before anything is changed', async (t) => {
  const { db } = await city(t);
  await saveRoutingRules(db, [rule('r', 'old')], author);
  async function* matters() {
    for (let n = 0; n < 2_500; n += 1) {
      const classCode = n % 5 === 0 ? 'E-01-02' : 'E-02-01';
      yield { id: `m${n}`, at: now - n * 1_000_000, input: { classCode, area: grid } };
    }
  }
  const changed = { ...rule('r', 'new', { from: '2026-07-01' }), version: 0 };
  const told = await whatWouldChange(db, { day: '2026-06-01', changed: [changed], removed: [] }, matters());
  assert.deepEqual(
    [told.total, told.changedCount, told.unchanged, told.changed.length],
    [2_500, 500, 2_000, 500],
  );
  assert.deepEqual([told.changed[0]?.before?.unitId, told.changed[0]?.after?.unitId], ['old', 'new']);
  const gone = await whatWouldChange(db, { day: '2026-06-01', changed: [], removed: ['r'] }, matters());
  assert.equal(gone.changed[0]?.after, null);
});

test('a rule that names the unit instead of its role changes nothing', async (t) => {
  const { db } = await city(t);
  const unitRow = { row: 2, fields: { code: 'U1', name: '环卫中心', area: '370602', roles: '环卫管理单位' } };
  await importUnits(db, [unitRow], { day: '2026-01-01', newId: randomUUID, hasArea: () => true });
  const [unit] = await listAllUnits(db);
  await saveRoutingRules(db, [rule('r', 'role:环卫管理单位')], author);
  const matters = [{ id: 'm', at: now, input: { classCode: 'E-01-02', area: grid } }];
  const named = { ...rule('r', unit?.id ?? ''), version: 0 };
  const told = await whatWouldChange(db, { day: '2026-06-01', changed: [named], removed: [] }, matters);
  assert.deepEqual([told.unchanged, told.changedCount], [1, 0]);
  const nobody = { ...rule('r', 'role:谁也不是'), version: 0 };
  const gone = await whatWouldChange(db, { day: '2026-06-01', changed: [nobody], removed: [] }, matters);
  assert.deepEqual([gone.changed[0]?.before?.unitId, gone.changed[0]?.after], [unit?.id, null]);
});

test('decisions for good become a proposal with its counts, which a person adopts once', async (t) => {
  const { db, cache } = await city(t);
  const input = { classCode: 'E-01-02', area: grid };
  for (let n = 0; n < 4; n += 1) {
    const ruling = {
      matterId: `m${n}`,
      input,
      target: { unitId: 'u', cycle: 'small' as const },
      at: now - n,
    };
    const id = randomUUID();
    await recordRuling(db, id, ruling);
    await recordRuling(db, id, ruling);
  }
  const proposals = await listProposals(db, cache, now - 1_000, now);
  assert.deepEqual(
    proposals.map(({ agrees, total }) => [agrees, total]),
    [[4, 4]],
  );
  const order = {
    key: proposals[0]?.key ?? '',
    decision: 'adopted',
    note: '照裁定',
    from: '2026-06-01',
    priority: 50,
  } as const;
  const [first, second] = await Promise.allSettled([
    decideProposal(db, proposals, order, author),
    decideProposal(db, proposals, order, author),
  ]);
  assert.deepEqual([first?.status, second?.status].sort(), ['fulfilled', 'rejected']);
  await cache.refresh();
  assert.equal(cache.factsAt(now).route(input).chosen?.unitId, 'u');
  assert.deepEqual(await listProposals(db, cache, now - 1_000, now), []);
});

test('the loop is told the rule and its reasons, by the rules of the moment', async (t) => {
  const { db, cache } = await city(t);
  const filedUnder = cache.factsAt(now).rulesVersion;
  await saveRoutingRules(db, [rule('r', 'here')], author);
  await cache.refresh();
  const source = loopRules(cache, () => now);
  const question = { classCode: 'E-01-02', area: grid, channel: 'patrol', cycle: 'micro' as const, at: now };
  assert.deepEqual(source.version(filedUnder)?.route(question), {
    rule: 'r',
    suggested: 'here',
    reasons: [{ condition: 'classPrefix', wanted: 'E-01', given: 'E-01-02' }],
    runnersUp: [],
  });
  assert.equal(source.current(now).route({ ...question, classCode: null }), null);
  assert.equal(source.version('r999.2026-01-01'), null);
  assert.equal(source.version('test'), null);
});
