/** One small picture of each of some matters, by which people tell at a glance whether it is the same thing. */
import type { IssueDeps } from '../deps.ts';
import { listFirstFiles } from './thumbnail-queries.ts';

/** Addresses by the id of the matter (without its district); those without a picture are not in it. */
export type Thumbnails = ReadonlyMap<string, string>;

export async function thumbnailsOf(
  deps: Pick<IssueDeps, 'db' | 'fileFacts'>,
  district: string,
  ids: readonly string[],
): Promise<Thumbnails> {
  const files = await listFirstFiles(deps.db, district, [...new Set(ids)]);
  if (files.length === 0) return new Map();
  const facts = await deps.fileFacts(files.map(({ fileId }) => fileId));
  const pictures = files.filter(({ fileId }) => facts.get(fileId)?.type.startsWith('image/') ?? true);
  // The first of each is written last and stays.
  return new Map(pictures.toReversed().map(({ id, fileId }) => [id, `/api/v1/files/${fileId}?size=thumb`]));
}

/** As it stands in a row that may have none. */
export function pictureOf(thumbnails: Thumbnails, id: string): { thumbnail?: string } {
  const thumbnail = thumbnails.get(id);
  return thumbnail === undefined ? {} : { thumbnail };
}
