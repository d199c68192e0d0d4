import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { type SearchDeps, search } from './search.ts';

const Word = Type.String({ maxLength: 400 });
const Name = Type.String({ maxLength: 60 });

const Hit = Type.Object({
  kind: Type.String({ maxLength: 40, description: 'What sort of page it has', examples: ['matter'] }),
  id: Type.String({ maxLength: 80 }),
  label: Word,
  note: Word,
  path: Type.Optional(
    Type.String({ maxLength: 60, description: 'Of a case: the part of the address its trade has' }),
  ),
});
const Found = Type.Object({
  groups: Type.Array(
    Type.Object({
      name: Name,
      label: Word,
      meant: Type.Boolean({ description: 'Whether the very row was named' }),
      hits: Type.Array(Hit, { maxItems: 20 }),
    }),
    {
      maxItems: 100,
      description: 'Only those with hits; what is meant stands first',
    },
  ),
  missing: Type.Array(Type.Object({ name: Name, label: Word, why: Type.Enum(['slow', 'failed']) }), {
    maxItems: 100,
    description: 'Groups that did not answer, so that their rows may be missing',
  }),
});

export function searchRoutes(deps: SearchDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/search',
      operationId: 'search',
      summary: 'Cases, matters, people, units, areas, grids and places by number, name or pinyin',
      description:
        'Each group only for posts with its right, each row only where the caller may read it by its own route.',
      tag: 'search',
      right: 'signed-in',
      audit: { none: 'names and numbers the caller may list; who opens a person is recorded there' },
      schema: {
        query: Type.Object({
          q: Type.String({ minLength: 1, maxLength: 100 }),
          limit: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 20, default: 5, description: 'Rows of each group' }),
          ),
        }),
        reply: { 200: Found },
      },
      run: ({ actor, query: { q, limit = 5 }, now, language }) =>
        search(deps, actor, { text: q, limit }, { now, language }),
    }),
  ];
}
