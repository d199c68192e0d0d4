import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { createAccount } from '../../features/running/accounts/public.ts';
import { makeSignIn } from '../../platform/auth/sign-in.ts';
import { type TestDatabase, testDatabase } from '../../testing/database.ts';
import { scratchFolder } from '../../testing/scratch.ts';
import { VERBS } from './catalogue.ts';
import { runCli } from './run.ts';
import { gridgov } from './testing.ts';

function folder(t: TestContext): string {
  const made = scratchFolder('网格 cli');
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const on = ({ ownerUrl }: TestDatabase, dataDir: string) => ({
  DATABASE_URL: ownerUrl,
  GRIDGOV_DATA: dataDir,
});

async function typed(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    terminal: false,
  });
  return { code, ...said };
}

const HEADERS =
  'REC_ID,CREATE_TIME,EVENT_SRC_NAME,EVENT_PROPERTY_NAME,DISTRICT_NAME,STREET_ID,STREET_NAME,COMMUNITY_ID,COMMUNITY_NAME,EVENT_TYPE_ID,EVENT_TYPE_NAME,MAIN_TYPE_ID,MAIN_TYPE_NAME,SUB_TYPE_ID,SUB_TYPE_NAME,DISPOSE_UNIT_ID,DISPOSE_UNIT_NAME,INTIME_ARCHIVE_NUM,OVERTIME_ARCHIVE_NUM';
function events(dir: string, count: number): string {
  const file = path.join(dir, 'events.csv');
  const row = (i: number) => {
    const ending = ['1,0', '0,1', '0,0'][i % 3];
    return `${i},2018-02-08 15:34:40,网格巡查,投诉,东湾区,1,福海街道,11,海云里社区,1,市容,2,卫生,3,暴露垃圾,7,海云里社区,${ending}`;
  };
  writeFileSync(file, [HEADERS, ...Array.from({ length: count }, (_, i) => row(i))].join('\n'));
  return file;
}

async function scratchDatabases({ owner }: TestDatabase): Promise<number> {
  const { rows } = await owner.query("select 1 from pg_database where datname like 'gridgov_scratch_%'");
  return rows.length;
}

test('every verb explains itself, and what is unknown is answered with what there is', async () => {
  for (const name of Object.keys(VERBS)) {
    // Few and quick.
    const { code, out } = await typed(name, '--help');
    assert.equal(code, 0);
    assert.ok(out.includes(`gridgov -- ${name}`), out);
  }
  const unknown = await typed('frobnicate');
  assert.deepEqual([unknown.code, unknown.out], [2, '']);
  assert.match(unknown.err, /replay、due/);
  for (const [args, named] of [
    [['due', '--form', 'x'], /--from/],
    [['due', '--from'], /--from 后面缺少值/],
    [['due', '--limit', '3', '--unit', 'workday'], /--from/],
    [['replay'], /events/],
    [['replay', 'events'], /FILE/],
    [['replay', 'events', 'a', 'b'], /多余/],
    [['verify', '--json=yes'], /不带值/],
    [['token', 'create', '--account', 'a', '--scopes', 'issue.everything'], /issue\.read/],
    [['import', 'people', 'x.csv'], /roster/],
  ] as const) {
    const { code, err } = await typed(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, named);
  }
});

test('a replay gives its counts, proves itself and leaves no database behind, also when interrupted', async (t) => {
  const database = await testDatabase(t);
  const dir = folder(t);
  const env = on(database, dir);
  const whole = await gridgov(['replay', 'events', events(dir, 30), '--json'], env);
  assert.equal(whole.code, 0, whole.err);
  const json = whole.json as Record<string, unknown>;
  assert.deepEqual(Object.keys(json), [
    'read',
    'filed',
    'closedInTime',
    'closedLate',
    'open',
    'refused',
    'transitions',
    'seconds',
    'transitionsPerSecond',
    'problems',
  ]);
  assert.deepEqual(
    [json.read, json.filed, json.closedInTime, json.closedLate, json.open],
    [30, 30, 10, 10, 10],
  );
  let asked = false;
  const stopped = await gridgov(['replay', 'events', events(dir, 20_000), '--json'], env, (err, kill) => {
    if (asked || !err.includes('回放')) return;
    // Once, as a person does: a signal that comes while the process is ending finds nobody to hear it.
    asked = true;
    kill('SIGINT');
  });
  assert.equal(stopped.code, 130);
  assert.match(stopped.err, /已中断/);
  assert.equal(stopped.out, '');
  const missing = await gridgov(['replay', 'events', path.join(dir, 'nowhere.csv')], env);
  assert.equal(missing.code, 1);
  assert.equal(await scratchDatabases(database), 0);
});

