import { createHash } from 'node:crypto';
import { type LintProblem, lintRules } from '@gridgov/domain/city/routing/lint-rules.ts';
import {
  type ProposedRule,
  proposeRules,
  type RulingForGood,
} from '@gridgov/domain/city/routing/propose-rules.ts';
import type { RoutingDecision } from '@gridgov/domain/city/routing/route.ts';
import {
  compareRules,
  compileRules,
  type NearMiss,
  nearMisses,
  type PastMatter,
  type Resolve,
} from '@gridgov/domain/city/routing/route.ts';
import type { RoutingInput, RoutingRule } from '@gridgov/domain/city/routing/rule.ts';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { dayAfter, dayBefore } from '../../../platform/imports/days.ts';
import { listAllUnits } from '../units/public.ts';
import type { RulesCache } from './cache.ts';
import { type Author, changeRulesIn, type RulesChange } from './change.ts';
import {
  currentVersions,
  insertProposalDecision,
  insertRuling,
  type Known,
  listProposalDecisions,
  listRulings,
} from './queries.ts';
import type { RoutingData, RulesRows } from './tables.ts';
import type { Wish } from './timeline.ts';
import { indexRoles, resolveDecision } from './unit-roles.ts';

/** All rules with their days, also those of the future and the past; `to` is the last day, as people write it. */
export async function listRoutingRules(db: Queryable): Promise<RoutingRule[]> {
  return (await currentVersions(db, 'routing_rule')).map(ruleOf);
}

function ruleOf({ key, from, to, since, data }: Known<RulesRows['routing_rule']>): RoutingRule {
  const rule = { id: key, version: since, from, ...data.data };
  return to === null ? rule : { ...rule, to: dayBefore(to) };
}

/**
 * Puts rules in the place of those of the same id from their `from` on; the old versions are closed by date.
 * @throws Refusal where a rule can never hold; what is only doubtful is told by `lintRoutingRules`
 */
export async function saveRoutingRules(
  db: Db,
  rules: readonly Omit<RoutingRule, 'version'>[],
  author: Author,
): Promise<RulesChange> {
  return db.transaction((tx) => saveIn(tx, rules, author));
}

async function saveIn(
  tx: Queryable,
  rules: readonly Omit<RoutingRule, 'version'>[],
  author: Author,
): Promise<RulesChange> {
  const broken = lintRules(rules.map((rule) => ({ ...rule, version: 0 }))).find(
    (one) => one.kind === 'broken',
  );
  if (broken !== undefined) {
    throw new Refusal('field-wrong', {
      field: asIs(broken.ruleId),
      problem: say(broken.message.zh, broken.message.en),
      right: say('一条能够成立的规则', 'a rule that can hold'),
    });
  }
  return changeRulesIn(tx, 'routing_rule', rules.map(wishOf), author);
}

function wishOf(rule: Omit<RoutingRule, 'version'>): Wish<RulesRows['routing_rule']> {
  const { id, from, to, priority, when, target, note } = rule;
  const data: RoutingData = { priority, when, target, note };
  return { key: id, from, data: { data }, ...(to === undefined ? {} : { to: dayAfter(to) }) };
}

/** What an administrator should look at, with these rules in the place of those of the same id. */
export async function lintRoutingRules(
  db: Queryable,
  changed: readonly RoutingRule[] = [],
): Promise<LintProblem[]> {
  return lintRules(withChanges(await listRoutingRules(db), changed));
}

function withChanges(rules: readonly RoutingRule[], changed: readonly RoutingRule[]): RoutingRule[] {
  const ids = new Set(changed.map((rule) => rule.id));
  return [...rules.filter((rule) => !ids.has(rule.id)), ...changed];
}

/** What would happen to this matter at that moment, and which rules miss it by one condition only. */
export function dryRun(
  cache: RulesCache,
  input: RoutingInput,
  at: number,
): { decision: RoutingDecision; nearMisses: NearMiss[]; version: string } {
  const facts = cache.factsAt(at);
  return {
    decision: facts.route(input),
    nearMisses: nearMisses(facts.routing, input, at),
    version: facts.rulesVersion,
  };
}

export type WhatWouldChange = {
  total: number;
  unchanged: number;
  /** The first five hundred of them. */
  changed: { id: string; before: RoutingDecision['chosen']; after: RoutingDecision['chosen'] }[];
  changedCount: number;
};

const BATCH = 1_000;
const MOST_SHOWN = 500;

export type RoutingEdit = {
  /** The rules in force on this day are what the edit is compared with, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly changed: readonly RoutingRule[];
  /** Ids of rules that would be ended. */
  readonly removed: readonly string[];
};

