/** The loop, constructed: the ledger of matters, what it works with, and the work that follows from it. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { holdersOf, makeActingNames } from '../features/city/people/public.ts';
import { recordRuling } from '../features/city/rules/public.ts';
import {
  carryOver,
  ISSUE_TASKS,
  ISSUES,
  type IssueDeps,
  makeContacts,
  makeNumbers,
  remind,
} from '../features/loop/issues/public.ts';
import { digestsOf, ownFiles, viewFiles } from '../features/running/files/public.ts';
import { dutyReader, triedNoter } from '../features/work/guard/public.ts';
import { linkTo } from '../features/work/patrols/public.ts';
import type { FieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import { uuidOf } from '../platform/ledger/ids.ts';
import type { Ledgers } from '../platform/ledger/ledger.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';
import { timedTrades } from '../platform/workflow/timed.ts';
import type { City } from './city.ts';

type Given = {
  readonly db: Db;
  readonly ledgers: Ledgers;
  readonly crypto: FieldCrypto;
  readonly city: City;
};

export function makeLoop({ db, ledgers, crypto, city }: Given): IssueDeps {
  return {
    db,
    ledger: ledgers(ISSUES),
    rules: city.rules,
    numbers: makeNumbers(db),
    contacts: makeContacts(crypto),
    checkFiles: async (ids, personId) => digestsOf(await ownFiles(db, ids, personId)),
    duty: dutyReader({ db, inForce: city.rules.current }),
    tried: triedNoter(db),
    fileFacts: async (ids) => new Map((await viewFiles(db, ids)).map((file) => [file.id, file])),
    holders: async (seat, at) => {
      const posts = await holdersOf(db, seat, dayTextAt(at));
      return new Set(posts.map((post) => post.personId));
    },
    places: city.placeSource,
    foundOn: (actor, patrol, issue) => linkTo({ db }, actor, patrol, issue),
    names: city.names,
    people: makeActingNames(db),
  };
}

type Work = (payload: Record<string, unknown>) => Promise<void>;

/** The queued work of the loop, by task. */
export function loopTasks(issues: IssueDeps, now: () => number): Record<string, Work> {
  const tasks: [string, Work][] = Object.entries(ISSUE_TASKS).map(([task, work]) => [
    task,
    (payload) => work(issues, payload, now()),
  ]);
  return { ...Object.fromEntries(tasks), 'issue.ruled': (payload) => learn(issues.db, payload, now()) };
}

/** A decision for good becomes what rules are proposed from; the same one twice is kept once. */
async function learn(db: Db, payload: Record<string, unknown>, at: number): Promise<void> {
  const ruling = { ...payload, at } as Parameters<typeof recordRuling>[2];
  if (ruling.input.classCode !== '')
    await recordRuling(db, uuidOf(`ruled ${ruling.matterId} ${ruling.target.unitId}`), ruling);
}

const REMIND_EVERY = 20_000;

/** Takes what falls due while the server runs, of the loop and the other trades. Returns how to stop. */
export function startReminders(
  issues: IssueDeps,
  trades: TradeDeps,
  now: () => number,
  onError: (what: string, error: unknown) => void,
): () => void {
  let under = false;
  const timer = setInterval(() => {
    if (under) return;
    under = true;
    const at = now();
    remind(issues, at, onError, timedTrades(trades, at))
      .catch((error: unknown) => onError('reminders', error))
      .finally(() => {
        under = false;
      });
  }, REMIND_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

const CARRY_EVERY = 3_600_000;

/**
 * Carries open matters over to the grids in force: when areas have changed, and every hour, since a filed plan
 * takes effect on its day without anybody changing anything. Returns how to stop.
 */
export function startSuccession(
  issues: IssueDeps,
  city: City,
  now: () => number,
  onError: (what: string, error: unknown) => void,
): () => void {
  let running = Promise.resolve();
  const carry = () => {
    running = running
      .then(() => carryOver(issues, { districts: city.districts(), succession: city, now: now(), onError }))
      .then(
        () => undefined,
        (error: unknown) => onError('succession of grids', error),
      );
  };
  city.onAreas(carry);
  const timer = setInterval(carry, CARRY_EVERY);
  timer.unref();
  carry();
  return () => clearInterval(timer);
}
