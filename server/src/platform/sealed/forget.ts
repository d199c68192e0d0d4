/** Deleting what was sealed in a case, as a role that may do nothing else, and the list of it outside the database. */
import * as fs from 'node:fs';
import path from 'node:path';
import { type Db, openDatabase } from '../db/database.ts';
import { forgetRole } from '../db/migrate.ts';
import type { FileStore } from '../files/store.ts';
import { PROOF_FOLDER } from '../ledger/keyring.ts';
import { deleteSealed, isHeld, listKept, listOwnFiles, type Place } from './queries.ts';

export type Forgotten = Place & { readonly trade: string };
export type Forgetter = {
  /** Deletes words, key and own files of a case for good; safe to do twice. */
  forget(one: Forgotten): Promise<void>;
  /** Ends the content of files that was taken away an hour ago; returns how many. */
  clear(): Promise<number>;
  /** Those forgotten once of which the database holds words again, as after a restore. */
  backAgain(): Promise<Forgotten[]>;
};

/** Cases whose words were forgotten, a line each. A backup from before brings the words back; this list does not forget. */
export const FORGOTTEN_FILE = 'forgotten';

type Given = {
  readonly db: Db;
  /** Events after which words and files may be missing, of all trades. */
  readonly forgets: readonly string[];
  readonly store: Pick<FileStore, 'setAside' | 'clearAside'>;
  readonly ownerUrl: string;
  /** Whether the role is there; where its operator lets us make none, the owner deletes. */
  readonly role: boolean;
  readonly dataDir: string;
};

/** So long nobody takes from finding content on the disk to writing the row that names it. */
const WAIT_MS = 3_600_000;

export function makeForgetter({ db, store, forgets, ownerUrl, role, dataDir }: Given): Forgetter {
  const file = path.join(dataDir, PROOF_FOLDER, FORGOTTEN_FILE);
  return {
    async forget(one) {
      // Noted first: whoever is stopped in between forgets again.
      note(file, one);
      const files = await listOwnFiles(db, one, forgets);
      // Content before its row: by the row it is found again where this is stopped in between.
      for (const { hash, only } of files) if (only) await store.setAside(hash);
      const owner = openDatabase({ url: ownerUrl, ...(role ? { role: forgetRole } : {}), max: 1 });
      try {
        await owner.transaction((tx) =>
          deleteSealed(
            tx,
            one,
            files.map(({ id }) => id),
          ),
        );
      } finally {
        await owner.close();
      }
    },
    clear: () => store.clearAside(WAIT_MS, (hash) => isHeld(db, hash)),
    async backAgain() {
      const back: Forgotten[] = [];
      for (const [district, some] of Map.groupBy(noted(file), (one) => one.district)) {
        const byId = new Map(some.map((one) => [one.id, one]));
        // District by district: there are few.
        for (const id of await listKept(db, district, [...byId.keys()], forgets)) {
          const one = byId.get(id);
          if (one !== undefined) back.push(one);
        }
      }
      return back;
    },
  };
}

function note(file: string, { trade, district, id }: Forgotten): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.appendFileSync(file, `${trade} ${district} ${id}\n`, { mode: 0o600, flush: true });
}

function noted(file: string): Forgotten[] {
  if (!fs.existsSync(file)) return [];
  const lines = new Set(fs.readFileSync(file, 'utf8').split('\n'));
  return [...lines].flatMap((line) => {
    const [trade, district, id] = line.split(' ');
    return trade && district && id ? [{ trade, district, id }] : [];
  });
}
