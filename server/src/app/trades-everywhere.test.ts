/** What holds for every stream holds for a trade of the registry: proof, audit, feed, queued work, description. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { StreamHub } from '../features/outside/stream/hub.ts';
import { openStream, type StreamDeps } from '../features/outside/stream/tell.ts';
import { contactOf, describeApi } from '../platform/http/openapi.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import { verifyLedger } from '../platform/ledger/verify.ts';
import { makeLog } from '../platform/log/log.ts';
import { isTold } from '../platform/workflow/feed.ts';
import { rootDir } from '../testing/cluster.ts';
import { ask, HERE, LOANS, openLoans, PEOPLE, THERE } from '../testing/loans/world.ts';
import { routeFaults, routeTable } from '../testing/route-table.ts';
import { describedRoutes, TAGS } from './routes.ts';
import { streamsOf } from './trades.ts';

async function begun(t: TestContext) {
  const world = await openLoans(t);
  const { id } = (await ask(world.server.as('muyu'))).json();
  await relayOnce(world.database.db, HERE, async () => undefined);
  return { ...world, id, own: String(id).slice(7) };
}

test('its routes stand in the review and in the description, each command with its own right', () => {
  const routes = describedRoutes([LOANS]);
  assert.deepEqual(routeFaults(routes), []);
  const table = routeTable(routes)
    .split('\n')
    .filter((line) => line.includes('/loans'));
  assert.deepEqual(table, [
    'GET    /api/v1/loans · loan.read · none: each case as far as its reader may see it',
    'GET    /api/v1/loans/:id · signed-in · none: the case as far as its reader may see it, which is asked case by case',
    'POST   /api/v1/loans/:id/commands/hand_out · loan.hand_out · event loan.hand_out',
    'POST   /api/v1/loans/:id/commands/take_back · loan.take_back · event loan.take_back',
    'PUT    /api/v1/loans/:id/follow · signed-in · none: a mark for oneself',
    'DELETE /api/v1/loans/:id/follow · signed-in · none: a mark for oneself',
    'GET    /api/v1/loans/:id/proof · signed-in · none: hashes and counts',
    'POST   /api/v1/loans/commands/ask · loan.ask · event loan.ask',
    'POST   /api/v1/loans/import · loan.import · access import',
  ]);
  const contact = contactOf('https://grid.example', undefined);
  const text = JSON.stringify(describeApi(routes, { version: '0', tags: TAGS, contact }));
  for (const said of ['askLoan', 'hand_outLoan', '借什么 What', '"/api/v1/loans"'])
    assert.ok(text.includes(said), said);
});

test('the ledger with its events is whole, and a row changed behind the product is found', async (t) => {
  const { database, server, id, own } = await begun(t);
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  const streams = streamsOf([LOANS]);
  const proof = await verifyLedger(database.db, streams);
  assert.deepEqual([proof.broken, proof.events], [[], 2]);
  const whole = await server.as('muyu')('GET', `/loans/${id}/proof`);
  assert.deepEqual([whole.json().whole, whole.json().events], [true, 2]);
  assert.equal((await server.as('shiquan')('GET', `/loans/${id}/proof`)).statusCode, 404);

  await database.owner.query(`update loan set stage = 'returned', open = false where id = $1`, [own]);
  const { broken } = await verifyLedger(database.db, streams);
  assert.deepEqual(broken, [{ stream: `loan ${id}`, version: 2, problem: 'row' }]);
  const audited = await server.as('lanting')('GET', `/audit/proof/${id}`);
  assert.equal(audited.json().broken.problem, 'row');
});

test('the audit administrator reads who did what', async (t) => {
  const { server, id, own } = await begun(t);
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, { note: '当面点清' });
  const { items } = (
    await server.as('lanting')('GET', `/audit/events?district=${HERE}&stream=loan&streamId=${own}`)
  ).json();
  assert.deepEqual(
    items.map(({ name, right, personName }: Record<string, string>) => [name, right, personName]).sort(),
    [
      ['loan.asked', 'loan.ask', '木雨'],
      ['loan.handed_out', 'loan.hand_out', '初云'],
    ],
  );
});

test('whoever has to move, and whoever asked, is notified; nobody is of what they did themselves', async (t) => {
  const { database, server, id } = await begun(t);
  await server.as('chuyun')('POST', `/loans/${id}/commands/hand_out`, {});
  const { rows } = await database.db.query<{ to_key: string; kind: string }>(
    'select to_key, kind from notice where district = $1 order by kind',
    [HERE],
  );
  const [asked, handed] = rows;
  assert.deepEqual(asked, { to_key: `desk:district:${HERE}`, kind: 'loan.asked' });
  assert.equal(handed?.kind, 'loan.handed_out');
  assert.match(handed?.to_key ?? '', /^person:/);
  assert.equal(rows.length, 2);
  const toDesk = (await server.as('chuyun')('GET', '/notices')).json();
  const [told] = toDesk.items;
  assert.deepEqual(told.case, { trade: 'loan', path: 'loans', id });
  assert.deepEqual([told.about, told.issue, told.text], ['case', null, '申请借用']);
  assert.deepEqual([told.act, toDesk.toAct], [false, 0]);
  const toBorrower = (await server.as('muyu')('GET', '/notices')).json();
  assert.deepEqual([toBorrower.items[0].text, toBorrower.items[0].act], ['借出', true]);
});

test('programs hear of a case as far as their post sees it and the trade lets them', async (t) => {
  const { database, id } = await begun(t);
  const deps: StreamDeps = {
    db: database.db,
    hub: new StreamHub(database.db, makeLog('silent')),
    publicUrl: 'https://city.example',
    districts: () => [HERE, THERE],
    trades: () => [LOANS],
  };
  const heard = async (name: 'chuyun' | 'yanxi') => {
    const { personId, posts } = PEOPLE[name];
    const [held] = posts;
    assert.ok(held);
    const actor = actorOf({ personId, postId: held.id, post: held.kind, area: held.area ?? '' });
    const out = await openStream(deps, {
      actor,
      types: ['loan.*'],
      after: '0',
      signal: AbortSignal.timeout(300),
    });
    let text = '';
    for await (const chunk of out) text += String(chunk);
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
  };
  const [event] = await heard('chuyun');
  assert.deepEqual([event?.type, event?.subject, event?.data.now.stage], ['loan.asked', id, 'asked']);
  assert.doesNotMatch(JSON.stringify(event), /梯子/);
  assert.deepEqual(await heard('yanxi'), []);
  assert.equal(isTold({ ...LOANS, feed: 'none' }, 'loan.asked'), false);
  assert.equal(isTold({ ...LOANS, feed: 'frame' }, 'loan.asked'), false);
});

/** What is written, apart from where files lie and how lines are broken. */
const written = (code: string) =>
  code
    .replaceAll(/from '[^']*\/([\w-]+\.ts)'/g, "from '$1'")
    .replaceAll(/\s+/g, '')
    .replaceAll(/[,;](?=[\]})])/g, '')
    .split(';')
    .sort();

test('the trade of these tests is the one docs/new-trade.md tells to write', () => {
  const page = readFileSync(path.join(rootDir, 'docs/new-trade.md'), 'utf8');
  const own = (name: string) => readFileSync(path.join(rootDir, 'server/src/testing/loans', name), 'utf8');
  const blocks = [...page.matchAll(/```(?:ts|sql)\n(?:\/\/ (?:server: )?(\S+)\n)?([\s\S]*?)```/g)];
  const files = blocks.map(([, name = 'loan.sql', code = '']) => [path.basename(name), code] as const);
  const names: Record<string, string> = { 'public.ts': 'served.ts' };
  assert.equal(files.length, 6);
  for (const [name, code] of files.filter(([one]) => one !== 'walking.ts'))
    assert.deepEqual(written(own(names[name] ?? name)), written(code), name);
});
