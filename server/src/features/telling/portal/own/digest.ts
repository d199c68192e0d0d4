/** Once a day each subscriber is told how much is new in the area; what and where is on the page behind the link. */
import type { Queryable } from '../../../../platform/db/database.ts';
import { NOWHERE, takeQueued, type WorkDeps } from '../../../../platform/work/work.ts';
import { afterRest, sendMessage } from '../../messages/public.ts';
import {
  CONTACT,
  dueSubscriptions,
  restOf,
  type SubscriptionRow,
  subscriptionKey,
  takeSubscription,
} from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { districtsOf } from '../matters/public-matters.ts';
import { countNews } from './news-queries.ts';

const EVERY_MS = 24 * 3_600_000;
const AT_ONCE = 1_000;

/** Returns how many were told. */
export async function tellSubscribers(
  deps: PortalDeps,
  now: number,
  onError: WorkDeps['onError'],
  ending?: AbortSignal,
): Promise<number> {
  const before = now - EVERY_MS;
  let told = 0;
  await takeQueued(
    { db: deps.db, now, onError, ending },
    {
      name: 'subscriptions',
      districts: () => [NOWHERE],
      keys: (_district, skip) => dueSubscriptions(deps.db, before, skip, AT_ONCE),
      one: (_district, id) =>
        deps.db.transaction(async (tx) => {
          const [due] = await takeSubscription(tx, before, now, id);
          if (due !== undefined && (await tellOne(deps, tx, due, now))) told += 1;
        }),
    },
  );
  return told;
}

/** False where nothing is new. */
async function tellOne(deps: PortalDeps, db: Queryable, due: SubscriptionRow, now: number): Promise<boolean> {
  const { id, area, channel, contact, contactIndex, language, toldUntil } = due;
  const matters = await countNews(deps.db, districtsOf(deps, area), area, toldUntil);
  if (matters === 0) return false;
  const address = deps.crypto.open(contact, CONTACT);
  const link = `${deps.publicUrl}/portal/matters?area=${area}#stop=${id}.${subscriptionKey(deps, id)}`;
  await sendMessage(
    { db, crypto: deps.crypto, now },
    {
      key: `portal.area:${id}:${now}`,
      channel,
      to: channel === 'push' ? JSON.parse(address) : address,
      template: 'portal.area',
      params: { area: deps.nameOf(area, language), matters, link },
      language,
      // Nobody is woken by news.
      when: await afterRest(deps.db, now, await restOf(deps.db, contactIndex)),
    },
  );
  return true;
}
