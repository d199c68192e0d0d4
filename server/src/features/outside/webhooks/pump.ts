/**
 * Sends what waits. The queue is the table of deliveries, not the job library: that works on two jobs at once, and
 * a receiver that answers slowly must not hold up notices. Several servers may pump; each row is taken by one.
 */
import type { Queryable } from '../../../platform/db/database.ts';
import type { Fed, Published } from '../../../platform/ledger/feed.ts';
import { takeQueued } from '../../../platform/work/work.ts';
import { isToldOutside } from '../../../platform/workflow/feed.ts';
import { eventIdOf, wants } from '../stream/public.ts';
import { insertDeliveries, type Taken, takeDue, waitingDistricts } from './delivery-queries.ts';
import { activeWebhooks } from './queries.ts';
import { deliver, type SendDeps, TIMEOUT_MS } from './send.ts';

/** For all receivers together, and for one of them: a slow one leaves room for the others. */
const AT_ONCE = 24;
const AT_ONCE_EACH = 4;
const LEASE_MS = TIMEOUT_MS * 4;
const LOOK_EVERY_MS = 1_000;

export type Pump = {
  /** For the relay: writes what is to be sent in its own transaction. */
  readonly published: Published;
  /** Looks for work soon. */
  hint(): void;
  /** Sends everything that is due now and waits for it; for tests. */
  drain(): Promise<void>;
  stop(): Promise<void>;
};

export function makePump(deps: SendDeps, lookEveryMs = LOOK_EVERY_MS): Pump {
  const underWay = new Map<Promise<void>, string>();
  let stopped = false;
  // A look that was asked for before the end begins nothing after it.
  const looks = oneAtATime(async () => (stopped ? 0 : take()));
  const look = looks.ask;
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();

  async function take(): Promise<number> {
    let begun = 0;
    const now = deps.clock();
    const onError = (what: string, error: unknown) => deps.log.error(`${what} failed`, { error });
    await takeQueued(
      { db: deps.db, now, onError },
      {
        name: 'webhooks',
        districts: async () => {
          const waiting = await waitingDistricts(deps.db);
          return waiting.filter(({ dueAt }) => dueAt <= now).map(({ district }) => district);
        },
        batch: async (district) => {
          begun += await takeIn(district, now);
          return false;
        },
      },
    );
    return begun;
  }

  async function takeIn(district: string, now: number): Promise<number> {
    let begun = 0;
    for (;;) {
      const limit = Math.min(AT_ONCE - underWay.size, AT_ONCE_EACH);
      if (limit <= 0) return begun;
      const given = { now, leaseUntil: now + LEASE_MS, busy: busy(), limit };
      // Each bite depends on who is busy after the one before.
      const taken = await takeDue(deps.db, district, given);
      for (const one of taken) begin(one);
      begun += taken.length;
      if (taken.length < limit) return begun;
    }
  }

  function busy(): string[] {
    const counts = new Map<string, number>();
    for (const id of underWay.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].filter(([, n]) => n >= AT_ONCE_EACH).map(([id]) => id);
  }

  function begin(taken: Taken): void {
    const sending = deliver(deps, taken).then(
      () => undefined,
      // The lease brings it back.
      (error: unknown) => deps.log.error('A webhook could not be sent', { webhook: taken.webhookId, error }),
    );
    underWay.set(sending, taken.webhookId);
    void sending.finally(() => {
      underWay.delete(sending);
      if (!stopped) void look();
    });
  }

  return {
    published: (tx, district, events) => keep(tx, district, events, { ...deps, now: deps.clock() }),
    hint: () => void look(),
    async drain() {
      // Until a look finds nothing: what was sent may have made room for more.
      while ((await look()) > 0 || underWay.size > 0) await Promise.all(underWay.keys());
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looks.ended();
      await Promise.all(underWay.keys());
    },
  };
}

/**
 * Runs `work` once at a time. Who asks while it runs gets the run after it, because the one under way may have been
 * too early to see why it was asked for; all who ask meanwhile share that one.
 */
function oneAtATime<T>(work: () => Promise<T>) {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;

  function ask(): Promise<T> {
    if (running === null) {
      running = work().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return ask();
    });
    return next;
  }

  return {
    ask,
    /** Resolves when nothing runs and nothing waits. */
    async ended(): Promise<void> {
      await (next ?? running);
    },
  };
}

/** One delivery for each webhook that asked for an event's name and district, of what happened since it was made. */
async function keep(
  tx: Queryable,
  district: string,
  events: () => Promise<readonly Fed[]>,
  { now, trades }: Pick<SendDeps, 'trades'> & { readonly now: number },
): Promise<void> {
  const hooks = (await activeWebhooks(tx)).filter(
    ({ districts }) => districts.length === 0 || districts.includes(district),
  );
  if (hooks.length === 0) return;
  const heard = trades?.() ?? [];
  const told = (await events()).filter(({ name }) => isToldOutside(heard, name));
  const rows = told.flatMap(({ streamId, version, name, at }) =>
    hooks
      .filter(({ types, createdAt }) => wants(types, name) && at >= createdAt)
      .map(({ id }) => {
        const eventId = eventIdOf({ district, streamId, version });
        return { webhookId: id, eventId, streamId, version, type: name };
      }),
  );
  if (rows.length > 0) await insertDeliveries(tx, district, rows, now);
}
