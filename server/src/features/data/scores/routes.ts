import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { scores } from '@gridgov/domain/data/scores/decisions.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { FigureDeps } from '../figures/public.ts';
import { openedFor } from './opened.ts';
import { paperRoutes, type ScorePaperDeps } from './papers/routes.ts';
import { listResults, resultFor, viewOf } from './results.ts';
import { ResultList, ResultQuery, ResultRows, ResultView, RowsQuery } from './schema.ts';

export type ScoreDeps = FigureDeps & Pick<ScorePaperDeps, 'papers' | 'nameOf'>;

const tag = 'scores';
const read = {
  tag,
  right: tradeRight(scores, 'read'),
  audit: { none: 'figures of streets and units' },
} as const;

export function scoreRoutes(deps: ScoreDeps): Route[] {
  return [
    defineRoute({
      ...read,
      method: 'GET',
      path: '/score-results',
      operationId: 'listScoreResults',
      summary: 'Scores that the post at hand sees, and the templates by which its figures run now',
      schema: { reply: { 200: ResultList } },
      run: ({ actor, language, now }) => listResults(deps, { actor, language, now }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/score-results/one',
      operationId: 'readScoreResult',
      summary: 'A score item by item: those judged their own with the median beside it, the district all',
      schema: { query: ResultQuery, reply: { 200: ResultView } },
      examples: { template: 'units' },
      run: async ({ actor, language, now, query }) =>
        viewOf(deps, await resultFor(deps, query, { actor, language, now }), language),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/score-results/rows',
      operationId: 'openScoreItem',
      summary: 'The matters behind an item of a score: above the line, below it, or left out with the reason',
      audit: { none: 'numbers and titles of matters in sight, class and street of others' },
      schema: { query: RowsQuery, reply: { 200: ResultRows } },
      examples: { template: 'units', judged: 'roads', item: 'close_on_time', side: 'below' },
      run: ({ actor, language, now, query }) => openedFor(deps, query, { actor, language, now }),
    }),
    ...paperRoutes(deps),
  ];
}
