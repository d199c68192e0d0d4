import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { makeQueue } from '../../../platform/jobs/carry.ts';
import { districtsWaiting, relayOnce } from '../../../platform/ledger/relay.ts';
import { sealOnce } from '../../../platform/ledger/seal.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { rootDir, testCluster } from '../../../testing/cluster.ts';
import { type TestDatabase, testDatabase } from '../../../testing/database.ts';
import { testPolicy } from '../../../testing/rules.ts';
import { ISSUES } from '../../loop/issues/public.ts';
import { replayEvents } from '../../loop/replay/public.ts';
import { backUp } from './backup.ts';
import { BackupDamagedError, RestoreRefusedError } from './manifest.ts';
import { listTables } from './queries.ts';
import { restore } from './restore.ts';

const HEADERS =
  'REC_ID,CREATE_TIME,EVENT_SRC_NAME,EVENT_PROPERTY_NAME,DISTRICT_NAME,STREET_ID,STREET_NAME,COMMUNITY_ID,COMMUNITY_NAME,EVENT_TYPE_ID,EVENT_TYPE_NAME,MAIN_TYPE_ID,MAIN_TYPE_NAME,SUB_TYPE_ID,SUB_TYPE_NAME,DISPOSE_UNIT_ID,DISPOSE_UNIT_NAME,INTIME_ARCHIVE_NUM,OVERTIME_ARCHIVE_NUM';
const NOW = Date.UTC(2026, 0, 5);

function folder(t: TestContext): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'backup-'));
  t.after(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Matters with events, seals and counters, awkward text, and two attachments. */
async function fillCity({ db, owner }: TestDatabase, dataDir: string): Promise<void> {
  const rows = Array.from({ length: 30 }, (_, i) => {
    const ending = i % 3 === 0 ? '0,0' : '1,0';
    return `${i},2018-02-08 15:${10 + i}:40,网格巡查,投诉,东湾区,1,福海街道,11,海云里社区,1,市容,2,卫生,3,暴露垃圾,7,海云里社区,${ending}`;
  });
  const file = path.join(dataDir, 'events.csv');
  writeFileSync(file, [HEADERS, ...rows].join('\n'));
  const vocabulary = JSON.parse(
    readFileSync(path.join(rootDir, 'database/seeds/replay/vocabulary.json'), 'utf8'),
  );
  await replayEvents(file, { db, calendar: shippedCalendar(), policy: testPolicy(), vocabulary });
  for (const district of await districtsWaiting(db)) {
    await relayOnce(db, district, async () => undefined);
    await sealOnce(db, district, NOW);
  }
  await owner.query(
    `insert into unit (id, code, name, kind, level, area, parent_id, aliases, roles, valid_from, valid_to)
     values ('018f0000-0000-7000-8000-000000000001', 'U1', $1, 'other', 'city', null, null, $2, '{}', '2020-01-01', null)`,
    ['名称\t含制表符\n换行 \\N 反斜杠', ['', '"引号"', 'NULL']],
  );
  await makeQueue(owner);
  await owner.query(
    `select gridgov_jobs.add_job('issue.review', '{"id": "甲\\n乙"}'::json, null, '2030-01-01', 8, 'key-1')`,
  );
  for (const content of ['照片一', 'x'.repeat(300_000)]) {
    const name = createHash('sha256').update(content).digest('hex');
    const target = path.join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4));
    mkdirSync(target, { recursive: true });
    writeFileSync(path.join(target, name), content);
  }
  writeFileSync(path.join(dataDir, 'demo-secret'), 'a'.repeat(64));
}

async function migrating(ownerUrl: string) {
  const { appPassword } = await testCluster();
  return { ownerUrl, folder: path.join(rootDir, 'database/migrations'), appPassword };
}

async function contentOf({ owner }: TestDatabase): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const { name } of await listTables(owner)) {
    const { rows } = await owner.query(`select t::text as line from ${name} t order by 1`);
    content[name] = JSON.stringify(rows);
  }
  return content;
}

async function saved(t: TestContext, name: string) {
  const city = await testDatabase(t);
  const dataDir = folder(t);
  await fillCity(city, dataDir);
  const file = path.join(dataDir, name);
  const result = await backUp(file, { owner: city.owner, dataDir, product: '0.1.0', now: NOW });
  return { city, dataDir, file, result };
}

