/** Messages while the server runs: notices become messages, and messages go out. */
import { setTimeout as wait } from 'node:timers/promises';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { PushTarget } from './channels.ts';
import { fanOutNotices } from './fan-out.ts';
import { type FanOutDeps, newMemory } from './fan-out-round.ts';
import type { Gateways } from './gateways/gateway.ts';
import { deliverDue, type SenderDeps } from './sender.ts';
import { unsubscribe } from './subscriptions.ts';

export type MessageWork = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly gateways: Gateways;
  readonly fanOut: FanOutDeps;
  readonly now: () => number;
  readonly onError: (what: string, error: unknown) => void;
};

const DELIVER_EVERY = 1_000;
const SPREAD_EVERY = 5_000;

/** Returns how to stop: what is under way is let go, and comes back by its lease. */
export function startMessages(work: MessageWork): { stop(): Promise<void> } {
  const closing = new AbortController();
  const sender: SenderDeps = { ...work, onGone: forgetGone(work.db) };
  const memory = newMemory();
  const loops = [
    every(
      DELIVER_EVERY,
      closing.signal,
      async () => {
        await deliverDue(sender, work.now, closing.signal);
      },
      (error) => work.onError('delivering messages', error),
    ),
    every(
      SPREAD_EVERY,
      closing.signal,
      async () => {
        await fanOutNotices(work.fanOut, { now: work.now(), onError: work.onError, memory });
      },
      (error) => work.onError('turning notices into messages', error),
    ),
  ];
  return {
    stop: async () => {
      closing.abort();
      await Promise.all(loops);
      for (const gateway of new Set(Object.values(work.gateways))) gateway.close?.();
    },
  };
}

/** A browser that withdrew its subscription is not asked again. */
export function forgetGone(db: Db): SenderDeps['onGone'] {
  return async (channel, address) => {
    if (channel === 'push') await unsubscribe(db, (JSON.parse(address) as PushTarget).endpoint, null);
  };
}

/** Runs work with pauses between until the signal; never twice at once. Resolves when the last run has ended. */
async function every(
  ms: number,
  signal: AbortSignal,
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    // One run after the other is what this is for.
    await work().catch(failed);
    await pause(ms, signal);
  }
}

/** Rejects at once when the signal comes, which ends the loop like any other end of the pause. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
