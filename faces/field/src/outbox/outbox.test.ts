import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringBack, clearAside, listItems, putBlob, setAside } from './items.ts';
import { headsOf, nextToSend, pauseAfter, verdictOf } from './plan.ts';
import { NoRoomError, withRoom } from './room.ts';
import { type Answer, type Call, drain } from './sender.ts';
import { newKey, phone } from './testing.ts';

test('items of one matter go in their order, and one that was returned holds up no other matter', async () => {
  const refused = { status: 422, body: { code: 'field-wrong', title: '填写有误' } };
  const { put, send, states, calls } = await phone((call) =>
    call.headers?.['idempotency-key'] === 'a1' ? refused : null,
  );
  await put('a1', 'a');
  await put('a2', 'a');
  await put('b1', 'b');
  assert.equal((await send()).ended, 'empty');
  assert.deepEqual(await states(), ['a1 returned', 'a2 waiting', 'b1 sent']);
  assert.deepEqual(
    calls.map(({ headers }) => headers?.['idempotency-key']),
    ['a1', 'b1'],
  );
});

test('an answer that was lost is asked for again under the same id, and it is one matter', async () => {
  const { put, send, states, calls, done, clock } = await phone((_, n) =>
    n === 1 ? { status: 0, body: { lost: true } } : null,
  );
  await put('a1', 'a');
  const { ended, nextAt = 0 } = await send();
  assert.equal(ended, 'later');
  assert.deepEqual(await states(), ['a1 waiting']);
  clock.now = nextAt;
  await send();
  assert.deepEqual(await states(), ['a1 sent']);
  assert.deepEqual([calls.length, done.size], [2, 1]);
  assert.deepEqual(calls[0]?.body, calls[1]?.body);
});

test('pauses grow, end at a quarter of an hour, and are never shorter than the server asked for', () => {
  const pauses = [0, 1, 2, 3, 12].map((tries) => pauseAfter(tries, 1));
  assert.deepEqual(pauses, [2_000, 4_000, 8_000, 16_000, 900_000]);
  assert.equal(pauseAfter(0, 0), 1_000);
  assert.equal(pauseAfter(0, 1, 60_000), 60_000);
});

test('a server that is busy gets its pause, and nothing is sent before it is over', async () => {
  let busy = true;
  const { put, send, states, calls, clock } = await phone(() =>
    busy ? { status: 503, body: { code: 'busy' }, after: 30 } : null,
  );
  await put('a1', 'a');
  await send();
  clock.now += 29_000;
  await send();
  assert.equal(calls.length, 1);
  busy = false;
  clock.now += 1_000;
  await send();
  assert.deepEqual(await states(), ['a1 sent']);
});

test('a conflict goes back to its owner with what happened meanwhile, and nothing of it is lost', async () => {
  const { db, owner, put, send } = await phone((call) => {
    if (call.method === 'GET')
      return {
        status: 200,
        body: {
          timeline: [
            { at: new Date(1).toISOString(), text: '早先的' },
            { at: new Date(2_000_000).toISOString(), text: '堤** 核查', detail: '已清走' },
          ],
        },
      };
    return { status: 409, body: { code: 'wrong-stage', title: '已结案，不能核查', detail: '可以备注' } };
  });
  await put('a1', '370602.x', { body: { agree: true, note: '看过了' } });
  await send();
  const [item] = await listItems(db, owner);
  assert.equal(item?.state, 'conflict');
  assert.deepEqual(item?.content.body, { agree: true, note: '看过了' });
  assert.deepEqual(item?.content.meanwhile, [
    { at: '1970-01-01T00:33:20.000Z', text: '堤** 核查', detail: '已清走' },
  ]);
});

test('signed out on the server: everything waits as it is', async () => {
  const { put, send, states } = await phone(() => ({ status: 401, body: { code: 'sign-in-needed' } }));
  await put('a1', 'a');
  await put('b1', 'b');
  assert.equal((await send()).ended, 'signed-out');
  assert.deepEqual(await states(), ['a1 waiting', 'b1 waiting']);
});

test('a photo goes on where it stopped and the command goes after it, with the same file each time', async () => {
  let cut = true;
  const { db, owner, put, send, states, calls, clock } = await phone((call) => {
    const isSecond = call.method === 'PATCH' && Number(call.headers?.['upload-offset']) > 0;
    if (!cut || !isSecond) return null;
    cut = false;
    return { status: 0, body: {} };
  });
  await putBlob(db, owner, { id: 'p1', item: 'a1', blob: new Blob([new Uint8Array(600_000)]) });
  await put('a1', 'a', { files: ['p1'] });
  const { nextAt = 0 } = await send();
  assert.deepEqual(await states(), ['a1 waiting']);
  clock.now = nextAt;
  await send();
  assert.deepEqual(await states(), ['a1 sent']);
  const offsets = calls.flatMap(({ method, headers }) =>
    method === 'PATCH' ? [headers?.['upload-offset']] : [],
  );
  assert.deepEqual(offsets, ['0', '262144', '262144', '524288']);
  assert.equal(calls.filter(({ path }) => path === '/uploads').length, 1);
  assert.deepEqual((calls.at(-1)?.body as { files: string[] } | undefined)?.files, ['file-u0']);
  assert.equal(await db.blobs.count(), 0);
});

