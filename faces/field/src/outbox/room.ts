/** Room on the phone. What is unsent goes before what can be fetched again; where neither helps it is said. */
import type { FieldDb } from '../store/db.ts';

/** Nothing was kept, and nothing is lost: what was filled in is still on the page. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

/** Dexie tells of it by the error itself, or as the reason why a transaction was given up. */
export function isFull(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { readonly name?: string; readonly inner?: { name?: string } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}

/** Writes items and their photos; tries once more without the pictures and maps kept for the road. @throws NoRoomError */
export async function withRoom(
  db: FieldDb,
  items: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  try {
    return await write();
  } catch (error) {
    if (!isFull(error)) throw error;
  }
  await letGo(db);
  try {
    await write();
  } catch (error) {
    if (!isFull(error)) throw error;
    await forgetHalves(db, items);
    throw new NoRoomError();
  }
}

/** What can be fetched again makes room for what cannot. */
export async function letGo(db: FieldDb): Promise<void> {
  await db.kept.filter(({ kind }) => kind === 'photo' || kind === 'material').delete();
  await globalThis.caches?.delete('gridgov-tiles');
}

/** Photos whose item found no room any more belong to nothing. */
async function forgetHalves(db: FieldDb, items: readonly string[]): Promise<void> {
  // One after another: two at most.
  for (const id of items)
    if ((await db.items.get(id)) === undefined) await db.blobs.where('item').equals(id).delete();
}
