/** Once a day each subscriber is told how much is new in the area; what and where is on the page behind the link. */
import { afterRest, sendMessage } from '../messages/public.ts';
import { CONTACT, restOf, subscriptionKey, sweepResidents, takeSubscriptions } from '../residents/public.ts';
import type { PortalDeps } from './deps.ts';
import { countNews } from './news-queries.ts';
import { districtsOf } from './public-matters.ts';

const EVERY_MS = 24 * 3_600_000;
const AT_ONCE = 100;

export async function tellSubscribers(deps: PortalDeps, now: number): Promise<number> {
  await sweepResidents(deps.db, now);
  const due = await takeSubscriptions(deps.db, now - EVERY_MS, now, AT_ONCE);
  let told = 0;
  for (const { id, area, channel, contact, contactIndex, language, toldUntil } of due) {
    // One after the other: nobody waits for them.
    const matters = await countNews(deps.db, districtsOf(deps, area), area, toldUntil);
    if (matters === 0) continue;
    const address = deps.crypto.open(contact, CONTACT);
    const link = `${deps.publicUrl}/portal/matters?area=${area}#stop=${id}.${subscriptionKey(deps, id)}`;
    await sendMessage(
      { db: deps.db, crypto: deps.crypto, now },
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
    told += 1;
  }
  return told;
}
