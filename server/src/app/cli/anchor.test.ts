import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { lastSent } from '../../features/running/audit/proof-queries.ts';
import { sendDaily } from '../../features/running/audit/public.ts';
import { makeFileStore } from '../../platform/files/store.ts';
import { readHeadLine, signingKey } from '../../platform/ledger/head.ts';
import { HEAD_FILE, PROOF_FOLDER } from '../../platform/ledger/keyring.ts';
import { signOnce } from '../../platform/ledger/sign.ts';
import { HERE, makeLoopWorld, WHO } from '../../testing/loop-world.ts';
import { older } from '../../testing/proof-older.ts';
import { keepTables, proofWorld } from '../../testing/proof-world.ts';

const LEDGER = [
  'issue',
  'event',
  'command',
  'issue_text',
  'issue_contact',
  'issue_file',
  'todo',
  'issue_sheet',
  'outbox',
  'unsealed',
  'seal',
  'seal_leaf',
  'signed_seal',
  'signed_leaf',
  'access_log',
];

async function city(t: Parameters<typeof proofWorld>[0]) {
  const world = await proofWorld(t);
  const { owner, loop } = world;
  await owner.query('alter table seal_leaf drop constraint seal_leaf_district_number_fkey');
  await owner.query('alter table signed_leaf drop constraint signed_leaf_number_fkey');
  const more = async (n: number) => {
    const id = await world.report(n);
    await world.look(n);
    await loop.work();
    await world.seal();
    return id;
  };
  return {
    ...world,
    more,
    problems: async () => new Set((await world.prove()).broken.map((b) => b.problem)),
  };
}

test('a whole matter taken away with its neighbours is missed at the seals, sealed or not', async (t) => {
  const { owner, loop, more, sign, report, prove } = await city(t);
  const sealed = await more(1);
  await more(2);
  await sign();
  const { putBack } = await keepTables(owner, LEDGER);
  const without = async (id: string, tables: readonly string[]) => {
    for (const table of tables) {
      const column = table === 'issue' ? 'id' : 'stream_id';
      await owner.query(`delete from ${table} where ${column} = $1`, [id]);
    }
    return (await prove()).broken;
  };
  const all = ['issue_text', 'issue_contact', 'issue_file', 'event', 'command', 'issue'];
  const gone = await without(sealed, all);
  assert.ok(
    gone.some(({ stream, problem }) => stream === `issue ${HERE}.${sealed}` && problem === 'missing'),
  );
  await putBack();
  assert.ok((await without(sealed, [...all, 'seal_leaf'])).length > 0, 'with its leaf too');
  await putBack();
  const waiting = await report(3);
  await loop.work();
  const unsealed = await without(waiting, all);
  assert.ok(unsealed.some(({ stream }) => stream === `unsealed ${HERE}.${waiting}`));
});

test('the newest and all seals and signatures taken away are missed', async (t) => {
  const { owner, more, sign, problems } = await city(t);
  await more(1);
  await sign();
  await more(2);
  await sign();
  const { putBack } = await keepTables(owner, LEDGER);
  const cut = async (newest: boolean) => {
    const where = newest ? 'where number = 2' : '';
    for (const table of ['signed_leaf', 'signed_seal', 'seal_leaf', 'seal']) {
      await owner.query(`delete from ${table} ${where}`);
    }
    const found = await problems();
    await putBack();
    return found;
  };
  for (const newest of [true, false]) {
    assert.deepEqual([...(await cut(newest))].sort(), ['anchor', 'unsealed'], newest ? 'newest' : 'all');
  }
  assert.deepEqual([...(await problems())], []);
});

test('a ledger put back to an earlier day, or made anew, is not what was signed', async (t) => {
  const { owner, more, sign, prove, problems, db, dataDir, key, loop } = await city(t);
  await more(1);
  await sign();
  const earlier = await keepTables(owner, LEDGER);
  await more(2);
  const outside = await sign();
  assert.deepEqual((await prove([outside])).broken, []);
  await earlier.putBack();
  assert.deepEqual([...(await problems())], ['anchor'], 'the newest head in the data folder says so');
  // Another day is lived through in its place and signed by a key that is not the city's.
  await more(3);
  await signOnce(db, signingKey('ab'.repeat(32)), loop.now);
  assert.deepEqual([...(await problems())].sort(), ['anchor', 'signature']);
  // With the key and the data folder all of it fits; only what was kept elsewhere does not.
  await owner.query('delete from signed_leaf where number = 2');
  await owner.query('delete from signed_seal where number = 2');
  rmSync(path.join(dataDir, PROOF_FOLDER, HEAD_FILE));
  await sign(key);
  assert.deepEqual((await prove()).broken, []);
  const { broken } = await prove([outside]);
  assert.deepEqual(broken, [{ stream: 'signed_seal 2', version: null, problem: 'anchor' }]);
});

