/** Sends what waits, one after another. Runs in the page and in the service worker; one of them at a time. */
import type { BlobRow, FieldDb } from '../store/db.ts';
import { openBytes } from '../store/seal.ts';
import { type Content, changeItem, claim, type Item, type Owner, readItem } from './items.ts';
import { nextMoment, nextToSend, pauseAfter, verdictOf } from './plan.ts';

export interface Answer {
  /** 0 where none came. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Seconds the server asked to wait. */
  readonly after?: number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly bytes?: ArrayBuffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Ports {
  readonly db: FieldDb;
  readonly owner: Owner;
  readonly call: (call: Call) => Promise<Answer>;
  readonly now: () => number;
  readonly random: () => number;
  /** How far the server's clock is ahead of the phone's. */
  readonly skew?: number;
}

export type Ended = 'empty' | 'later' | 'signed-out';

/** Until nothing may go now. A matter that is held up, by a pause or by what was returned, holds up no other. */
export async function drain(ports: Ports): Promise<{ readonly ended: Ended; readonly nextAt?: number }> {
  const { db, owner, now, random } = ports;
  for (;;) {
    const rows = await db.items.where('owner').equals(owner.account).toArray();
    const row = nextToSend(rows, now());
    if (row === undefined) {
      const nextAt = nextMoment(rows);
      return nextAt === undefined ? { ended: 'empty' } : { ended: 'later', nextAt };
    }
    const claimed = await claim(db, row.id);
    if (claimed === undefined) continue;
    const item = await readItem(owner, claimed);
    const answer = await sendItem(ports, item);
    if ((await settle(ports, item, answer)) === 'signed-out') return { ended: 'signed-out' };
    // Nobody answers: the others would fare no better now, and go first next time.
    if (answer.status === 0) return { ended: 'later', nextAt: now() + pauseAfter(item.tries, random()) };
  }
}

async function sendItem(ports: Ports, item: Item): Promise<Answer> {
  const { content } = item;
  const files: string[] = [];
  for (const id of content.files) {
    // Photos one after another: on a weak signal one that is whole is worth more than three halves.
    const sent = await sendBlob(ports, id);
    if (typeof sent !== 'string') return sent;
    files.push(sent);
  }
  const sent = content.asPages === true ? files.map((file) => ({ file, turn: 0 })) : files;
  const body = sent.length === 0 ? content.body : { ...content.body, files: sent };
  const headers = { 'idempotency-key': item.id, 'x-post': content.post };
  return ports.call({ method: content.method, path: content.path, body, headers });
}

async function settle(ports: Ports, item: Item, answer: Answer): Promise<'signed-out' | 'ok'> {
  const { db, owner, now, random } = ports;
  const code = String(answer.body.code ?? '');
  const verdict = verdictOf(answer.status, code);
  if (verdict === 'done') {
    await arrived(ports, item, answer);
    return 'ok';
  }
  if (verdict === 'signed-out') {
    await changeItem(db, owner, item, { state: 'waiting' });
    return 'signed-out';
  }
  if (verdict === 'again') {
    const pause = pauseAfter(item.tries, random(), (answer.after ?? 0) * 1000);
    const next = { tries: item.tries + 1, nextAt: now() + pause, unheard: answer.status === 0 };
    await changeItem(db, owner, item, { state: 'waiting', ...next });
    return 'ok';
  }
  const reason = String(answer.body.title ?? code);
  const instead = String(answer.body.detail ?? '');
  const meanwhile = verdict === 'conflict' ? await happened(ports, item) : [];
  const content: Content = { ...item.content, reason, code, instead, meanwhile };
  await changeItem(db, owner, item, { state: verdict, changedAt: now(), content });
  return 'ok';
}

/** Only the server's number makes it 已送达; the photos go then, and the form with them. */
async function arrived({ db, owner, now }: Ports, item: Item, { body }: Answer): Promise<void> {
  const { form: _, ...rest } = item.content;
  const number = typeof body.number === 'string' ? { number: body.number } : {};
  const content: Content = { ...rest, ...number, body: {}, files: [] };
  await changeItem(db, owner, item, { state: 'sent', changedAt: now(), content });
  await db.blobs.where('item').equals(item.id).delete();
}

/** What was done to the matter since the item was made; nothing where it is out of sight now. */
async function happened(
  { call, skew = 0 }: Ports,
  { matter, content }: Item,
): Promise<Content['meanwhile'] & object> {
  const { status, body } = await call({
    method: 'GET',
    path: `/issues/${matter}`,
    headers: { 'x-post': content.post },
  });
  if (status !== 200 || !Array.isArray(body.timeline)) return [];
  return (body.timeline as { at: string; text: string; detail?: string }[])
    .filter(({ at }) => Date.parse(at) >= content.at + skew)
    .map(({ at, text, detail }) => (detail === undefined ? { at, text } : { at, text, detail }));
}

interface Upload {
  readonly id: string;
  readonly offset: number;
  readonly chunkBytes: number;
  readonly file: { readonly id: string } | null;
}

/** Small pieces: what a weak signal loses is little. */
const piece = 256 * 1024;

/** The file's id, or the answer that stopped it. Goes on where the server says that the last piece ended. */
async function sendBlob(ports: Ports, id: string): Promise<string | Answer> {
  const { db, owner } = ports;
  const row = await db.blobs.get(id);
  if (row === undefined) return { status: 410, body: { code: 'photo-gone' } };
  if (row.file !== null) return row.file;
  const begun = await begin(ports, row);
  if (!('upload' in begun)) return begun;
  let { upload } = begun;
  const bytes = await openBytes(owner.key, row.sealed);
  // In order: the next piece begins where the server says the last one ended.
  while (upload.file === null) {
    const { offset, chunkBytes } = upload;
    const bytesNow = bytes.slice(offset, offset + Math.min(piece, chunkBytes));
    const answer = await ports.call({
      method: 'PATCH',
      path: `/uploads/${upload.id}`,
      bytes: bytesNow,
      headers: { 'upload-offset': String(offset) },
    });
    if (answer.status !== 200) return retried(answer);
    upload = answer.body as unknown as Upload;
    await db.blobs.update(id, { sent: upload.offset });
  }
  await db.blobs.update(id, { file: upload.file.id, sent: row.bytes });
  return upload.file.id;
}

/** A piece that the server has elsewhere than we thought: asking again tells where, so it is no refusal. */
function retried(answer: Answer): Answer {
  return answer.status === 409 || answer.status === 404 ? { ...answer, status: 0 } : answer;
}

async function begin(ports: Ports, row: BlobRow): Promise<{ readonly upload: Upload } | Answer> {
  const { db, call } = ports;
  if (row.upload !== null) {
    const known = await call({ method: 'GET', path: `/uploads/${row.upload}` });
    if (known.status === 200) return { upload: known.body as unknown as Upload };
    // Given up by the server after a day; it begins anew.
    if (known.status !== 404) return known;
  }
  const body = { name: `${row.id}`, bytes: row.bytes };
  const answer = await call({ method: 'POST', path: '/uploads', body });
  if (answer.status !== 201) return answer;
  const upload = answer.body as unknown as Upload;
  await db.blobs.update(row.id, { upload: upload.id, sent: 0 });
  return { upload };
}
