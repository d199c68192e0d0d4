/**
 * Loads the whole demo city into a fresh database of the test cluster and tells what each part took. Run:
 * `node bench/demo-load.ts [matters]`. Memory is this process's own peak; the database is not counted.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCity } from '@gridgov/server/app/city.ts';
import { makeLoop } from '@gridgov/server/app/loop.ts';
import { loadDemo } from '@gridgov/server/features/running/demo/public.ts';
import { makeFieldCrypto } from '@gridgov/server/platform/crypto/fields.ts';
import { makeFileStore } from '@gridgov/server/platform/files/store.ts';
import { makeLedgers } from '@gridgov/server/platform/ledger/ledger.ts';
import { rootDir } from '@gridgov/server/testing/cluster.ts';
import { testDatabase } from '@gridgov/server/testing/database.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const peak = () => /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';

const matters = Number(process.argv[2] ?? 3000);
const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-demo-'));
const { db, close } = await testDatabase();
const crypto = makeFieldCrypto({ secrets: ['bench'] });
const now = Date.now();
const began = performance.now();
let part = '';
let city: ReturnType<typeof openCity> | undefined;
const options = {
  db,
  crypto,
  seedsDir: path.join(rootDir, 'database/seeds'),
  now,
  matters,
  store: makeFileStore(folder),
  areas: async () => {
    if (city === undefined) throw new Error('The loop is asked for first');
    return (await city).places.snapshot();
  },
  issues: async () => {
    city = openCity(db, Date.now, (what, error) => say(`${what}: ${String(error)}`));
    const opened = await city;
    return makeLoop({ db, ledgers: makeLedgers(db), crypto, city: opened });
  },
  progress: (name: string) => {
    if (name === part) return;
    say(
      `${((performance.now() - began) / 1000).toFixed(1)} s, peak ${Math.round(Number(peak()) / 1024)} MB: ${name}`,
    );
    part = name;
  },
};
try {
  const played = await loadDemo(options);
  say(
    `${((performance.now() - began) / 1000).toFixed(1)} s, peak ${Math.round(Number(peak()) / 1024)} MB: done`,
  );
  say(JSON.stringify({ ...played, refused: played?.refused.length }));
  for (const one of played?.refused.slice(0, 20) ?? []) say(JSON.stringify(one));
  const again = performance.now();
  say(`again: ${String(await loadDemo(options))} in ${(performance.now() - again).toFixed(0)} ms`);
  const { rows } = await db.query(
    `select stage, count(*) as n, count(*) filter (where street = '990106012') as home,
       count(*) filter (where open and due_at < now()) as over from issue group by stage order by 2 desc`,
  );
  for (const row of rows) say(JSON.stringify(row));
  const waiting = await db.query(
    `select account.name, post.kind, (select count(*) from issue where open and holder in (
         'grid:' || post.area, 'desk:community:' || post.area, 'desk:street:' || post.area,
         'desk:district:' || post.area, 'unit:' || post.unit_id)) as waiting
     from account join post on post.person_id = account.person_id order by 3 desc`,
  );
  for (const row of waiting.rows) say(JSON.stringify(row));
  const { rows: late } = await db.query(
    `select count(*) filter (where in_time) as timely, count(*) filter (where not in_time) as late,
       count(*) filter (where channel = 'public') as public, count(distinct class_code) as classes from issue`,
  );
  say(JSON.stringify(late[0]));
  const some = await db.query(
    `select i.number, t.title, t.description, i.stage, i.cycle from issue i
     join issue_text t on t.district = i.district and t.stream_id = i.id where i.street = '990106012' limit 12`,
  );
  for (const row of some.rows) say(JSON.stringify(row));
} finally {
  await (await city)?.close();
  await close();
  await rm(folder, { recursive: true });
}
