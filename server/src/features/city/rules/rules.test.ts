import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { test } from 'node:test';
import { rootDir } from '../../../testing/cluster.ts';
import { testDatabase } from '../../../testing/database.ts';
import { demoUnits } from '../units/demo-units.ts';
import { importUnits } from '../units/public.ts';
import { RulesCache } from './cache.ts';
import { type Author, changeRules, endRules } from './change.ts';
import { importCalendar } from './import-calendar.ts';
import { importCategories } from './import-categories.ts';
import { importStandards } from './import-standards.ts';
import { currentVersions, listRevisions, rulesRevision } from './queries.ts';
import { loadDefaultRules, loadDemoRules } from './seeds.ts';
import { RulesMissingError } from './snapshot.ts';

const seedsDir = path.join(rootDir, 'database/seeds');
const now = Date.parse('2026-06-01T10:00:00+08:00');
const author: Author = { at: now, personId: randomUUID(), postId: randomUUID(), note: 'for the test' };
const districts = [{ code: '370602', name: '滨海区' }];
const streets = [{ code: '370602001', name: '望潮街道' }];
const communities = [{ code: '370602001002', name: '听涛社区居民委员会' }];

async function demoCity(t: { after(fn: () => Promise<void>): void }) {
  const { db } = await testDatabase(t);
  await loadDefaultRules(db, seedsDir, now);
  await loadDemoRules(db, seedsDir, now);
  const units = await demoUnits(seedsDir, { districts, streets, communities });
  await importUnits(db, units, { day: '2018-01-01', newId: randomUUID, hasArea: () => true });
  const cache = await RulesCache.open({ db, pollMs: 3_600_000 });
  t.after(async () => cache.close());
  return { db, cache };
}

test('the shipped rules load whole, and a second time change nothing', async (t) => {
  const { db, cache } = await demoCity(t);
  const facts = cache.factsAt(now);
  assert.deepEqual(facts.ruling('C-01-01', '1'), {
    classCode: 'C-01-01',
    condition: '1',
    limit: { n: 2, unit: 'urgent_hour' },
  });
  assert.equal(facts.classes.filter((one) => one.level === 3 && one.tree !== 'S').length, 55);
  assert.equal(facts.policy.version, facts.rulesVersion);
  assert.ok(facts.list('return_reason')?.has('not_my_place'));
  assert.ok(facts.list('class')?.has('S-01-04'));
  assert.equal(facts.list('condition'), null);
  assert.deepEqual([facts.onDutyList('E-04-10'), facts.onDutyList('C-01-01')], [true, false]);
  const revision = await rulesRevision(db);
  await loadDefaultRules(db, seedsDir, now);
  await loadDemoRules(db, seedsDir, now);
  assert.equal(await rulesRevision(db), revision);
});

test('a city of a version before residents’ words gets them, but for classes it calls otherwise, and keeps what it ended', async (t) => {
  const { db, owner } = await testDatabase(t);
  await loadDefaultRules(db, seedsDir, now);
  await loadDemoRules(db, seedsDir, now);
  const words = async () =>
    (
      await owner.query<{ code: string }>(
        "select code from code_list where list = 'resident_class' and until is null order by code",
      )
    ).rows.map(({ code }) => code);
  const all = await words();
  await owner.query("delete from code_list where list = 'resident_class'");
  await owner.query("update class set name = '餐饮油烟' where key = 'E-01-20'");
  await loadDefaultRules(db, seedsDir, now);
  assert.deepEqual(
    await words(),
    all.filter((code) => code !== 'E-01-20'),
  );
  assert.equal(all.length, 35);
  await owner.query("update code_list set valid_to = '2026-01-01' where list = 'resident_class'");
  const revision = await rulesRevision(db);
  await loadDefaultRules(db, seedsDir, now);
  assert.equal(await rulesRevision(db), revision);
});

test('every class on the shipped duty list and in the shipped routing exists', async (t) => {
  const { cache } = await demoCity(t);
  const facts = cache.factsAt(now);
  for (const rule of facts.routing.rules) assert.ok(facts.classOf(rule.when.classPrefix ?? ''), rule.id);
  const onList = facts.classes.filter((one) => facts.onDutyList(one.code));
  assert.equal(onList.length, 15);
});

test('a matter goes to the unit that has the role for its place, and the way is explained', async (t) => {
  const { cache } = await demoCity(t);
  const facts = cache.factsAt(now);
  const nameFor = (classCode: string, level: 'micro' | 'small' | 'big', area = '370602001002003') =>
    facts.unit(facts.route({ classCode, area, level }).chosen?.unitId ?? '')?.name;
  assert.equal(nameFor('C-01-01', 'big'), '滨海区供水公司（演示）');
  assert.equal(nameFor('E-04-01', 'small'), '望潮街道综合执法中队');
  assert.equal(nameFor('E-04-01', 'micro'), '听涛社区居民委员会');
  const decision = facts.route({ classCode: 'E-04-01', area: '370602001002003', level: 'micro' });
  assert.equal(decision.chosen?.rule.id, 'demo:E-04:micro');
  assert.equal(decision.runnersUp[0]?.rule.id, 'demo:E-04-01');
  assert.equal(facts.route({ classCode: 'E-04-01', area: '370699001002003', level: 'micro' }).chosen, null);
});

