/** Asking for help by a button. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { COMMUNITY, openHelp } from '../../../testing/help/world.ts';

test('a button calls by its key, once for many presses, and not after it is taken down', async (t) => {
  const { server, pass } = await openHelp(t);
  const place = { area: `${COMMUNITY}003`, text: '3号楼电梯厅' };
  const made = await server.as('heitan')('POST', '/help/buttons', { name: '3号楼电梯厅', place });
  assert.equal(made.statusCode, 201, made.body);
  const { id, url } = made.json();
  const press = (body?: object) => server.send('POST', url, body);
  const first = await press();
  assert.equal(first.statusCode, 200, first.body);
  assert.equal((await press({ battery: 40, said: { odd: true } })).json().id, first.json().id);
  await pass(2 * MINUTE);
  assert.equal((await press({})).json().id, first.json().id, 'nobody took it yet');
  const [item] = (await server.as('lanshan')('GET', '/help/ringing')).json().items;
  assert.deepEqual([item.id, item.channel], [first.json().id, 'button']);

  const elsewhere = { name: '别处', place: { area: '990107001001', text: '' } };
  assert.notEqual((await server.as('heitan')('POST', '/help/buttons', elsewhere)).statusCode, 201);
  assert.equal((await server.as('heitan')('POST', `/help/buttons/${id}/end`)).statusCode, 204);
  assert.equal((await press()).statusCode, 401);
  const { items } = (await server.as('heitan')('GET', '/help/buttons')).json();
  assert.deepEqual(
    items.map(({ name, endedAt }: { name: string; endedAt: number | null }) => [name, endedAt !== null]),
    [['3号楼电梯厅', true]],
  );
});
