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
import { loadDemo } from '@gridgov/server/features/demo/public.ts';
import { makeFieldCrypto } from '@gridgov/server/platform/crypto/fields.ts';
import { makeFileStore } from '@gridgov/server/platform/files/store.ts';
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
const opened: (() => void)[] = [];
const options = {
  db,
  crypto,
  seedsDir: path.join(rootDir, 'database/seeds'),
  now,
  matters,
  store: makeFileStore(folder),
  issues: async () => {
    const city = await openCity(db, Date.now, (what, error) => say(`${what}: ${String(error)}`));
    opened.push(city.close);
    return makeLoop({ db, config: { ledgerSpelling: 'statement' }, crypto, city, written: () => undefined });
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
} finally {
  for (const end of opened) end();
  await close();
  await rm(folder, { recursive: true });
}
