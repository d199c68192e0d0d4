/** The shipped templates, and figures to score by them. */
import { readFileSync } from 'node:fs';
import { TRADES } from '../../trades.ts';
import { parseMeasure } from '../../workflow/measures.ts';
import type { Counted } from './formula.ts';
import { parseTemplate } from './template.ts';

const seeds = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../database/seeds/rules/${name}.json`, import.meta.url), 'utf8'),
  ) as Record<string, object>;
const measures = new Map(
  Object.entries(seeds('measures')).map(([name, one]) => [name, parseMeasure(one, TRADES)]),
);
export const known = { measures, trades: TRADES };
export const shipped = seeds('score-templates');
export const units = parseTemplate(shipped.units, known);

export const of = (numerator: number, denominator: number, twice = 0): Counted => ({
  ...{ numerator, denominator, leftOut: 0, twice: { numerator: twice, denominator: 0 } },
});
