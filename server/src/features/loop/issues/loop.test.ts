import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { CommandReused, makeLedger } from '../../../platform/ledger/ledger.ts';
import { relayOnce } from '../../../platform/ledger/relay.ts';
import { sealOnce } from '../../../platform/ledger/seal.ts';
import { verifyLedger } from '../../../platform/ledger/verify.ts';
import { testDatabase } from '../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../testing/rules.ts';
import { act } from './act.ts';
import type { IssueDeps } from './deps.ts';
import { makeNumbers } from './numbers.ts';
import { type ReportInput, report } from './report/report.ts';
import { ISSUES } from './stream.ts';

const place: PlaceValue = {
  district: '990106',
  street: '990106012',
  community: '990106012015',
  grid: '990106012015003',
  lon: 119.4,
  lat: 36.1,
  text: '滨河路12号',
};
const worker = actorOf({ personId: 'worker', postId: 'w1', post: 'grid_worker', area: place.grid });
const leader = actorOf({ personId: 'leader', postId: 'l1', post: 'grid_leader', area: place.community });
const handler = actorOf({
  personId: 'handler',
  postId: 'h1',
  post: 'unit_handler',
  area: '990106',
  unitId: 'roads',
});
const start = Date.UTC(2026, 10, 24, 1);

const input: ReportInput = {
  channel: 'patrol',
  nature: 'report',
  title: '井盖缺损',
  description: '井盖缺了一角',
  classCode: 'C1',
  place,
  reporter: { personId: 'worker', kind: 'staff' },
  files: [],
  linked: [],
};

