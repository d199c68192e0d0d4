import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { RoutingDecision } from '@gridgov/domain/city/routing/route.ts';
import { reasonWords, STANDING_WORDS } from '@gridgov/domain/city/routing/words.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { Names } from '../names/public.ts';
import { authorOf } from './author.ts';
import type { RulesFacts } from './cache.ts';
import type { RulesDeps } from './deps.ts';
import { kindOf } from './loop-rules.ts';
import {
  decideProposal,
  dryRun,
  lintRoutingRules,
  listProposals,
  listRoutingRules,
  saveRoutingRules,
  whatWouldChange,
} from './routing.ts';
import {
  ChangeReply,
  changeFrame,
  DryRunReply,
  ProposalBody,
  ProposalView,
  RoutingInputBody,
  RoutingRuleBody,
  RoutingRules,
  WhatIfBody,
  WhatIfReply,
} from './schema.ts';

const DAY = 86_400_000;
/** Rulings older than this are no custom any more. */
const RULINGS_KEPT = 180 * DAY;
const change = { tag: 'routing', right: 'routing.edit', audit: { access: 'change' } } as const;
const read = { tag: 'routing', right: 'rules.read', audit: { none: 'read without personal data' } } as const;

export function routingRoutes(deps: RulesDeps): Route[] {
  return [
    listRoute(deps),
    saveRoute(deps),
    dryRunRoute(deps),
    whatIfRoute(deps),
    proposalsRoute(deps),
    decisionRoute(deps),
  ];
}

function listRoute({ db, names }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/routing-rules',
    operationId: 'listRoutingRules',
    summary: 'The dispatch table with past and planned versions, and what should be looked at',
    schema: { reply: { 200: RoutingRules } },
    async run(ask) {
      const rules = await listRoutingRules(db);
      const problems = await lintRoutingRules(db);
      const called = names.in(ask.language);
      const roles = [...new Set(rules.flatMap(({ target }) => roleIn(target.unitId) ?? []))];
      return {
        rules,
        problems: problems.map(({ message, ...problem }) => ({ ...problem, message: message[ask.language] })),
        roles: roles.map((role) => ({ role, name: called.said('unit', role) })),
      };
    },
  });
}

const ROLE = 'role:';
const roleIn = (target: string) => (target.startsWith(ROLE) ? target.slice(ROLE.length) : null);

function saveRoute({ db, cache }: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/routing-rules',
    operationId: 'saveRoutingRules',
    summary: 'Add rules, or change those of the same id from their day on',
    schema: {
      body: Type.Object({
        note: changeFrame.note,
        rules: Type.Array(RoutingRuleBody, { minItems: 1, maxItems: 2_000 }),
      }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { rules, note } = ask.body;
      const details = { rules: rules.length };
      const made = await saveRoutingRules(db, rules, {
        ...authorOf(ask.actor, ask.now, note),
        also: (tx) => ask.record({ subject: 'rules:routing_rule', reason: note, details }, tx),
      });
      await cache.refresh();
      return { version: cache.factsAt(ask.now).version, ...made };
    },
  });
}

function dryRunRoute({ cache, names }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'POST',
    path: '/routing-rules/dry-run',
    operationId: 'dryRunRouting',
    summary: 'What would happen to a matter of this class at this place, and why',
    schema: { body: RoutingInputBody, reply: { 200: DryRunReply } },
    run(ask) {
      const { at = ask.now, ...given } = ask.body;
      const facts = cache.factsAt(at);
      const input = { ...given, kind: kindOf(facts, given.classCode) };
      const told = dryRun(cache, input, at);
      return {
        version: told.version,
        ...decisionView(told.decision, facts, { names: names.in(ask.language), language: ask.language }),
        nearMisses: told.nearMisses.map(({ rule, failed }) => ({
          rule: rule.id,
          failed: reasonWords(failed, ask.language),
        })),
      };
    },
  });
}

function decisionView(
  { chosen, reasons, runnersUp }: RoutingDecision,
  facts: RulesFacts,
  { names, language }: { readonly names: Names; readonly language: Language },
) {
  const named = (one: NonNullable<RoutingDecision['chosen']>) => {
    const unit = facts.unit(one.unitId) === null ? null : names.unit(one.unitId);
    return { rule: one.rule.id, unitId: one.unitId, unit, cycle: one.cycle };
  };
  return {
    chosen: chosen === null ? null : named(chosen),
    reasons: reasons.map((reason) => reasonWords(reason, language)),
    runnersUp: runnersUp.map((one) => ({ ...named(one), why: STANDING_WORDS[one.why][language] })),
  };
}

function whatIfRoute({ db, pastMatters, offset }: RulesDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/routing-rules/what-would-change',
    operationId: 'whatWouldChange',
    summary: 'What changed rules would have done with the matters of a past time',
    tag: 'routing',
    right: 'routing.edit',
    audit: { none: 'only ids of matters are told, nothing is changed' },
    rate: 'heavy',
    schema: { body: WhatIfBody, reply: { 200: WhatIfReply } },
    async run(ask) {
      const { removed, from, to } = ask.body;
      const changed = ask.body.changed.map((rule) => ({ ...rule, version: 0 }));
      const edit = { day: dayTextAt(ask.now, offset), changed, removed };
      const told = await whatWouldChange(db, edit, pastMatters(from, to, ask.signal), ask.signal);
      const side = (one: RoutingDecision['chosen']) =>
        one === null ? null : { rule: one.rule.id, unitId: one.unitId, cycle: one.cycle };
      const rows = told.changed.map(({ id, before, after }) => ({
        id,
        before: side(before),
        after: side(after),
      }));
      return { ...told, changed: rows };
    },
  });
}

function proposalsRoute({ db, cache }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/routing-proposals',
    operationId: 'listRoutingProposals',
    summary: 'Rules that decisions for good point to, with their counts',
    schema: { reply: { 200: Type.Object({ items: Type.Array(ProposalView, { maxItems: 20_000 }) }) } },
    async run(ask) {
      const items = await listProposals(db, cache, ask.now - RULINGS_KEPT, ask.now);
      return { items: items.map((one) => ({ ...one, matterIds: [...one.matterIds] })) };
    },
  });
}

function decisionRoute({ db, cache, offset }: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'POST',
    path: '/routing-proposals/:key/decision',
    operationId: 'decideRoutingProposal',
    summary: 'Adopt a proposed rule or decline it',
    examples: { key: '0f1e2d3c4b5a' },
    schema: {
      params: Type.Object({ key: Type.String({ pattern: '^[0-9a-f]{12,64}$', maxLength: 64 }) }),
      body: ProposalBody,
      reply: { 200: Type.Object({ rule: Type.Union([Type.String({ maxLength: 120 }), Type.Null()]) }) },
    },
    async run(ask) {
      const { decision, priority = 150, from = dayTextAt(ask.now, offset), note } = ask.body;
      const { key } = ask.params;
      const proposals = await listProposals(db, cache, ask.now - RULINGS_KEPT, ask.now);
      const subject = `rules:routing_proposal/${key}`;
      const author = {
        ...authorOf(ask.actor, ask.now, note),
        also: (tx: Queryable) => ask.record({ subject, reason: note, details: { decision } }, tx),
      };
      const made = await decideProposal(db, proposals, { key, decision, note, from, priority }, author);
      await cache.refresh();
      return made;
    },
  });
}
