/** Deleting what was sealed in a case, as a role that may do nothing else, and the list of it outside the database. */
import * as fs from 'node:fs';
import path from 'node:path';
import { openDatabase, type Queryable } from '../db/database.ts';
import { forgetRole } from '../db/migrate.ts';
import { PROOF_FOLDER } from '../ledger/keyring.ts';
import { deleteSealed, listKept, type Place } from './queries.ts';

export type Forgotten = Place & { readonly trade: string };
export type Forgetter = {
  /** Deletes words and key of a case for good; safe to do twice. */
  forget(one: Forgotten): Promise<void>;
  /** Those forgotten once of which the database holds words again, as after a restore. */
  backAgain(db: Queryable): Promise<Forgotten[]>;
};

/** Cases whose words were forgotten, a line each. A backup from before brings the words back; this list does not forget. */
export const FORGOTTEN_FILE = 'forgotten';

type Given = {
  readonly ownerUrl: string;
  /** Whether the role is there; where its operator lets us make none, the owner deletes. */
  readonly role: boolean;
  readonly dataDir: string;
};

export function makeForgetter({ ownerUrl, role, dataDir }: Given): Forgetter {
  const file = path.join(dataDir, PROOF_FOLDER, FORGOTTEN_FILE);
  return {
    async forget(one) {
      // Noted first: whoever is stopped in between forgets again.
      note(file, one);
      const db = openDatabase({ url: ownerUrl, ...(role ? { role: forgetRole } : {}), max: 1 });
      try {
        await db.transaction((tx) => deleteSealed(tx, one));
      } finally {
        await db.close();
      }
    },
    async backAgain(db) {
      const back: Forgotten[] = [];
      for (const [district, some] of Map.groupBy(noted(file), (one) => one.district)) {
        const byId = new Map(some.map((one) => [one.id, one]));
        // District by district: there are few.
        for (const id of await listKept(db, district, [...byId.keys()])) {
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
