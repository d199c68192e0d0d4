/** How residents want to be told: at their address or not, in which hours, and in which browsers besides. */
import { type Choices, fromTold } from '@gridgov/domain/telling/choices.ts';
import { URGENCIES } from '@gridgov/domain/telling/classes.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type ReporterWay, targetsOf } from '../messages/public.ts';
import { contactIndex } from './contact.ts';
import { listWishes, type Wish } from './wish-queries.ts';

type Deps = { readonly db: Queryable; readonly crypto: FieldCrypto };

/** Who hears in a browser: whoever proved the address. */
export const browserOwner = (index: Buffer) => `resident:${index.toString('hex')}`;

/** Their own hours of rest, where they chose some. */
export async function restOf(db: Queryable, index: Buffer): Promise<{ from: number; to: number } | null> {
  const [wish] = await listWishes(db, [index]);
  if (wish === undefined || wish.quietFrom === null || wish.quietTo === null) return null;
  return { from: wish.quietFrom, to: wish.quietTo };
}

/** What they chose; null: what the city set for all. */
export const choicesOfWish = (wish: Pick<Wish, 'choices' | 'told'> | undefined): Choices | null =>
  wish === undefined ? null : (wish.choices ?? fromTold(wish.told));

/**
 * The ways to residents as each of them wants it. Whoever never chose is told at the address they left, outside the
 * city's hours of rest.
 */
export async function asWished(
  { db, crypto }: Deps,
  ways: readonly ReporterWay[],
): Promise<readonly ReporterWay[]> {
  if (ways.length === 0) return ways;
  const known = ways.map((way) => ({
    way,
    index: contactIndex(crypto, way.channel, typeof way.to === 'string' ? way.to : way.to.endpoint),
  }));
  const indexes = known.map(({ index }) => index);
  const wishes = new Map(
    (await listWishes(db, indexes)).map((one) => [one.contactIndex.toString('hex'), one]),
  );
  const browsers = await targetsOf({ db, crypto }, indexes.map(browserOwner));
  return known.flatMap(({ way, index }) => {
    const wish = wishes.get(index.toString('hex'));
    const quiet =
      wish === undefined || wish.quietFrom === null || wish.quietTo === null
        ? {}
        : { quiet: { from: wish.quietFrom, to: wish.quietTo } };
    const choices = choicesOfWish(wish);
    const wants = (channel: ReporterWay['channel']) =>
      choices === null || URGENCIES.some((urgency) => choices[urgency].channels.includes(channel));
    const also = (browsers.get(browserOwner(index)) ?? []).map((to) => ({ channel: 'push' as const, to }));
    const chosen = choices === null ? {} : { choices };
    return [{ channel: way.channel, to: way.to }, ...also]
      .filter(({ channel }) => wants(channel))
      .map((one) => ({ ...one, language: way.language, ...quiet, ...chosen }));
  });
}
