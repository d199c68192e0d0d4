/** Whoever is on duty is called while the server runs. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { actorsOf } from '../features/city/people/public.ts';
import { languagesOf } from '../features/running/accounts/public.ts';
import { lostPushes, pushKey, sendMessage, targetsOf } from '../features/telling/messages/public.ts';
import type { RingerDeps } from '../platform/ringing/deps.ts';
import { dialOnce } from '../platform/ringing/dial.ts';
import { ringOnce } from '../platform/ringing/ringer.ts';
import { voiceGateway } from '../platform/ringing/voice.ts';
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

type Reaching = Pick<Platform, 'db' | 'crypto'> & {
  readonly phoneOf: (personId: string) => Promise<string | null>;
};

/** By push and SMS, whatever was chosen and at any hour. */
export function contactsIn({ db, crypto, phoneOf }: Reaching): RingerDeps['contactOf'] {
  return async (personId) => {
    const owner = `person:${personId}`;
    const [targets, phone, languages] = await Promise.all([
      targetsOf({ db, crypto }, [owner]),
      phoneOf(personId),
      languagesOf(db, [personId]),
    ]);
    const pushes = targets.get(owner) ?? [];
    const language = languages.get(personId) ?? 'zh';
    return {
      ...{ language, phone, pushes: pushes.length },
      write: async (tx, { district, key, params, now }) => {
        const template = 'case.told' as const;
        const message = { template, language, district, personId, urgent: true, params };
        // One after the other, on one connection.
        for (const [n, to] of pushes.entries())
          await sendMessage(
            { db: tx, crypto, now },
            { ...message, channel: 'push', to, key: pushKey(key, n) },
          );
        if (phone === null) return;
        await sendMessage(
          { db: tx, crypto, now },
          { ...message, channel: 'sms', to: phone, key: `${key}:sms` },
        );
      },
    };
  };
}

type Given = Pick<RingerDeps, 'trades' | 'onError'> & {
  readonly city: City;
  readonly phoneOf: Reaching['phoneOf'];
};

/** Who is called, and by what. */
function ringerDepsOf(platform: Platform, { city, trades, phoneOf, onError }: Given): RingerDeps {
  const { db, crypto, duty, heart, config, trades: served } = platform;
  const { voice } = config.messages;
  return {
    db,
    trades,
    districts: city.districts,
    onDuty: (seat, at) => (duty.hasRoster(seat) ? duty.onDuty(seat, at) : null),
    holders: holdersIn(db, served, duty),
    beats: (people, at) => heart.of(people, at),
    contactOf: contactsIn({ db, crypto, phoneOf }),
    lostPushes: (district, keys) => lostPushes(db, district, keys),
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
  // Side by side: a gateway of calls that is slow holds up neither pushes nor the next level.
  const stops = [ringOnce, dialOnce].map((round) => everySecond(() => round(deps, now()), deps.onError));
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

function everySecond(round: () => Promise<void>, onError: RingerDeps['onError']): () => Promise<void> {
  let under = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    under = round()
      .catch((error: unknown) => onError('calling whoever is on duty', error))
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
