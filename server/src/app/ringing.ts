/** Whoever is on duty is called while the server runs. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorsOf } from '../features/city/people/public.ts';
import { languagesOf } from '../features/running/accounts/public.ts';
import { type RingerDeps, ringOnce, voiceGateway } from '../features/safety/help/public.ts';
import { targetsOf } from '../features/telling/messages/public.ts';
import { Beats } from '../features/work/own-duty/public.ts';
import type { TradeDeps } from '../platform/workflow/open.ts';
import { actingIn } from '../platform/workflow/served.ts';
import type { City } from './city.ts';
import { holdersIn } from './holders.ts';
import type { Platform } from './platform.ts';

/** A person in each of their posts: with what trades and rosters add, for what they do by telephone. */
export function actorsIn({
  db,
  duty,
  trades,
}: Pick<Platform, 'db' | 'trades'> & {
  readonly duty: Pick<Platform['duty'], 'acting'>;
}): RingerDeps['actorsOf'] {
  const acting = actingIn(trades);
  return async (person, now) =>
    (await actorsOf(db, person, dayTextAt(now))).map((actor) => duty.acting(acting(actor), now));
}

type Given = {
  readonly city: City;
  readonly trades: TradeDeps;
  readonly phoneOf: RingerDeps['phoneOf'];
  readonly onError: RingerDeps['onError'];
};

/** Whom a request for help rings, and by what. */
function ringerDepsOf(platform: Platform, { city, trades, phoneOf, onError }: Given): RingerDeps {
  const { db, crypto, duty, config, trades: served } = platform;
  const heart = new Beats(db, duty);
  const { voice } = config.messages;
  return {
    db,
    crypto,
    trades,
    districts: city.districts,
    onDuty: (seat, at) => (duty.hasRoster(seat) ? duty.onDuty(seat, at) : null),
    holders: holdersIn(db, served, duty),
    beats: (people, at) => heart.of(people, at),
    targetsOf: (owners) => targetsOf({ db, crypto }, owners),
    phoneOf,
    languagesOf: (people) => languagesOf(db, people),
    areaName: (code, language) => city.nameOf(code, language),
    actorsOf: actorsIn(platform),
    voice: voice === null ? null : voiceGateway(voice),
    publicUrl: config.publicUrl,
    onError,
  };
}

const RING_EVERY = 1_000;

/** Returns how to stop. */
export function startRinging(platform: Platform, given: Given, now: () => number): () => Promise<void> {
  const deps = ringerDepsOf(platform, given);
  let under = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    under = ringOnce(deps, now())
      .catch((error: unknown) => deps.onError('calling whoever is on duty', error))
      .finally(() => {
        busy = false;
      });
  }, RING_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
