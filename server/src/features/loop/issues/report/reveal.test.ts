import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFieldCrypto } from '../../../../platform/crypto/fields.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../../platform/ledger/ledger.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../../testing/rules.ts';
import { serverOn } from '../../../../testing/server.ts';
import { makeNumbers } from '../numbers.ts';
import { issueRoutes } from '../routes.ts';
import { ISSUES } from '../stream.ts';
import { makeContacts } from './contacts.ts';

const cast = {
  seat: member(1, '铃声', ['hotline_seat', '370602']),
  street: member(2, '街灯', ['street_dispatcher', '370602001']),
  worker: member(3, '格子', ['grid_worker', '370602001002003']),
  neighbour: member(4, '邻格', ['grid_worker', '370602001002004']),
};
const REASON = { reason: '回电核实地点' };

async function serve(t: TestContext) {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const { db, owner } = database;
  const crypto = makeFieldCrypto({ secrets: ['a secret of no worth, for tests only, long enough'] });
  const issues = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...testSurroundings(),
    contacts: makeContacts(crypto),
  };
  const server = await serverOn(t, database, cast, () => issueRoutes(issues));
  const report = async (contact?: { name?: string; phone?: string }, nature = 'report'): Promise<string> => {
    const body = {
      channel: 'hotline',
      nature,
      title: '井盖松动',
      description: '',
      classCode: 'C1',
      place: { text: '滨河路12号', grid: '370602001002003' },
      ...(contact === undefined ? {} : { contact }),
    };
    return (await server.as('seat')('POST', '/issues', body, { 'idempotency-key': uuidv7() })).json().id;
  };
  const looks = async () =>
    (
      await owner.query<{ subject: string; reason: string; address: string }>(
        `select subject, reason, address from access_log where kind = 'personal' and outcome = 'done'`,
      )
    ).rows;
  return { ...server, report, looks };
}

test('a contact is shown for a reason, to many at once, and each look is kept', async (t) => {
  const { as, report, looks, diary } = await serve(t);
  const id = await report({ name: '潮汐住户', phone: '10090001234' });
  const answers = await Promise.all(
    Array.from({ length: 24 }, () => as('street')('POST', `/issues/${id}/reveal`, REASON)),
  );
  for (const answer of answers) {
    assert.equal(answer.statusCode, 200, answer.body);
    assert.deepEqual(answer.json(), { name: '潮汐住户', phone: '10090001234' });
  }
  const kept = await looks();
  assert.equal(kept.length, 24);
  assert.ok(kept.every(({ subject, reason }) => subject === `issue:${id}` && reason === REASON.reason));
  assert.deepEqual(diary, []);
});

test('whoever goes where help is asked for calls at once; the visit is the reason that is kept', async (t) => {
  const { as, report, looks } = await serve(t);
  const phone = '10090001234';
  const [help, plain] = [await report({ phone }, 'emergency'), await report({ phone })];
  const shown = await as('worker')('POST', `/issues/${help}/reveal`, {});
  assert.equal(shown.statusCode, 200, shown.body);
  assert.equal(shown.json().phone, phone);
  assert.equal((await as('street')('POST', `/issues/${help}/reveal`, {})).statusCode, 200);
  assert.equal((await as('worker')('POST', `/issues/${plain}/reveal`, REASON)).statusCode, 403);
  assert.equal((await as('neighbour')('POST', `/issues/${help}/reveal`, {})).statusCode, 404);
  assert.equal(
    (await as('street')('POST', `/issues/${plain}/reveal`, {})).statusCode,
    422,
    'others need a reason',
  );
  assert.deepEqual(
    (await looks()).map(({ subject, reason }) => [subject, reason]),
    Array(2).fill([`issue:${help}`, '紧急求助，到场联系']),
  );
});

test('where half of a contact or none was left, the other half is nothing and no fault', async (t) => {
  const { as, report } = await serve(t);
  const [half, none] = [await report({ phone: '10090001234' }), await report()];
  const shown = async (id: string) => (await as('street')('POST', `/issues/${id}/reveal`, REASON)).json();
  assert.deepEqual(await shown(half), { name: null, phone: '10090001234' });
  assert.deepEqual(await shown(none), { name: null, phone: null });
});

test('who hangs up before the answer has looked all the same: the log tells from where', async (t) => {
  const { as, app, report, looks, database, diary } = await serve(t);
  const id = await report({ phone: '10090001234' });
  // Opens the session, so that the cookie below is one.
  await as('street')('GET', `/issues/${id}`);
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const slow = await database.owner.connect();
  await slow.query('begin');
  await slow.query('lock table issue in access exclusive mode');
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  const body = JSON.stringify(REASON);
  socket.write(
    `POST /api/v1/issues/${id}/reveal HTTP/1.1\r\nhost: x\r\norigin: http://127.0.0.1:8080\r\n` +
      `cookie: gridgov_session=session-of-${cast.street.accountId}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  await waiting(database.owner);
  socket.destroy();
  await wait(100);
  await slow.query('commit');
  slow.release();
  for (let n = 0; n < 50 && (await looks()).length === 0; n += 1) await wait(50);
  assert.deepEqual(await looks(), [{ subject: `issue:${id}`, reason: REASON.reason, address: '127.0.0.1' }]);
  assert.deepEqual(diary, []);
});

test('twenty looks whose database sessions are ended are told to try again; none is a fault, and none is lost', async (t) => {
  const { as, report, looks, database, diary } = await serve(t);
  const id = await report({ phone: '10090001234' });
  await as('street')('GET', `/issues/${id}`);
  const look = () => as('street')('POST', `/issues/${id}/reveal`, REASON);
  const slow = await database.owner.connect();
  await slow.query('begin');
  await slow.query('lock table issue_contact in access exclusive mode');
  const asked = Array.from({ length: 20 }, look);
  await waiting(database.owner);
  let answered = false;
  const all = Promise.all(asked).finally(() => {
    answered = true;
  });
  // Those that had to wait for a connection come to the lock later.
  while (!answered) {
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await wait(20);
  }
  const answers = await all;
  await slow.query('rollback');
  slow.release();
  assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [503]);
  assert.deepEqual(diary, []);
  assert.deepEqual(await looks(), []);
  const again = await Promise.all(Array.from({ length: 20 }, look));
  assert.ok(again.every(({ statusCode }) => statusCode === 200));
  assert.equal((await looks()).length, 20);
});

test('a look for which the database took too long is told to try again, and is no fault', async (t) => {
  const { as, report, database, diary } = await serve(t);
  const id = await report({ phone: '10090001234' });
  await as('street')('GET', `/issues/${id}`);
  const slow = await database.owner.connect();
  await slow.query('begin');
  await slow.query('lock table issue_contact in access exclusive mode');
  const asked = as('street')('POST', `/issues/${id}/reveal`, REASON);
  await waiting(database.owner);
  // As the limit of a statement does it, without waiting for that long.
  await database.owner.query(
    `select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  const { statusCode, headers } = await asked;
  await slow.query('rollback');
  slow.release();
  assert.equal(statusCode, 503);
  assert.ok(Number(headers['retry-after']) > 0);
  assert.deepEqual(diary, []);
});

/** Until a statement waits for the lock. */
async function waiting(owner: {
  query: (text: string) => Promise<{ rowCount: number | null }>;
}): Promise<void> {
  for (let n = 0; n < 100; n += 1) {
    // Asked again and again: nobody tells when a statement begins to wait.
    const { rowCount } = await owner.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rowCount ?? 0) > 0) return;
    await wait(50);
  }
  assert.fail('nothing waited');
}
