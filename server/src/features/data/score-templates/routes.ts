import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type NameReader, readerOf } from '@gridgov/domain/city/people/naming.ts';
import { parseTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import { formulaOf } from '@gridgov/domain/data/score-templates/words/formula.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import {
  authorOf,
  ChangeReply,
  changeFrame,
  changeRules,
  currentVersions,
  revisionsOf,
} from '../../city/rules/public.ts';
import { type FigureDeps, measuresOn } from '../figures/public.ts';
import { TemplateBody, TemplateList, TemplateName } from './schema.ts';

export type TemplateDeps = Pick<FigureDeps, 'db' | 'cache' | 'offset' | 'trades'> & {
  readonly people: (ids: readonly string[], reader: NameReader) => Promise<ReadonlyMap<string, string>>;
};

const tag = 'scores';

export const templateRoutes = (deps: TemplateDeps): Route[] => [listRoute(deps), changeRoute(deps)];

function listRoute({ db, offset, trades, people }: TemplateDeps): Route {
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
          items: data.items.map((item) => ({
            ...{ ...item, doubled: [...item.doubled], says: formulaOf(item)[language] },
          })),
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

function changeRoute({ db, cache, offset }: TemplateDeps): Route {
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
