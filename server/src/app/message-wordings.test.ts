/** What a city says in its messages instead of the product, for the loop and for each trade of the registry. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sendMessage, wordingsOn } from '../features/telling/messages/public.ts';
import { messageRoutes } from '../features/telling/messages/routes.ts';
import { deliverDue } from '../features/telling/messages/sender.ts';
import { checkWordings } from '../features/telling/messages/wordings/check.ts';
import { messagesOf } from '../features/telling/messages/wordings/messages.ts';
import { noticeRoutes } from '../features/telling/notices/routes.ts';
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import { CAST } from '../testing/cast.ts';
import { TRADES } from '../testing/help/world.ts';
import { testSurroundings } from '../testing/rules.ts';
import { testServer } from '../testing/server.ts';
import { noFault } from '../testing/work.ts';
import { createCaseTable } from './cli/queries.ts';

const HERE = '370602';
const crypto = makeFieldCrypto({ secrets: ['a secret of at least thirty-two characters'] });

async function serve(t: TestContext) {
  const unused = new Map<string, { zh: string; en: string }>();
  const server = await testServer(t, ({ db }) => [
    ...messageRoutes({
      db,
      crypto,
      districts: () => [HERE],
      pushKey: 'BPublicKey',
      settings: { smtp: null, sms: null, wechat: null, voice: null, pushContact: null },
      phoneOf: async () => null,
      bearsDuty: async () => false,
      offset: 8 * 3_600_000,
      trades: TRADES,
      unusedAt: () => unused,
    }),
    ...noticeRoutes({ db, districts: () => [HERE], names: testSurroundings().names, trades: TRADES }),
  ]);
  const { db, owner } = server.database;
  for (const { table } of TRADES) await createCaseTable(owner, table);
  const { posts } = CAST.danqing;
  const [, post] = posts;
  const keeper = (method: string, path: string, body?: object) =>
    server.as('danqing')(method, path, body, { 'x-post': post?.id ?? '' });
  const set = (key: string, body: object) => keeper('PUT', `/message-wordings/${key}`, body);
  const tell = (kind: string, trade: string) =>
    owner.query(
      `insert into notice (district, id, to_key, stream_id, kind, at, facts)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4, $5)`,
      [
        HERE,
        `person:${CAST.xiheng.personId}`,
        kind,
        new Date(server.clock.now - 1_000).toISOString(),
        JSON.stringify({ trade, number: '370602-20261124-0131', title: '甲' }),
      ],
    );
  const bell = async (language = 'zh') => {
    const reply = await server.as('xiheng')('GET', '/notices', undefined, { 'accept-language': language });
    assert.equal(reply.statusCode, 200, `${reply.body} ${server.diary.join(' ')}`);
    return reply.json().items.map(({ text }: { text: string }) => text);
  };
  /** What a gateway gets of a message of a case. */
  const sent = async (key: string, event: string, language: 'zh' | 'en' = 'zh') => {
    const texts: string[] = [];
    const gateway = {
      send: async ({ subject, text }: { subject: string; text: string }) => {
        texts.push(subject, text);
        return { receipt: key, delivered: false };
      },
    };
    const params = { number: '0131', said: '呼叫', called: '求助', link: '', event };
    const { now } = server.clock;
    await sendMessage(
      { db, crypto, now },
      { key, channel: 'sms', to: '13800001234', template: 'case.told', params, language, district: HERE },
    );
    const deps = { db, crypto, onError: noFault, onGone: async () => undefined };
    const gateways = { sms: gateway, email: gateway, push: gateway, wechat: gateway };
    await deliverDue({ ...deps, gateways }, () => now, new AbortController().signal);
    return texts;
  };
  return { ...server, unused, keeper, set, tell, bell, sent };
}

type Item = { key: string; called: string; product: Both; now: Both | null; coming: { from: string }[] };
type One = { line?: string; subject: string; text: string };
type Both = { zh: One; en: One };

const OWN: Both = {
  zh: { line: '有人求助', subject: '求助 {number}', text: '编号 {number}，有人求助，马上去。' },
  en: { line: 'Somebody needs help', subject: 'Help {number}', text: 'Somebody needs help: {number}.' },
};

test('messages of every trade of the registry are listed from its tables, each whole in both languages', async (t) => {
  const { keeper, unused } = await serve(t);
  const list = async () => (await keeper('GET', '/message-wordings')).json().items as Item[];
  const items = await list();
  const keys = new Set(items.map(({ key }) => key));
  assert.equal(keys.size, items.length, 'each once');
  for (const { trade } of TRADES) {
    const told = Object.entries<{ tells?: unknown }>(trade.events).filter(([, { tells }]) => tells);
    assert.ok(told.length > 0, trade.name);
    for (const [event] of told) assert.ok(keys.has(`${trade.name}.${event}`), `${trade.name}.${event}`);
    for (const [clock, { marks = [] }] of Object.entries(trade.timers))
      for (const mark of marks) assert.ok(keys.has(`mark.${trade.name}.${clock}.${mark}`), clock);
  }
  assert.ok(keys.has('matter.staff.filed') && keys.has('code.sign-in') && keys.has('digest'));
  // What the product says holds to the rules a city is held to.
  for (const one of messagesOf(TRADES)) assert.doesNotThrow(() => checkWordings(one, one.product), one.key);
  unused.set('loan', { zh: '借用', en: 'loan' });
  assert.ok(
    (await list()).every(({ key }) => !key.includes('loan')),
    'of what is unused nothing is said',
  );
});

