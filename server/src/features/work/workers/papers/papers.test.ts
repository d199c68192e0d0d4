/** The card of a certificate: printed once there is one, and valid as long as its term runs and its worker has not left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import { FIELD_KINDS } from '../../../../app/trades.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedgers } from '../../../../platform/ledger/ledger.ts';
import { findChecked, findPaper } from '../../../../platform/papers/queries.ts';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { openTrades } from '../../../../platform/workflow/open.ts';
import { tradePaperRoutes } from '../../../../platform/workflow/paper-routes.ts';
import { tradeRoutes } from '../../../../platform/workflow/routes.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { HERE, loanDeps } from '../../../../testing/loans/world.ts';
import { makeTestPapers } from '../../../../testing/papers.ts';
import { serverOn } from '../../../../testing/server.ts';
import { WORKERS } from '../public.ts';
import { certificateStanding } from './data.ts';
import { WORKER_PAPERS, workerPapers } from './kinds.ts';

const TODAY = Date.parse('2026-11-24T00:00:00+08:00');
const STREET = `${HERE}012`;
const GRID = `${STREET}015001`;
const PEOPLE = {
  head: member(1, '礁听涛', ['street_head', STREET]),
  worker: member(2, '渔小满', ['grid_worker', GRID]),
  other: member(3, '帆知远', ['street_head', `${HERE}013`]),
};

test('a certificate is printed with its number and code, and its code says valid until the worker leaves', async (t) => {
  const database = await testDatabase(t);
  const { db, owner } = database;
  await enrolCast(owner, PEOPLE);
  await owner.query(
    `insert into area (code, valid_from, valid_to, level, parent, name)
     values ($1, '2020-01-01', null, 'grid', left($1, 12), '格')`,
    [GRID],
  );
  const deps = { ...loanDeps(db), trades: openTrades(makeLedgers(db), [WORKERS]) };
  const { papers } = await makeTestPapers(t, db, WORKER_PAPERS);
  const routes = () => [...tradeRoutes(deps, FIELD_KINDS), ...tradePaperRoutes(deps, papers, [workerPapers])];
  const server = await serverOn(t, database, PEOPLE, routes, {}, [WORKERS]);
  const give = async (path: string, body: object = {}) =>
    server.as('head')('POST', path, body, { 'idempotency-key': uuidv7() });
  const engaged = { person: PEOPLE.worker.personId, kind: 'full_time', grid: GRID };
  const begun = await give('/workers/commands/recruit', {
    ...engaged,
    from: TODAY,
    until: TODAY + 700 * DAY,
  });
  assert.equal(begun.statusCode, 200, begun.body);
  const at = `/workers/${begun.json().id}`;
  const make = () => give(`${at}/papers`, { kind: 'worker_certificate' });
  assert.equal((await make()).statusCode, 404, 'nothing is certified yet');
  await give(`${at}/commands/examine`, { exam: '上岗考试', examinedOn: TODAY, points: 91, passed: true });
  await give(`${at}/commands/certify`);
  await give(`${at}/commands/take_up`, { day: TODAY });
  const made = (await make()).json();
  assert.equal(made.number, '〔2026〕网证字第1号');
  const file = await server.as('head')('GET', `${at}/papers/${made.id}/file`);
  const text = textsOf(file.rawPayload)
    .join('')
    .replaceAll(/[\s\u200b]/g, '');
  for (const said of ['网格员证', made.number, '专职网格员', '2028-11-24'])
    assert.ok(text.includes(said), `${said} in ${text}`);
  assert.ok(!text.includes('渔小满'), 'whoever issues it writes the name');
  assert.equal((await server.as('worker')('GET', `${at}/papers/${made.id}/file`)).statusCode, 200);
  assert.equal((await server.as('other')('GET', `${at}/papers/${made.id}/file`)).statusCode, 404);

  const row = await findPaper(db, HERE, made.id);
  assert.ok(row !== null);
  const found = await findChecked(db, row.checkCode, '2026网证字第1号');
  assert.ok(found !== null, 'by its number as it is typed');
  const standing = (now: number) => certificateStanding(db, found, now);
  const NOW = server.clock.now;
  assert.deepEqual(await standing(NOW), { valid: true, until: '2028-11-24' });
  assert.deepEqual(await standing(NOW + 735 * DAY), { valid: false, until: '2028-11-24' });
  await give(`${at}/commands/relieve`, { reason: '病假' });
  assert.equal((await standing(NOW))?.valid, false);
  await give(`${at}/commands/reinstate`);
  assert.equal((await standing(NOW))?.valid, true);
  await give(`${at}/commands/depart`, { day: TODAY, reason: '辞职' });
  assert.equal((await standing(NOW))?.valid, false);
  assert.equal(await certificateStanding(db, { ...found, kind: 'receipt' }, NOW), null);
});
