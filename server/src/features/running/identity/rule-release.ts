/** A rule leads to accounts and posts: one administrator makes it, one of another kind lets it count. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { doer, tellAccount } from '../accounts/public.ts';
import type { IdentityDeps } from './deps.ts';
import { listRules, releaseRule } from './queries.ts';
import { RuleView, ruleView } from './rule-view.ts';

const release = { tag: 'accounts', right: 'account.release' } as const;

type ReleaseDeps = Pick<IdentityDeps, 'db' | 'placeName' | 'unitText'>;

export function releaseRoutes({ db, ...names }: ReleaseDeps, some: string): Route[] {
  return [
    defineRoute({
      ...release,
      method: 'GET',
      path: '/identity-rules/waiting',
      operationId: 'listWaitingIdentityRules',
      summary: 'Rules of the identity provider that wait to be let go on',
      audit: { none: 'rules name groups and accounts, no contact data' },
      schema: { reply: { 200: Type.Object({ items: Type.Array(RuleView, { maxItems: 1_000 }) }) } },
      run: async ({ language }) => {
        const waiting = (await listRules(db)).filter(({ releasedAt }) => releasedAt === null);
        return { items: waiting.map((row) => ruleView(row, language, names)) };
      },
    }),
    defineRoute({
      ...release,
      method: 'POST',
      path: '/identity-rules/:id/release',
      operationId: 'releaseIdentityRule',
      summary: 'Let a rule of the identity provider count',
      description: 'Never by whoever made it. The account it leads to is told at its next sign-in.',
      audit: { access: 'change' },
      examples: { id: some },
      schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        if (ask.account?.token !== false) throw new HttpProblem('sign-in-needed');
        const by = doer(ask);
        await db.transaction(async (tx) => {
          const rule = await releaseRule(tx, id, { account: by.account, now: ask.now });
          if (rule === undefined) throw new Refusal('not-found', { what: say('待复核的规则', 'The rule') });
          const told = { what: 'rule.released', by, at: ask.now, subject: id } as const;
          if (rule.accountId !== null) await tellAccount(tx, rule.accountId, told);
          await ask.record({ subject: `identity-rule:${id}`, details: { released: true } }, tx);
        });
        return ask.reply.empty();
      },
    }),
  ];
}
