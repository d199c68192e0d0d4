/** A request for help over HTTP: at four in the morning, where nobody is on duty, and with nothing filled in. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { countingOf } from '../../../app/figures.ts';
import { rebuildFigures } from '../../../platform/figures/rebuild.ts';
import { COMMUNITY, HERE, openHelp, PLACE, STREET } from '../../../testing/help/world.ts';

const FOUR = Date.UTC(2026, 10, 24, 20);
const [AT_COMMUNITY, AT_STREET, AT_DISTRICT] = [
  `duty:community:${COMMUNITY}`,
  `duty:street:${STREET}`,
  `duty:district:${HERE}`,
] as const;

test('a call at four in the morning rings, rises, is taken by the next, ends, and is forgotten', async (t) => {
  const { server, give, pass, keepRoster, verify, database } = await openHelp(t);
  server.clock.now = FOUR;
  // Somebody of a department is on duty for the street: not their post, the roster says so.
  await keepRoster({ [AT_COMMUNITY]: 'lanshan', [AT_STREET]: 'luqiao' });
  const call = { place: PLACE, urgency: 'now', said: '老人摔倒', door: '3号楼201', phone: '13800001234' };
  const { id, status, text } = await give('muyu', '/helps/commands/call', call);
  assert.equal(status, 200, String(text));
  const at = `/helps/${id}`;
  const rung = async (name: 'lanshan' | 'luqiao') =>
    (await server.as(name)('GET', at))
      .json()
      .lanes?.map(({ holder, stageLabel }: Record<string, string>) => [holder, stageLabel]);
  assert.deepEqual(await rung('lanshan'), [[AT_COMMUNITY, '在响']]);
  assert.equal((await give('lanshan', `${at}/commands/see`)).status, 200);

  await pass(4 * MINUTE);
  assert.deepEqual(await rung('luqiao'), [
    [AT_COMMUNITY, '看过'],
    [AT_STREET, '在响'],
  ]);
  const taken = await give('luqiao', `${at}/commands/take`);
  assert.equal(taken.stage, 'taken', String(taken.text));
  const late = await give('lanshan', `${at}/commands/take`);
  assert.equal(late.status, 409, 'taken once');
  assert.deepEqual(
    (await server.as('lanshan')('POST', `${at}/words`, {})).json().items,
    [],
    'no longer theirs',
  );

  await give('luqiao', `${at}/commands/set_out`);
  const { items } = (await server.as('luqiao')('POST', `${at}/words`, {})).json();
  const words = new Set(items.map(({ text: said }: { text: string }) => said));
  assert.deepEqual(words, new Set(['老人摔倒', '3号楼201', '13800001234']));
  await give('luqiao', `${at}/commands/arrive`);
  const done = await give('luqiao', `${at}/commands/finish`, { outcome: 'helped', note: '扶起，没有受伤' });
  assert.equal(done.stage, 'done', String(done.text));
  assert.deepEqual(await pass(31 * 24 * 60 * MINUTE), ['trade.forget']);
  server.clock.now = FOUR + 10 * MINUTE;
  const left = (await server.as('luqiao')('POST', `${at}/words`, {})).json();
  assert.deepEqual(left, { forgotten: true, items: [] });
  assert.deepEqual((await verify()).broken, []);
  const sheets = async () => (await database.db.query('select * from help_sheet')).rows;
  const [sheet, ...others] = await sheets();
  const { class_code: urgency, channel: hour, answered, arrived } = sheet ?? {};
  assert.deepEqual([urgency, hour, answered, arrived, others], ['now', '04', 'in_time', 'in_time', []]);
  await database.db.query('delete from help_sheet');
  const counting = countingOf().find(({ stream }) => stream.name === 'help') ?? assert.fail();
  const { signal } = new AbortController();
  await rebuildFigures(database.db, { ...counting, now: () => FOUR, progress: () => undefined, signal });
  assert.deepEqual(await sheets(), [sheet], 'made anew from what is left');
  assert.deepEqual((await verify()).broken, []);
});

test('a level whose roster nobody is in is skipped, and whoever cannot go calls the next at once', async (t) => {
  const { server, give, keepRoster } = await openHelp(t);
  server.clock.now = FOUR;
  await keepRoster({ [AT_COMMUNITY]: null, [AT_STREET]: 'heitan', [AT_DISTRICT]: 'chuyun' });
  const { id } = await give('muyu', '/helps/commands/call', { place: PLACE });
  const holders = async (name: 'heitan' | 'chuyun') =>
    (await server.as(name)('GET', `/helps/${id}`))
      .json()
      .lanes.map(({ holder }: { holder: string }) => holder);
  assert.deepEqual(await holders('heitan'), [AT_STREET]);
  assert.equal((await give('heitan', `/helps/${id}/commands/pass`, { reason: 'busy' })).status, 200);
  assert.deepEqual(await holders('chuyun'), [AT_STREET, AT_DISTRICT]);
});

test('the numbers of the night count what a post sees: answered, in time, and open still', async (t) => {
  const { server, give, database } = await openHelp(t);
  const night = async (name: 'heitan' | 'yanxi') => {
    const { since: _, ...numbers } = (await server.as(name)('GET', '/help/night')).json();
    return numbers;
  };
  const call = () => give('muyu', '/helps/commands/call', { place: PLACE, urgency: 'now' });
  const [first, second] = [await call(), await call()];
  await give('lanshan', `/helps/${first.id}/commands/take`);
  assert.deepEqual(await night('heitan'), { came: 2, answered: 1, inTime: 1, open: 2 });
  const more = 600;
  await database.owner.query(
    `insert into help select (jsonb_populate_record(h, jsonb_build_object(
       'id', gen_random_uuid(), 'number', 'N' || n, 'serial', 'N' || n))).*
     from help h, generate_series(1, $2) n where h.id = $1`,
    [String(second.id).split('.')[1], more],
  );
  assert.deepEqual(await night('heitan'), { came: 2 + more, answered: 1, inTime: 1, open: 2 + more });
  await database.owner.query(`delete from help where number like 'N%'`);
  server.clock.now += 30 * MINUTE;
  await give('lanshan', `/helps/${second.id}/commands/take`);
  for (const { id } of [first, second])
    await give('lanshan', `/helps/${id}/commands/finish`, { outcome: 'helped', note: '好了' });
  assert.deepEqual(await night('heitan'), { came: 2, answered: 2, inTime: 1, open: 0 });
  assert.deepEqual(await night('yanxi'), { came: 0, answered: 0, inTime: 0, open: 0 }, 'another district');
});

test('nothing has to be filled in, and words alone are a place', async (t) => {
  const { server, give } = await openHelp(t);
  const bare = await give('lingsheng', `/helps/commands/call?district=${HERE}`);
  assert.equal(bare.stage, 'calling', String(bare.text));
  const { lanes } = (await server.as('chuyun')('GET', `/helps/${bare.id}`)).json();
  assert.deepEqual(
    lanes.map(({ holder }: { holder: string }) => holder),
    [AT_DISTRICT],
    'nobody knows where: the district finds out',
  );
  const words = await give('lingsheng', '/helps/commands/call', { place: { text: '东风菜市场门口' } });
  assert.equal(words.stage, 'unanswered', 'of no district, and nobody serves the city: it alarms');
  assert.ok(String(words.id).startsWith(HERE));
  const nothing = await give('lingsheng', '/helps/commands/call');
  assert.equal(nothing.stage, 'unanswered', 'no district is guessed');
});

test('who is joined to another request must find it', async (t) => {
  const { give } = await openHelp(t);
  const [first, second] = [
    await give('muyu', '/helps/commands/call', { place: PLACE }),
    await give('shiquan', '/helps/commands/call', { place: PLACE }),
  ];
  const join = (master: string) => give('lanshan', `/helps/${second.id}/commands/join`, { master });
  assert.equal((await join(`help:${HERE}.00000000-0000-7000-8000-000000000001`)).status, 404);
  assert.equal((await join(`help:${first.id}`)).stage, 'joined');
});
