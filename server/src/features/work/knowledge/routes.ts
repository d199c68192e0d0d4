import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { findEntries, historyOf, type KnowledgeDeps, saveEntry } from './entries.ts';
import { EntryBody, EntryList, KindName } from './schema.ts';

const tag = 'knowledge';
const params = Type.Object({ id: Uuid });
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

export function knowledgeRoutes(deps: KnowledgeDeps): Route[] {
  const today = (now: number) => dayTextAt(now, deps.offset);
  return [
    defineRoute({
      method: 'GET',
      path: '/knowledge',
      operationId: 'findKnowledge',
      summary: 'Answers of the hotline, and what it does not take, by words',
      tag,
      right: 'issue.read',
      audit: { none: 'the city’s answers hold no personal data' },
      schema: {
        query: Type.Object({
          q: Type.Optional(Type.String({ maxLength: 100 })),
          about: Type.Optional(
            Type.String({
              maxLength: 500,
              description: 'What a caller says; entries with a keyword that stands in it',
            }),
          ),
          kind: Type.Optional(KindName),
          all: Type.Optional(Type.Boolean({ default: false, description: 'Also what does not hold today' })),
        }),
        reply: { 200: EntryList },
      },
      run: async ({ actor, query: { q = '', about = '', kind = null, all = false }, now, language }) => ({
        items: await findEntries(deps, actor, { text: q, about, kind, all, today: today(now), language }),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/knowledge/:id/versions',
      operationId: 'listKnowledgeVersions',
      summary: 'Every version of one entry, newest first',
      tag,
      right: 'issue.read',
      audit: { none: 'the city’s answers hold no personal data' },
      examples,
      schema: { params, reply: { 200: EntryList } },
      run: async ({ actor, params: { id }, now, language }) => ({
        items: await historyOf(deps, actor, id, { today: today(now), language }),
      }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/knowledge/:id',
      operationId: 'saveKnowledge',
      summary: 'Save an entry as its next version; a new one under an id of one’s own',
      tag,
      right: 'knowledge.edit',
      audit: { access: 'change' },
      examples,
      schema: {
        params,
        body: EntryBody,
        reply: { 200: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 100_001 }) }) },
      },
      async run(ask) {
        const { id } = ask.params;
        await ask.record({ subject: `knowledge:${id}`, details: { title: ask.body.title } });
        return { version: await saveEntry(deps, ask.actor, id, ask.body, ask.now) };
      },
    }),
  ];
}
