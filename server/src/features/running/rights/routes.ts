/** Who may do what 谁能做什么: read from the tables, so that what is shown is what is checked. */
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/post-kinds.ts';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';
import type { SystemWords } from '@gridgov/domain/city/people/systems.ts';
import { type SystemLines, whoMay } from '@gridgov/domain/city/people/who-may.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { type Line, PurposeLine } from '../../../platform/purposes/purposes.ts';
import { rightsOfTrades, type Served } from '../../../platform/workflow/served.ts';

const Word = Type.String({ maxLength: 200 });
const Code = Type.String({ maxLength: 60 });
const Words = Type.Array(Word, { maxItems: 100 });
const RightsTable = Type.Object({
  posts: Type.Array(Type.Object({ kind: Code, name: Word }), { maxItems: 100 }),
  systems: Type.Array(
    Type.Object({
      system: Code,
      name: Word,
      used: Type.Boolean({ description: 'Whether the city uses it' }),
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

type Deps = {
  /** The systems the city does not use. */
  readonly unusedAt: (at: number) => SystemWords;
  /** Those that are served besides the loop. */
  readonly trades: readonly Served[];
  readonly purposes: (language: Language, now: number) => Line[];
};

export function rightRoutes(deps: Deps): Route[] {
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
      run: ({ language, now }) => tableOf(deps, Object.keys(POST_KINDS) as PostKind[], { language, now }),
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
      run: ({ language, actor, now }) => tableOf(deps, [actor.post], { language, now }),
    }),
    defineRoute({
      method: 'GET',
      path: '/purposes',
      operationId: 'listPurposes',
      summary: 'Register of purposes: which personal data is kept, why, who sees it, how long',
      tag: 'accounts',
      right: 'account.manage',
      audit: { none: 'kinds of data, nobody’s data' },
      schema: { reply: { 200: Type.Array(PurposeLine, { maxItems: 500 }) } },
      run: ({ language, now }) => deps.purposes(language, now),
    }),
  ];
}

/** The part of the table that some kinds of posts hold. */
function tableOf(
  { unusedAt, trades }: Deps,
  kinds: readonly PostKind[],
  { language, now }: { readonly language: Language; readonly now: number },
) {
  const unused = unusedAt(now);
  const heldBy = ({ rights, ...system }: SystemLines) => ({
    ...system,
    used: !unused.has(system.system),
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
    systems: whoMay(language, heldWith(trades), [loop, ...trades.map(({ trade }) => trade)])
      .map(heldBy)
      .filter(({ rights }) => rights.length > 0),
  };
}

/** The rights of each kind of post, with those that trades add. */
function heldWith(trades: readonly Served[]): Readonly<Record<PostKind, ReadonlySet<string>>> {
  const more = rightsOfTrades(trades);
  const kinds = Object.keys(POST_KINDS) as PostKind[];
  const rows = kinds.map((kind) => [kind, new Set<string>([...RIGHTS_BY_POST[kind], ...(more[kind] ?? [])])]);
  return Object.fromEntries(rows);
}
