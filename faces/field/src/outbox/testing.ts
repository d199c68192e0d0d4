/** A phone in memory and a server that answers it, for the tests of the outbox. */
import 'fake-indexeddb/auto';
import { FieldDb } from '../store/db.ts';
import { aesKey } from '../store/seal.ts';
import { type Content, listItems, type Owner, putItem } from './items.ts';
import { type Answer, type Call, drain } from './sender.ts';

let databases = 0;
export const newKey = () => aesKey(crypto.getRandomValues(new Uint8Array(32)).buffer);

/** A server that remembers ids and pieces as ours does. */
export function server() {
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
export async function phone(says: (call: Call, n: number) => Answer | null = () => null) {
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
  return { db, owner, calls, done, clock, put, send, states, answer };
}

export const content: Content = {
  kind: 'command',
  verb: '核查',
  title: '暴露垃圾',
  place: '滨河路11号',
  at: 1_000_000,
  method: 'POST',
  path: '/issues/1/commands/verify',
  post: 'p',
  body: { agree: true },
  files: [],
};
