import assert from 'node:assert/strict';
import test from 'node:test';
import { MINUTE } from '@gridgov/domain/calendar/zone.ts';
import type { Cut } from '@gridgov/domain/workflow/figures.ts';
import type { Db } from '../../../platform/db/database.ts';
import { sumsOf } from '../../../platform/figures/sums.ts';
import { NAMES, OTHER_STREET, openHelp, PLACE, ROADS, STREET, WATER } from '../../../testing/help/world.ts';

const CLASS = 'E-01-02';
const body = {
  kind: 'emergency',
  place: PLACE,
  classCode: CLASS,
  asks: '抢修塌陷的路面',
  tried: '街道已围挡，没有设备',
  lead: ROADS,
  others: [WATER],
};

type Line = {
  unit: { id: string };
  rules: string[];
  whistles: { number: string }[];
  rulings: number;
  excused: number;
};

test('a decided objection is counted in the next suggestion of that class, and opens to its whistle', async (t) => {
  const { server, give } = await openHelp(t);
  const suggested = async (): Promise<Line[]> => {
    const answer = await server.as('heitan')(
      'GET',
      `/whistles/suggestions?classCode=${CLASS}&street=${STREET}`,
    );
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json().items;
  };
  assert.deepEqual(
    (await suggested()).map(({ unit, rules, rulings }) => [unit.id, rules, rulings]),
    [[ROADS, ['roads-rule'], 0]],
  );

  const { id, number, text, status } = await give('heitan', '/whistles/commands/blow', body);
  assert.equal(status, 200, String(text));
  const at = `/whistles/${id}`;
  assert.equal((await give('gutang', `${at}/commands/sign`)).status, 200);
  const object = { article: '第五条', words: '不属本部门' };
  assert.equal((await give('shuiwu', `${at}/commands/object`, object)).status, 200);
  const decision = { department: '2', upheld: false, reason: '管道属该部门' };
  assert.equal((await give('chuyun', `${at}/commands/decide_objection`, decision)).status, 200);

  const lines = await suggested();
  assert.deepEqual(
    lines.map(({ unit, rulings, whistles }) => [unit.id, rulings, whistles.map((one) => one.number)]),
    [
      [ROADS, 0, []],
      [WATER, 1, [number]],
    ],
  );
  const other = await server.as('heitan')('GET', `/whistles/suggestions?classCode=E-01-03&street=${STREET}`);
  assert.deepEqual(
    other.json().items.map(({ unit }: Line) => unit.id),
    [ROADS],
    'of another class nothing was decided',
  );
  const outside = await server.as('heitan')(
    'GET',
    `/whistles/suggestions?classCode=${CLASS}&street=${OTHER_STREET}`,
  );
  assert.equal(outside.statusCode, 403, outside.body);
  assert.equal(
    (await server.as('shuiwu')('GET', `/whistles/suggestions?classCode=${CLASS}&street=${STREET}`))
      .statusCode,
    403,
  );
});

/** What the figures hold, by key, in the order of the facts. */
async function countedBy(db: Db, cut: Cut, facts: readonly string[]): Promise<Record<string, number[]>> {
  const all = { districts: [STREET.slice(0, 6)], stream: 'whistle', from: '0001-01-01', to: '9999-12-31' };
  const sums = await sumsOf(db, { ...all, cut, facts });
  return Object.fromEntries(sums.map(({ key, times }) => [key, facts.map((fact) => times.get(fact) ?? 0)]));
}

test('the board tells the district who answered in time, and a street its own count and the median', async (t) => {
  const { server, give, pass, database, verify } = await openHelp(t);
  const { id } = await give('heitan', '/whistles/commands/blow', body);
  const at = `/whistles/${id}`;
  await give('gutang', `${at}/commands/sign`);
  // One that waits for the head of the street counts for nobody.
  await give('heitan', '/whistles/commands/blow', { ...body, kind: 'key_work' });
  assert.equal((await give('luqiao', `${at}/commands/report`, { leader: '路桥值班' })).status, 200);
  assert.equal((await give('luqiao', `${at}/commands/come`, { reason: '地下室没有信号' })).status, 200);
  // Nobody's sign-in runs out meanwhile.
  await pass(16 * MINUTE);
  await Promise.all(NAMES.map((name) => server.as(name)('GET', '/trades')));
  await pass(15 * MINUTE);

  const month = new Date(server.clock.now).toISOString().slice(0, 7).replace('-', '');
  const board = (await server.as('chuyun')('GET', `/whistles/board?month=${month}`)).json();
  const shares = board.departments.map(
    (line: { unit: { id: string }; answered: object; came: object; rows: object[] }) => [
      line.unit.id,
      line.answered,
      line.came,
      line.rows.length,
    ],
  );
  assert.deepEqual(shares, [
    [ROADS, { n: 1, of: 1 }, { n: 1, of: 1 }, 1],
    [WATER, { n: 0, of: 1 }, { n: 0, of: 1 }, 1],
  ]);
  assert.deepEqual(
    board.waiting.map(({ what, level, unit }: { what: string; level: number; unit: { id: string } }) => [
      what,
      level,
      unit.id,
    ]),
    [['silent', 1, WATER]],
  );
  assert.deepEqual(
    board.streets.map(({ street, count }: { street: string; count: number }) => [street, count]),
    [
      [STREET, 1],
      [OTHER_STREET, 0],
    ],
  );

  assert.deepEqual(
    await countedBy(database.db, 'unit', ['report_in_time', 'report_due', 'came', 'come_due']),
    {
      [ROADS]: [1, 1, 1, 1],
      [WATER]: [0, 1, 0, 1],
    },
  );
  assert.deepEqual(await countedBy(database.db, 'street', ['blown']), { [STREET]: [1] });
  assert.deepEqual((await verify()).broken, []);

  const own = (await server.as('heitan')('GET', `/whistles/board?month=${month}`)).json();
  assert.deepEqual([own.departments, own.waiting, own.streets.length, own.median], [[], [], 1, 0.5]);
  const words = await server.as('heitan')('PUT', `/whistles/board/${month}/reason`, {
    words: '连日暴雨，路面塌陷多',
  });
  assert.equal(words.statusCode, 200, words.body);
  const after = (await server.as('chuyun')('GET', `/whistles/board?month=${month}`)).json();
  assert.equal(after.streets[0].words, '连日暴雨，路面塌陷多');
  assert.equal((await server.as('luqiao')('GET', '/whistles/board')).statusCode, 403);
  assert.equal(
    (await server.as('yanxi')('GET', `/whistles/board?district=${STREET.slice(0, 6)}`)).statusCode,
    403,
  );
});

test('a matter a whistle is blown from must be there for whoever blows', async (t) => {
  const { give } = await openHelp(t);
  const issue = `${STREET.slice(0, 6)}.00000000-0000-7000-8000-000000000001`;
  const refused = await give('heitan', '/whistles/commands/blow', { ...body, issue });
  assert.equal(refused.status, 404, String(refused.text));
});
