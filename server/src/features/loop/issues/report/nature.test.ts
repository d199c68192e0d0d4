import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../../platform/ledger/ledger.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../../testing/rules.ts';
import { serverOn } from '../../../../testing/server.ts';
import { makeNumbers } from '../numbers.ts';
import { findWhole } from '../queries.ts';
import { issueRoutes } from '../routes.ts';
import { ISSUES } from '../stream.ts';

const cast = { worker: member(3, '格子', ['grid_worker', '370602001002003']) };
const FROM = Date.UTC(2026, 11, 5);

test('what a patrol finds has the nature the dated list of its channel names, and is no denunciation', async (t) => {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const { db } = database;
  const at = (now: number) => {
    const own = { code: now < FROM ? 'finding' : 'notice', zh: '主动发现', en: 'Own finding' };
    return { codes: (list: string) => (list === 'patrol_nature' ? [own] : []) };
  };
  const rules = testRules();
  const issues = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: { ...rules, current: (now: number) => ({ ...rules.current(now), ...at(now) }) },
    numbers: makeNumbers(db),
    ...testSurroundings(),
  };
  const server = await serverOn(t, database, cast, () => issueRoutes(issues));
  const report = (more: object = {}) => {
    const place = { text: '滨河路12号', grid: '370602001002003' };
    const body = { channel: 'patrol', title: '井盖松动', classCode: 'C1', place, ...more };
    return server.as('worker')('POST', '/issues', body, { 'idempotency-key': uuidv7() });
  };
  const natureOf = async (more: object = {}) => {
    const answer = await report(more);
    assert.equal(answer.statusCode, 200, answer.body);
    const [district = '', id = ''] = String(answer.json().id).split('.');
    return (await findWhole(db, district, id))?.state.nature;
  };
  server.clock.now = FROM - 1;
  assert.equal(await natureOf(), 'finding');
  assert.equal(await natureOf({ nature: 'suggestion' }), 'suggestion', 'who names one is believed');
  server.clock.now = FROM;
  assert.equal(await natureOf(), 'notice', 'another list holds from its day on');
  // Whoever takes a call says what it is: no list says it for them.
  const answer = await report({ channel: 'hotline' });
  assert.equal(answer.statusCode, 422, answer.body);
});
