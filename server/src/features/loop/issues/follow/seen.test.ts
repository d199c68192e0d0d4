import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../../platform/ledger/ledger.ts';
import { verifyLedger } from '../../../../platform/ledger/verify.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../../testing/rules.ts';
import { serverOn } from '../../../../testing/server.ts';
import { makeNumbers } from '../numbers.ts';
import { issueRoutes } from '../routes.ts';
import { ISSUES } from '../stream.ts';

const cast = {
  street: member(2, '街灯', ['street_dispatcher', '370602001']),
  worker: member(3, '格子', ['grid_worker', '370602001002003']),
};
const HOUR = 3_600_000;

test('a report that waited for a signal says when it was seen, beside when it came, and its clock starts then', async (t) => {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const { db, owner } = database;
  const issues = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...testSurroundings(),
  };
  const server = await serverOn(t, database, cast, () => issueRoutes(issues));
  const report = async (seenAt?: string) => {
    const body = {
      channel: 'patrol',
      nature: 'report',
      title: '井盖松动',
      classCode: 'C1',
      place: { text: '滨河路12号', grid: '370602001002003' },
      ...(seenAt === undefined ? {} : { seenAt }),
    };
    const { id } = (
      await server.as('worker')('POST', '/issues', body, { 'idempotency-key': uuidv7() })
    ).json();
    return (await server.as('street')('GET', `/issues/${id}`)).json();
  };
  const { now } = server.clock;
  const iso = (at: number) => new Date(at).toISOString();
  const online = await report(iso(now - 60_000));
  const late = await report(iso(now - 3 * HOUR));
  assert.deepEqual([late.report.at, late.report.seenAt], [iso(now), iso(now - 3 * HOUR)]);
  assert.match(late.changes.join(), /^补报 \d\d-\d\d \d\d:\d\d看到$/);
  assert.match(late.timeline[0].detail, /现场看到 \d\d-\d\d \d\d:\d\d，此时才送达/);
  assert.equal(late.clock.dueAt, online.clock.dueAt, 'the clock starts when it is received');
  const { forms } = (await server.as('street')('GET', `/issues/${late.id}/forms`)).json();
  const labels = forms[0].rows.map((row: { label: string }) => row.label);
  assert.ok(labels.indexOf('发现时间') === labels.indexOf('登记时间') - 1);
  // In the minutes it takes to write, from the future, or from long ago: the moment of receipt is all that is known.
  for (const one of [online, await report(iso(now + HOUR)), await report(iso(now - 400 * 24 * HOUR))])
    assert.deepEqual([one.report.seenAt, one.changes], [undefined, []]);
  assert.deepEqual((await verifyLedger(owner, [ISSUES])).broken, []);
});
