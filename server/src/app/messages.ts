/** Messages to people outside, constructed: gateways by the settings, and whom a notice reaches. */
import { dayTextAt, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { actorsOf, findPerson, PHONE_CONTEXT } from '../features/city/people/public.ts';
import { callersOf, withCallers } from '../features/loop/intake/public.ts';
import { type IssueDeps, reporterOf, withPhone } from '../features/loop/issues/public.ts';
import { languagesOf } from '../features/running/accounts/public.ts';
import {
  chooseGateways,
  type FanOutDeps,
  type ReporterWay,
  startMessages,
  vapidKeys,
} from '../features/telling/messages/public.ts';
import { ticketWays, withTickets } from '../features/telling/portal/public.ts';
import { asWished } from '../features/telling/residents/public.ts';
import type { City } from './city.ts';
import { holdersIn } from './holders.ts';
import type { Platform } from './platform.ts';
import { optionalOf, unusedIn } from './used.ts';

export type Messages = {
  /** Given to browsers that subscribe to web push. */
  readonly pushKey: string;
  /** The telephone of one of our people; null where none is kept. */
  readonly phoneOf: (personId: string) => Promise<string | null>;
  /** A person holds a post that serves a queue. */
  readonly bearsDuty: (personId: string, now: number) => Promise<boolean>;
  stop(): Promise<void>;
};

/** Shapes a gateway of SMS can reach; a landline of a caller is not written to. */
const MOBILE = /^1[3-9]\d{9}$/;

/** Who reported a matter, who rang about it when it was open, who holds a ticket of it: all are told alike. */
export function reportersOf(
  issues: Pick<IssueDeps, 'db' | 'contacts'>,
  { db, crypto }: Pick<Platform, 'db' | 'crypto'>,
): Pick<FanOutDeps, 'reporters' | 'withReporters'> {
  return {
    reporters: async (district, id) => {
      const [{ about, phone }, callers, tickets] = await Promise.all([
        reporterOf(issues, district, id),
        callersOf(issues, district, id),
        ticketWays({ db, crypto }, district, id),
      ]);
      const called = [phone, ...callers.map((caller) => caller.phone)].flatMap(mobileWay);
      return { about, ways: await asWished({ db, crypto }, [...called, ...tickets]) };
    },
    withReporters: async (district, ids) => {
      const found = await Promise.all([
        withPhone(db, district, ids),
        withCallers(db, district, ids),
        withTickets(db, district, ids),
      ]);
      return new Set(found.flatMap((some) => [...some]));
    },
  };
}

function mobileWay(phone: string | null): ReporterWay[] {
  const number = phone?.replaceAll(/\D/g, '') ?? '';
  return MOBILE.test(number) ? [{ channel: 'sms', to: number, language: 'zh' }] : [];
}

/** Whom a notice reaches, and by what. */
export function fanOutDepsOf(
  {
    db,
    crypto,
    publicUrl,
    duty,
    ...more
  }: Pick<Platform, 'db' | 'crypto'> & { readonly duty?: Platform['duty'] } & Pick<
      FanOutDeps,
      'unusedAt' | 'trades'
    > & { readonly publicUrl: string },
  city: Pick<City, 'districts'>,
  issues: IssueDeps,
): FanOutDeps {
  return {
    db,
    crypto,
    districts: city.districts,
    holders: holdersIn(db, more.trades ?? [], duty),
    languagesOf: (personIds) => languagesOf(db, personIds),
    phoneOf: async (personId) => {
      const sealed = (await findPerson(db, personId))?.phone ?? null;
      return sealed === null ? null : crypto.open(sealed, PHONE_CONTEXT);
    },
    ...reportersOf(issues, { db, crypto }),
    ...more,
    publicUrl,
    offset: SHANGHAI_OFFSET,
  };
}

export async function openMessages(
  { db, crypto, config, log, trades, duty }: Platform,
  city: City,
  issues: IssueDeps,
  now: () => number,
): Promise<Messages> {
  const keys = await vapidKeys(db, crypto, now());
  const unusedAt = unusedIn(city.rulesCache, optionalOf(trades));
  const fanOut = fanOutDepsOf(
    { db, crypto, publicUrl: config.publicUrl, trades, unusedAt, duty },
    city,
    issues,
  );
  const gateways = chooseGateways(config.messages, config.dataDir, keys);
  const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
  const work = startMessages({ db, crypto, gateways, fanOut, now, onError });
  const bearsDuty = async (personId: string, at: number) =>
    (await actorsOf(db, personId, dayTextAt(at))).some(({ seats }) => seats.length > 0);
  return { pushKey: keys.publicKey, phoneOf: fanOut.phoneOf, bearsDuty, stop: () => work.stop() };
}
