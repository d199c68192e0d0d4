import type { Queryable } from '../../../platform/db/database.ts';

/** One fact of one judged, from one channel, as often as it counted in a released period. */
export type FrozenSum = {
  readonly key: string;
  readonly fact: string;
  readonly channel: string;
  readonly n: number;
};

/** The spans of an edition, by street or by the unit that held each fact. */
export async function frozenSums(
  db: Queryable,
  asked: Record<'district' | 'release' | 'trade' | 'judges', string> & {
    readonly version: number;
    readonly facts: readonly string[];
  },
): Promise<FrozenSum[]> {
  const { district, release, version, trade, judges, facts } = asked;
  const { rows } = await db.query<FrozenSum>(
    `select case when $5 = 'street' then f.street else c.value ->> 1 end as key, c.key as fact, f.channel,
       sum((c.value ->> 2)::int)::bigint as n
     from figure_frozen f cross join lateral jsonb_each(f.counted) c
     where f.district = $1 and f.stream_id = $2 and f.version = $3 and f.trade = $4 and c.key = any($6::text[])
     group by 1, 2, 3`,
    [district, release, version, trade, judges, facts],
  );
  return rows;
}

/** Results of a period by a template: the newest edition that was published, and the one that is open. */
export async function editionsOf(
  db: Queryable,
  { district, template, period }: Record<'district' | 'template' | 'period', string>,
): Promise<{ readonly published: number; readonly open: string | null }> {
  const { rows } = await db.query<{ published: number; open: string | null }>(
    `select coalesce(max(s.edition) filter (where not s.open and s.stage <> 'withdrawn'), 0) as published,
       max(s.id::text) filter (where s.open) as open
     from score s where s.district = $1 and s.template = $2 and s.period = $3`,
    [district, template, period],
  );
  return rows[0] ?? { published: 0, open: null };
}

export type Published = {
  readonly revision: number;
  readonly at: number;
  readonly person: string | null;
  readonly note: string;
};

/** Who changed the rules in these revisions, when and why. */
export async function revisionsOf(db: Queryable, revisions: readonly number[]): Promise<Published[]> {
  const { rows } = await db.query<Published>(
    `select r.revision, r.at, r.by_person::text as person, r.note from rules_revision r
     where r.revision = any($1::int[])`,
    [revisions],
  );
  return rows;
}
