/** A trade written as docs/new-trade.md says is served: the test trade is found in every place that speaks of all trades. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cursorOf } from '../platform/http/shapes.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { ask, BODY, openLoans } from '../testing/loans/world.ts';

test('a case is begun by one person and acted on by another, and both see what they may do', async (t) => {
  const { server } = await openLoans(t);
  const begun = await ask(server.as('muyu'));
  assert.equal(begun.statusCode, 200, begun.body);
  const { id, number, stage } = begun.json();
  assert.match(number, /^990106-20261124-0001$/);
  assert.equal(stage, 'asked');

  const seen = (await server.as('chuyun')('GET', `/loans/${id}`)).json();
  assert.equal(seen.label, `借用 ${number}`);
  assert.equal(seen.mine, true);
  assert.deepEqual(
    seen.commands.map(({ command, allowed }: { command: string; allowed: boolean }) => [command, allowed]),
    [['hand_out', true]],
  );
  assert.deepEqual(seen.members, [{ name: 'tool', label: '借什么', text: '梯子' }]);
  assert.equal(seen.clocks[0].timer, 'fetch');

  const given = await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  assert.equal(given.statusCode, 200, given.body);
  const own = (await server.as('muyu')('GET', `/loans/${id}`, undefined, { 'accept-language': 'en' })).json();
  assert.equal(own.stageLabel, 'Lent');
  assert.deepEqual(
    own.timeline.map(({ event, label }: { event: string; label: string }) => [event, label]),
    [
      ['loan.handed_out', 'Handed out'],
      ['loan.asked', 'A tool was asked for'],
    ],
  );
});

test('another id is another case, the same id twice is one, and the same id with another body is refused', async (t) => {
  const { server } = await openLoans(t);
  const id = uuidv7();
  const [first, again] = [await ask(server.as('muyu'), id), await ask(server.as('muyu'), id)];
  assert.deepEqual(again.json(), first.json());
  const other = await ask(server.as('muyu'), id, { ...BODY, tool: '电钻' });
  assert.equal(other.statusCode, 409, other.body);
  await ask(server.as('muyu'));
  const { items } = (await server.as('muyu')('GET', '/loans')).json();
  assert.equal(items.length, 2);
});

test('whoever has nothing to do with a case is answered as if it did not exist', async (t) => {
  const { server } = await openLoans(t);
  const { id } = (await ask(server.as('muyu'))).json();
  for (const name of ['shiquan', 'yanxi'] as const) {
    assert.equal((await server.as(name)('GET', `/loans/${id}`)).statusCode, 404, name);
    assert.deepEqual((await server.as(name)('GET', '/loans')).json(), { items: [], next: null }, name);
  }
  const act = await server.as('yanxi')('POST', `/loans/${id}/commands/hand_out`, {});
  assert.equal(act.statusCode, 404, act.body);
  const without = await server.as('heitan')('GET', '/loans');
  assert.equal(without.statusCode, 403);
  assert.match(without.body, /查看借用/);
});

test('bodies are checked, and a command out of turn says what is possible instead', async (t) => {
  const { server } = await openLoans(t);
  assert.equal((await ask(server.as('muyu'), uuidv7(), { tool: '梯子' })).statusCode, 422);
  const nowhere = await server.as('muyu')('POST', '/loans/commands/ask', BODY);
  assert.match(nowhere.body, /district/);
  const { id } = (await ask(server.as('muyu'))).json();
  const early = await server.as('chuyun')('POST', `/loans/${id}/commands/take_back`, { state: '完好' });
  assert.equal(early.statusCode, 409, early.body);
  assert.match(early.body, /待借出/);
});

test('the list pages by key, and shows what a post has to move and what is at a stage', async (t) => {
  const { server } = await openLoans(t);
  const ids: string[] = [];
  // One after the other, so that their numbers are in order.
  for (let n = 0; n < 5; n += 1) ids.push((await ask(server.as('muyu'))).json().id);
  await server.as('chuyun')('POST', `/loans/${ids[0]}/commands/hand_out`, {});
  const send = server.as('chuyun');
  const first = (await send('GET', '/loans?limit=2')).json();
  const second = (await send('GET', `/loans?limit=2&cursor=${first.next}`)).json();
  const third = (await send('GET', `/loans?limit=2&cursor=${second.next}`)).json();
  const shown = [first, second, third].flatMap(({ items }) => items.map((one: { id: string }) => one.id));
  assert.deepEqual(shown, ids.toReversed());
  assert.equal(third.next, null);
  const gone = cursorOf(['00000000-0000', uuidv7()]);
  assert.deepEqual((await send('GET', `/loans?cursor=${gone}`)).json(), { items: [], next: null });
  const idsIn = async (query: string) =>
    (await send('GET', `/loans?${query}`)).json().items.map((one: { id: string }) => one.id);
  assert.deepEqual(await idsIn('mine=true'), ids.slice(1).toReversed());
  assert.deepEqual(await idsIn('stage=lent'), ids.slice(0, 1));
});

test('the trades a post may use are told with their words and the commands that begin a case', async (t) => {
  const { server } = await openLoans(t);
  const [loan] = (await server.as('muyu')('GET', '/trades')).json().items;
  assert.equal(loan.path, 'loans');
  assert.equal(loan.begins[0].allowed, true);
  assert.deepEqual(
    loan.begins[0].fields.map(({ name, kind }: { name: string; kind: string }) => [name, kind]),
    [
      ['tool', 'text'],
      ['until', 'date'],
    ],
  );
  const [of] = (await server.as('chuyun')('GET', '/trades', undefined, { 'accept-language': 'en' })).json()
    .items;
  assert.equal(of.begins[0].allowed, false);
  assert.match(of.begins[0].refusal.text, /ask for a tool/);
  assert.deepEqual((await server.as('heitan')('GET', '/trades')).json(), { items: [] });
});