test('without a condition only a class that has a single one has a ruling', async (t) => {
  const { cache } = await demoCity(t);
  const facts = cache.factsAt(now);
  assert.equal(facts.ruling('C-01-01', null), null);
  assert.equal(facts.ruling('E-01-02', null)?.condition, '1');
  assert.equal(facts.ruling('E-01-02', '9'), null);
  assert.equal(facts.ruling('S-01-01', null), null);
});

test('a changed standard holds from its day, and the version a matter was filed under stays as it was', async (t) => {
  const { db, cache } = await demoCity(t);
  const filedUnder = cache.factsAt(now).rulesVersion;
  const row = {
    row: 2,
    fields: {
      kind: '事件',
      majorCode: '01',
      major: '市容环境',
      minorCode: '02',
      minor: '暴露垃圾',
      openCondition: '公共场所有散落垃圾',
      closeCondition: '清理干净',
      limit: '2工作时',
      unit: '环卫管理单位',
    },
  };
  const result = await importStandards(db, [row], author, { from: '2026-07-01' });
  assert.deepEqual([result.changed, result.added, result.absent], [1, 0, 81]);
  await cache.refresh();
  const july = Date.parse('2026-07-01T00:00:00+08:00');
  assert.equal(cache.factsAt(july - 1).ruling('E-01-02', '1')?.limit.n, 4);
  assert.equal(cache.factsAt(july).ruling('E-01-02', '1')?.limit.n, 2);
  assert.equal(cache.factsOf(filedUnder, july).ruling('E-01-02', '1')?.limit.n, 4);
  assert.equal(cache.factsOf(filedUnder, july).rulesVersion, filedUnder);
  const reopened = await RulesCache.open({ db, pollMs: 3_600_000 });
  t.after(async () => reopened.close());
  assert.equal(reopened.factsOf(filedUnder, july).ruling('E-01-02', '1')?.limit.n, 4);
  const [last] = await listRevisions(db, null, 1);
  assert.deepEqual([last?.subject, last?.byPerson, last?.changed], ['standard', author.personId, 1]);
});

test('a correction from the same day on is known from then on, and the wrong version is still what it was', async (t) => {
  const { db, cache } = await demoCity(t);
  const wrong = cache.factsAt(now);
  const policy = { ...wrong.policy, returnLimit: 5 } as Record<string, unknown>;
  delete policy.version;
  const data = { data: policy as unknown as Omit<typeof wrong.policy, 'version'> };
  await changeRules(db, 'policy', [{ key: 'loop', from: '2018-01-01', data }], author);
  await cache.refresh();
  assert.equal(cache.factsAt(now).policy.returnLimit, 5);
  assert.equal(cache.factsOf(wrong.rulesVersion, now).policy.returnLimit, 2);
});

test('a class that is ended is no choice any more from that day', async (t) => {
  const { db, cache } = await demoCity(t);
  await endRules(db, 'class', ['S-07-03'], '2026-06-02', author);
  await cache.refresh();
  assert.ok(cache.factsAt(now).list('class')?.has('S-07-03'));
  assert.ok(
    !cache
      .factsAt(now + 24 * 3_600_000)
      .list('class')
      ?.has('S-07-03'),
  );
});

test('a later year’s holidays are imported, its years become known, and old matters keep the old calendar', async (t) => {
  const { db, cache } = await demoCity(t);
  const before = cache.factsAt(now);
  const rows = [
    { row: 2, fields: { date: '2027-01-01', workday: '放假' } },
    { row: 3, fields: { date: '2027/1/3', workday: '上班' } },
    { row: 4, fields: { date: '2026-01-01', workday: 'False' } },
  ];
  const result = await importCalendar(db, rows, author, { from: '2026-06-02' });
  assert.deepEqual([result.read, result.added, result.unchanged], [3, 2, 1]);
  await cache.refresh();
  const after = cache.factsAt(Date.parse('2026-06-02T09:00:00+08:00'));
  assert.deepEqual(after.calendar.data.knownYears, [2018, 2027]);
  assert.deepEqual(cache.factsOf(before.rulesVersion, now).calendar.data.knownYears, [2018, 2026]);
  const again = await importCalendar(db, rows, author, { from: '2026-06-03' });
  assert.deepEqual([again.unchanged, again.added, again.changed], [3, 0, 0]);
  const bad = await importCalendar(db, [{ row: 2, fields: { date: '2027-02-30', workday: '休' } }], author, {
    from: '2026-06-02',
  });
  assert.deepEqual([bad.refused, bad.applied, bad.problems[0]?.field], [1, false, 'date']);
});

