import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FieldDb } from '../store/db.ts';
import { aesKey } from '../store/seal.ts';
import { openVault, WrongPasswordError } from '../store/vault.ts';
import { type Content, listItems, type Owner, putBlob, putItem } from './items.ts';
import { headsOf, nextToSend, pauseAfter, verdictOf } from './plan.ts';
import { type Answer, type Call, drain } from './sender.ts';

let databases = 0;
const newKey = () => aesKey(crypto.getRandomValues(new Uint8Array(32)).buffer);

/** A server that remembers ids and pieces as ours does. */
function server() {
  const done = new Map<string, string>();
  const uploads = new Map<string, { got: number; bytes: number }>();
  const view = (id: string) => {
    const { got = 0, bytes = 0 } = uploads.get(id) ?? {};
    return { id, offset: got, chunkBytes: 1_000_000, file: got === bytes ? { id: `file-${id}` } : null };
  };
  const begin = (call: Call): Answer => {
    const id = `u${uploads.size}`;
    uploads.set(id, { got: 0, bytes: (call.body as { bytes: number }).bytes });
    return { status: 201, body: view(id) };
  };
  const piece = (call: Call): Answer => {
    const upload = uploads.get(call.path.slice(9));
    if (upload === undefined) return { status: 404, body: {} };
    const isElsewhere = Number(call.headers?.['upload-offset']) !== upload.got;
    if (call.method === 'PATCH' && isElsewhere) return { status: 409, body: { code: 'conflict' } };
    upload.got += call.bytes?.byteLength ?? 0;
    return { status: 200, body: view(call.path.slice(9)) };
  };
  const command = (call: Call): Answer => {
    const id = call.headers?.['idempotency-key'] ?? '';
    if (!done.has(id)) done.set(id, `20261124-${String(done.size + 1).padStart(4, '0')}`);
    return { status: 200, body: { number: done.get(id) } };
  };
  const answer = (call: Call): Answer => {
    if (call.path === '/uploads') return begin(call);
    return call.path.startsWith('/uploads/') ? piece(call) : command(call);
  };
  return { done, answer };
}

/** A phone with its own store; `says` stands between it and the server. */
async function phone(says: (call: Call, n: number) => Answer | null = () => null) {
  databases += 1;
  const db = new FieldDb(`test-${databases}`);
  const owner: Owner = { account: 'qingmu', key: await newKey() };
  const calls: Call[] = [];
  const { done, answer } = server();
  const clock = { now: 1_000_000 };
  const call = async (one: Call): Promise<Answer> => {
    calls.push(one);
    const said = says(one, calls.length);
    // An answer that is lost on its way back was given all the same.
    const given = said === null || said.body.lost === true ? answer(one) : said;
    return said ?? given;
  };
  const put = (id: string, matter: string, more: Partial<Content> = {}) =>
    putItem(db, owner, { id, matter, state: 'waiting', content: { ...content, ...more } }, clock.now);
  const send = () => drain({ db, owner, call, now: () => clock.now, random: () => 1 });
  const states = async () => (await listItems(db, owner)).map(({ id, state }) => `${id} ${state}`);
  return { db, owner, calls, done, clock, put, send, states };
}

const content: Content = {
  ...{ kind: 'command', verb: '核查', title: '暴露垃圾', place: '滨河路11号', at: 1_000_000 },
  ...{ method: 'POST', path: '/issues/1/commands/verify', post: 'p', body: { agree: true }, files: [] },
};

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

test('the owner gets in by the password without a server, and by the server after a change of password', async () => {
  const serverKey = btoa('0123456789abcdef0123456789abcdef');
  const common = { account: 'qingmu', label: '青沐' };
  const first = await openVault(undefined, { ...common, password: 'one', serverKey });
  const { iv, data } = await sealed(first.key);
  const opens = async (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  await opens((await openVault(first.vault, { ...common, password: 'one', serverKey: null })).key);
  await assert.rejects(
    openVault(first.vault, { ...common, password: 'two', serverKey: null }),
    WrongPasswordError,
  );
  const changed = await openVault(first.vault, { ...common, password: 'two', serverKey });
  await opens(changed.key);
  await opens((await openVault(changed.vault, { ...common, password: 'two', serverKey: null })).key);
});

test('a passkey opens by the server, keeps the password’s way in, and says where only the password opens', async () => {
  const serverKey = btoa('0123456789abcdef0123456789abcdef');
  const common = { account: 'qingmu', label: '青沐' };
  const first = await openVault(undefined, { ...common, password: 'one', serverKey });
  const { iv, data } = await sealed(first.key);
  const opens = async (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  const byPasskey = await openVault(first.vault, { ...common, password: null, serverKey });
  await opens(byPasskey.key);
  await opens((await openVault(byPasskey.vault, { ...common, password: 'one', serverKey: null })).key);
  const alone = await openVault(undefined, { ...common, password: null, serverKey });
  await assert.rejects(
    openVault(alone.vault, { ...common, password: 'one', serverKey: null }),
    WrongPasswordError,
  );
  const unsealed = await openVault(undefined, { ...common, password: 'one', serverKey: null });
  await assert.rejects(
    openVault(unsealed.vault, { ...common, password: null, serverKey }),
    WrongPasswordError,
  );
});

async function sealed(key: CryptoKey) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1, 2, 3])) };
}
