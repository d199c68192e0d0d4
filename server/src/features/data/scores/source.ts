/** What the draft of a result is made of: a template in force on the last day of the period, and its released figures. */

import type { ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Source } from '@gridgov/domain/data/scores/events.ts';
import type { Measured } from '@gridgov/domain/data/scores/points.ts';
import { asIs, Refusal, say, wrongField } from '@gridgov/domain/refusal.ts';
import { type Period, periodOf, periodWith } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { Measures } from '../figures/public.ts';
import { freezeOf, idOf, releasedOf, editionsOf as releasesOf } from '../releases/public.ts';
import { templatesOn } from '../score-templates/public.ts';
import { judgedIn, releasedSums } from './counted.ts';

type Asked = Record<'district' | 'template' | 'period', string>;

/** @throws Refusal where there is no such template, the period is not of its kind, or its figures were not released */
export async function sourceOf(db: Queryable, asked: Asked): Promise<Source> {
  const period = periodOf(asked.period);
  const templates = period === null ? [] : await templatesOn(db, period.to);
  const found = templates.find(({ key }) => key === asked.template);
  if (period === null || found === undefined)
    throw wrongField(
      '@score.field.draw_score.template',
      asIs(`${asked.template} ${asked.period}`),
      asIs(templates.map(({ key }) => key).join(' / ') || '2026-11'),
    );
  const { since, by } = found;
  const { name: right } = periodWith(by.every, period.from);
  if (right !== period.name)
    throw wrongField('@score.field.draw_score.period', asIs(period.name), asIs(right));
  const { release, version, measures } = await releasedFigures(db, asked.district, period);
  checkMeasures(by, measures);
  const sumsFor = releasedSums(db, by.judges, { district: asked.district, release, version });
  const judged = await judgedIn(db, by, measures, { sumsFor, day: period.to });
  return { by, since, measures: measuredBy(by, measures), release: version, judged };
}

async function releasedFigures(db: Queryable, district: string, period: Period) {
  const [edition] = await releasesOf(db, district, { periods: [period.name], limit: 1 });
  const key = { district, id: idOf(district, period.name), version: edition?.version ?? 0 };
  // Editions from before rows were kept hold sums alone, which open to nothing.
  if (edition === undefined || (await freezeOf(db, key)) === null)
    throw new Refusal('not-found', {
      what: say(`${period.name} 公布的指标`, `The released figures of ${period.name}`),
    });
  const measures: Measures = new Map((await releasedOf(db, key)).map(({ measure, data }) => [measure, data]));
  return { release: key.id, version: key.version, measures };
}

function checkMeasures({ items }: ScoreTemplate, measures: Measures): void {
  const missing = items.find(({ measure }) => measure !== null && !measures.has(measure));
  if (missing === undefined) return;
  throw wrongField(
    '@score.field.draw_score.period',
    say(`公布的指标里没有“${missing.zh}”`, `“${missing.en}” is not among the released figures`),
    say('更正公布后再生成', 'release a correction first'),
  );
}

/** By the names of the items. */
export function measuredBy({ items }: ScoreTemplate, measures: Measures): Record<string, Measured> {
  const known = items.flatMap(({ name, measure }) => {
    const data = measures.get(measure ?? '');
    if (data === undefined) return [];
    const { least, trade, exclusions } = data;
    return [[name, { least, trade, left: exclusions.length > 0 }] as const];
  });
  return Object.fromEntries(known);
}
