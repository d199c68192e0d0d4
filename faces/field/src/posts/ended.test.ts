/** A post that ends while the phone is in use: its owner is told, goes on in another, and loses nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Item, listItems } from '../outbox/items.ts';
import { type Answer, type Call, drain } from '../outbox/sender.ts';
import { phone } from '../outbox/testing.ts';
import { keep, kept, listEnded } from '../sync.ts';
import type { Me, Post } from '../types.ts';
import { isHeld, isOfEndedPost, keepMe, pullInPost, watchPost } from './ended.ts';

const post = (id: string, place: string): Post => ({
  ...{ id, place, kind: 'grid_worker', name: '网格员', area: '990106012015', unitId: null, unitName: null },
});
const [OWN, STANDS_IN] = [post('own', '海云里03'), post('vacant', '海云里04')];
const meIn = (acting: Post | null, posts: readonly Post[]): Me => ({
  ...{ account: { name: 'qingmu' }, person: { id: 'p', name: '青木' }, acting, posts },
});
const HELD = meIn(STANDS_IN, [OWN, STANDS_IN]);
const REFUSED: Answer = { status: 403, body: { code: 'post-not-held', title: '不在这个岗位上' } };
const GIVEN: Answer = {
  status: 200,
  body: { cursor: 'c', at: 0, keepUntil: 72, tasks: [], stats: {}, more: false },
};

/** A phone in the post of a stand-in, before a server that holds `now.me` to be true. */
async function open() {
  const now = { me: HELD };
  const says = ({ path, headers }: Call): Answer | null => {
    const named = headers?.['x-post'];
    if (named !== undefined && named !== 'p' && !isHeld(now.me, named)) return REFUSED;
    if (path === '/me') return { status: 200, body: now.me as unknown as Record<string, unknown> };
    return path.startsWith('/field/sync') ? GIVEN : null;
  };
  const { db, owner, calls, put, answer, clock } = await phone();
  await keep(db, owner, 'me', '', HELD);
  const ask = async (one: Call): Promise<Answer> => {
    calls.push(one);
    return says(one) ?? answer(one);
  };
  /** As the phone works: it sends, then fetches. */
  const work = async () => {
    const watched = watchPost(ask);
    await drain({ db, owner, call: watched.ask, now: () => clock.now, random: () => 1 });
    return pullInPost(db, owner, watched, clock.now);
  };
  const me = () => kept<Me>(db, owner, 'me');
  return { db, owner, now, calls, put, work, me, clock };
}
const syncs = (calls: readonly Call[]) =>
  calls.filter(({ path }) => path.startsWith('/field/sync')).map(({ headers }) => headers?.['x-post']);

test('what is fetched is that of the post the phone shows; while it is held nothing is asked twice', async () => {
  const { work, calls, db, owner } = await open();
  assert.notEqual(await work(), null);
  assert.deepEqual([syncs(calls), calls.length], [['vacant'], 1]);
  assert.deepEqual(await listEnded(db, owner), []);
});

test('a post that ended: the phone goes on in the one that is left, and notes which it was', async () => {
  const { work, calls, now, me, db, owner, clock } = await open();
  now.me = meIn(OWN, [OWN]);
  assert.notEqual(await work(), null, 'what belongs to the other post is fetched at once');
  assert.deepEqual(syncs(calls), ['vacant', 'own']);
  assert.equal((await me())?.acting?.id, 'own');
  const { id, name, place } = STANDS_IN;
  assert.deepEqual(await listEnded(db, owner), [{ id, name, place, at: clock.now, seen: false }]);
  await work();
  assert.deepEqual(syncs(calls), ['vacant', 'own', 'own'], 'and no call names the ended one again');
});

test('what was made in the ended post comes back whole and names it; what else waits arrives', async () => {
  const { work, put, now, db, owner, calls } = await open();
  await put('a1', 'a', { post: 'vacant', body: { note: '楼道清了' }, form: { words: '楼道清了' } });
  await put('b1', 'b', { post: 'own' });
  now.me = meIn(OWN, [OWN]);
  await work();
  const items = await listItems(db, owner);
  assert.deepEqual(
    items.map(({ id, state }) => `${id} ${state}`),
    ['a1 returned', 'b1 sent'],
  );
  const { content } = items[0] as Item;
  assert.deepEqual(
    [content.code, content.post, content.body, content.form],
    ['post-not-held', 'vacant', { note: '楼道清了' }, { words: '楼道清了' }],
  );
  const me = (await kept<Me>(db, owner, 'me')) as Me;
  assert.equal(isOfEndedPost(me, content), true);
  assert.equal(isOfEndedPost(me, { ...content, code: 'not-yours' }), false, 'refused for another reason');
  assert.equal(isOfEndedPost(HELD, content), false, 'held again, the server’s own words are said');
  assert.deepEqual(syncs(calls), ['own'], 'sending has said so already: the ended post is asked for nothing');
});

test('where no post is left the phone keeps what it knows, so that the outbox stays in sight', async () => {
  const { work, now, me, put, db, owner } = await open();
  await put('a1', 'a', { post: 'vacant' });
  now.me = meIn(null, []);
  assert.equal(await work(), null);
  assert.equal((await me())?.acting?.id, 'vacant');
  assert.deepEqual(
    (await listEnded(db, owner)).map(({ id }) => id),
    ['vacant'],
  );
  assert.deepEqual(
    (await listItems(db, owner)).map(({ state }) => state),
    ['returned'],
  );
});

test('the end of a post is told once, and taken back where the post is given again', async () => {
  const { db, owner } = await open();
  await keepMe(db, owner, meIn(OWN, [OWN]), 5);
  const [ended] = await listEnded(db, owner);
  await keep(db, owner, 'ended', 'vacant', { ...ended, seen: true });
  await keep(db, owner, 'me', '', HELD);
  await keepMe(db, owner, meIn(OWN, [OWN]), 9);
  assert.deepEqual(
    (await listEnded(db, owner)).map(({ at, seen }) => [at, seen]),
    [[5, true]],
    'read, it stays read',
  );
  await keepMe(db, owner, meIn(OWN, [OWN, STANDS_IN]), 9);
  assert.deepEqual(await listEnded(db, owner), []);
});

test('the same answer once more writes nothing: pages that watch the store would ask for ever', async () => {
  const { db, owner } = await open();
  const written = () => db.kept.toArray();
  const before = await written();
  assert.equal(await keepMe(db, owner, HELD, 5), true);
  assert.deepEqual(await written(), before);
  await keepMe(db, owner, { ...HELD, person: { id: 'p', name: '青禾' } }, 5);
  assert.notDeepEqual(await written(), before);
});

test('no answer, or another refusal, changes no post', async () => {
  const { db, owner, me } = await open();
  for (const answer of [
    { status: 0, body: {} },
    { status: 503, body: {} },
    { status: 403, body: { code: 'no-right' } },
  ]) {
    // One after another: the same phone.
    assert.equal(
      await pullInPost(
        db,
        owner,
        watchPost(async () => answer),
        1,
      ),
      null,
    );
    assert.equal((await me())?.acting?.id, 'vacant');
  }
  assert.deepEqual(await listEnded(db, owner), []);
});