/** What these rules would have done with the matters of a past time, beside what today's rules do with them. */
export async function whatWouldChange(
  db: Queryable,
  { day, changed, removed }: RoutingEdit,
  matters: AsyncIterable<PastMatter> | Iterable<PastMatter>,
  signal?: AbortSignal,
): Promise<WhatWouldChange> {
  const all = await listRoutingRules(db);
  const now = all.filter((rule) => rule.from <= day && (rule.to === undefined || day <= rule.to));
  const [before, after] = [
    compileRules(now.map(timeless)),
    compileRules(
      withChanges(
        now.filter((rule) => !removed.includes(rule.id)),
        changed,
      ).map(timeless),
    ),
  ];
  const result: WhatWouldChange = { total: 0, unchanged: 0, changed: [], changedCount: 0 };
  // A role and the unit that has it are the same; so is a rule whose role nobody has, and no rule at all.
  const roles = indexRoles(await listAllUnits(db));
  const resolved: Resolve = (decision, input, at) => resolveDecision(roles, decision, input, at);
  const compare = (batch: readonly PastMatter[]) => {
    const found = compareRules(before, after, batch, resolved);
    result.total += found.total;
    result.unchanged += found.unchanged;
    result.changedCount += found.changed.length;
    result.changed.push(...found.changed.slice(0, MOST_SHOWN - result.changed.length));
  };
  let batch: PastMatter[] = [];
  for await (const matter of matters) {
    batch.push(matter);
    if (batch.length < BATCH) continue;
    signal?.throwIfAborted();
    compare(batch);
    batch = [];
  }
  compare(batch);
  return result;
}

/** Asked about the past, a rule that begins today has to count as if it had held then. */
function timeless(rule: RoutingRule): RoutingRule {
  const { to: _, ...rest } = rule;
  return { ...rest, from: '1970-01-01' };
}

/** Keeps a decision for good, from which rules are proposed. The same id twice is kept once. */
export async function recordRuling(db: Queryable, id: string, ruling: RulingForGood): Promise<void> {
  await insertRuling(db, id, ruling.at, ruling);
}

export type Proposal = ProposedRule & { readonly key: string };

/** Rules that the decisions since a moment point to and about which nobody has decided yet. */
export async function listProposals(
  db: Queryable,
  cache: RulesCache,
  since: number,
  now: number,
): Promise<Proposal[]> {
  const rulings = await listRulings<RulingForGood>(db, since, 20_000);
  const decided = new Set((await listProposalDecisions(db)).map((one) => one.key));
  const undecided = rulings.filter((ruling) => !followed(cache, ruling, now));
  return proposeRules(undecided)
    .map((rule) => ({ ...rule, key: proposalKey(rule) }))
    .filter((proposal) => !decided.has(proposal.key));
}

/** Today's rules, roles resolved, already say what was decided. */
function followed(cache: RulesCache, { input, target }: RulingForGood, now: number): boolean {
  const chosen = cache.factsAt(now).route(input).chosen;
  return chosen?.unitId === target.unitId && chosen.cycle === target.cycle;
}

function proposalKey({ when, target }: ProposedRule): string {
  return createHash('sha256')
    .update(JSON.stringify([when, target]))
    .digest('hex')
    .slice(0, 24);
}

export type ProposalOrder = {
  readonly key: string;
  readonly decision: 'adopted' | 'declined';
  readonly note: string;
  /** First day of an adopted rule. */
  readonly from: string;
  readonly priority: number;
};

/** A person adopts a proposed rule or declines it; both are kept. @throws Refusal where it is decided or gone */
export async function decideProposal(
  db: Db,
  proposals: readonly Proposal[],
  order: ProposalOrder,
  by: Author & { readonly personId: string; readonly postId: string },
): Promise<{ rule: string | null }> {
  const proposal = proposals.find((one) => one.key === order.key);
  if (proposal === undefined) throw new Refusal('not-found', { what: say('建议规则', 'The proposed rule') });
  const rule = order.decision === 'adopted' ? `ruling:${order.key}` : null;
  return db.transaction(async (tx) => {
    const { personId: byPerson, postId: byPost, at: decidedAt } = by;
    const { key, decision, note } = order;
    const first = await insertProposalDecision(tx, {
      key,
      decision,
      note,
      rule,
      byPerson,
      byPost,
      decidedAt,
    });
    if (!first) throw new Refusal('unchanged', { what: say('建议规则', 'The proposed rule') });
    if (rule !== null) {
      const { when, target } = proposal;
      await saveIn(tx, [{ id: rule, from: order.from, priority: order.priority, when, target, note }], by);
    } else await by.also?.(tx, { added: 0, changed: 0, unchanged: 0 });
    return { rule };
  });
}
