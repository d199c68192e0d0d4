/** What the desk of the home street has let out: photos and wordings, some of them still waiting for whoever signs in. */
import { maskNumbersIn } from '../../../platform/crypto/masks.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { letOut, listWaiting, listWorded, setText } from '../../telling/portal/public.ts';
import { withoutHome } from '../../telling/publication/public.ts';
import { HOME } from './cast.ts';
import { listDemoAccounts } from './queries.ts';

const MOST = 240;
/** Of those waiting one in so many goes on waiting, so that the desk has something to do. */
const LEFT = 4;
const page = { area: HOME.street, classCode: null, after: null, limit: MOST };

/** As the street's own desk would: drawn pictures show nobody, so nothing is covered. Twice lets out what is left. */
export async function releaseForAll(
  { db, store, now, signal }: Deps,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const by = (await listDemoAccounts(db)).find(({ name }) => name === 'street')?.personId;
  if (by === undefined) return;
  const photos = await listWaiting(db, [HOME.district], { ...page, when: null, published: null });
  const some = photos.filter((_, n) => n % LEFT !== 0);
  for (const [n, { district, id, fileId, hash: source }] of some.entries()) {
    signal?.throwIfAborted();
    // One after the other: each is a picture to be made, and the loader shares the machine.
    await letOut({ db, store }, { district, id, fileId, source, cover: [], reason: '', by, now });
    progress(n + 1, some.length);
  }
  const texts = await listWorded(db, [HOME.district], { ...page, worded: false });
  for (const { district, id, description } of texts.filter((_, n) => n % LEFT !== 0)) {
    const text = maskNumbersIn(withoutHome(description));
    // Few, and each is a row.
    if (text !== '') await setText(db, { district, id, text, by, now });
  }
}

type Deps = {
  readonly db: Db;
  readonly store: FileStore;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
};
