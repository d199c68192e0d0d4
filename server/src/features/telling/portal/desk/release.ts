/** Letting a photo out: the same for the desk and for the demo city. */
import type { Readable } from 'node:stream';
import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import { coverParts } from '../../../../platform/files/cover.ts';
import { thumbnail } from '../../../running/files/public.ts';
import type { PortalDeps } from '../deps.ts';
import { type Decision, decidePhoto } from './check-queries.ts';

type Deps = Pick<PortalDeps, 'db' | 'store'>;
type Parts = Parameters<typeof coverParts>[1];

/** Keeps a copy with these parts covered and shows it to everybody. @throws Refusal where the photo is gone */
export async function letOut(
  { db, store }: Deps,
  photo: Omit<Decision, 'published' | 'hash'> & { readonly source: Buffer; readonly cover: Parts },
): Promise<void> {
  const { source, cover, ...decision } = photo;
  const file = await store.open(source);
  if (file === undefined) throw new Refusal('not-found', { what: say('照片', 'The photo') });
  const made = await coverParts(await whole(file.stream), cover);
  const hash = await store.keep(made.content);
  await store.keepBeside(hash, thumbnail, made.thumbnail);
  await decidePhoto(db, { ...decision, published: true, hash });
}

/** Keeps a photo back, or takes it back; the reason stays on record. */
export async function keepBack(
  { db }: Pick<Deps, 'db'>,
  photo: Omit<Decision, 'published' | 'hash'>,
): Promise<void> {
  if (photo.reason.trim() === '')
    throw new Refusal('field-missing', { field: sayField('reason', '理由', 'Reason') });
  await decidePhoto(db, { ...photo, published: false, hash: null });
}

async function whole(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
