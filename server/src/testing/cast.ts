import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Queryable } from '../platform/db/database.ts';

export type CastPost = {
  readonly id: string;
  readonly kind: PostKind;
  /** Null for the whole city. */
  readonly area: string | null;
  readonly unitId: string | null;
};
export type CastMember = {
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly posts: readonly CastPost[];
};

const id = (group: number, n: number) =>
  `00000000-0000-7000-8${String(group).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

/** The nth invented person, with posts as [kind, area, unit]. */
export function member(n: number, name: string, ...posts: [PostKind, string | null, string?][]): CastMember {
  return {
    personId: id(1, n),
    accountId: id(2, n),
    name,
    posts: posts.map(([kind, area, unitId = null], at) => ({ id: id(3, n * 10 + at), kind, area, unitId })),
  };
}

/** The fixed cast of tests: invented people, by the name of their account. */
export const CAST = {
  yunxiu: member(1, '云岫', ['security_admin', null]),
  lanting: member(2, '兰亭', ['audit_admin', null]),
  songtao: member(3, '松涛', ['system_admin', null]),
  xiheng: member(4, '溪横', ['street_dispatcher', '370602001']),
  qinghe: member(5, '清禾', ['grid_worker', '370602001002003']),
  danqing: member(6, '丹青', ['street_dispatcher', '370602002'], ['rules_keeper', null]),
  chuyun: member(7, '初云', ['district_head', '370602']),
  mobai: member(8, '墨白'),
} as const satisfies Record<string, CastMember>;

export type CastName = keyof typeof CAST;

/** Puts the cast into an empty database, without passwords: `testServer` opens their sessions itself. */
export async function enrolCast(
  owner: Queryable,
  cast: Readonly<Record<string, CastMember>> = CAST,
): Promise<void> {
  for (const [account, { personId, accountId, name, posts }] of Object.entries(cast)) {
    // One after the other: the test database has few connections, and posts need their person.
    await owner.query('insert into person (id, name) values ($1, $2)', [personId, name]);
    await owner.query(
      `insert into account (id, name, person_id, must_change, failures, status, demo, language, created_at, version)
       values ($1, $2, $3, false, 0, 'active', false, 'zh', '2026-01-01', 1)`,
      [accountId, account, personId],
    );
    for (const post of posts) {
      await owner.query(
        `insert into post (id, person_id, kind, area, unit_id, valid_from)
          values ($1, $2, $3, $4, $5, '2020-01-01')`,
        [post.id, personId, post.kind, post.area, post.unitId],
      );
    }
  }
}
