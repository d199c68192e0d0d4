import type { ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';

export type TemplateInForce = { readonly key: string; readonly since: string; readonly by: ScoreTemplate };

export async function templatesOn(db: Queryable, day: string): Promise<TemplateInForce[]> {
  const versions = (await currentVersions(db, 'score_template')).filter((version) => holdsOn(version, day));
  return versions.map(({ key, from, data }) => ({ key, since: from, by: data.data }));
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
