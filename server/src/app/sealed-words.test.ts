/** Sealed words: who reads them, where they are not, what is found when they are changed, and that they are forgotten for good. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { forgetAgain } from '../platform/workflow/tasks.ts';
import { HERE, openHelp, PLACE, TRADES } from '../testing/help/world.ts';
import { streamsOf } from './trades.ts';

const CALL = { place: PLACE, said: '楼道里有人摔倒', phone: '13800001234', name: '木某' };

async function called(t: TestContext) {
  const world = await openHelp(t);
  const { id } = await world.give('muyu', '/helps/commands/call', CALL);
  await world.give('lanshan', `/helps/${id}/commands/take`);
  await world.give('lanshan', `/helps/${id}/commands/tell`, { words: '已经出发' });
  return { ...world, id: String(id), own: String(id).slice(7) };
}

test('words lie in one table alone, and every look at them is logged', async (t) => {
  const { database, server, id } = await called(t);
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    // One after the other: the test has few connections.
    const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from "${name}" t`);
    for (const { row } of rows)
      for (const said of [CALL.said, CALL.phone, CALL.name, '已经出发'])
        assert.ok(!row.includes(said) && !row.includes(Buffer.from(said).toString('hex')), `${name}: ${row}`);
  }
  await server.as('muyu')('POST', `/helps/${id}/words`, {});
  const { rows } = await database.owner.query<{ subject: string; reason: string; details: object }>(
    `select subject, reason, details from access_log where kind = 'personal' and outcome = 'done'`,
  );
  assert.deepEqual(rows, [{ subject: `help:${id}`, reason: '经办这一件', details: { words: 4 } }]);
});

test('words that are changed, exchanged, missing or added are named by verify', async (t) => {
  const { database, server, verify, id, own } = await called(t);
  const { owner } = database;
  const { rows: kept } = await owner.query<{ digest: string; words: Buffer }>(
    'select digest, words from sealed_words order by digest',
  );
  const { rows: told } = await owner.query<{ digest: string; version: number }>(
    `select body->'body'->'words'->>'sealed' as digest, version from event where name = 'help.told'`,
  );
  const [last] = told;
  assert.ok(last && kept.length === 4);
  const broken = async () =>
    (await verify()).broken.map(({ stream, version, problem }) => `${stream} ${version} ${problem}`);
  const named = (version: number | null, problem = 'sealed') => `help ${id} ${version} ${problem}`;
  assert.deepEqual(await broken(), []);
  const put = (digest: string, words: Buffer) =>
    owner.query('update sealed_words set words = $2 where digest = $1', [digest, words]);
  const spoken = kept.find(({ digest }) => digest === last.digest) ?? assert.fail();
  const other = kept.find(({ digest }) => digest !== last.digest) ?? assert.fail();

  const changed = Buffer.from(spoken.words);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  await put(spoken.digest, changed);
  assert.deepEqual(await broken(), [named(last.version)]);

  await put(spoken.digest, other.words);
  await put(other.digest, spoken.words);
  assert.deepEqual(await broken(), [named(1), named(last.version)]);
  await put(spoken.digest, spoken.words);
  await put(other.digest, other.words);

  await owner.query('delete from sealed_words where digest = $1', [spoken.digest]);
  assert.deepEqual(await broken(), [named(last.version)]);
  // Also where nobody has the secret.
  const blind = await verifyLedger(database.db, streamsOf(TRADES));
  assert.deepEqual(blind.broken, [{ stream: `help ${id}`, version: last.version, problem: 'sealed' }]);
  const proof = (await server.as('muyu')('GET', `/helps/${id}/proof`)).json();
  assert.deepEqual([proof.whole, proof.broken?.problem], [false, 'sealed']);
  const insert = 'insert into sealed_words (district, stream_id, digest, words) values ($1, $2, $3, $4)';
  await owner.query(insert, [HERE, own, spoken.digest, spoken.words]);
  await owner.query(insert, [HERE, own, 'nobody wrote this', spoken.words]);
  assert.deepEqual(await broken(), [named(null, 'stray')]);
  await owner.query(`delete from sealed_words where digest = 'nobody wrote this'`);

  await owner.query('delete from sealed_key');
  assert.deepEqual(await broken(), [named(1), named(last.version)], 'without the key nothing can be read');
});

test('the server may not delete words, and what deletes them may not read them nor touch anything else', async (t) => {
  const { database } = await called(t);
  const denied = { code: '42501' };
  for (const text of [
    'delete from sealed_words',
    'delete from sealed_key',
    `update sealed_words set words = ''`,
  ])
    await assert.rejects(database.db.query(text), denied, text);
  const as = (text: string) =>
    database.owner.transaction(async (tx) => {
      await tx.query('set local role gridgov_forget');
      await tx.query(text);
    });
  for (const text of [
    'select words from sealed_words',
    'select key from sealed_key',
    'delete from event',
    'select 1 from help',
  ])
    await assert.rejects(as(text), denied, text);
  await as(`delete from sealed_words where district = '${HERE}'`);
});

test('what was forgotten is forgotten again when a backup brings it back, from before the event or after it', async (t) => {
  const { database, deps, dataDir, server, give, verify, id, own } = await called(t);
  const { owner, db } = database;
  const counted = async () => {
    const { rows } = await owner.query<{ n: number }>(
      'select (select count(*) from sealed_words) + (select count(*) from sealed_key) as n',
    );
    return rows[0]?.n;
  };
  const forgotten = async () =>
    (
      await owner.query<{ stream_id: string }>(`select stream_id from event where name = 'help.forgotten'`)
    ).rows.map(({ stream_id }) => stream_id);
  assert.equal(await forgetAgain(deps, server.clock.now), 0, 'nothing was forgotten yet');

  // As after a restore from before the event: the list outside the database names the case.
  mkdirSync(path.join(dataDir, 'proof'), { recursive: true });
  appendFileSync(path.join(dataDir, 'proof', 'forgotten'), `help ${HERE} ${own}\n`);
  assert.equal(await forgetAgain(deps, server.clock.now), 1);
  assert.deepEqual([await counted(), await forgotten()], [0, [own]]);
  const seen = (await server.as('lanshan')('GET', `/helps/${id}`)).json();
  assert.deepEqual([seen.stage, seen.sealed], ['taken', null], 'it goes on where it stood');
  assert.deepEqual((await verify()).broken, []);
  assert.equal((await give('lanshan', `/helps/${id}/commands/set_out`)).stage, 'going');

  // And from after it: words and key are there again, with the event.
  await owner.query(`insert into sealed_key values ($1, $2, '\\x00', now())`, [HERE, own]);
  assert.equal(await forgetAgain(deps, server.clock.now), 1);
  assert.equal(await counted(), 0);
  assert.deepEqual(await forgotten(), [own], 'the event stands once');
  assert.deepEqual((await verifyLedger(db, streamsOf(TRADES))).broken, []);
});
