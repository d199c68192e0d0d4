import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadDefaultRules } from '../../features/city/rules/public.ts';
import { rootDir } from '../../testing/cluster.ts';
import { START, WHO } from '../../testing/loop-world.ts';
import { olderCity } from '../../testing/older-city.ts';
import { older } from '../../testing/proof-older.ts';
import { proofWorld } from '../../testing/proof-world.ts';

/** The newest migration of the version before signed heads, set-aside work and requests for help. */
const BEFORE = 300;

test('a filled city of the version before migrates, proves what it proved, and knows emergencies', async (t) => {
  const world = await proofWorld(t);
  const { owner: today, loop, db } = world;
  await loadDefaultRules(db, path.join(rootDir, 'database/seeds'), START);
  const open = await world.report(1);
  const id = await world.report(2);
  await loop.give(WHO.lanshan, id, 'file');
  await world.look(1);
  await loop.work();
  await world.seal();
  const city = await olderCity(t, BEFORE, today, async (owner) => {
    await older(owner);
    await owner.query("update policy set data = data - 'helpLimits'");
    await owner.query("delete from code_list where key = 'nature/emergency'");
    // Rows held the moment of the next step alone.
    await owner.query("update issue set due_at = '2030-01-01'");
  });
  const { owner } = city;
  const count = async (sql: string) => (await owner.query<{ n: number }>(sql)).rows[0]?.n;
  assert.equal(await count('select count(*)::int as n from issue'), 2);
  assert.equal(
    await count("select count(*)::int as n from information_schema.tables where table_name = 'work_aside'"),
    0,
  );

  const { applied } = await city.migrate();
  assert.ok(
    applied.some((name) => name.startsWith('0370')),
    applied.join(),
  );
  assert.deepEqual((await city.migrate()).applied, [], 'twice changes nothing');

  const proof = await world.prove([], undefined, owner);
  assert.deepEqual([proof.broken, proof.signed, proof.older > 0], [[], null, true]);
  const limits = "select (data->'helpLimits'->'accept'->>'n')::float8 as n from policy";
  assert.equal(await count(limits), 0.25);
  const same = `select count(*)::int as n from code_list a join code_list b on b.key = 'nature/help'
    where a.key = 'nature/emergency' and a.valid_from = b.valid_from and a.zh = '紧急求助'`;
  assert.equal(await count(same), 1);
  const due = await owner.query<{ due: number; promised: number }>(
    `select (extract(epoch from due_at) * 1000)::float8 as due, (select min((clock.value->>'dueAt')::float8)
       from jsonb_each(state->'clocks') clock where jsonb_typeof(clock.value->'runningSince') = 'number') as promised
     from issue where id = $1`,
    [open],
  );
  assert.equal(due.rows[0]?.due, due.rows[0]?.promised);
});
