/** Writes lives of the street's year, some of them whole in each transaction: nobody meets a past that is half told. */
import type { Db, Queryable } from '../../../../platform/db/database.ts';
import { makeLedger, type Spelling } from '../../../../platform/ledger/ledger.ts';
import { type Enqueue, relayPast } from '../../../../platform/ledger/relay.ts';
import { ISSUES, type IssueDeps, makeNumbers } from '../../../loop/issues/public.ts';
import { digestsOf, listFiles } from '../../files/public.ts';
import type { Group } from '../matters/plan.ts';
import { commandIdOf, type Played, playGroup } from '../matters/play.ts';
import { type PictureUses, sendPictures } from '../pictures.ts';
import { dropPastTimers } from '../queries.ts';

/** A life with the pictures it shows. */
export type Life = { readonly group: Group; readonly uses: PictureUses };

type Given = {
  readonly issues: IssueDeps;
  readonly spelling: Spelling;
  /** Takes up what follows from a command: a paper, a ruling that is learnt from. */
  readonly enqueue: Enqueue;
  /** Reminders of moments before it are left out: everybody has moved on since. */
  readonly now: number;
  /** Kept with the lives, or not at all. */
  readonly noted: (tx: Queryable) => Promise<void>;
};

/** All of the lives or none. Their commands are decided and written as people's are. */
export async function playTogether(
  { issues, spelling, enqueue, now, noted }: Given,
  lives: readonly Life[],
): Promise<Played> {
  return issues.db.transaction(async (tx) => {
    const db = inside(issues.db, tx);
    const own: IssueDeps = {
      ...issues,
      db,
      ledger: makeLedger(db, ISSUES, { spelling }),
      // One by one: a number that is taken is used.
      numbers: makeNumbers(db, 1),
      checkFiles: async (ids) => digestsOf(await listFiles(db, ids)),
    };
    // On one connection, so one after the other.
    for (const { group, uses } of lives) if (uses.size > 0) await sendPictures(db, [group], uses);
    const played: Played = { matters: 0, commands: 0, refused: [] };
    // What waits together is written together; none may go on once the transaction has ended.
    const ends = await Promise.allSettled(lives.map(({ group }) => playGroup(own, group, played)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const here = Map.groupBy(lives, ({ group }) => group.districts[0] ?? '');
    for (const [district, some] of here) {
      const ids = some.flatMap(({ group }) => mattersOf(group));
      played.matters += ids.length;
      // One district after the other, of which there is one.
      await dropPastTimers(tx, district, ids, now);
      // Last, because the district's counters stay locked until the end.
      await relayPast(tx, district, ids, enqueue);
    }
    await noted(tx);
    return played;
  });
}

/** The database as seen from within a transaction: its one connection takes one statement after the other. */
function inside(db: Db, tx: Queryable): Db {
  let last: Promise<unknown> = Promise.resolve();
  const query = ((...given: Parameters<Queryable['query']>) => {
    const result = last.then(() => tx.query(...given));
    last = result.catch(() => undefined);
    return result;
  }) as Queryable['query'];
  return { ...db, query, transaction: (work) => work({ query }) };
}

function mattersOf(group: Group): string[] {
  return group.steps.flatMap(({ command }, n) => (command === 'report' ? [commandIdOf(group, n)] : []));
}