test('with the files, a photo whose content on disk is another or gone is found', async (t) => {
  const { owner, more, prove, dataDir } = await city(t);
  const id = await more(1);
  const store = makeFileStore(dataDir);
  const hash = await store.keep(Buffer.from('a photo'));
  // The city's photos have made-up hashes; this one gets content, and what says so beside the event goes with it.
  await owner.query(
    'update file set hash = $1 where id::text in (select file_id from issue_file where stream_id = $2)',
    [hash, id],
  );
  await owner.query('update issue_file set digest = null where stream_id = $1', [id]);
  const before = (await prove()).broken;
  assert.deepEqual((await prove([], { files: true })).broken, before);
  const name = hash.toString('hex');
  const file = path.join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4), name);
  chmodSync(file, 0o600);
  writeFileSync(file, 'another');
  assert.deepEqual((await prove()).broken, before, 'without them it is not looked at');
  const found = (await prove([], { files: true })).broken;
  assert.deepEqual(
    found.slice(before.length).map(({ problem }) => problem),
    ['beside'],
  );
  rmSync(file);
  assert.equal((await prove([], { files: true })).broken.length, found.length);
});

test('each day the newest signed head leaves the house once, and a try that failed is made again', async (t) => {
  const { more, sign, dataDir, db, key, loop, prove } = await city(t);
  await more(1);
  const signed = await sign();
  const file = path.join(dataDir, 'anchors.txt');
  const sent: string[] = [];
  let status = 503;
  const outside = {
    send: async ({ body }: { body?: Buffer | string }) => {
      sent.push(String(body));
      return { status, headers: {}, body: Buffer.alloc(0) };
    },
  };
  const deps = { db, outside, keys: () => new Map([[key.id, key.publicKey]]) };
  const away = { kind: 'web', url: 'https://anchor.example/in' } as const;
  assert.equal(await sendDaily(deps, away, loop.now), true);
  assert.equal((await lastSent(db))?.fault, 'HTTP 503');
  status = 200;
  assert.equal(await sendDaily(deps, away, loop.now + 3_600_000), true, 'an hour later it is tried again');
  assert.equal(await sendDaily(deps, away, loop.now + 7_200_000), false, 'it arrived');
  assert.deepEqual(await prove([readHeadLine(sent[1] ?? '')]).then(({ broken }) => broken), []);
  assert.equal(readHeadLine(sent[1] ?? '').head.number, signed.head.number);
  await more(2);
  await sign();
  const day = loop.now + 2 * 86_400_000;
  assert.equal(await sendDaily(deps, { kind: 'file', file }, day), true);
  assert.equal(readHeadLine(readFileSync(file, 'utf8').trim()).head.number, signed.head.number + 1);
  assert.equal(await sendDaily(deps, { kind: 'file', file }, day + 2 * 86_400_000), false, 'nothing newer');
});

test('what is sealed in a contact is opened and compared, and a secret that changes does not matter', async (t) => {
  const { owner, more, prove } = await city(t);
  const [one, two] = [await more(1), await more(2)];
  await owner.query(
    `update issue_contact t set phone_sealed = o.phone_sealed, phone_index = o.phone_index
     from issue_contact o where t.stream_id = $1 and o.stream_id = $2`,
    [one, two],
  );
  const { broken } = await prove();
  assert.ok(broken.some(({ stream, problem }) => stream === `issue ${HERE}.${one}` && problem === 'beside'));
});

test('a city from before proves what it proved, says so, and is signed as it is found', async (t) => {
  const { owner, more, sign, prove, loop, db, look, seal } = await city(t);
  const id = await more(1);
  await older(owner);
  const before = await prove();
  assert.deepEqual([before.broken, before.signed, before.older > 0], [[], null, true]);
  await sign();
  // A server started anew remembers nothing of before.
  const restarted = makeLoopWorld(db);
  restarted.now = loop.now;
  await restarted.give(WHO.lanshan, id, 'file');
  loop.now = restarted.now;
  await look(7);
  await loop.work();
  await seal();
  await sign();
  const after = await prove();
  assert.deepEqual([after.broken, after.signed?.number, after.older], [[], 2, before.older]);
  await owner.query("update seal set at = at + interval '1 day' where number = 1");
  assert.ok(
    (await prove()).broken.some(({ stream }) => stream === `seal ${HERE} 1`),
    'as it was found',
  );
  await owner.query("update seal set at = at - interval '1 day' where number = 1");
  await owner.query("update access_log set reason = 'another' where hash is null");
  assert.ok((await prove()).broken.some(({ problem }) => problem === 'access'));
});
