import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { shortNumber } from '../numbers.ts';
import { listBrief } from '../queries.ts';

export type IssueBrief = { id: string; shortNumber: string; title: string };

/** Number and title of matters named as `<district>.<uuid>`; those the actor may not see are left out. */
export async function briefsInSight(
  db: Queryable,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IssueBrief>> {
  const byDistrict = new Map<string, string[]>();
  for (const id of ids) {
    const [district = '', uuid = ''] = id.split('.');
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), uuid]);
  }
  const found = await Promise.all(
    [...byDistrict].map(async ([district, some]) =>
      (await listBrief(db, district, some))
        .filter(({ state }) => maySee(state, actor))
        .map(({ id, number, title }) => ({
          id: `${district}.${id}`,
          shortNumber: shortNumber(number),
          title,
        })),
    ),
  );
  return new Map(found.flat().map((one) => [one.id, one]));
}
