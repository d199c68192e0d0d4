import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { parseMeasure } from '@gridgov/domain/workflow/measures.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { authorOf, ChangeReply, changeFrame, changeRules } from '../../city/rules/public.ts';
import type { FigureDeps } from './deps.ts';
import { durationRows, durationsOf, durationTable } from './durations.ts';
import { listRows, listSummary, listsOf } from './lists.ts';
import { rowsOf } from './rows.ts';
import {
  DurationRows,
  DurationRowsQuery,
  DurationsQuery,
  DurationsReply,
  FigureRows,
  FigureRowsQuery,
  FiguresQuery,
  FiguresReply,
  ListQuery,
  ListReply,
  ListRows,
  ListRowsQuery,
  MeasureBody,
  MeasureList,
  MeasureName,
} from './schema.ts';
import { listOf, measuresFor, tableOf } from './table.ts';

const read = { tag: 'figures', right: 'figure.read' } as const;

export function figureRoutes(deps: FigureDeps): Route[] {
  return [
    defineRoute({
      ...read,
      method: 'GET',
      path: '/measures',
      operationId: 'listMeasures',
      summary: 'Measures in force that the post at hand sees, and what measures can be made of',
      audit: { none: 'definitions of measures' },
      schema: { reply: { 200: MeasureList } },
      run: async ({ actor, now, language }) => {
        const given = { actor, now, language };
        const measures = await measuresFor(deps.db, actor, dayTextAt(now, deps.offset));
        return {
          ...listOf(deps, measures, given),
          durations: durationsOf(deps.trades, given),
          lists: listsOf(deps.trades, given),
        };
      },
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures',
      operationId: 'readFigures',
      summary: 'One measure by street, unit, class or channel, month by month, with both its numbers',
      audit: { none: 'counts without persons' },
      schema: { query: FiguresQuery, reply: { 200: FiguresReply } },
      examples: { measure: 'on_time', by: 'street' },
      run: ({ actor, now, language, query }) => tableOf(deps, query, { actor, now, language }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/rows',
      operationId: 'openFigure',
      summary: 'The rows behind a figure: above the line, below it, or left out with the reason',
      audit: { none: 'numbers and titles of matters in sight, class and street of others' },
      schema: { query: FigureRowsQuery, reply: { 200: FigureRows } },
      examples: { measure: 'on_time', by: 'street', side: 'below' },
      run: ({ actor, now, language, query }) => rowsOf(deps, query, { actor, now, language }),
    }),
    ...durationRoutes(deps),
    ...listRoutes(deps),
    measureRoute(deps),
  ];
}

function durationRoutes(deps: FigureDeps): Route[] {
  const examples = { trade: 'issue', duration: 'handling', by: 'street' };
  return [
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/durations',
      operationId: 'readDurations',
      summary: 'How many cases took how many days, by place, unit or class',
      audit: { none: 'counts without persons' },
      schema: { query: DurationsQuery, reply: { 200: DurationsReply } },
      examples,
      run: ({ actor, now, language, query }) => durationTable(deps, query, { actor, now, language }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/durations/rows',
      operationId: 'openDurations',
      summary: 'The rows behind a distribution: those that took so many days',
      audit: { none: 'numbers and titles of matters in sight, class and street of others' },
      schema: { query: DurationRowsQuery, reply: { 200: DurationRows } },
      examples,
      run: ({ actor, now, language, query }) => durationRows(deps, query, { actor, now, language }),
    }),
  ];
}

function listRoutes(deps: FigureDeps): Route[] {
  const examples = { trade: 'issue', list: 'no_owner' };
  return [
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/lists',
      operationId: 'readFigureList',
      summary: 'How many cases stand out, by street, class, reason and how they ended',
      audit: { none: 'counts without persons' },
      schema: { query: ListQuery, reply: { 200: ListReply } },
      examples,
      run: ({ actor, now, language, query }) => listSummary(deps, query, { actor, now, language }),
    }),
    defineRoute({
      ...read,
      method: 'GET',
      path: '/figures/lists/rows',
      operationId: 'openFigureList',
      summary: 'The cases that stand out, with the reason, how they ended, or who has to move',
      audit: { none: 'numbers and titles of matters in sight, class and street of others' },
      schema: { query: ListRowsQuery, reply: { 200: ListRows } },
      examples,
      run: ({ actor, now, language, query }) => listRows(deps, query, { actor, now, language }),
    }),
  ];
}

function measureRoute({ db, cache, offset, trades }: FigureDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/measures/:name',
    operationId: 'setMeasure',
    summary: 'Add or change a measure from a day on',
    tag: 'figures',
    right: 'rules.edit',
    audit: { access: 'change' },
    examples: { name: 'on_time' },
    schema: {
      params: Type.Object({ name: MeasureName }),
      body: Type.Object({ ...changeFrame, measure: MeasureBody }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { name } = ask.params;
      const { from = dayTextAt(ask.now, offset), note } = ask.body;
      const counting = trades.map(({ name: trade, facts }) => ({ name: trade, figures: { facts } }));
      const data = parseMeasure(ask.body.measure, counting);
      const subject = `rules:measure/${name}`;
      const also = (tx: Parameters<typeof ask.record>[1]) =>
        ask.record({ subject, reason: note, details: { from } }, tx);
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const made = await changeRules(db, 'measure', [{ key: name, from, data: { data } }], author);
      await cache.refresh();
      return { version: cache.factsAt(ask.now).version, ...made };
    },
  });
}