test('a wording of a trade holds from its day on, at the bell and outside, until the product speaks again', async (t) => {
  const { database, keeper, set, tell, bell, sent } = await serve(t);
  const key = 'help.sent';
  const found = (await keeper('GET', '/message-wordings')).json().items.find((one: Item) => one.key === key);
  assert.ok(found, 'the trade has it');
  await tell(key, 'help');
  const [before] = await bell();
  assert.equal(before, found.product.zh.line);
  assert.equal((await set(key, { from: '2026-11-25', wording: OWN })).statusCode, 200);
  assert.deepEqual(await bell(), [before], 'not before its day');
  assert.doesNotMatch((await sent('a', key)).join(), /马上去/);
  const on = async (day: string) => (await wordingsOn(database.db, day)).get(key);
  assert.deepEqual([await on('2026-11-24'), await on('2026-11-25')], [undefined, OWN]);

  assert.equal((await set(key, { from: '2026-11-24', wording: OWN })).statusCode, 200);
  assert.deepEqual([await bell(), await bell('en')], [['有人求助'], ['Somebody needs help']]);
  assert.deepEqual(await sent('b', key), ['求助 0131', '编号 0131，有人求助，马上去。']);
  assert.deepEqual(await sent('c', key, 'en'), ['Help 0131', 'Somebody needs help: 0131.']);
  assert.doesNotMatch((await sent('d', 'whistle.filed')).join(), /马上去/, 'of no other event');
  const own = (await keeper('GET', '/message-wordings?own=true')).json().items as Item[];
  assert.deepEqual(
    own.map((one) => one.key),
    [key],
  );
  const back = await set(key, { from: '2026-11-24', wording: null });
  assert.deepEqual([back.json().now, back.json().coming], [null, [{ from: '2026-11-25', wording: OWN }]]);
  assert.deepEqual(await bell(), [before]);
});

test('a wording of the loop holds for its messages', async (t) => {
  const { database, set } = await serve(t);
  const text = '{number} 立案了。';
  const wording = {
    zh: { line: '立案了', subject: '立案 {number}', text },
    en: { line: 'Filed now', subject: 'Filed {number}', text: '{number} was filed.' },
  };
  const reply = await set('matter.staff.filed', { from: '2026-11-24', wording });
  assert.equal(reply.statusCode, 200, reply.body);
  const { rows } = await database.owner.query<{ subject: string }>(
    "select subject from access_log where kind = 'change' and outcome = 'done'",
  );
  assert.deepEqual(rows, [{ subject: 'message-wording:matter.staff.filed' }]);
  assert.equal((await set('matter.staff.filed', { from: '2026-11-23', wording })).statusCode, 422);
});

test('a trial reads as it would be read, counts SMS, and keeps nothing', async (t) => {
  const { keeper } = await serve(t);
  const tried = await keeper('POST', '/message-wordings/help.sent/trial', {
    ...OWN,
    zh: { ...OWN.zh, text: `{number}${'有人求助，'.repeat(12)}` },
  });
  assert.equal(tried.statusCode, 200, tried.body);
  const { zh, en } = tried.json();
  assert.deepEqual([zh.sms, en.sms, en.line], [2, 1, 'Somebody needs help']);
  assert.match(en.text, /^Somebody needs help: \d+\.$/);
  assert.deepEqual((await keeper('GET', '/message-wordings?own=true')).json().items, []);
});

test('a wording that would leave its reader without what it is for is refused, with what would be right', async (t) => {
  const { keeper } = await serve(t);
  const trial = async (key: string, zh: Partial<One>, en: Partial<One> = {}) => {
    const reply = await keeper('POST', `/message-wordings/${key}/trial`, {
      zh: { ...OWN.zh, ...zh },
      en: { ...OWN.en, ...en },
    });
    return [reply.statusCode, reply.json().title, reply.json().detail].join(' ');
  };
  assert.match(await trial('help.sent', { text: '有人求助' }), /^422 .*\{number\}/);
  assert.match(await trial('help.sent', { text: '{number} {phone}' }), /^422 .*\{phone\}/);
  assert.match(await trial('help.sent', { text: '{number} {' }), /^422 /);
  assert.match(await trial('help.sent', { subject: ' ' }), /^422 /);
  assert.match(await trial('help.sent', { subject: '两\n行' }), /^422 /);
  assert.match(await trial('help.sent', {}, { text: '{number} 求助' }), /^422 /);
  assert.match(await trial('matter.reporter.closed', { text: '{number}《{title}》' }), /^422 .*\{title\}/);
  assert.match(await trial('code.sign-in', { subject: '码', text: '码' }), /^422 .*\{code\}/);
  assert.match(await trial('help.nothing', {}), /^404 /);
});

test('nobody but the rules post reads, tries or sets wordings', async (t) => {
  const { as } = await serve(t);
  for (const name of ['songtao', 'lanting', 'chuyun', 'xiheng'] as const) {
    const send = as(name);
    const body = { from: '2026-11-25', wording: OWN };
    assert.equal((await send('GET', '/message-wordings')).statusCode, 403, name);
    assert.equal((await send('PUT', '/message-wordings/help.sent', body)).statusCode, 403, name);
    assert.equal((await send('POST', '/message-wordings/help.sent/trial', OWN)).statusCode, 403, name);
  }
});
