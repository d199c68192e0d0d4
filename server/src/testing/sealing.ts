/** Sealed words in tests: a secret of no worth, and forgetting as the owner's database allows. */
import { makeFieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import type { FileStore } from '../platform/files/store.ts';
import { makeForgetter } from '../platform/sealed/forget.ts';
import { makeSeals } from '../platform/sealed/seals.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';

export const TEST_CRYPTO = makeFieldCrypto({
  secrets: ['a secret of no worth, for tests only, long enough'],
});

type Files = {
  readonly store: Pick<FileStore, 'setAside' | 'clearAside'>;
  readonly forgets: readonly string[];
};
const NO_FILES: Files = {
  forgets: [],
  store: { setAside: async () => undefined, clearAside: async () => 0 },
};

/** `place`: where the words are deleted, and the folder of the list of it; none where the trade has no sealed words. */
export function testSealing(
  db: Db,
  place: { readonly ownerUrl: string; readonly dataDir: string } = { ownerUrl: '', dataDir: '' },
  files: Files = NO_FILES,
): Pick<TradeDeps, 'seals' | 'forgetter'> {
  return {
    seals: makeSeals(db, TEST_CRYPTO),
    forgetter: makeForgetter({ db, ...files, ...place, role: true }),
  };
}
