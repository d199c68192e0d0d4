import type { ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';

export type TemplateInForce = { readonly key: string; readonly since: string; readonly by: ScoreTemplate };

export const templatesOn = async (db: Queryable, day: string) => (await templatesByDay(db))(day);

/** For many days at once. */
export async function templatesByDay(db: Queryable): Promise<(day: string) => TemplateInForce[]> {
  const versions = await currentVersions(db, 'score_template');
  return (day) =>
    versions
      .filter((version) => holdsOn(version, day))
      .map(({ key, from, data }) => ({ key, since: from, by: data.data }));
}
