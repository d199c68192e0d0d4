import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { enrolCast, member } from '../../../testing/cast.ts';
import { rootDir } from '../../../testing/cluster.ts';
import { testDatabase } from '../../../testing/database.ts';
import { serverOn } from '../../../testing/server.ts';
import { loadDemoKnowledge } from './demo.ts';
import { knowledgeRoutes } from './routes.ts';

const UNIT = '00000000-0000-7000-8009-000000000001';
const cast = {
  keeper: member(1, '尺衡', ['rules_keeper', null]),
  seat: member(2, '铃声', ['hotline_seat', '370602']),
  head: member(3, '渠清', ['unit_head', '370602', UNIT]),
  far: member(4, '远铃', ['hotline_seat', '370611']),
};

async function serve(t: TestContext) {
  const database = await testDatabase(t);
  await database.owner.query(
    `insert into unit (id, code, name, kind, level, area, roles, aliases, valid_from)
      values ($1, 'W1', '虚构供水公司', 'utility', 'district', '370602', '{}', '{}', '2020-01-01')`,
    [UNIT],
  );
  await enrolCast(database.owner, cast);
  const server = await serverOn(t, database, cast, ({ db }) =>
    knowledgeRoutes({ db, offset: SHANGHAI_OFFSET, placeName: (code) => code || '全市' }),
  );
  return { ...server, database };
}

const answer = {
  version: 0,
  kind: 'answer',
  title: '停水怎么查',
  body: '计划停水在供水公司公告里，抢修停水两小时内报修点会通知。',
  keywords: '没水 断水',
  from: '2026-01-01',
  reviewOn: '2026-12-31',
};
const refusal = {
  ...answer,
  kind: 'not_accepted',
  title: '法院已判决的纠纷',
  body: '法院已经判决的事，热线不能改，可以在上诉期内向上一级法院提出。',
  sendTo: '上一级人民法院',
  phone: '12368',
};
const titles = (reply: { json(): { items: { title: string }[] } }) =>
  reply.json().items.map(({ title }) => title);
const found = (words: string, more = '') => `/knowledge?q=${encodeURIComponent(words)}${more}`;

test('an answer is found by any of its words while it holds, and shown as due once its review day is past', async (t) => {
  const { as } = await serve(t);
  const path = `/knowledge/${uuidv7()}`;
  await as('keeper')('PUT', path, answer);
  for (const words of ['停水', '断水', '抢修'])
    assert.deepEqual(titles(await as('seat')('GET', found(words))), [answer.title]);
  assert.deepEqual(titles(await as('seat')('GET', found('路灯'))), []);
  await as('keeper')('PUT', path, { ...answer, version: 1, reviewOn: '2026-11-23', to: '2026-11-25' });
  const [due] = (await as('seat')('GET', found('停水'))).json().items;
  assert.deepEqual([due.reviewDue, due.state], [true, 'inForce']);
  await as('keeper')('PUT', path, { ...answer, version: 2, to: '2026-11-24' });
  assert.deepEqual(titles(await as('seat')('GET', found('停水'))), []);
  assert.deepEqual(titles(await as('keeper')('GET', found('停水', '&all=true'))), [answer.title]);
});

test('what a caller says finds the entries whose keywords stand in it', async (t) => {
  const { as } = await serve(t);
  await as('keeper')('PUT', `/knowledge/${uuidv7()}`, answer);
  await as('keeper')('PUT', `/knowledge/${uuidv7()}`, { ...refusal, keywords: '判决 执行 法' });
  const about = (words: string) => `/knowledge?about=${encodeURIComponent(words)}`;
  assert.deepEqual(titles(await as('seat')('GET', about('我们楼从昨晚断水，没人管'))), [answer.title]);
  assert.deepEqual(titles(await as('seat')('GET', about('判决下来了他不执行'))), [refusal.title]);
  // One character is no word.
  assert.deepEqual(titles(await as('seat')('GET', about('有没有办法'))), []);
});

test('the demo city says what to do about each kind of request for help, one entry a kind', async (t) => {
  const { as, database, clock } = await serve(t);
  const byPerson = cast.keeper.personId;
  await loadDemoKnowledge(database.db, { byPerson, now: clock.now, unitOf: () => UNIT });
  const lists = await readFile(join(rootDir, 'database/seeds/rules/code-lists.json'), 'utf8');
  const kinds: [code: string, zh: string][] = JSON.parse(lists).help_kind;
  const guides = await Promise.all(
    kinds.map(async ([kind]) => {
      const about = encodeURIComponent(`求助-${kind}`);
      return titles(await as('seat')('GET', `/knowledge?about=${about}&kind=answer`));
    }),
  );
  assert.deepEqual(
    guides,
    kinds.map(([, zh]) => [`求助：${zh}`]),
  );
});

test('what is not taken says who takes it; without that it is refused', async (t) => {
  const { as } = await serve(t);
  assert.equal(
    (await as('keeper')('PUT', `/knowledge/${uuidv7()}`, { ...refusal, sendTo: '' })).statusCode,
    422,
  );
  assert.equal((await as('keeper')('PUT', `/knowledge/${uuidv7()}`, refusal)).statusCode, 200);
  const [one] = (await as('seat')('GET', found('判决', '&kind=not_accepted'))).json().items;
  assert.deepEqual([one.sendTo, one.phone, one.mayEdit], ['上一级人民法院', '12368', false]);
});

test('each saving is kept as a version; whoever saves over an older one is told', async (t) => {
  const { as } = await serve(t);
  const path = `/knowledge/${uuidv7()}`;
  await as('keeper')('PUT', path, answer);
  assert.deepEqual(
    (await as('keeper')('PUT', path, { ...answer, version: 1, body: '新的说法在公告里。' })).json(),
    {
      version: 2,
    },
  );
  assert.equal((await as('keeper')('PUT', path, { ...answer, version: 1 })).statusCode, 409);
  const versions = (await as('seat')('GET', `${path}/versions`)).json().items;
  assert.deepEqual(
    versions.map(({ body }: { body: string }) => body),
    ['新的说法在公告里。', answer.body],
  );
  assert.deepEqual((await as('seat')('GET', found('停水'))).json().items.length, 1);
});

test('a unit’s head edits what the unit owns and nothing else; a seat edits nothing', async (t) => {
  const { as } = await serve(t);
  const own = `/knowledge/${uuidv7()}`;
  assert.equal((await as('head')('PUT', own, answer)).statusCode, 200);
  const others = `/knowledge/${uuidv7()}`;
  await as('keeper')('PUT', others, { ...answer, ownerUnit: null });
  const refused = await as('head')('PUT', others, { ...answer, version: 1 });
  assert.equal(refused.statusCode, 403);
  assert.match(refused.json().title, /规则管理员/);
  assert.equal((await as('seat')('PUT', own, { ...answer, version: 1 })).statusCode, 403);
  const far = titles(await as('far')('GET', found('停水')));
  assert.equal(far.length, 1, 'another district sees the city’s entry and not that of the district');
});
