/** Items of the outbox: put in, read, changed. The content is sealed; the rows around it say only when it goes. */
import type { FieldDb, ItemRow, ItemState } from '../store/db.ts';
import { openBytes, openValue, sealBytes, sealValue } from '../store/seal.ts';
import { isOnItsWay } from './plan.ts';

/** What is sent, and what its owner reads about it. */
export interface Content {
  readonly kind: 'report' | 'command' | 'patrol';
  /** 上报, 核查 …: the verb. */
  readonly verb: string;
  readonly title: string;
  readonly place: string;
  readonly at: number;
  readonly method: 'POST' | 'PUT';
  /** Under /api/v1. */
  readonly path: string;
  readonly post: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Ids of blobs that belong into `body.files`, in their order. */
  readonly files: readonly string[];
  /** The command takes them as pages, each with how it is turned. */
  readonly asPages?: boolean;
  /** The form as it was filled in, for drafts and for mending what was returned. */
  readonly form?: unknown;
  /** Of an answer. */
  readonly number?: string;
  readonly reason?: string;
  /** Of a refusal, for programs. */
  readonly code?: string;
  readonly instead?: string;
  readonly meanwhile?: readonly { readonly at: string; readonly text: string; readonly detail?: string }[];
}

export interface Item extends Omit<ItemRow, 'sealed'> {
  readonly content: Content;
}

export interface Owner {
  readonly account: string;
  readonly key: CryptoKey;
}

type Given = {
  readonly id: string;
  readonly matter: string;
  readonly state: ItemState;
  readonly content: Content;
};

export async function putItem(db: FieldDb, owner: Owner, given: Given, now: number): Promise<void> {
  const sealed = await sealValue(owner.key, given.content);
  await db.transaction('rw', db.items, () => write(db, owner, { ...given, sealed }, now));
}

/**
 * Puts an item that says all that the ones of its matter before it say: in place of one that waits and was never tried,
 * else after them. What was tried may have been taken.
 */
export async function putLatest(
  db: FieldDb,
  owner: Owner,
  given: Omit<Given, 'state'>,
  now: number,
): Promise<void> {
  const sealed = await sealValue(owner.key, given.content);
  await db.transaction('rw', db.items, async () => {
    const waiting = await db.items
      .filter(({ matter, state, tries }) => matter === given.matter && state === 'waiting' && tries === 0)
      .first();
    await write(db, owner, { ...given, id: waiting?.id ?? given.id, state: 'waiting', sealed }, now);
  });
}

async function write(
  db: FieldDb,
  { account }: Owner,
  { id, matter, state, sealed }: Omit<Given, 'content'> & Pick<ItemRow, 'sealed'>,
  now: number,
): Promise<void> {
  const before = await db.items.get(id);
  // One after another also within one millisecond.
  const last = await db.items.toCollection().reverse().sortBy('seq');
  const seq = before?.seq ?? Math.max(now, (last[0]?.seq ?? 0) + 1);
  await db.items.put({ id, owner: account, matter, state, seq, tries: 0, nextAt: 0, changedAt: now, sealed });
}

/**
 * Takes an item for sending, as it is at this moment: it may have been written anew or given up since it was chosen, and what
 * is taken is not written anew any more. Undefined where it is not to be sent now.
 */
export function claim(db: FieldDb, id: string): Promise<ItemRow | undefined> {
  return db.transaction('rw', db.items, async () => {
    const row = await db.items.get(id);
    if (row === undefined || !isOnItsWay(row)) return undefined;
    await db.items.update(id, { state: 'sending' });
    return row;
  });
}

export async function readItem({ key }: Owner, { sealed, ...row }: ItemRow): Promise<Item> {
  return { ...row, content: await openValue<Content>(key, sealed) };
}

export async function listItems(db: FieldDb, owner: Owner): Promise<Item[]> {
  const rows = await db.items.where('owner').equals(owner.account).sortBy('seq');
  return Promise.all(rows.map((row) => readItem(owner, row)));
}

export async function changeItem(
  db: FieldDb,
  owner: Owner,
  item: Item,
  change: Partial<Omit<Item, 'id' | 'content'>> & { readonly content?: Content },
): Promise<void> {
  const { content, ...row } = change;
  const sealed = content === undefined ? {} : { sealed: await sealValue(owner.key, content) };
  await db.items.update(item.id, { ...row, ...sealed });
}

/** So long what was given up can be had back. */
const keptAside = 24 * 3_600_000;

/** Its owner gave it up; for a day it can be had back as it was. */
export async function setAside(db: FieldDb, id: string, now: number): Promise<void> {
  const row = await db.items.get(id);
  if (row !== undefined) await db.items.update(id, { state: 'dropped', was: row.state, changedAt: now });
}

export async function bringBack(db: FieldDb, id: string, now: number): Promise<void> {
  const row = await db.items.get(id);
  if (row?.state === 'dropped')
    await db.items.update(id, { state: row.was ?? 'draft', changedAt: now, nextAt: 0 });
}

/** Takes away for good what was given up longer ago. */
export async function clearAside(db: FieldDb, now: number): Promise<void> {
  const old = await db.items
    .filter(({ state, changedAt }) => state === 'dropped' && changedAt + keptAside < now)
    .primaryKeys();
  // One after another: a handful.
  for (const id of old) await dropItem(db, id);
}

/** Takes an item away with its photos: another takes its place, or it was given up long ago. */
export async function dropItem(db: FieldDb, id: string): Promise<void> {
  await db.transaction('rw', db.items, db.blobs, async () => {
    await db.blobs.where('item').equals(id).delete();
    await db.items.delete(id);
  });
}

export async function putBlob(
  db: FieldDb,
  owner: Owner,
  given: { readonly id: string; readonly item: string; readonly blob: Blob },
): Promise<void> {
  const plain = await given.blob.arrayBuffer();
  const sealed = await sealBytes(owner.key, plain);
  const state = { upload: null, sent: 0, file: null };
  await db.blobs.put({
    id: given.id,
    owner: owner.account,
    item: given.item,
    bytes: plain.byteLength,
    sealed,
    ...state,
  });
}

export async function readBlob(db: FieldDb, { key }: Owner, id: string): Promise<ArrayBuffer | null> {
  const row = await db.blobs.get(id);
  return row === undefined ? null : openBytes(key, row.sealed);
}
