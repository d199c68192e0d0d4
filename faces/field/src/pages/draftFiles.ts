/** What a draft has besides its words, as it lies sealed on the phone. */
import { type Item, type Owner, readBlob } from '../outbox/items.ts';
import { type Photo, takenOf } from '../photo/photo.ts';
import { db } from '../work.ts';

export async function draftBlob(owner: Owner, id: string, type: string): Promise<Blob> {
  const bytes = await readBlob(db, owner, id);
  return new Blob(bytes === null ? [] : [bytes], { type });
}

/** With the time and place it was taken at. */
export async function draftPhoto(owner: Owner, item: Item, id: string): Promise<Photo> {
  const blob = await draftBlob(owner, id, 'image/jpeg');
  return { id, blob, ...(await takenOf(blob, item.content.at)) };
}
