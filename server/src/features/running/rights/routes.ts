/** Who may do what 谁能做什么: read from the tables, so that what is shown is what is checked. */
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/post-kinds.ts';
import { type SystemLines, whoMay } from '@gridgov/domain/city/people/who-may.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';

const Word = Type.String({ maxLength: 200 });
const Code = Type.String({ maxLength: 60 });
const Words = Type.Array(Word, { maxItems: 100 });
const RightsTable = Type.Object({
  posts: Type.Array(Type.Object({ kind: Code, name: Word }), { maxItems: 100 }),
  systems: Type.Array(
    Type.Object({
      system: Code,
      name: Word,
      rights: Type.Array(
        Type.Object({
          right: Code,
          name: Word,
          reach: Type.String({ maxLength: 200, description: 'How far it reaches' }),
          from: Type.Array(Word, { maxItems: 100, description: 'Of a command: where a case has to stand' }),
          who: Type.Array(Word, { maxItems: 100, description: 'Of a command: how one stands to the case' }),
          posts: Words,
        }),
        { maxItems: 200 },
      ),
    }),
    { maxItems: 100 },
  ),
});

export function rightRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/rights',
      operationId: 'listRights',
      summary: 'Which kinds of posts may do what, by system',
      tag: 'accounts',
      right: 'account.manage',
      audit: { none: 'kinds of posts, no people' },
      schema: { reply: { 200: RightsTable } },
      run: ({ language }) => tableOf(Object.keys(POST_KINDS) as PostKind[], language),
    }),
    defineRoute({
      method: 'GET',
      path: '/rights/own',
      operationId: 'listOwnRights',
      summary: 'What the post at hand may do, by system',
      tag: 'accounts',
      right: 'signed-in',
      audit: { none: 'kinds of posts, no people' },
      schema: { reply: { 200: RightsTable } },
      run: ({ language, actor }) => tableOf([actor.post], language),
    }),
  ];
}

/** The part of the table that some kinds of posts hold. */
function tableOf(kinds: readonly PostKind[], language: Language) {
  const heldBy = ({ rights, ...system }: SystemLines) => ({
    ...system,
    rights: rights
      .map((line) => ({
        ...line,
        from: [...line.from],
        who: [...line.who],
        posts: line.posts.filter((kind) => kinds.includes(kind)),
      }))
      .filter(({ posts }) => posts.length > 0),
  });
  return {
    posts: kinds.map((kind) => ({ kind, name: POST_KINDS[kind][language] })),
    systems: whoMay(language)
      .map(heldBy)
      .filter(({ rights }) => rights.length > 0),
  };
}
