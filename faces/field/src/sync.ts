/** Fetches what changed since last time and keeps it sealed; what is gone there goes here. */

import type { Owner } from './outbox/items.ts';
import { isFull } from './outbox/room.ts';
import type { Answer, Call } from './outbox/sender.ts';
import type { FieldDb, KeptRow } from './store/db.ts';
import { openBytes, openValue, sealBytes, sealValue } from './store/seal.ts';
import type { EndedPost, Me, Reply, Reported, Stats, Task } from './types.ts';

type Kind = KeptRow['kind'];
const keyOf = (account: string, kind: Kind, name: string) => `${account}/${kind}/${name}`;

export async function keep(
  db: FieldDb,
  { account, key }: Owner,
  kind: Kind,
  name: string,
  value: unknown,
): Promise<void> {
  const sealed = await sealValue(key, value);
  await db.kept.put({ key: keyOf(account, kind, name), owner: account, kind, sealed });
}

export async function kept<T>(
  db: FieldDb,
  { account, key }: Owner,
  kind: Kind,
  name = '',
): Promise<T | null> {
  const row = await db.kept.get(keyOf(account, kind, name));
  return row === undefined ? null : openValue<T>(key, row.sealed);
}

export interface LastSync {
  readonly cursor: string;
  readonly at: number;
  readonly keepUntil: number;
  readonly stats: Stats;
  readonly more: boolean;
  /** How far the server's clock is ahead of the phone's, in milliseconds; missing in what an older version kept. */
  readonly skew?: number;
}

/** The moment until which it may be kept; null where nothing came. */
export async function pull(
  db: FieldDb,
  owner: Owner,
  call: (call: Call) => Promise<Answer>,
  now: number,
): Promise<number | null> {
  const last = await kept<LastSync>(db, owner, 'sync');
  const since = last === null ? '' : `?since=${encodeURIComponent(last.cursor)}`;
  // For the post this phone shows, whatever was chosen elsewhere meanwhile.
  const post = (await kept<Me>(db, owner, 'me'))?.acting?.id;
  const headers = post === undefined ? {} : { 'x-post': post };
  const answer = await call({ method: 'GET', path: `/field/sync${since}`, headers });
  if (answer.status !== 200) return null;
  const reply = answer.body as unknown as Reply;
  // One after another: IndexedDB writes them so anyway.
  for (const task of reply.tasks) await keep(db, owner, 'task', task.id, task);
  // As above.
  for (const one of reply.reported ?? []) await keep(db, owner, 'reported', one.id, one);
  if (reply.present !== undefined) await forget(db, owner, new Set(reply.present));
  if (reply.rules !== undefined) await keep(db, owner, 'rules', '', reply.rules);
  if (reply.area !== undefined) await keep(db, owner, 'area', '', reply.area);
  await fetchPhotos(db, owner, reply.tasks);
  const { cursor, keepUntil, stats, more } = reply;
  // By the phone's own clock, which may be wrong: the length of keeping is the server's.
  const until = now + (keepUntil - reply.at);
  const skew = reply.at - now;
  const mark: LastSync = { cursor, at: now, keepUntil: until, stats, more, skew };
  await keep(db, owner, 'sync', '', mark);
  return until;
}

async function forget(db: FieldDb, { account }: Owner, present: ReadonlySet<string>): Promise<void> {
  const rows = await db.kept.where('[owner+kind]').equals([account, 'task']).primaryKeys();
  const gone = rows.filter((key) => !present.has(key.split('/')[2] ?? ''));
  await db.kept.bulkDelete(gone);
  const photos = await db.kept.where('[owner+kind]').equals([account, 'photo']).primaryKeys();
  await db.kept.bulkDelete(photos.filter((key) => !present.has(key.split('/')[2] ?? '')));
}

/** Small pictures of the tasks, for looking at them where there is no signal. */
async function fetchPhotos(db: FieldDb, owner: Owner, tasks: readonly Task[]): Promise<void> {
  const wanted = tasks.flatMap(({ id, photos }) =>
    photos.map((photo) => ({ key: keyOf(owner.account, 'photo', `${id}/${photo.id}`), ...photo })),
  );
  // One after another, after everything else: a weak signal has better to do.
  for (const { key, thumbnail } of wanted) if (!(await fetchPhoto(db, owner, key, thumbnail))) return;
}

/** Whether there is room for more: where there is none, what has to be sent needs it. */
async function fetchPhoto(db: FieldDb, owner: Owner, key: string, thumbnail: string): Promise<boolean> {
  if ((await db.kept.get(key)) !== undefined) return true;
  const response = await fetch(thumbnail, { credentials: 'same-origin' }).catch(() => null);
  if (response === null || !response.ok) return true;
  const sealed = await sealBytes(owner.key, await response.arrayBuffer());
  try {
    await db.kept.put({ key, owner: owner.account, kind: 'photo', sealed });
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

export async function photoOf(
  db: FieldDb,
  { account, key }: Owner,
  task: string,
  id: string,
): Promise<Blob | null> {
  const row = await db.kept.get(keyOf(account, 'photo', `${task}/${id}`));
  return row === undefined ? null : new Blob([await openBytes(key, row.sealed)], { type: 'image/jpeg' });
}

export const listEnded = (db: FieldDb, owner: Owner) => listKept<EndedPost>(db, owner, 'ended');
export const listTasks = (db: FieldDb, owner: Owner) => listKept<Task>(db, owner, 'task');

/** One's own reports of the days the figures are of, newest first. */
export async function listReported(db: FieldDb, owner: Owner, since: number): Promise<Reported[]> {
  const all = await listKept<Reported>(db, owner, 'reported');
  return all
    .filter(({ reportedAt }) => reportedAt > since)
    .sort((one, other) => other.reportedAt - one.reportedAt);
}

async function listKept<T>(db: FieldDb, owner: Owner, kind: Kind): Promise<T[]> {
  const rows = await db.kept.where('[owner+kind]').equals([owner.account, kind]).toArray();
  return Promise.all(rows.map((row) => openValue<T>(owner.key, row.sealed)));
}
