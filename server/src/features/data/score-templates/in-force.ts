import type { ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';

export type TemplateInForce = { readonly key: string; readonly since: string; readonly by: ScoreTemplate };

export async function templatesOn(db: Queryable, day: string): Promise<TemplateInForce[]> {
  const versions = (await currentVersions(db, 'score_template')).filter((version) => holdsOn(version, day));
  return versions.map(({ key, from, data }) => ({ key, since: from, by: data.data }));
}
