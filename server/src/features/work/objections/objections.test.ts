/** The duty list as residents read it, and objections to what is posted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { EAST, WEST } from '../../../testing/rights-world.ts';
import { noFault } from '../../../testing/work.ts';
import { tellAnswered } from './objections.ts';
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

test('without a district the list opens with the first that has an item in force, else with the first', async (t) => {
  const { get, urgent, district, wait, list } = await openDutyPortal(t, [WEST, EAST]);
  assert.equal(district, EAST);
  const shown = async (query = '') =>
    /district=(\d{6})" aria-current="page"/.exec((await get(`/portal/duty-list${query}`)).body)?.[1];
  assert.deepEqual(list.districts(), [WEST, EAST]);
  assert.equal(await shown(), WEST, 'nothing is in force anywhere');
  await urgent({ title: '寒潮期间看露天水管', list: 'assist' });
  assert.equal(await shown(), EAST);
  assert.equal(
    await shown(`?district=${WEST}`),
    WEST,
    'a district that was asked for is shown, empty or not',
  );
  wait(11 * DAY);
  assert.equal(await shown(), WEST, 'its items have ended');
});

test('drafts and applications that nobody decided on are on no public page', async (t) => {
  const { get, applied } = await openDutyPortal(t);
  await applied({ title: '没有人见过的事' });
  assert.doesNotMatch((await get('/portal/duty-list')).body, /没有人见过/);
});

type Opened = Awaited<ReturnType<typeof openDutyPortal>>;
/** The hidden fields of the form on a page. */
const hiddenIn = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map((m) => [m[1], m[2]]),
  ) as Record<string, string>;
const shownIn = (page: string, what: string) => new RegExp(`data-${what}>([^<]+)<`).exec(page)?.[1] ?? '';

async function formOf({ get, wait, district }: Opened, id: string) {
  const at = `/portal/duty-list/${district}.${id}`;
  const form = await get(at);
  assert.equal(form.statusCode, 200, form.body);
  wait(10_000);
  return { at, hidden: hiddenIn(form.body) };
}

test('a resident objects once however often it is sent, is answered, and reads it by number and code', async (t) => {
  const opened = await openDutyPortal(t);
  const { post, posted, give, stateOf, get } = opened;
  const { id } = await posted({ title: '老旧小区管道查看' });
  const { at, hidden } = await formOf(opened, id);
  const said = { ...hidden, words: '白天家里没人，打我13800001234' };
  const first = await post(at, said);
  const [number, code] = [shownIn(first.body, 'number'), shownIn(first.body, 'secret')];
  assert.match(code, /^[2-9A-Z]{8}$/, first.body);
  assert.equal(shownIn((await post(at, said)).body, 'secret'), code);
  const [objection, more] = (await stateOf(id)).lanes.objection;
  assert.equal(more, undefined, 'one objection');
  assert.doesNotMatch(JSON.stringify(objection), /13800001234/, 'numbers in it are masked');
  assert.match((await get('/portal/duty-list')).body, /1条，已答复0条/);
  assert.doesNotMatch((await get('/portal/duty-list')).body, /白天家里没人/, 'nobody else reads it');

  assert.match((await post('/portal/objections', { number, code })).body, /还没有答复/);
  await give('desk', id, 'answer_objection', { upheld: true, answer: '改在傍晚看' });
  const answered = await post('/portal/objections', { number, code: code.toLowerCase() });
  assert.match(answered.body, /采纳[\s\S]*改在傍晚看[\s\S]*白天家里没人/);
  const wrong = await post('/portal/objections', { number, code: 'AAAAAAAA' });
  assert.match(wrong.body, /没有这条异议/);
  assert.doesNotMatch(wrong.body, /傍晚/);
});

test('a contact is kept sealed, told of the answer once, and deleted', async (t) => {
  const opened = await openDutyPortal(t);
  const { post, posted, give, portal, now, database } = opened;
  const { id } = await posted({ title: '老旧小区管道查看' });
  const { at, hidden } = await formOf(opened, id);
  const bad = await post(at, { ...hidden, words: '不合适', contact: '12' });
  assert.match(bad.body, /role="alert"/);
  const good = await post(at, { ...hidden, words: '不合适', contact: 'yunshan@example.cn' });
  const second = await formOf(opened, id);
  const again = await post(at, { ...second.hidden, words: '还是不合适', contact: ' YUNSHAN@example.cn' });
  assert.match(again.body, /role="alert">对这一事项刚提过异议.*以后可以再提/);
  assert.equal((await opened.stateOf(id)).lanes.objection.length, 1, 'one contact, one objection');
  assert.match(
    (await post(at, { ...hidden, words: '不合适', contact: 'yunshan@example.cn' })).body,
    /data-secret/,
  );
  const rows = async () => (await database.owner.query('select * from objection_contact')).rows;
  const [kept] = await rows();
  assert.doesNotMatch(JSON.stringify(kept), /yunshan/);
  const tell = () => tellAnswered(portal, { now: now(), onError: noFault });
  assert.equal(await tell(), 0, 'nothing to tell yet');
  await give('desk', id, 'answer_objection', { upheld: false, answer: '按规定' });
  assert.deepEqual([await tell(), await tell()], [1, 0]);
  assert.deepEqual(await rows(), []);
  const { rows: messages } = await database.owner.query(
    "select template from message where template = 'portal.objection'",
  );
  assert.equal(messages.length, 1);
  assert.match(shownIn(good.body, 'secret'), /^\w{8}$/);
});

test('the form is guarded: not at once, not without its mark, not once it is over', async (t) => {
  const opened = await openDutyPortal(t);
  const { post, posted, give, stateOf, wait, get, now } = opened;
  const { id, dueAt } = await posted({ title: '老旧小区管道查看' });
  const at = `/portal/duty-list/${opened.district}.${id}`;
  const hidden = hiddenIn((await get(at)).body);
  const fields = { ...hidden, words: '不合适' };
  assert.match((await post(at, fields)).body, /交得太快/);
  wait(10_000);
  assert.match((await post(at, { ...fields, sign: 'x' })).body, /没交成/);
  assert.equal((await stateOf(id)).lanes.objection.length, 0);
  wait(dueAt - now());
  await give('system', id, 'end_posting');
  assert.equal((await get(at)).statusCode, 404);
  assert.equal((await post(at, fields)).statusCode, 404);
  assert.equal((await stateOf(id)).lanes.objection.length, 0);
});