for (const name of ['city.tar', 'city.tar.gz']) {
  test(`what comes back from ${name} equals what was saved, and proves itself`, async (t) => {
    const { city, dataDir, file, result } = await saved(t, name);
    const target = await testDatabase(t);
    const targetDir = folder(t);
    const back = await restore(file, {
      owner: target.owner,
      dataDir: targetDir,
      migrating: await migrating(target.ownerUrl),
    });
    assert.deepEqual([back.rows, back.files, back.tables], [result.rows, 2, result.tables]);
    assert.deepEqual(await contentOf(target), await contentOf(city));
    const proof = await verifyLedger(target.db, [ISSUES]);
    assert.deepEqual(proof.broken, []);
    assert.equal(proof.streams, 30);
    assert.ok(proof.seals > 0 && proof.events > 100);
    const { rows: jobs } = await target.owner.query(
      `select t.identifier as task, j.payload, j.key, j.run_at from gridgov_jobs._private_jobs j
       join gridgov_jobs._private_tasks t on t.id = j.task_id`,
    );
    const payload = { id: '甲\n乙' };
    assert.deepEqual(jobs, [{ task: 'issue.review', payload, key: 'key-1', run_at: Date.UTC(2030, 0, 1) }]);
    const files = createHash('sha256').update('照片一').digest('hex');
    const kept = path.join('files', files.slice(0, 2), files.slice(2, 4), files);
    assert.equal(readFileSync(path.join(targetDir, kept), 'utf8'), '照片一');
    assert.equal(
      readFileSync(path.join(targetDir, 'demo-secret'), 'utf8'),
      readFileSync(path.join(dataDir, 'demo-secret'), 'utf8'),
    );
  });
}

test('a damaged backup is refused wherever the damage is, and nothing is touched', async (t) => {
  const target = await testDatabase(t);
  const targetDir = folder(t);
  const options = { owner: target.owner, dataDir: targetDir, migrating: await migrating(target.ownerUrl) };
  const before = await contentOf(target);
  for (const name of ['city.tar', 'city.tar.gz']) {
    const { file } = await saved(t, name);
    const whole = readFileSync(file);
    const broken = `${file}.broken`;
    for (let part = 1; part < 24; part += 1) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((whole.length * part) / 24);
      // In a tar file the padding behind a member means nothing, so a byte with a meaning is looked for.
      const place = bytes.findIndex((byte, index) => index >= at && byte !== 0);
      // All of it: a bit alone may lie between two blocks of the compression, where none is read.
      bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place);
      writeFileSync(broken, bytes);
      await assert.rejects(restore(broken, options), BackupDamagedError, `${name}, byte ${place}`);
    }
    for (const length of [0, 700, Math.floor(whole.length / 2), whole.length - 2_000]) {
      writeFileSync(broken, whole.subarray(0, length));
      await assert.rejects(restore(broken, options), BackupDamagedError, `${name}, cut at ${length}`);
    }
  }
  assert.deepEqual(await contentOf(target), before);
  assert.equal(existsSync(path.join(targetDir, 'files')), false);
});

test('a city that is there is not overwritten, neither by a restore nor its backup by another', async (t) => {
  const { city, dataDir, file } = await saved(t, 'city.tar');
  const options = { owner: city.owner, dataDir, migrating: await migrating(city.ownerUrl) };
  await assert.rejects(restore(file, options), RestoreRefusedError);
  const again = backUp(file, { owner: city.owner, dataDir, product: '0.1.0', now: NOW });
  await assert.rejects(again, RestoreRefusedError);
  assert.equal(existsSync(`${file}.partial`), false);
});

test('a backup stopped half-way leaves no file', async (t) => {
  const city = await testDatabase(t);
  const dataDir = folder(t);
  await fillCity(city, dataDir);
  const file = path.join(dataDir, 'stopped.tar.gz');
  const controller = new AbortController();
  const stopped = backUp(file, {
    owner: city.owner,
    dataDir,
    product: '0.1.0',
    now: NOW,
    signal: controller.signal,
    progress: (text) => {
      if (text.includes('event')) controller.abort();
    },
  });
  await assert.rejects(stopped, { name: 'AbortError' });
  assert.deepEqual([existsSync(file), existsSync(`${file}.partial`)], [false, false]);
});
