/** What the draft of a result is made of: a template in force on the last day of the period, and its released figures. */
import type { Source } from '@gridgov/domain/data/scores/events.ts';
import type { Measured } from '@gridgov/domain/data/scores/points.ts';
import type { Every, ScoreTemplate } from '@gridgov/domain/data/scores/template.ts';
import { asIs, Refusal, say, wrongField } from '@gridgov/domain/refusal.ts';
import { type Period, periodOf } from '@gridgov/domain/workflow/releases.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { currentVersions, holdsOn } from '../../city/rules/public.ts';
import { freezeOf, idOf, releasedOf, editionsOf as releasesOf } from '../releases/public.ts';
import { countReleased, type Measures } from './counted.ts';

const SHAPES: Readonly<Record<Every, { readonly is: RegExp; readonly like: string }>> = {
  month: { is: /^\d{4}-\d{2}$/, like: '2026-11' },
  quarter: { is: /^\d{4}-Q\d$/, like: '2026-Q4' },
  year: { is: /^\d{4}$/, like: '2026' },
};

export type TemplateInForce = { readonly key: string; readonly since: string; readonly by: ScoreTemplate };

export async function templatesOn(db: Queryable, day: string): Promise<TemplateInForce[]> {
  const versions = (await currentVersions(db, 'score_template')).filter((version) => holdsOn(version, day));
  return versions.map(({ key, from, data }) => ({ key, since: from, by: data.data }));
}

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
  const { is, like } = SHAPES[by.every];
  if (!is.test(period.name))
    throw wrongField('@score.field.draw_score.period', asIs(period.name), asIs(like));
  const { release, version, measures } = await releasedFigures(db, asked.district, period);
  checkMeasures(by, measures);
  const judged = await countReleased(db, by, measures, {
    district: asked.district,
    period,
    release,
    version,
  });
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
    return data === undefined ? [] : [[name, { least: data.least, unit: data.unit }] as const];
  });
  return Object.fromEntries(known);
}
