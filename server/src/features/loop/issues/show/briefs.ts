import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import { shortNumber } from '../numbers.ts';
import { listBrief } from '../queries.ts';

export type IssueBrief = { id: string; shortNumber: string; title: string };
type Sighted = { readonly id: string; readonly title: string; readonly state: IssueState };

/** Matters named as `<district>.<uuid>`; those the actor may not see are left out. */
export async function mattersInSight(
  db: Queryable,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Sighted>> {
  const byDistrict = new Map<string, string[]>();
  for (const id of ids) {
    const [district = '', uuid = ''] = id.split('.');
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), uuid]);
  }
  const found = await Promise.all(
    [...byDistrict].map(async ([district, some]) =>
      (await listBrief(db, district, some))
        .filter(({ state }) => maySee(state, actor))
        .map(({ id, title, state }) => ({ id: `${district}.${id}`, title, state })),
    ),
  );
  return new Map(found.flat().map((one) => [one.id, one]));
}

/** Number and title of those. */
export async function briefsInSight(
  db: Queryable,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IssueBrief>> {
  const found = await mattersInSight(db, actor, ids);
  const brief = ({ id, title, state }: Sighted) => ({ id, shortNumber: shortNumber(state.number), title });
  return new Map([...found].map(([id, one]) => [id, brief(one)]));
}
