import assert from 'node:assert/strict';
import test from 'node:test';
import { MINUTE } from '@gridgov/domain/calendar/zone.ts';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { openHelp, PLACE } from '../../../../testing/help/world.ts';

const WORDS = { said: '老人摔倒#不是*标记*', door: '3号楼201', phone: '13800001234', name: '木阿姨' };
const read = (pdf: Buffer) =>
  textsOf(pdf)
    .join('')
    .replaceAll(/[\s\u200b]/g, '');

test('a request gets its sheet once somebody has it: who was called and what was done, and no words of the caller', async (t) => {
  const { server, give, pass } = await openHelp(t);
  const { id, number } = await give('muyu', '/helps/commands/call', {
    ...{ place: PLACE, urgency: 'now', kind: 'fall' },
    ...WORDS,
  });
  const at = `/helps/${id}`;
  const kindsFor = async (name: 'lanshan' | 'yanxi') =>
    (await server.as(name)('GET', `${at}/papers`)).json().kinds;
  const make = () => give('lanshan', `${at}/papers`, { kind: 'incident' });
  const textOf = async (paper: string) =>
    read((await server.as('lanshan')('GET', `${at}/papers/${paper}/file`)).rawPayload);
  assert.deepEqual(await kindsFor('lanshan'), [], 'nobody has done anything yet');
  assert.equal((await make()).status, 404);

  await give('lanshan', `${at}/commands/see`);
  await give('lanshan', `${at}/commands/take`);
  await give('lanshan', `${at}/commands/emergency`, { line: '120' });
  await give('lanshan', `${at}/commands/set_out`);
  await give('lanshan', `${at}/commands/arrive`);
  await give('lanshan', `${at}/commands/finish`, { outcome: 'taken_away', note: '随车送到医院' });
  assert.deepEqual(await kindsFor('lanshan'), [{ kind: 'incident', name: '求助事件单' }]);

  const made = await make();
  assert.equal(made.status, 200, made.text);
  assert.equal(made.number, '〔2026〕助字第1号');
  assert.equal((await make()).id, made.id, 'of one step there is one');
  const text = await textOf(made.id);
  for (const said of [
    made.number,
    number,
    PLACE.text,
    'fall',
    '接了',
    '打了急救电话：120',
    '到场',
    'taken_away',
  ])
    assert.ok(text.includes(said), `${said} in ${text}`);
  const secret = [...Object.values(WORDS), '随车送到医院', '兰山'];
  assert.deepEqual(
    secret.filter((said) => text.includes(said)),
    [],
  );
  for (const path of [`${at}/papers`, `${at}/papers/${made.id}/file`])
    assert.equal((await server.as('yanxi')('GET', path)).statusCode, 404, 'another district');

  const now = server.clock.now;
  await pass(31 * 24 * 60 * MINUTE);
  server.clock.now = now + MINUTE;
  const later = await make();
  assert.equal(later.number, '〔2026〕助字第2号', later.text);
  const forgotten = await textOf(later.id);
  assert.match(forgotten, /到期删除/);
  assert.deepEqual(
    secret.filter((said) => forgotten.includes(said)),
    [],
  );
});