test('a city that a replay kept tells its figures by street and by unit', async (t) => {
  const world = await testDatabase();
  const dir = folder(t);
  const env = on(world, dir);
  const name = `kept_${process.pid}`;
  t.after(async () => {
    await world.owner.query(`drop database if exists gridgov_kept_${name} with (force)`);
    await world.close();
  });
  const replayed = await gridgov(['replay', 'events', events(dir, 6), '--keep', name, '--json'], env);
  assert.equal(replayed.code, 0, replayed.err);
  const asked = (...by: string[]) =>
    gridgov(['figures', '--measure', 'on_time', ...by, '--city', name, '--json'], env);
  const street = await asked('--by', 'street');
  assert.equal(street.code, 0, street.err);
  assert.deepEqual(rowsIn(street.json), [{ name: '福海街道', numerator: 2, denominator: 6 }]);
  const unit = await asked('--by', 'unit');
  assert.deepEqual(rowsIn(unit.json), [{ name: '7', numerator: 2, denominator: 6 }]);
  const rebuilt = await gridgov(['figures', '--rebuild', '--city', name, '--json'], env);
  assert.equal(rebuilt.code, 0, rebuilt.err);
  assert.deepEqual(rowsIn((await asked('--by', 'street')).json), rowsIn(street.json));
  const none = await gridgov(['figures', '--by', 'street', '--measure', 'x', '--city', name], env);
  assert.equal(none.code, 2);
  assert.match(none.err, /on_time 按期处置率/);
  const nowhere = await gridgov(['figures', '--measure', 'on_time', '--city', 'nowhere'], env);
  assert.match(nowhere.err, /没有临时城市 nowhere/);
});

type Figure = { readonly key: string; readonly name?: string } & Readonly<
  Record<'numerator' | 'denominator', number>
>;
const rowsIn = (json: unknown) =>
  (json as { readonly rows: Figure[] }).rows.map(({ key, name = key, numerator, denominator }) => {
    return { name, numerator, denominator };
  });

test('imports count, preview and refuse; a token is made; an event changed behind the product is found', async (t) => {
  const database = await testDatabase(t);
  const dir = folder(t);
  const env = on(database, dir);
  const file = path.join(dir, '区划.csv');
  writeFileSync(file, '代码,名称\n990101,东湾区\n990101001,福海街道\n990101001001,海云里社区\n');
  const preview = await gridgov(['import', 'divisions', file, '--dry-run', '--json'], env);
  assert.deepEqual([preview.code, (preview.json as { added: number }).added], [0, 3]);
  const made = await gridgov(['import', 'divisions', file, '--json'], env);
  assert.deepEqual(made.json, { read: 3, added: 3, changed: 0, unchanged: 0, refused: 0, problems: [] });
  const units = path.join(dir, '单位.csv');
  writeFileSync(units, '代号,叫什么,哪里\nU1,潮头环卫站,990101001\n,,\nU2,,990101001\n');
  const map = '代号=code,叫什么=name,哪里=area';
  const refused = await gridgov(['import', 'units', units, '--map', map, '--json'], env);
  assert.deepEqual([refused.code, (refused.json as { refused: number }).refused], [1, 1]);
  const good = await gridgov(['import', 'units', units, '--mode', 'good', '--map', map, '--json'], env);
  assert.deepEqual([good.code, (good.json as { added: number }).added], [0, 1]);
  await createAccount(database.db, { name: 'harbour-gateway', personId: null, now: Date.now() });
  const token = await gridgov(
    ['token', 'create', '--account', 'harbour-gateway', '--scopes', 'issue.read,issue.report', '--json'],
    env,
  );
  assert.equal(token.code, 0, token.err);
  assert.match((token.json as { token: string }).token, /^\S{20,}$/);
  const { rows } = await database.owner.query("select 1 from access_log where method = 'CLI'");
  assert.equal(rows.length, 4);
});

