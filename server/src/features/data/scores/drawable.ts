/** What a district could draw a result of: templates, and periods whose figures were released. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { periodOf, periodWith } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { editionsOf as releasesOf } from '../releases/public.ts';
import { templatesByDay } from '../score-templates/public.ts';

/** Editions looked at: two years of months, with some corrections. */
const MOST = 60;

/** Newest period first. */
export async function drawableIn(db: Queryable, district: string, language: Language) {
  const released = await releasesOf(db, district, { limit: MOST });
  const periods = [...new Set(released.map(({ period }) => period))].flatMap((name) => periodOf(name) ?? []);
  const templatesOn = await templatesByDay(db);
  return periods.flatMap(({ name, from, to }) =>
    templatesOn(to)
      .filter(({ by }) => periodWith(by.every, from).name === name)
      .map(({ key, by }) => ({ template: key, title: by[language], period: name })),
  );
}
