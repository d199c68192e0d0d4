import type { Rate } from './limiter.ts';

/** Limits of one kind of call, by who calls. */
export type RateSet = { readonly person: Rate; readonly token: Rate; readonly address: Rate };

export type HttpSettings = {
  /** Origin under which people reach the server; pages from elsewhere cannot use their sessions. */
  readonly publicUrl: string;
  /** Addresses or networks of reverse proxies whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** JSON bodies; files have limits of their own. */
  readonly bodyLimitBytes: number;
  /** Open at once; a whole office behind one address, each with some tabs, has far fewer. */
  readonly connectionsPerAddress: number;
  readonly patience: Patience;
  readonly rates: { readonly normal: RateSet; readonly 'sign-in': RateSet; readonly heavy: RateSet };
};

/** Lists of ids in an address, escaped, and what is far too long in one and has to be told so in words. */
export const MOST_HEADER_BYTES = 256 * 1024;

/** How long a request may take to arrive, and how often that is looked at; milliseconds. */
export type Patience = { readonly request: number; readonly head: number; readonly lookEvery: number };

/** A chunk of a photo, half a megabyte, at 5 kB a second; and a head, which is sent at once. */
const PATIENCE: Patience = { request: 120_000, head: 20_000, lookEvery: 5_000 };

const perMinute = (max: number): Rate => ({ max, windowSeconds: 60 });

/**
 * A whole government network may come from one address at eight in the morning, so an address has more room
 * than a person; what stops guessing of passwords is the lockout of the account.
 */
export const defaultSettings: Omit<HttpSettings, 'publicUrl'> = {
  trustedProxies: [],
  bodyLimitBytes: 1024 * 1024,
  connectionsPerAddress: 2_000,
  patience: PATIENCE,
  rates: {
    normal: { person: perMinute(1200), token: perMinute(6000), address: perMinute(3000) },
    'sign-in': { person: perMinute(30), token: perMinute(30), address: perMinute(600) },
    heavy: { person: perMinute(30), token: perMinute(60), address: perMinute(60) },
  },
};

/** The settings of a server; rates for ordinary calls grow and shrink together with that of a person. */
export function httpSettings(
  config: Pick<HttpSettings, 'publicUrl' | 'trustedProxies'> & { readonly callsPerMinute: number },
): HttpSettings {
  const { publicUrl, trustedProxies, callsPerMinute } = config;
  const normal = {
    person: perMinute(callsPerMinute),
    token: perMinute(callsPerMinute * 5),
    address: perMinute(Math.ceil(callsPerMinute * 2.5)),
  };
  return { ...defaultSettings, publicUrl, trustedProxies, rates: { ...defaultSettings.rates, normal } };
}
