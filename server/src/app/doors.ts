/** What programs outside are told: webhooks and the event stream, constructed, and what of it is forgotten in time. */

import { StreamHub } from '../features/outside/stream/public.ts';
import { makePump, type Pump, trimDeliveries } from '../features/outside/webhooks/public.ts';
import { type IdentityDeps, makeProvider } from '../features/running/identity/public.ts';

import { type Published, trimFeed } from '../platform/ledger/feed.ts';
import { makeOutside, type Outside } from '../platform/outside/outside.ts';
import { takeQueued } from '../platform/work/work.ts';
import { heardOf } from '../platform/workflow/unused.ts';
import type { City } from './city.ts';
import type { Platform } from './platform.ts';
import { optionalOf, unusedIn } from './used.ts';

export type Doors = {
  readonly outside: Outside;
  readonly hub: StreamHub;
  /** The city's identity provider, where the settings name one. */
  readonly provider: IdentityDeps['provider'];
  readonly pump: Pump;
  /** For the relay. */
  readonly published: Published;
  stop(): Promise<void>;
};

const DAY = 86_400_000;
/** So long a program may be away and still miss nothing, and a delivery can be looked at. */
const KEPT_DAYS = 30;
const SWEEP_EVERY = 3_600_000;

export function openDoors(platform: Platform, city: City, now: () => number): Doors {
  const { config, crypto, db, log, settings } = platform;
  const outside = makeOutside(config.innerTargets);
  const hub = new StreamHub(db, log);
  const { publicUrl } = settings;
  const unusedAt = unusedIn(city.rulesCache, optionalOf(platform.trades));
  const trades = () => heardOf(platform.trades, unusedAt(now()));
  const pump = makePump({ db, crypto, outside, log, publicUrl, trades, clock: now });
  const onError = (what: string, error: unknown) => log.warn(`${what} failed; again in an hour`, { error });
  const sweep = async () => {
    const before = now() - KEPT_DAYS * DAY;
    await takeQueued(
      { db, now: now(), onError },
      {
        name: 'old-events',
        districts: city.districts,
        batch: async (district) => {
          await trimFeed(db, [district], before);
          await trimDeliveries(db, district, before);
          return false;
        },
      },
    );
  };
  const timer = setInterval(() => void sweep(), SWEEP_EVERY);
  timer.unref();
  return {
    outside,
    hub,
    provider:
      config.oidc === undefined
        ? undefined
        : { ...makeProvider(config.oidc, settings.publicUrl), issuer: config.oidc.issuer },
    pump,
    published: pump.published,
    stop: async () => {
      clearInterval(timer);
      hub.close();
      await pump.stop();
    },
  };
}
