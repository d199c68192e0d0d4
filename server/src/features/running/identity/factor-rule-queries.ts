import type { Queryable } from '../../../platform/db/database.ts';

export type FactorRule = {
  readonly id: string;
  readonly postKind: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

export async function listFactorRules(db: Queryable): Promise<FactorRule[]> {
  const { rows } = await db.query<FactorRule>(
    `select id, post_kind as "postKind", valid_from::text as "validFrom", valid_to::text as "validTo"
     from second_factor_rule order by post_kind, valid_from desc limit 500`,
  );
  return rows;
}

/** Undefined where the kind of post has a rule in that time. */
export async function insertFactorRule(
  db: Queryable,
  rule: Omit<FactorRule, 'validTo'>,
): Promise<string | undefined> {
  const { rows } = await db.query<{ id: string }>(
    `insert into second_factor_rule (id, post_kind, valid_from)
     select $1, $2, $3::date where not exists (select 1 from second_factor_rule
       where post_kind = $2 and (valid_to is null or valid_to > $3::date))
     on conflict do nothing returning id`,
    [rule.id, rule.postKind, rule.validFrom],
  );
  return rows[0]?.id;
}

/** One that has not begun is taken away, another holds to the end of the day before. */
export async function endFactorRule(db: Queryable, id: string, day: string): Promise<string | undefined> {
  const { rows } = await db.query<{ kind: string }>(
    `with gone as (delete from second_factor_rule where id = $1 and valid_from >= $2::date returning post_kind),
       ended as (update second_factor_rule set valid_to = $2::date
         where id = $1 and valid_from < $2::date and valid_to is null returning post_kind)
     select post_kind as kind from gone union all select post_kind from ended`,
    [id, day],
  );
  return rows[0]?.kind;
}
