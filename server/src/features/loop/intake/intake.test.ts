import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { makeLedger } from '../../../platform/ledger/ledger.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { testDatabase } from '../../../testing/database.ts';
import { testRules, testSurroundings } from '../../../testing/rules.ts';
import { serverOn } from '../../../testing/server.ts';
import { ISSUES, type IssueDeps, makeContacts, makeNumbers } from '../issues/public.ts';
import { issueRoutes } from '../issues/routes.ts';
import { callersOf, withCallers } from './public.ts';
import { intakeRoutes } from './routes.ts';

const cast = {
  seat: member(1, '铃声', ['hotline_seat', '370602']),
  far: member(2, '远铃', ['hotline_seat', '370611']),
  street: member(3, '街灯', ['street_dispatcher', '370602001']),
};
const PHONE = '13800001234';

async function serve(t: TestContext) {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const { db } = database;
  const crypto = makeFieldCrypto({ secrets: ['a secret of no worth, for tests only, long enough'] });
  const issues: IssueDeps = {
    db,
    ledger: makeLedger(db, ISSUES),
    rules: testRules(),
    numbers: makeNumbers(db),
    ...testSurroundings(),
    contacts: makeContacts(crypto),
  };
  const districts = () => ['370602', '370611'];
  const server = await serverOn(t, database, cast, () => [
    ...issueRoutes(issues),
    ...intakeRoutes({ issues, districts }),
  ]);
  return { ...server, issues };
}

const key = () => ({ 'idempotency-key': uuidv7() });
const matter = (phone?: string) => ({
  channel: 'hotline',
  nature: 'report',
  title: '井盖松动',
  description: '车压过有响声',
  classCode: 'C1',
  place: { text: '滨河路12号', grid: '370602001002003' },
  ...(phone === undefined ? {} : { contact: { phone } }),
});
type Found = { phone: string; matters: { id: string; joined: boolean; open: boolean }[] };

test('a number finds the matters reported under it, however it is written, and the look is recorded without it', async (t) => {
  const { as, database } = await serve(t);
  const { id } = (await as('seat')('POST', '/issues', matter(PHONE), key())).json();
  await as('seat')('POST', '/issues', matter('13900005678'), key());
  await as('seat')('POST', '/issues', matter(), key());
  const reply = await as('seat')('POST', '/intake/callers', { phone: ' 138-0000-1234' });
  const found = reply.json() as Found;
  assert.deepEqual(
    [found.phone, found.matters.map((one) => one.id), found.matters[0]?.open],
    ['138****1234', [id], true],
  );
  assert.ok(!reply.body.includes(PHONE));
  const { rows } = await database.owner.query<{ subject: string; text: string }>(
    `select subject, access_log::text as text from access_log where kind = 'personal'`,
  );
  assert.deepEqual(
    rows.map(({ subject }) => subject),
    ['caller:138****1234'],
  );
  assert.ok(!rows[0]?.text.includes('00001234'));
});

test('a seat of another district finds nothing, and whoever takes no calls may not ask', async (t) => {
  const { as } = await serve(t);
  await as('seat')('POST', '/issues', matter(PHONE), key());
  assert.deepEqual((await as('far')('POST', '/intake/callers', { phone: PHONE })).json().matters, []);
  assert.equal((await as('street')('POST', '/intake/callers', { phone: PHONE })).statusCode, 403);
});

test('who rings about an open matter is kept with it once, is found by it, and their number is nowhere in the clear', async (t) => {
  const { as, database, issues } = await serve(t);
  const { id } = (await as('seat')('POST', '/issues', matter('13900005678'), key())).json();
  const call = { issue: id, phone: PHONE, text: '夜里更响' };
  const once = key();
  const [one, again] = [
    await as('seat')('POST', '/intake/join', call, once),
    await as('seat')('POST', '/intake/join', call, once),
  ];
  assert.deepEqual([one.statusCode, again.json()], [200, one.json()]);
  await as('seat')('POST', '/intake/join', call, key());
  const found = (await as('seat')('POST', '/intake/callers', { phone: PHONE })).json() as Found;
  assert.deepEqual(
    found.matters.map(({ id: matterId, joined }) => [matterId, joined]),
    [[id, true]],
  );
  const [district = '', uuid = ''] = id.split('.');
  assert.deepEqual(await callersOf(issues, district, uuid), [{ name: null, phone: PHONE }]);
  assert.deepEqual([...(await withCallers(issues.db, district, [uuid, uuidv7()]))], [uuid]);
  const { rows } = await database.owner.query<{ text: string }>(
    'select event::text as text from event union all select issue_caller::text from issue_caller',
  );
  assert.ok(rows.length >= 4 && rows.every(({ text }) => !text.includes('00001234')));
  assert.equal((await as('far')('POST', '/intake/join', call, key())).statusCode, 404);
});