test('a row of classes is refused with everything that is wrong with it', async (t) => {
  const { db } = await demoCity(t);
  const bad = {
    typeCode: '一',
    type: '城市管理',
    mainCode: '18',
    main: '',
    subCode: '4 28',
    sub: '暴露垃圾',
  };
  const good = { typeCode: '1', type: '城市管理', mainCode: '18', main: '市容环境' };
  const rows = [bad, good].map((fields, index) => ({ row: index + 2, fields }));
  const options = { from: '2026-07-01', tree: 'Z', mode: 'good' } as const;
  const result = await importCategories(db, rows, author, options);
  assert.deepEqual([result.read, result.added, result.refused], [2, 1, 1]);
  assert.deepEqual(
    result.problems.map(({ row, field }) => `${row} ${field}`),
    ['2 typeCode', '2 main', '2 subCode'],
  );
  assert.match(result.problems[0]?.message ?? '', /应为数字或字母/);
});

test('ten people changing rules at once leave ten revisions and no version lost', async (t) => {
  const { db, cache } = await demoCity(t);
  const revision = cache.revision;
  const before = cache.factsAt(now).codes('nature').length;
  const add = (n: number) => ({
    key: `nature/x${n}`,
    from: '2026-01-01',
    data: { list: 'nature', code: `x${n}`, zh: `新性质${n}`, en: `New ${n}`, place: 10 + n },
  });
  await Promise.all(Array.from({ length: 10 }, (_, n) => changeRules(db, 'code_list', [add(n)], author)));
  await cache.refresh();
  assert.equal(cache.revision, revision + 10);
  assert.equal(cache.factsAt(now).codes('nature').length, before + 10);
});

test('without policy and calendar nothing is decided, and the message says what to load', async (t) => {
  const { db } = await testDatabase(t);
  const cache = await RulesCache.open({ db, pollMs: 3_600_000 });
  t.after(async () => cache.close());
  assert.throws(() => cache.factsAt(now), RulesMissingError);
});

test('a server that listens is told of a change at once, and again after its connection broke', async (t) => {
  const { db } = await demoCity(t);
  const cache = await RulesCache.open({ db, pollMs: 50, listen: true });
  const gone = async (key: string) => {
    await endRules(db, 'class', [key], '2026-06-01', author);
    for (let tries = 0; tries < 200 && cache.factsAt(now).classOf(key) !== null; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return cache.factsAt(now).classOf(key) === null;
  };
  try {
    assert.ok(await gone('S-07-03'));
    const { rows } = await db.query<{ count: number }>(
      `select count(pg_terminate_backend(pid)) as count from pg_stat_activity
       where datname = current_database() and query = 'listen gridgov_rules'`,
    );
    assert.equal(rows[0]?.count, 1);
    assert.ok(await gone('S-07-02'));
  } finally {
    // Before the database is closed, which waits for every connection to be given back.
    await cache.close();
  }
});

test('another server’s change is seen by the poll', async (t) => {
  const { db } = await demoCity(t);
  const cache = await RulesCache.open({ db, pollMs: 20 });
  t.after(async () => cache.close());
  await endRules(db, 'class', ['S-07-03'], '2026-06-01', author);
  for (let tries = 0; tries < 200 && cache.factsAt(now).classOf('S-07-03') !== null; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(cache.factsAt(now).classOf('S-07-03'), null);
});

test('an older city is told which way is better where it never changed a measure that still counts the same', async (t) => {
  const { db, owner } = await testDatabase(t);
  await loadDefaultRules(db, seedsDir, now);
  const of = async (key: string) => (await currentVersions(db, 'measure', key))[0]?.data.data;
  const shipped = await of('rework_share');
  assert.deepEqual([shipped?.better, shipped?.source !== undefined], ['less', true]);
  const own = await of('close_rate');
  assert.ok(own !== undefined);
  // As a version before these members left them; file_rate counted something else then.
  await owner.query("update measure set data = data - 'better' - 'source'");
  await owner.query(
    `update measure set data = data || '{"denominator": ["reported"]}' where key = 'file_rate'`,
  );
  const { better: _, source: __, ...bare } = own;
  const changed = { key: 'close_rate', from: '2018-01-01', data: { data: { ...bare, least: 30 } } };
  await changeRules(db, 'measure', [changed], author);
  await loadDefaultRules(db, seedsDir, now);
  assert.deepEqual(await of('rework_share'), shipped);
  const [byCity, other, neither] = [
    await of('close_rate'),
    await of('file_rate'),
    await of('no_owner_share'),
  ];
  assert.deepEqual([byCity?.least, byCity?.better, byCity?.source], [30, undefined, undefined]);
  assert.deepEqual([other?.better, other?.source], [undefined, undefined]);
  assert.ok(
    neither?.better === undefined && neither?.source !== undefined,
    'neither good nor bad, and a source',
  );
  const revision = await rulesRevision(db);
  await loadDefaultRules(db, seedsDir, now);
  assert.equal(await rulesRevision(db), revision, 'once');
});
