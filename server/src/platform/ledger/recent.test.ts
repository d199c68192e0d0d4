import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { act } from '../../features/loop/issues/public.ts';
import { testDatabase } from '../../testing/database.ts';
import { HERE, type LoopWorld, makeLoopWorld, WHO } from '../../testing/loop-world.ts';
import type { Db } from '../db/database.ts';
import { uuidv7 } from './ids.ts';
import { CommandReused } from './ledger.ts';
import { makeRecent } from './recent.ts';

const NOTE = { note: '现场已看' };

/** The same database, with every statement's name kept. */
function watched(db: Db, said: string[]): Db {
  return {
    ...db,
    query: ((given: unknown, values?: unknown[]) => {
      said.push(typeof given === 'object' && given !== null && 'name' in given ? String(given.name) : '');
      return db.query(given as never, values as never);
    }) as Db['query'],
  };
}

function noteWith(world: LoopWorld, id: string, commandId: string) {
  const origin = { commandId, requestId: 'r', address: '', now: world.now + 60_000 };
  return act(world.issues, WHO.qingmu, { district: HERE, id, command: 'note', body: NOTE }, origin);
}

test('what was written lately is not read again', async (t) => {
  const { db } = await testDatabase(t);
  const said: string[] = [];
  const world = makeLoopWorld(watched(db, said));
  const id = await world.report(WHO.qingmu);
  await world.give(WHO.lanshan, id, 'file');
  await world.give(WHO.qingmu, id, 'note', NOTE);
  assert.equal(said.filter((name) => name === 'issue_read').length, 0);
  assert.equal(said.filter((name) => name === 'issue_write').length, 3);
});

test('two servers taking turns on one matter miss nothing of each other', async (t) => {
  const { db } = await testDatabase(t);
  const [one, other] = [makeLoopWorld(db), makeLoopWorld(db)];
  const id = await one.report(WHO.qingmu);
  const versions = [];
  for (const world of [one, other, one, one, other, other, one]) {
    // In turn: each remembers the matter as it left it itself.
    world.now = one.now + 60_000;
    versions.push((await noteWith(world, id, uuidv7())).result.version);
    one.now += 60_000;
  }
  assert.deepEqual(versions, [2, 3, 4, 5, 6, 7, 8]);
  await other.give(WHO.qingmu, id, 'withdraw', { reason: '已自行解决' });
  await assert.rejects(noteWith(one, id, uuidv7()), Refusal);
  await assert.rejects(one.give(WHO.lanshan, id, 'file'), Refusal);
});

test('a command sent again to a server that remembers the matter gives the answer given before', async (t) => {
  const { db } = await testDatabase(t);
  const world = makeLoopWorld(db);
  const id = await world.report(WHO.qingmu);
  const commandId = uuidv7();
  const first = await noteWith(world, id, commandId);
  await world.give(WHO.lanshan, id, 'file');
  const again = await noteWith(world, id, commandId);
  assert.equal(again.replayed, true);
  assert.deepEqual(again.result, first.result);
  const { rows } = await db.query('select 1 from event where district = $1 and stream_id = $2', [HERE, id]);
  assert.equal(rows.length, 3);
});

test('a report sent again to another server is the same matter', async (t) => {
  const { db } = await testDatabase(t);
  const [one, other] = [makeLoopWorld(db), makeLoopWorld(db)];
  const id = await one.report(WHO.qingmu);
  await one.give(WHO.lanshan, id, 'file');
  assert.equal(await other.report(WHO.qingmu, id), id);
  await assert.rejects(other.report(WHO.baisha, id), CommandReused);
  const { rows } = await db.query('select 1 from issue where district = $1', [HERE]);
  assert.equal(rows.length, 1);
});

test('the stream kept longest is forgotten first, of whichever kind, and one kept again counts as new', () => {
  const recent = makeRecent(2);
  const [cases, loans] = [recent<string>('case'), recent<string>('loan')];
  const keep = (of: typeof cases, id: string) =>
    of.keep({ district: HERE, id }, { version: 1, head: Buffer.alloc(32), state: id, movedAt: 0 });
  const known = (of: typeof cases, id: string) => of.of({ district: HERE, id, commandId: 'another' })?.state;
  keep(cases, 'a');
  keep(loans, 'b');
  keep(cases, 'a');
  keep(loans, 'c');
  assert.deepEqual([known(cases, 'a'), known(loans, 'b'), known(loans, 'c')], ['a', undefined, 'c']);
  assert.equal(known(loans, 'a'), undefined, 'the same id under another name is another stream');
  assert.equal(cases.of({ district: HERE, id: 'new', commandId: 'new' }), null);
  cases.forget({ district: HERE, id: 'a' });
  assert.equal(known(cases, 'a'), undefined);
});
