/** Papers of a matter: numbers without gap or double, the same paper whenever it is asked for, seen by whoever sees the matter. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';
import { verifyLedger } from '../../../../platform/ledger/verify.ts';
import { NUMBERS } from '../../../../platform/papers/series.ts';
import { rawTextOf, textsOf } from '../../../../platform/papers/testing.ts';
import { enrolCast, member } from '../../../../testing/cast.ts';
import { testDatabase } from '../../../../testing/database.ts';
import { HERE, makeLoopWorld, WHO } from '../../../../testing/loop-world.ts';
import { testPapers } from '../../../../testing/papers.ts';
import { serverOn } from '../../../../testing/server.ts';
import { ISSUES } from '../stream.ts';
import { paperTasks } from './give.ts';
import { paperRoutes } from './routes.ts';

const cast = {
  district: member(1, '金桥', ['district_dispatcher', HERE]),
  elsewhere: member(2, '远山', ['district_dispatcher', '990107']),
};

async function open(t: TestContext) {
  const database = await testDatabase(t);
  await enrolCast(database.owner, cast);
  const world = makeLoopWorld(database.db);
  const made = await testPapers(t, database.db, world.issues);
  const server = await serverOn(t, database, cast, () => paperRoutes(made));
  const make = async (id: string, kind: string, who: 'district' | 'elsewhere' = 'district') =>
    server.as(who)('POST', `/issues/${HERE}.${id}/papers`, { kind }, { 'idempotency-key': uuidv7() });
  const file = (id: string, paper: string, who: 'district' | 'elsewhere' = 'district') =>
    server.as(who)('GET', `/issues/${HERE}.${id}/papers/${paper}/file`);
  return { database, world, made, server, make, file };
}

test('numbers follow one another without gap or double, also where many are given at once', async (t) => {
  const { database, world, make } = await open(t);
  const ids = [];
  for (let n = 0; n < 12; n += 1) ids.push(await world.report(WHO.qingmu));
  // Each twice, at the same moment.
  const answers = await Promise.all([...ids, ...ids].map((id) => make(id, 'receipt')));
  for (const answer of answers) assert.equal(answer.statusCode, 200, answer.body);
  const numbers = new Set(answers.map((answer) => answer.json().number as string));
  const expected = Array.from({ length: 12 }, (_, n) => `〔2026〕回字第${n + 1}号`);
  assert.deepEqual([...numbers].sort(), expected.sort());
  const proof = await verifyLedger(database.db, [ISSUES, NUMBERS]);
  assert.deepEqual(proof.broken, []);
});

test('what stands in the row of a paper is proved by the event that gave its number', async (t) => {
  const { database, world, make } = await open(t);
  assert.equal((await make(await world.report(WHO.qingmu), 'receipt')).statusCode, 200);
  await database.owner.query(`update paper set data = jsonb_set(data, '{issuer}', '"别的单位"')`);
  const proof = await verifyLedger(database.db, [ISSUES, NUMBERS]);
  assert.deepEqual(
    proof.broken.map(({ problem }) => problem),
    ['beside'],
  );
});

test('a supervision gets its paper by itself, once, and the paper says what was asked of whom', async (t) => {
  const { world, made, server, file } = await open(t);
  const id = await world.report(WHO.qingmu);
  await world.give(WHO.jinqiao, id, 'supervise', {
    level: 'listed',
    answer: { n: 1, unit: 'workday' },
    note: '查明#原因*',
  });
  const { rows } = await world.db.query<{ command: string }>(
    `select command_id as command from event where stream_id = $1 and name = 'issue.supervised'`,
    [id],
  );
  const run = paperTasks(made, () => world.now)['issue.paper'];
  for (let time = 0; time < 3; time += 1)
    await run({ kind: 'supervise', district: HERE, id, cause: rows[0]?.command });
  const list = (await server.as('district')('GET', `/issues/${HERE}.${id}/papers`)).json();
  assert.deepEqual(
    list.papers.map(({ number, name }: { number: string; name: string }) => [name, number]),
    [['督办单', '〔2026〕督字第1号']],
  );
  const answer = await file(id, list.papers[0].id);
  assert.equal(answer.statusCode, 200, answer.body);
  const text = textsOf(answer.rawPayload).join('').replaceAll(/\s/g, '');
  for (const said of ['督办单', '〔2026〕督字第1号', '滨河路12号', '查明#原因*', '校验码'])
    assert.ok(text.includes(said), said);
});

test('opened again it is the same file, also where its content was lost', async (t) => {
  const { database, world, made, make, file } = await open(t);
  const id = await world.report(WHO.qingmu);
  const paper = (await make(id, 'case_file')).json();
  const first = await file(id, paper.id);
  assert.equal(first.statusCode, 200, first.body);
  assert.match(rawTextOf(first.rawPayload), /<pdfaid:part>2<\/pdfaid:part>/);
  const { rows } = await database.db.query<{ hash: Buffer; pages: number }>(
    'select hash, pages from paper_file',
  );
  assert.equal(rows.length, 1);
  await made.store.setAside(rows[0]?.hash ?? Buffer.alloc(32));
  const again = await file(id, paper.id);
  assert.ok(first.rawPayload.equals(again.rawPayload));
  // What happens later makes another case file, and leaves this one as it is.
  await world.give(WHO.jinqiao, id, 'note', { note: '后来的话' });
  const later = (await make(id, 'case_file')).json();
  assert.notEqual(later.number, paper.number);
  assert.ok(
    textsOf((await file(id, later.id)).rawPayload)
      .join('')
      .includes('后来的话'),
  );
  assert.ok((await file(id, paper.id)).rawPayload.equals(first.rawPayload));
});

test('whoever does not see the matter neither makes nor opens its papers, and one is not found under another matter', async (t) => {
  const { world, make, file } = await open(t);
  const [id, other] = [await world.report(WHO.qingmu), await world.report(WHO.qingmu)];
  const paper = (await make(id, 'receipt')).json();
  assert.equal((await make(id, 'receipt', 'elsewhere')).statusCode, 404);
  assert.equal((await file(id, paper.id, 'elsewhere')).statusCode, 404);
  assert.equal((await file(other, paper.id)).statusCode, 404);
  assert.equal((await make(other, 'supervise')).statusCode, 404, 'nobody supervised it');
});

test('the contact is on no kept paper; with a reason a marked copy has it, and the look is logged', async (t) => {
  const { database, world, make, file, server } = await open(t);
  const id = await world.report(WHO.qingmu);
  await database.owner.query(
    `insert into issue_contact (district, stream_id, name_sealed, phone_sealed, phone_index, digest)
     values ($1, $2, $3, $4, $5, $5)`,
    [HERE, id, Buffer.from('潮汐住户'), Buffer.from('10090001234'), Buffer.from('x')],
  );
  const paper = (await make(id, 'case_file')).json();
  const said = (pdf: Buffer) => textsOf(pdf).join('').replaceAll(/\s/g, '');
  assert.doesNotMatch(said((await file(id, paper.id)).rawPayload), /潮汐住户|10090001234/);
  const address = `/issues/${HERE}.${id}/papers/${paper.id}/reveal`;
  assert.equal((await server.as('district')('POST', address, {})).statusCode, 422, 'without a reason');
  assert.equal((await server.as('elsewhere')('POST', address, { reason: '看看' })).statusCode, 404);
  const copy = await server.as('district')('POST', address, { reason: '移交法院立案' });
  assert.equal(copy.statusCode, 200, copy.body);
  assert.match(said(copy.rawPayload), /潮汐住户[\s\S]*10090001234[\s\S]*含个人信息[\s\S]*移交法院立案/);
  assert.doesNotMatch(
    said((await file(id, paper.id)).rawPayload),
    /潮汐住户/,
    'what is kept stays as it was',
  );
  const { rows } = await database.owner.query<{ subject: string; reason: string }>(
    `select subject, reason from access_log where kind = 'personal' and outcome = 'done'`,
  );
  assert.deepEqual(rows, [{ subject: `issue:${HERE}.${id}`, reason: '移交法院立案' }]);
});