test('what was cut off while sending goes again, drafts never go by themselves', () => {
  const row = (id: string, state: 'sending' | 'draft' | 'sent', seq: number) => ({
    id,
    matter: 'm',
    state,
    seq,
    nextAt: 0,
  });
  assert.equal(nextToSend([row('a', 'sending', 1)], 5)?.id, 'a');
  assert.equal(nextToSend([row('a', 'draft', 1)], 5), undefined);
  assert.deepEqual(
    headsOf([row('a', 'sent', 1), row('b', 'sending', 2)]).map(({ id }) => id),
    ['b'],
  );
});

test('each answer has one meaning', () => {
  assert.deepEqual(
    [200, 401, 0, 408, 429, 500, 503].map((status) => verdictOf(status, '')),
    ['done', 'signed-out', 'again', 'again', 'again', 'again', 'again'],
  );
  assert.equal(verdictOf(409, 'wrong-stage'), 'conflict');
  assert.equal(verdictOf(403, 'no-right'), 'returned');
  assert.equal(verdictOf(413, 'too-large'), 'returned');
});

test('what lies on the phone is readable with its owner’s key only', async () => {
  const { db, owner, put } = await phone();
  await put('a1', 'a', { title: '秘密的事' });
  const [row] = await db.items.toArray();
  const bytes = row === undefined ? '' : new TextDecoder().decode(row.sealed.data);
  assert.ok(!bytes.includes('秘密的事') && !JSON.stringify({ ...row, sealed: null }).includes('秘密的事'));
  await assert.rejects(listItems(db, { ...owner, key: await newKey() }));
  assert.equal((await listItems(db, owner))[0]?.content.title, '秘密的事');
});

test('a pause for want of a signal is noted as such, one that the server asked for is not', async () => {
  let answer: Answer = { status: 0, body: {} };
  const { db, put, send, clock } = await phone(() => answer);
  const unheard = async () => (await db.items.get('a1'))?.unheard;
  await put('a1', 'a');
  const { nextAt = 0 } = await send();
  assert.equal(await unheard(), true);
  answer = { status: 503, body: {}, after: 60 };
  clock.now = nextAt;
  await send();
  assert.equal(await unheard(), false);
});

test('killed at whichever moment of a send, the phone sends the rest when it is opened again, each once', async () => {
  const photo = () => new Blob([new Uint8Array(300_000)]);
  const whole = async (dies: (n: number) => 'before' | 'after' | null) => {
    let n = 0;
    const made = await phone(() => null);
    const { db, owner, answer, clock } = made;
    await putBlob(db, owner, { id: 'p1', item: 'a1', blob: photo() });
    await made.put('a1', 'a', { files: ['p1'] });
    await putBlob(db, owner, { id: 'p2', item: 'a2', blob: photo() });
    await made.put('a2', 'a', { files: ['p2'] });
    const call = async (one: Call): Promise<Answer> => {
      n += 1;
      const moment = dies(n);
      if (moment === 'before') throw new Error('killed');
      const given = answer(one);
      if (moment === 'after') throw new Error('killed');
      return given;
    };
    const ports = { db, owner, call, now: () => clock.now, random: () => 1 };
    // The page is gone in the middle; what it had begun lies as it lay then.
    await drain(ports).catch(() => undefined);
    await drain(ports);
    return { n, states: await made.states(), done: made.done, blobs: await db.blobs.count() };
  };
  const { n: calls } = await whole(() => null);
  assert.equal(calls, 8);
  for (let at = 1; at <= calls; at += 1)
    for (const moment of ['before', 'after'] as const) {
      const { states, done, blobs } = await whole((n) => (n === at ? moment : null));
      assert.deepEqual(states, ['a1 sent', 'a2 sent'], `killed ${moment} call ${at}`);
      assert.deepEqual([done.size, blobs], [2, 0], `killed ${moment} call ${at}`);
    }
});

test('a session that ends in the middle: what had gone stays gone, the rest goes on where it was', async () => {
  let out = false;
  const { db, owner, put, send, states, calls, done } = await phone((call) => {
    if (call.method === 'PATCH' && Number(call.headers?.['upload-offset']) > 0 && done.size === 1 && !out) {
      out = true;
      return { status: 401, body: { code: 'sign-in-needed' } };
    }
    return null;
  });
  await put('a1', 'a');
  await putBlob(db, owner, { id: 'p1', item: 'b1', blob: new Blob([new Uint8Array(600_000)]) });
  await put('b1', 'b', { files: ['p1'] });
  assert.equal((await send()).ended, 'signed-out');
  assert.deepEqual(await states(), ['a1 sent', 'b1 waiting']);
  assert.equal((await send()).ended, 'empty');
  assert.deepEqual(await states(), ['a1 sent', 'b1 sent']);
  assert.equal(calls.filter(({ path }) => path === '/uploads').length, 1);
});

