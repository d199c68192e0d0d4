import assert from 'node:assert/strict';
import test from 'node:test';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { openHelp, PLACE, ROADS, WATER } from '../../../../testing/help/world.ts';

const body = {
  ...{ kind: 'enforcement', place: PLACE, classCode: 'E-01-02', lead: ROADS, others: [WATER] },
  ...{ asks: '抢修塌陷的路面#不是*标记*', tried: '街道已围挡，没有设备' },
};

test('a whistle gets its paper once it is signed: one number a step, with what each department answered', async (t) => {
  const { server, give } = await openHelp(t);
  const { id } = await give('heitan', '/whistles/commands/blow', body);
  const at = `/whistles/${id}`;
  const kindsFor = async (name: 'heitan' | 'luqiao') =>
    (await server.as(name)('GET', `${at}/papers`)).json().kinds;
  const make = () => give('heitan', `${at}/papers`, { kind: 'whistle' });
  assert.deepEqual(await kindsFor('heitan'), [], 'nobody stands for it yet');
  assert.equal((await make()).status, 404);

  await give('gutang', `${at}/commands/sign`);
  await give('luqiao', `${at}/commands/report`, { leader: '路桥值班 13800001234' });
  await give('luqiao', `${at}/commands/come`, { reason: '地下室没有信号' });
  await give('luqiao', `${at}/commands/give_task`, {
    title: '补路面',
    unit: ROADS,
    limit: { n: 2, unit: 'workday' },
  });
  await give('luqiao', `${at}/commands/finish_task`, { task: '1', words: '路面补好了' });
  await give('luqiao', `${at}/commands/answer`, { result: '已修复通行' });
  await give('shuiwu', `${at}/commands/object`, { article: '第五条第二款', words: '管道不归本部门' });
  assert.deepEqual(await kindsFor('luqiao'), [{ kind: 'whistle', name: '吹哨单' }]);

  const made = await make();
  assert.equal(made.status, 200, made.text);
  assert.equal(made.number, '〔2026〕哨字第1号');
  assert.equal((await make()).id, made.id, 'of one step there is one');
  const opened = await server.as('shuiwu')('GET', `${at}/papers/${made.id}/file`);
  assert.equal(opened.statusCode, 200);
  const text = textsOf(opened.rawPayload)
    .join('')
    .replaceAll(/[\s\u200b]/g, '');
  for (const said of [made.number, body.asks, body.tried, '已修复通行', '第五条第二款', '路面补好了'])
    assert.ok(text.includes(said), `${said} in ${text}`);
  assert.ok(!text.includes('13800001234'), 'whoever leads is named on no paper');

  for (const path of [`${at}/papers`, `${at}/papers/${made.id}/file`])
    assert.equal((await server.as('yanxi')('GET', path)).statusCode, 404, 'another district');
  await give('shuiwu', `${at}/commands/note`, { words: '另附图纸' });
  assert.equal((await make()).number, '〔2026〕哨字第2号');
});
