/** Files of a sealed case: gone with its words, and only those that nothing else has. */
import assert from 'node:assert/strict';
import { statSync, utimesSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { takeWhole } from '../features/running/files/public.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { forgetAgain, tradeTasks } from '../platform/workflow/tasks.ts';
import { HERE, openHelp, PEOPLE, PLACE, TRADES } from '../testing/help/world.ts';
import { otherCaseFiles, streamsOf } from './trades.ts';

const picture = (colour: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Two requests for help; whoever went attached photos on the spot. */
async function photographed(t: TestContext) {
  const world = await openHelp(t);
  const { database, store, server, give, deps } = world;
  const { db } = database;
  const send = async (colour: string) =>
    takeWhole(
      { db, store },
      Readable.from([await picture(colour)]),
      { name: `${colour}.jpg`, personId: PEOPLE.lanshan.personId, most: 1e6 },
      server.clock.now,
    );
  const called = async () => {
    const { id } = await give('muyu', '/helps/commands/call', { place: PLACE, said: '楼道里有人摔倒' });
    await give('lanshan', `/helps/${id}/commands/take`);
    return id;
  };
  const arrive = async (id: string, files: readonly string[]) => {
    const answer = await give('lanshan', `/helps/${id}/commands/arrive`, { files });
    assert.equal(answer.status, 200, answer.text);
  };
  const verify = () =>
    verifyLedger(db, streamsOf(TRADES), {
      checks: (tx) => ({ case_file: (rows) => otherCaseFiles(tx, rows, { store, trades: TRADES }) }),
    });
  return {
    ...world,
    ...{ send, called, arrive, verify },
    /** Names under a folder of the data. */
    kept: async (folder: string) => {
      const all = await readdir(path.join(world.dataDir, folder), { recursive: true, withFileTypes: true });
      return all.filter((one) => one.isFile()).map(({ name }) => name);
    },
    forget: (id: string) =>
      tradeTasks(deps, () => server.clock.now)['trade.forget']?.({
        trade: 'help',
        district: HERE,
        id: id.slice(7),
      }),
  };
}

test('the files of a forgotten case are gone, what others have stays, and verify accepts it', async (t) => {
  const { database, server, send, called, arrive, verify, kept, forget } = await photographed(t);
  const [mine, shared, twin] = [await send('red'), await send('blue'), await send('red')];
  const [one, other] = [await called(), await called()];
  await arrive(one, [mine.id, shared.id]);
  await arrive(other, [shared.id, twin.id]);
  assert.ok(mine.hash.equals(twin.hash), 'the same picture sent in twice is one content');
  const lanshan = server.as('lanshan');
  const status = async (id: string) => (await lanshan('GET', `/files/${id}`)).statusCode;
  assert.deepEqual([await status(mine.id), await status(shared.id)], [200, 200]);

  await forget(one);
  assert.deepEqual([await status(mine.id), await status(shared.id), await status(twin.id)], [404, 200, 200]);
  assert.equal((await kept('files')).length, 4, 'two pictures, each with a small one');
  assert.deepEqual((await verify()).broken, []);

  await forget(other);
  const named = (hash: Buffer) => [hash.toString('hex'), `${hash.toString('hex')}.thumb`];
  const aside = [...named(twin.hash), ...named(shared.hash)].sort();
  assert.deepEqual([(await kept('files')).length, (await kept('forgotten')).sort()], [0, aside]);
  assert.deepEqual((await verify()).broken, []);
  const { rows } = await database.owner.query('select 1 from file');
  assert.deepEqual(rows, []);
});

test('content taken away ends after an hour, and goes back where somebody sent it in meanwhile', async (t) => {
  const { deps, dataDir, send, called, arrive, kept, forget, store } = await photographed(t);
  /** By the clock of the disk, which is not that of the test. */
  const letTwoHoursPass = async () => {
    for (const name of await kept('forgotten')) {
      const file = path.join(dataDir, 'forgotten', name);
      const long = new Date(statSync(file).mtimeMs - 2 * 3_600_000);
      utimesSync(file, long, long);
    }
  };
  const [lost, again] = [await send('red'), await send('blue')];
  const id = await called();
  await arrive(id, [lost.id, again.id]);
  await forget(id);
  assert.equal(await deps.forgetter.clear(), 0, 'too early');
  assert.equal((await kept('forgotten')).length, 4);

  const resent = await send('blue');
  assert.ok(resent.hash.equals(again.hash));
  await letTwoHoursPass();
  assert.equal(await deps.forgetter.clear(), 2, 'the picture and its small one');
  assert.deepEqual(await kept('forgotten'), []);
  assert.ok(await store.open(resent.hash));
  assert.equal(await store.open(lost.hash), undefined);

  // As an upload that found its content on the disk just before it was taken away.
  await store.setAside(resent.hash);
  await letTwoHoursPass();
  assert.equal(await deps.forgetter.clear(), 0);
  assert.ok(await store.open(resent.hash), 'it is there again');
});

test('a file that is missing while its case is not forgotten is named', async (t) => {
  const { database, send, called, arrive, verify } = await photographed(t);
  const { id: file } = await send('red');
  const id = await called();
  await arrive(id, [file]);
  await database.owner.query('delete from file where id = $1', [file]);
  const broken = (await verify()).broken.map(({ stream, problem }) => `${stream} ${problem}`);
  assert.deepEqual(broken, [`help ${id} beside`]);
});

test('files that a backup brings back are forgotten again', async (t) => {
  const { database, deps, server, send, called, arrive, forget } = await photographed(t);
  const { id: file } = await send('red');
  const id = await called();
  await arrive(id, [file]);
  const { rows } = await database.owner.query<{ row: object }>('select to_jsonb(f) as row from file f');
  await forget(id);
  await database.owner.query('insert into file select (jsonb_populate_record(null::file, $1)).*', [
    JSON.stringify(rows[0]?.row),
  ]);
  assert.equal(await forgetAgain(deps, server.clock.now), 1);
  assert.deepEqual((await database.owner.query('select 1 from file')).rows, []);
  assert.equal(await forgetAgain(deps, server.clock.now), 0);
});

test('files with equal content are found by an index', async (t) => {
  const { database, send } = await photographed(t);
  const { db } = database;
  await send('red');
  const { rows } = await db.transaction(async (tx) => {
    // So few rows are read whole otherwise.
    await tx.query('set local enable_seqscan = off');
    return tx.query<Record<string, string>>(
      "explain select hash from file where hash = any(array['\\x00']::bytea[]) and id <> all('{}'::uuid[])",
    );
  });
  assert.match(rows.map((row) => row['QUERY PLAN']).join('\n'), /file_hash/);
});
