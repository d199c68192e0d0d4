/** What the demo city sent in its past: webhooks and messages, taken by receivers and gateways that are made up. */

import type { IssueDeps } from '../features/loop/issues/public.ts';
import { makePump } from '../features/outside/webhooks/public.ts';
import { type Desk, HOME_DISTRICT } from '../features/running/demo/public.ts';
import {
  deliverDue,
  fanOutNotices,
  type Gateway,
  GatewayError,
  type Gateways,
} from '../features/telling/messages/public.ts';
import type { Config } from '../platform/config/config.ts';
import type { FieldCrypto } from '../platform/crypto/fields.ts';
import type { Db } from '../platform/db/database.ts';
import type { Log } from '../platform/log/log.ts';
import type { Outside } from '../platform/outside/outside.ts';
import type { City } from './city.ts';
import { fanOutDepsOf } from './messages.ts';

type Deps = {
  readonly db: Db;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly crypto: FieldCrypto;
  readonly city: City;
  readonly issues: IssueDeps;
};

type DemoOutside = Pick<Desk, 'receiverAnswers' | 'sendWebhooks' | 'sendMessages'> & {
  /** Asks nobody: whatever the address, the receiver of that time answers. */
  readonly outside: Outside;
  close(): Promise<void>;
};

export function makeDemoOutside({ db, config, crypto, city, issues }: Deps, log: Log): DemoOutside {
  let status = 204;
  let now = 0;
  const outside: Outside = {
    check: async () => undefined,
    send: async () => ({ status, headers: {}, body: Buffer.alloc(0) }),
  };
  const { publicUrl } = config;
  // It looks only when it is asked to: between two moments of the past no time goes by.
  const pump = makePump({ db, crypto, outside, log, publicUrl, clock: () => now }, 3_600_000);
  // Those who are told work there; other districts would only be looked through.
  const fanOut = {
    ...fanOutDepsOf({ db, crypto, publicUrl }, city, issues),
    districts: () => [HOME_DISTRICT],
  };
  const signal = new AbortController().signal;
  return {
    outside,
    receiverAnswers(next) {
      status = next;
    },
    async sendWebhooks(at) {
      now = at;
      await pump.drain();
    },
    async sendMessages(at) {
      const onError = (what: string, error: unknown) => log.error(`${what} failed`, { error });
      await fanOutNotices(fanOut, { now: at, onError });
      const sender = { db, crypto, gateways: makeGateways(), onError, onGone: async () => undefined };
      await deliverDue(sender, () => at, signal);
    },
    close: () => pump.stop(),
  };
}

/** Those of that time: SMS were mostly taken, and the service number knew nobody who had not followed it. */
function makeGateways(): Gateways {
  let taken = 0;
  const takes: Gateway = {
    async send({ id }) {
      taken += 1;
      if (taken % BUSY === 0)
        throw new GatewayError('HTTP 429: 通道繁忙，稍后再发', { retryAfterMs: 60_000 });
      return { receipt: `demo-${id.slice(-6)}`, delivered: taken % 2 === 0 };
    },
  };
  const refuses: Gateway = {
    async send() {
      throw new GatewayError('HTTP 400: 对方未关注服务号', { final: true });
    },
  };
  return { sms: takes, email: takes, push: takes, wechat: refuses };
}

/** One in so many is to be sent again. */
const BUSY = 9;