test('an empty city gets its first administrator, who signs in with the password shown', async (t) => {
  const database = await testDatabase(t);
  const env = on(database, folder(t));
  const create = (name: string, post: string) =>
    gridgov(['account', 'create', '--name', name, '--post', post, '--person', '缆望月', '--json'], env);
  const made = await create('Harbour-Key', 'security_admin');
  assert.equal(made.code, 0, made.err);
  const { password } = made.json as { password: string };
  const signIn = makeSignIn(database.db);
  const given = { name: 'harbour-key', now: Date.now(), address: 'local', agent: '' };
  const { accountId } = await signIn({ ...given, password });
  const { rows } = await database.owner.query(
    `select a.must_change, a.demo, p.name, o.kind from account a join person p on p.id = a.person_id
     join post o on o.person_id = p.id where a.id = $1`,
    [accountId],
  );
  assert.deepEqual(rows, [{ must_change: true, demo: false, name: '缆望月', kind: 'security_admin' }]);
  const log = await database.owner.query("select subject from access_log where route = 'account create'");
  assert.deepEqual(log.rows, [{ subject: 'account:harbour-key' }]);
  const taken = await create('harbour-key', 'audit_admin');
  assert.equal(taken.code, 1);
  const people = await database.owner.query('select 1 from person');
  assert.equal(people.rows.length, 1);
  assert.equal((await create('harbour-2', 'grid_worker')).code, 2);
});

test('doctor says what is wrong and what to do, and verify finds a changed event', async (t) => {
  const database = await testDatabase(t);
  const dir = folder(t);
  const env = on(database, dir);
  const fine = await gridgov(['import', 'calendar', calendar(dir), '--json'], env);
  assert.equal(fine.code, 0, fine.err);
  const well = await gridgov(['doctor'], env);
  assert.equal(well.code, 0, well.out);
  assert.match(well.out, /✓ 遗忘角色：gridgov_forget 只能删除/);
  assert.match(well.out, /✓ 居民用语：35 个类别/);
  await database.owner.query("delete from code_list where list = 'resident_class'");
  assert.match(
    (await gridgov(['doctor'], env)).out,
    /· 居民用语：代码表 resident_class 是空的.*\n.*重新启动服务/,
  );
  await database.owner.query('grant update on event to gridgov_app');
  const ill = await gridgov(['doctor', '--json'], env);
  assert.equal(ill.code, 1);
  const bad = (ill.json as { findings: { state: string; says: string }[] }).findings.filter(
    ({ state }) => state === 'bad',
  );
  assert.deepEqual(
    bad.map(({ says }) => says),
    ['服务的角色可以：update event'],
  );
  await database.owner.query(
    `insert into event values ('990101', 'issue', '018f0000-0000-7000-8000-000000000001', 1, 'issue.reported', now(),
     '018f0000-0000-7000-8000-000000000001', 'p', 'q', 'issue.report', 'r', 'local', '{}', '\\x00')`,
  );
  const broken = await gridgov(['verify', '--json'], env);
  assert.equal(broken.code, 1);
  assert.equal((broken.json as { broken: unknown[] }).broken.length, 1);
  const settings = await gridgov(['doctor'], { ...env, PORT: 'eighty' });
  assert.deepEqual([settings.code, settings.out.includes('PORT=eighty')], [1, true]);
});

function calendar(dir: string): string {
  const file = path.join(dir, '放假.csv');
  writeFileSync(file, '日期,是否上班\n2027-01-01,休息\n');
  return file;
}

test('a city of an embedded database is saved and comes back in another folder', async (t) => {
  const dir = folder(t);
  const file = path.join(dir, 'city.tar.gz');
  const [first, second] = [path.join(dir, 'one'), path.join(dir, 'two')];
  const divisions = path.join(dir, 'divisions.csv');
  writeFileSync(divisions, 'code,name\n990101,东湾区\n');
  const made = await gridgov(['import', 'divisions', divisions], { GRIDGOV_DATA: first, DATABASE_URL: '' });
  assert.equal(made.code, 0, made.err);
  const saved = await gridgov(['backup', file, '--json'], { GRIDGOV_DATA: first, DATABASE_URL: '' });
  assert.equal(saved.code, 0, saved.err);
  const back = await gridgov(['restore', file, '--json'], { GRIDGOV_DATA: second, DATABASE_URL: '' });
  assert.equal(back.code, 0, back.err);
  assert.equal((back.json as { rows: number }).rows, (saved.json as { rows: number }).rows);
  const again = await gridgov(['import', 'divisions', divisions, '--json'], {
    GRIDGOV_DATA: second,
    DATABASE_URL: '',
  });
  assert.equal((again.json as { unchanged: number }).unchanged, 1);
});
