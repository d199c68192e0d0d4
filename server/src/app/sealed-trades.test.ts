/** Trades with lanes, clocks and sealed words are served: requests for help and whistles, over HTTP. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { HERE, NAMES, openHelp, PEOPLE, PLACE, ROADS, THERE, WATER } from '../testing/help/world.ts';

const MINUTE = 60_000;
const CALL = { place: PLACE, said: '楼道里有人摔倒', phone: '13800001234', name: '木某', wantsLook: true };

test('a request for help goes through its life: it rings, rises, is taken, and ends with its words forgotten', async (t) => {
  const { deps, server, give, pass, work, verify } = await openHelp(t);
  const { id, status, text } = await give('muyu', '/helps/commands/call', CALL);
  assert.equal(status, 200, String(text));
  const at = `/helps/${id}`;
  const see = async (name: 'muyu' | 'lanshan' | 'heitan') => (await server.as(name)('GET', at)).json();

  const rung = await see('lanshan');
  assert.deepEqual([rung.stage, rung.mine, rung.sight], ['calling', true, 'content']);
  assert.deepEqual(
    rung.lanes.map(({ lane, holder, mine }: Record<string, unknown>) => [lane, holder, mine]),
    [['ring', `duty:community:${HERE}012015`, true]],
  );
  const [waits] = (await server.as('lanshan')('GET', '/todo')).json().items;
  assert.match(waits.title, /求助 990106-/);
  assert.equal(waits.holder, deps.seatName(`duty:community:${HERE}012015`, 'zh'));

  // Nobody takes it in time: the street is called as well.
  await pass(4 * MINUTE);
  const risen = await see('heitan');
  assert.deepEqual([risen.lanes.length, risen.mine], [2, true]);
  const taken = await give('heitan', `${at}/commands/take`);
  assert.equal(taken.status, 200, String(taken.text));
  const own = await see('muyu');
  assert.deepEqual([own.stage, own.sealed], ['taken', 'open']);
  assert.deepEqual(own.lanes.map(({ stageLabel }: { stageLabel: string }) => stageLabel).sort(), [
    '接了',
    '没接',
  ]);

  await give('heitan', `${at}/commands/set_out`);
  await give('heitan', `${at}/commands/arrive`);
  const told = await give('heitan', `${at}/commands/tell`, { words: '已经到楼下' });
  assert.equal(told.status, 200, String(told.text));
  assert.equal(
    (await give('heitan', `${at}/commands/finish`, { outcome: 'helped', note: '送到社区医院' })).stage,
    'look_back',
  );
  assert.equal((await give('muyu', `${at}/commands/look_back`, { well: true })).stage, 'done');

  const open = async () => (await server.as('muyu')('POST', `${at}/words`, {})).json();
  const { items } = await open();
  assert.deepEqual(
    items.map(({ name, text: said }: { name: string; text: string }) => [name, said]),
    [
      ['said', CALL.said],
      ['name', CALL.name],
      ['phone', CALL.phone],
      ['words', '已经到楼下'],
      ['note', '送到社区医院'],
    ],
  );
  assert.deepEqual((await verify()).broken, []);

  const { now } = server.clock;
  assert.deepEqual(await pass(31 * 24 * 60 * MINUTE), ['trade.forget']);
  // Nobody's session lasts so long.
  server.clock.now = now;
  const after = await open();
  assert.deepEqual(after, { forgotten: true, items: [] });
  assert.equal((await see('muyu')).sealed, null);
  assert.deepEqual((await verify()).broken, []);
  const late = await give('muyu', `${at}/commands/note`, { words: '谢谢' });
  assert.equal(late.status, 409, String(late.text));
  assert.deepEqual(await work(), []);
});

test('a whistle calls two departments, each with its own lane and clock, and rises where one is silent', async (t) => {
  const { server, give, pass, verify } = await openHelp(t);
  const body = {
    kind: 'emergency',
    place: PLACE,
    asks: '清理堵塞的排水口',
    tried: '街道已疏通两次',
    lead: ROADS,
    others: [WATER],
  };
  const { id, status, text } = await give('heitan', '/whistles/commands/blow', body);
  assert.equal(status, 200, String(text));
  const at = `/whistles/${id}`;
  assert.equal((await give('gutang', `${at}/commands/sign`)).stage, 'sounding');
  const lanesOf = async (name: 'luqiao' | 'shuiwu') =>
    (await server.as(name)('GET', at))
      .json()
      .lanes.map(({ stageLabel, mine }: Record<string, unknown>) => [stageLabel, mine]);
  assert.deepEqual(await lanesOf('luqiao'), [
    ['待报到', true],
    ['待报到', false],
  ]);
  const [waits] = (await server.as('luqiao')('GET', '/todo')).json().items;
  assert.match(waits.title, /清理堵塞的排水口/, 'whoever was called reads in the to-do what is asked');
  assert.equal(waits.holder, `unit:${ROADS}`);

  const reported = await give('luqiao', `${at}/commands/report`, { leader: PEOPLE.luqiao.personId });
  assert.equal(reported.status, 200, String(reported.text));
  // The water department is silent: its lane rises, the other one's clock is its own.
  // Nobody's sign-in runs out meanwhile.
  await pass(16 * MINUTE);
  await Promise.all(NAMES.map((name) => server.as(name)('GET', '/trades')));
  await pass(15 * MINUTE);
  const { timeline } = (await server.as('heitan')('GET', at)).json();
  assert.deepEqual(
    timeline.slice(0, 2).map(({ event }: { event: string }) => event),
    ['whistle.risen', 'whistle.reported'],
  );
  assert.deepEqual(await lanesOf('shuiwu'), [
    ['已报到，待到场', false],
    ['待报到', true],
  ]);
  assert.equal((await server.as('yanxi')('GET', at)).statusCode, 404);
  assert.equal(
    (await server.as('heitan')('POST', `${at}/words`, {})).statusCode,
    404,
    'nothing is sealed in a whistle',
  );
  assert.deepEqual((await verify()).broken, []);
});

test('what follows from a request is given in another case, once', async (t) => {
  const { server, give, work } = await openHelp(t);
  const loan = await give('shiquan', `/loans/commands/ask?district=${HERE}`, {
    tool: '担架',
    until: Date.UTC(2026, 10, 30),
  });
  assert.equal(loan.status, 200, String(loan.text));
  const { id } = await give('muyu', '/helps/commands/call', { place: PLACE, said: '有人走失' });
  const at = `/helps/${id}`;
  await give('lanshan', `${at}/commands/take`);
  const hand = { to: 'unit', receiver: ROADS, why: '需要担架', link: `loan:${loan.id}` };
  const handed = await give('lanshan', `${at}/commands/hand_over`, hand);
  assert.equal(handed.status, 200, String(handed.text));
  assert.equal((await give('luqiao', `${at}/commands/take_over`)).stage, 'taken');
  assert.equal(
    (await give('luqiao', `${at}/commands/finish`, { outcome: 'helped', note: '已找到' })).stage,
    'done',
  );
  assert.deepEqual(await work(), ['trade.follow']);
  const { stage, timeline } = (await server.as('shiquan')('GET', `/loans/${loan.id}`)).json();
  assert.deepEqual([stage, timeline.length], ['lapsed', 2]);
});

test('a case is kept in the district of its place, and a place elsewhere than named is refused', async (t) => {
  const { give } = await openHelp(t);
  const { id, number } = await give('muyu', '/helps/commands/call', { place: PLACE });
  assert.ok(String(id).startsWith(`${HERE}.`) && String(number).startsWith(HERE));
  const elsewhere = await give('muyu', `/helps/commands/call?district=${THERE}`, { place: PLACE });
  assert.equal(elsewhere.status, 403, String(elsewhere.text));
});

test('the same command twice is one, and with other words under its id it is refused', async (t) => {
  const { give, database } = await openHelp(t);
  const key = uuidv7();
  const first = await give('muyu', '/helps/commands/call', CALL, key);
  const again = await give('muyu', '/helps/commands/call', CALL, key);
  assert.deepEqual(again, first);
  const other = await give('muyu', '/helps/commands/call', { ...CALL, said: '没事了' }, key);
  assert.equal(other.status, 409, String(other.text));
  const { rows } = await database.owner.query('select count(*) as n from sealed_words');
  assert.deepEqual(rows, [{ n: 3 }]);
});