for (const spelling of ['statement', 'transaction'] as const) {
  test(`the ledger, spelt as ${spelling}`, async (t) => {
    const { db } = await testDatabase(t);
    const deps: IssueDeps = {
      db,
      ledger: makeLedger(db, ISSUES, { spelling }),
      rules: testRules(),
      numbers: makeNumbers(db),
      ...testSurroundings(),
    };
    let now = start;
    const origin = (commandId = uuidv7()) => {
      now += 60_000;
      return { commandId, requestId: 'r', address: '127.0.0.1', now };
    };
    const reportOne = async () => {
      const id = uuidv7();
      await report(deps, worker, input, origin(id));
      return id;
    };
    const give = <C extends Parameters<typeof act>[2]['command']>(
      id: string,
      actor: typeof worker,
      command: C,
      body: object,
      commandId?: string,
    ) => act(deps, actor, { district: place.district, id, command, body: body as never }, origin(commandId));

    await t.test('a matter goes through all seven steps', async () => {
      const id = await reportOne();
      await give(id, leader, 'file', {});
      await give(id, leader, 'dispatch', { unit: 'roads' });
      await give(id, handler, 'acknowledge', {});
      await give(id, handler, 'respond', { result: '已更换' });
      await give(id, worker, 'verify', { agree: true });
      const { result } = await give(id, leader, 'close', { result: 'solved' });
      assert.equal(result.stage, 'closed');
      assert.equal(result.version, 7);
    });

    await t.test(
      'a unit may be asked to assist again, and each time leaves a row beside the matter',
      async () => {
        const id = await reportOne();
        await give(id, leader, 'file', {});
        await give(id, leader, 'dispatch', { unit: 'roads', assists: ['parks', 'water'] });
        await give(id, handler, 'acknowledge', {});
        await give(id, { ...handler, unitId: 'parks', seats: ['unit:parks'] }, 'answer_assist', {
          note: '已到',
        });
        await give(id, handler, 'add_assist', { unit: 'parks', note: '再来' });
        const { rows } = await db.query<{ seat: string; version: number }>(
          'select seat, version from issue_concern where district = $1 and stream_id = $2 order by seat, version',
          [place.district, id],
        );
        assert.deepEqual(rows, [
          { seat: 'unit:parks', version: 3 },
          { seat: 'unit:parks', version: 6 },
          { seat: 'unit:water', version: 3 },
        ]);
      },
    );

    await t.test('the same command five times in parallel is one event and five equal answers', async () => {
      const id = await reportOne();
      const commandId = uuidv7();
      const at = origin(commandId);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          act(deps, leader, { district: place.district, id, command: 'file', body: {} }, at),
        ),
      );
      for (const answer of answers) assert.deepEqual(answer.result, answers[0]?.result);
      const { rows } = await db.query<{ n: number }>(
        'select count(*) as n from event where district = $1 and stream_id = $2',
        [place.district, id],
      );
      assert.equal(rows[0]?.n, 2);
      await assert.rejects(give(id, leader, 'dispatch', { unit: 'roads' }, commandId), CommandReused);
    });

    await t.test('of two dispatchers at once one wins and the other is told what is possible', async () => {
      const id = await reportOne();
      await give(id, leader, 'file', {});
      const both = await Promise.allSettled([
        give(id, leader, 'dispatch', { unit: 'roads' }),
        give(id, leader, 'dispatch', { unit: 'parks' }),
      ]);
      const lost = both.find((one) => one.status === 'rejected');
      assert.equal(both.filter((one) => one.status === 'fulfilled').length, 1);
      assert.ok(lost?.reason instanceof Refusal && lost.reason.code === 'wrong-stage');
    });

    await t.test(
      'sixteen clients on five hot matters: versions equal events and the ledger proves itself',
      async () => {
        const ids = await Promise.all(Array.from({ length: 5 }, reportOne));
        await Promise.all(
          Array.from({ length: 16 }, async (_, client) => {
            for (let n = 0; n < 10; n += 1) {
              // Each client waits for its own answer, as a client does.
              await give(ids[(client + n) % 5] ?? '', worker, 'note', { note: `${client}.${n}` });
            }
          }),
        );
        const { rows } = await db.query<{ version: number; n: number }>(
          `select i.version, count(*) as n from issue i join event e on e.district = i.district and e.stream_id = i.id
         where i.district = $1 and i.id = any($2) group by i.id, i.version`,
          [place.district, ids],
        );
        assert.equal(rows.length, 5);
        for (const row of rows) assert.equal(row.version, row.n);
        assert.equal(
          rows.reduce((sum, row) => sum + row.n, 0),
          5 + 160,
        );
      },
    );

    await t.test('counters equal a count, everything is sealed, and a changed event is found', async () => {
      while ((await relayOnce(db, place.district, async () => undefined)) > 0);
      const { rows } = await db.query<{ key: string; n: number }>('select key, n from tally where n <> 0');
      const counted = await db.query<{ stage: string; n: number }>(
        'select stage, count(*) as n from issue where open group by stage',
      );
      for (const { stage, n } of counted.rows) {
        assert.equal(rows.find((row) => row.key === `stage:${stage}`)?.n, n, stage);
      }
      assert.equal(await sealOnce(db, place.district, now), true);
      assert.equal(await sealOnce(db, place.district, now), false);
      const proof = await verifyLedger(db, [ISSUES]);
      assert.deepEqual(proof.broken, []);
      assert.equal(proof.seals, 1);
      await assert.rejects(db.query("update event set name = 'x'"), /permission denied/);
      await assert.rejects(db.query('delete from event'), /permission denied/);
    });
  });
}

test('verify finds an event that was changed behind the product, and a row that was', async (t) => {
  const { db, owner } = await testDatabase(t);
  const deps: IssueDeps = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...testSurroundings(),
  };
  const ids = [uuidv7(), uuidv7(), uuidv7()];
  for (const commandId of ids)
    await report(deps, worker, input, { commandId, requestId: 'r', address: '', now: start });
  await relayOnce(db, place.district, async () => undefined);
  await sealOnce(db, place.district, start);
  await owner.query(`update event set body = jsonb_set(body, '{body,title}', '"x"') where stream_id = $1`, [
    ids[0],
  ]);
  await owner.query(`update issue set stage = 'closed' where id = $1`, [ids[1]]);
  await owner.query(`update seal_leaf set version = 9 where stream_id = $1`, [ids[2]]);
  const { broken } = await verifyLedger(db, [ISSUES]);
  assert.ok(broken.some((one) => one.stream.endsWith(ids[0] ?? '') && one.problem === 'hash'));
  assert.ok(broken.some((one) => one.stream.endsWith(ids[1] ?? '') && one.problem === 'row'));
  assert.ok(broken.some((one) => one.problem === 'seal'));
});