test('a photo that is too large for the server brings its own item back, the others go on', async () => {
  const { db, owner, put, send, states } = await phone((call) =>
    call.path === '/uploads' && (call.body as { bytes: number }).bytes > 500_000
      ? { status: 413, body: { code: 'too-large', title: '照片太大' } }
      : null,
  );
  await putBlob(db, owner, { id: 'p1', item: 'a1', blob: new Blob([new Uint8Array(600_000)]) });
  await put('a1', 'a', { files: ['p1'] });
  await put('b1', 'b');
  await put('c1', 'c');
  await send();
  assert.deepEqual(await states(), ['a1 returned', 'b1 sent', 'c1 sent']);
  assert.equal((await listItems(db, owner))[0]?.content.reason, '照片太大');
  assert.equal(await db.blobs.count(), 1);
});

test('a full phone lets go of what can be fetched again, then says so and keeps no halves', async () => {
  const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const { db, owner } = await phone();
  const sealed = { iv: new Uint8Array(12), data: new ArrayBuffer(1) };
  const kept = (kind: 'photo' | 'task') => db.kept.put({ key: kind, owner: 'qingmu', kind, sealed });
  await Promise.all([kept('photo'), kept('task')]);
  let times = 0;
  await withRoom(db, ['a1'], async () => {
    times += 1;
    if ((await db.kept.get('photo')) !== undefined) throw full();
  });
  assert.deepEqual([times, (await db.kept.toArray()).map(({ kind }) => kind)], [2, ['task']]);
  const never = withRoom(db, ['a1'], async () => {
    await putBlob(db, owner, { id: 'p1', item: 'a1', blob: new Blob(['x']) });
    throw full();
  });
  await assert.rejects(never, NoRoomError);
  assert.equal(await db.blobs.count(), 0);
  await assert.rejects(
    withRoom(db, ['a1'], () => Promise.reject(new TypeError('another'))),
    TypeError,
  );
});

test('what happened meanwhile is found by the server’s clock, also where the phone’s is a day ahead', async () => {
  const day = 86_400_000;
  const said = { at: new Date(1_000_000 + 60_000).toISOString(), text: '堤** 核查' };
  const { db, owner, put } = await phone();
  await put('a1', 'a', { at: 1_000_000 + day });
  const call = async ({ method }: Call): Promise<Answer> =>
    method === 'GET'
      ? { status: 200, body: { timeline: [said] } }
      : { status: 409, body: { code: 'wrong-stage', title: '已结案' } };
  await drain({ db, owner, call, now: () => 1_000_000 + day, random: () => 1, skew: -day });
  assert.deepEqual((await listItems(db, owner))[0]?.content.meanwhile, [said]);
});

test('what found no signal goes before what is younger, and holds it up three times at most', async () => {
  let reaches = false;
  const { put, send, clock, calls } = await phone(() => (reaches ? null : { status: 0, body: {} }));
  const order = () => calls.map(({ headers }) => headers?.['idempotency-key']);
  await put('a1', 'a');
  await send();
  reaches = true;
  // The pause of the first is not over; another was made meanwhile.
  await put('b1', 'b');
  await send();
  assert.deepEqual(order(), ['a1', 'a1', 'b1']);
  const row = (id: string, tries: number, nextAt: number) => ({
    id,
    matter: id,
    state: 'waiting' as const,
    seq: tries,
    tries: 9 - tries,
    nextAt,
    unheard: nextAt > 0,
  });
  assert.equal(nextToSend([row('old', 1, clock.now + 9), row('new', 2, 0)], clock.now)?.id, 'new');
});

test('what was given up is not sent and can be had back for a day, with its photos', async () => {
  const { db, owner, put, send, states, clock } = await phone();
  await putBlob(db, owner, { id: 'p1', item: 'a1', blob: new Blob(['x']) });
  await put('a1', 'a', { files: ['p1'] });
  await setAside(db, 'a1', clock.now);
  await put('a2', 'a');
  await send();
  assert.deepEqual(await states(), ['a1 dropped', 'a2 sent']);
  await clearAside(db, clock.now + 86_400_000);
  await bringBack(db, 'a1', clock.now);
  assert.deepEqual(await states(), ['a1 waiting', 'a2 sent']);
  assert.equal(await db.blobs.count(), 1);
  await setAside(db, 'a1', clock.now);
  await clearAside(db, clock.now + 86_400_001);
  assert.deepEqual([await states(), await db.blobs.count()], [['a2 sent'], 0]);
});
