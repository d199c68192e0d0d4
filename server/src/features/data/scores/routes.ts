import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type NameReader, readerOf } from '@gridgov/domain/city/people/naming.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { scores } from '@gridgov/domain/data/scores/decisions.ts';
import { parseTemplate } from '@gridgov/domain/data/scores/template.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { authorOf, ChangeReply, changeFrame, changeRules, currentVersions } from '../../city/rules/public.ts';
import { type FigureDeps, rowsOf } from '../figures/public.ts';
import { openedOf } from '../releases/public.ts';
import { paperRoutes, type ScorePaperDeps } from './papers/routes.ts';
import { revisionsOf } from './queries.ts';
import { type Found, type Looking, listResults, measuresOn, resultFor, viewOf } from './results.ts';
import {
  ResultList,
  ResultQuery,
  ResultRows,
  ResultView,
  RowsQuery,
  TemplateBody,
  TemplateList,
  TemplateName,
} from './schema.ts';

export type ScoreDeps = FigureDeps &
  Pick<ScorePaperDeps, 'papers' | 'nameOf'> & {
    readonly people: (ids: readonly string[], reader: NameReader) => Promise<ReadonlyMap<string, string>>;
  };

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
    templatesRoute(deps),
    templateRoute(deps),
    ...paperRoutes(deps),
  ];
}

type Opening = {
  readonly judged: string;
  readonly item: string;
  readonly side: 'above' | 'below' | 'left';
  readonly case?: string | undefined;
  readonly template?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Whose rows they are was looked at with the score; which matters the reader may know of, with each row. */
async function openedFor(deps: ScoreDeps, asked: Opening, looking: Looking) {
  const found = await resultFor(deps, asked, looking);
  const measure = found.by.items.find(({ name }) => name === asked.item)?.measure ?? null;
  const isHidden = found.own !== null && found.own !== asked.judged;
  const isJudged = found.drawn.judged.some(({ key }) => key === asked.judged);
  if (measure === null || isHidden || !isJudged)
    throw new Refusal('not-found', { what: say('这一项', 'This item') });
  const { side, cursor, limit, judged: key } = asked;
  const rows = { measure, by: found.by.judges, key, side, cursor, limit };
  const page = await (found.id === null
    ? rowsOf(deps, { ...rows, ...monthsOf(deps, found, looking.now) }, looking)
    : openedOf(
        deps,
        { ...rows, district: found.district, period: found.period.name, version: found.release },
        looking,
      ));
  return { ...page, items: page.items.map((row) => ({ ...row, change: undefined })) };
}

const monthsOf = ({ offset }: ScoreDeps, { period }: Found, now: number) => ({
  from: period.from.slice(0, 7),
  to: dayTextAt(now, offset).slice(0, 7),
});

function templatesRoute({ db, offset, trades, people }: ScoreDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/score-templates',
    operationId: 'listScoreTemplates',
    summary: 'Score templates in force or decided: what counts how much, since when, by whom and why',
    tag,
    right: 'figure.read',
    audit: { none: 'rules of the city' },
    schema: { reply: { 200: TemplateList } },
    async run({ actor, language, now }) {
      const day = dayTextAt(now, offset);
      const held = (await currentVersions(db, 'score_template')).filter(({ to }) => to === null || to > day);
      const revisions = await revisionsOf(
        db,
        held.map(({ since }) => since),
      );
      const persons = revisions.flatMap(({ person }) => person ?? []);
      const names = await people([...new Set(persons)], readerOf(actor));
      const items = held.map(({ key, from, to, since, data: { data } }) => {
        const revision = revisions.find((one) => one.revision === since);
        return {
          ...{ ...data, name: key, from, to },
          items: data.items.map((item) => ({ ...item, doubled: [...item.doubled] })),
          by: revision?.person == null ? null : (names.get(revision.person) ?? ''),
          at: revision?.at ?? 0,
          why: revision?.note ?? '',
        };
      });
      const channels = trades.find(({ name }) => name === 'issue')?.channel.named ?? {};
      return {
        items,
        measures: [...(await measuresOn(db, day))].map(([name, one]) => ({ name, title: one[language] })),
        channels: Object.entries(channels).map(([name, words]) => ({ name, title: words[language] })),
      };
    },
  });
}

function templateRoute({ db, cache, offset }: ScoreDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/score-templates/:name',
    operationId: 'setScoreTemplate',
    summary: 'Publish a score template from a day on, with the reason; what was drawn before stays as it was',
    tag,
    right: 'rules.edit',
    audit: { access: 'change' },
    examples: { name: 'units' },
    schema: {
      params: Type.Object({ name: TemplateName }),
      body: Type.Object({ ...changeFrame, template: TemplateBody }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { name } = ask.params;
      const { from = dayTextAt(ask.now, offset), note } = ask.body;
      const data = parseTemplate(ask.body.template, { measures: await measuresOn(db, from), trades: TRADES });
      const subject = `rules:score_template/${name}`;
      const also = (tx: Parameters<typeof ask.record>[1]) =>
        ask.record({ subject, reason: note, details: { from } }, tx);
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const made = await changeRules(db, 'score_template', [{ key: name, from, data: { data } }], author);
      await cache.refresh();
      return { version: cache.factsAt(ask.now).version, ...made };
    },
  });
}
