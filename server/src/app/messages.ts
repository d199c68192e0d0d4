/** Messages to people outside, constructed: gateways by the settings, and whom a notice reaches. */
import { SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { type IssueDeps, reporterOf, withPhone } from '../features/issues/public.ts';
import {
  chooseGateways,
  type ReporterWay,
  type SpreadDeps,
  startMessages,
  vapidKeys,
} from '../features/messages/public.ts';
import { findPerson, PHONE_CONTEXT } from '../features/people/public.ts';
import { ticketWays, withTickets } from '../features/portal/public.ts';
import type { City } from './city.ts';
import type { Platform } from './platform.ts';

export type Messages = {
  /** Given to browsers that subscribe to web push. */
  readonly pushKey: string;
  /** The telephone of one of our people; null where none is kept. */
  readonly phoneOf: (personId: string) => Promise<string | null>;
  stop(): Promise<void>;
};

/** Shapes a gateway of SMS can reach; a landline of a caller is not written to. */
const MOBILE = /^1[3-9]\d{9}$/;

export async function openMessages(
  { db, crypto, config, log }: Platform,
  city: City,
  issues: IssueDeps,
  now: () => number,
): Promise<Messages> {
  const keys = await vapidKeys(db, crypto, now());
  const spread: SpreadDeps = {
    db,
    crypto,
    districts: city.districts,
    holders: issues.holders,
    phoneOf: async (personId) => {
      const sealed = (await findPerson(db, personId))?.phone ?? null;
      return sealed === null ? null : crypto.open(sealed, PHONE_CONTEXT);
    },
    reporters: async (district, id) => {
      const { about, phone } = await reporterOf(issues, district, id);
      const number = phone?.replaceAll(/\D/g, '') ?? '';
      const called: ReporterWay[] = MOBILE.test(number)
        ? [{ channel: 'sms', to: number, language: 'zh' }]
        : [];
      return { about, ways: [...called, ...(await ticketWays({ db, crypto }, district, id))] };
    },
    withReporters: async (district, ids) => {
      const [called, ticketed] = await Promise.all([
        withPhone(db, district, ids),
        withTickets(db, district, ids),
      ]);
      return new Set([...called, ...ticketed]);
    },
    publicUrl: config.publicUrl,
    offset: SHANGHAI_OFFSET,
  };
  const gateways = chooseGateways(config.messages, config.dataDir, keys);
  const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
  const work = startMessages({ db, crypto, gateways, spread, now, onError });
  return { pushKey: keys.publicKey, phoneOf: spread.phoneOf, stop: () => work.stop() };
}
