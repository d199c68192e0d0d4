/** The duty list as residents read it, and objections to what is posted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { openDutyPortal } from './testing.ts';

test('residents read the three lists, what is posted with its last day, and what changed', async (t) => {
  const { get, posted, urgent, district, now } = await openDutyPortal(t);
  await urgent({ title: '寒潮期间看露天水管', list: 'assist' });
  await urgent({ title: '拆修居民家中水表', list: 'negative' });
  const { dueAt } = await posted({ title: '老旧小区<管道>查看' });
  const page = await get('/portal/duty-list');
  assert.equal(page.statusCode, 200);
  const part = (heading: string) =>
    page.body.split('<section').find((one) => one.includes(`<h2>${heading}</h2>`)) ?? '';
  assert.match(part('公示中'), /老旧小区&lt;管道&gt;查看/);
  assert.match(part('公示中'), new RegExp(dayTextAt(dueAt - 1)));
  assert.match(part('协助办理'), /寒潮期间看露天水管/);
  assert.match(part('协助办理'), new RegExp(dayTextAt(now() + 10 * DAY)));
  assert.doesNotMatch(part('协助办理'), /水表/);
  assert.match(part('负面事项'), /拆修居民家中水表/);
  assert.match(part('一年内的变化'), new RegExp(`${dayTextAt(now())}列入：寒潮`));
  const english = await get(`/portal/duty-list?lang=en&district=${district}`);
  assert.match(english.body, /<h2>Being posted<\/h2>/);
  assert.equal((await get('/portal/duty-list?district=110101')).statusCode, 404);
});

test('drafts and applications that nobody decided on are on no public page', async (t) => {
  const { get, applied } = await openDutyPortal(t);
  await applied({ title: '没有人见过的事' });
  assert.doesNotMatch((await get('/portal/duty-list')).body, /没有人见过/);
});
