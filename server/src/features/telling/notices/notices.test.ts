import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { CAST, type CastName } from '../../../testing/cast.ts';
import { makeLoopWorld } from '../../../testing/loop-world.ts';
import { testServer } from '../../../testing/server.ts';
import { act, report } from '../../loop/issues/public.ts';
import { noticeRoutes } from './routes.ts';

const GRID = '370602001002003';
const [HERE, ELSEWHERE] = ['370602', '370613'];

type Item = { id: string; issue: string; title: string; text: string; read: boolean; act: boolean };

async function serve(t: TestContext) {
  let issues: ReturnType<typeof makeLoopWorld>['issues'] | undefined;
  const server = await testServer(t, ({ db }) => {
    issues = makeLoopWorld(db).issues;
    return noticeRoutes({ db, districts: () => [HERE, ELSEWHERE], names: issues.names });
  });
  assert.ok(issues !== undefined);
  const deps = issues;
  const actor = (name: Exclude<CastName, 'mobai'>) => {
    const { personId, posts } = CAST[name];
    const [post] = posts;
    assert.ok(post !== undefined, `${name} holds no post`);
    const { id, kind, area } = post;
    return actorOf({ personId, postId: id, post: kind, area: area ?? '' });
  };
  const leader = actorOf({ personId: 'leader', postId: 'l', post: 'grid_leader', area: GRID.slice(0, 12) });
  const origin = (commandId = uuidv7()) => {
    server.clock.now += 60_000;
    return { commandId, requestId: 'r', address: '', now: server.clock.now };
  };
  const reportBy = async (personId: string, grid = GRID) => {
    const id = uuidv7();
    const place = {
      district: grid.slice(0, 6),
      street: grid.slice(0, 9),
      community: grid.slice(0, 12),
      grid,
    };
    const input = {
      channel: 'patrol' as const,
      nature: 'report',
      title: '井盖缺损',
      description: '',
      classCode: 'C1',
      place: { ...place, lon: null, lat: null, text: '滨河路1号' },
      reporter: { personId, kind: 'staff' as const },
      files: [],
      linked: [],
    };
    await report(deps, actor('qinghe'), input, origin(id));
    return `${grid.slice(0, 6)}.${id}`;
  };
  const give = async (
    who: typeof leader,
    issue: string,
    command: 'file' | 'escalate' | 'dispatch',
    body: object = {},
  ) => {
    const [district = '', id = ''] = issue.split('.');
    await act(deps, who, { district, id, command, body: body as never }, origin());
  };
  const notices = async (name: CastName): Promise<{ items: Item[]; unread: number; toAct: number }> => {
    const reply = await server.as(name)('GET', '/notices');
    assert.equal(reply.statusCode, 200, reply.body);
    return reply.json();
  };
  return { ...server, leader, reportBy, give, notices };
}

test('a queue is told what it has to move, its reporter what became of it, and others nothing', async (t) => {
  const { leader, reportBy, give, notices } = await serve(t);
  const issue = await reportBy(CAST.qinghe.personId);
  await give(leader, issue, 'file');
  await give(leader, issue, 'escalate', { reason: '需街道协调' });
  const told = await notices('xiheng');
  assert.deepEqual(
    told.items.map((item) => [item.issue, item.text.slice(0, 2)]),
    [[issue, '升级']],
  );
  const reporter = await notices('qinghe');
  assert.deepEqual(
    reporter.items.map((item) => item.text),
    ['立案'],
  );
  for (const name of ['danqing', 'chuyun', 'yunxiu'] as const)
    assert.deepEqual((await notices(name)).items, [], name);
});

test('whoever reports in another district is told there too', async (t) => {
  const { leader, reportBy, give, notices } = await serve(t);
  const grid = `${ELSEWHERE}001002003`;
  const issue = await reportBy(CAST.qinghe.personId, grid);
  await give(
    { ...leader, area: grid.slice(0, 12), seats: [`desk:community:${grid.slice(0, 12)}`] },
    issue,
    'file',
  );
  assert.deepEqual(
    (await notices('qinghe')).items.map((item) => item.issue),
    [issue],
  );
});

test('what waits for the post is to act on, once a matter, and until it has moved on; the rest is for knowing', async (t) => {
  const { leader, reportBy, give, notices, as } = await serve(t);
  const issue = await reportBy(CAST.qinghe.personId);
  await give(leader, issue, 'file');
  await give(leader, issue, 'escalate', { reason: '需街道协调' });
  const [one] = (await notices('xiheng')).items;
  assert.deepEqual([one?.act, (await notices('xiheng')).toAct], [true, 1]);
  const reporter = await notices('qinghe');
  assert.deepEqual([reporter.items[0]?.act, reporter.toAct, reporter.unread], [false, 0, 1]);
  await as('xiheng')('POST', '/notices/read', { ids: [one?.id] });
  assert.equal((await notices('xiheng')).toAct, 0);
});

test('what is read stays read, for whoever read it and for nobody else', async (t) => {
  const { leader, reportBy, give, notices, as } = await serve(t);
  for (let n = 0; n < 3; n += 1) {
    const issue = await reportBy(CAST.qinghe.personId);
    await give(leader, issue, 'file');
    await give(leader, issue, 'escalate', { reason: '需街道协调' });
  }
  const { items, unread } = await notices('xiheng');
  assert.deepEqual([items.length, unread], [3, 3]);
  const ids = items.slice(0, 2).map(({ id }) => id);
  for (let again = 0; again < 2; again += 1)
    assert.equal((await as('xiheng')('POST', '/notices/read', { ids })).statusCode, 204);
  const madeUp = await as('xiheng')('POST', '/notices/read', { ids: [`${HERE}.${'-'.repeat(36)}`] });
  assert.equal(madeUp.statusCode, 422);
  const after = await notices('xiheng');
  assert.equal(after.unread, 1);
  assert.deepEqual(
    after.items.map(({ id, read }) => read === ids.includes(id)),
    [true, true, true],
  );
  assert.equal((await notices('qinghe')).unread, 3);
});

test('a follower is told like those concerned, from when they follow, once, and only while they may see it', async (t) => {
  const { leader, reportBy, give, notices, database, clock } = await serve(t);
  const [seen, unseen] = [await reportBy('somebody'), await reportBy('somebody', `${HERE}002001001`)];
  const follow = (issue: string, personId: string) =>
    database.db.query(
      'insert into issue_follow (district, stream_id, person_id, at) values ($1, $2, $3, $4)',
      [HERE, issue.slice(7), personId, new Date(clock.now).toISOString()],
    );
  for (const issue of [seen, unseen]) await follow(issue, CAST.xiheng.personId);
  await give(leader, seen, 'file');
  await give({ ...leader, seats: [`desk:community:${HERE}002001`], area: `${HERE}002001` }, unseen, 'file');
  const { items } = await notices('xiheng');
  assert.ok(items.length > 0 && items.every(({ issue }) => issue === seen));
  assert.ok(
    items.every(({ text }) => text === '立案'),
    'not of what was before',
  );
  await give(leader, seen, 'escalate', { reason: '需街道协调' });
  const ids = (await notices('xiheng')).items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'told to the queue and to the follower, shown once');
});
