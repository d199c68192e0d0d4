import { type KeptReason, noteOf, type RoutingNote } from '@gridgov/domain/city/routing/kept.ts';
import type { Reason } from '@gridgov/domain/city/routing/rule.ts';
import type { StandardKind } from '@gridgov/domain/city/standards/standard.ts';
import type { Ruling, UnitFact } from '@gridgov/domain/loop/issues/facts.ts';
import type { Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import type { RulesCache, RulesFacts } from './cache.ts';

export type RouteQuestion = {
  readonly classCode: string | null;
  readonly area: string;
  readonly channel: string;
  readonly cycle: Cycle;
  readonly at: number;
};

/** What the loop asks of the rules, as it asks it. */
export type LoopRules = Omit<RulesFacts, 'ruling' | 'route' | 'unit'> & {
  ruling(classCode: string | null, condition: string | null): Ruling | null;
  unit(id: string): UnitFact | null;
  route(question: RouteQuestion): RoutingNote | null;
};

/** The rules as the issue feature takes them; `now` tells which day's units an old version is asked about. */
export function loopRules(
  cache: RulesCache,
  now: () => number,
  areaName: (code: string) => string = (code) => code,
): { current(at: number): LoopRules; version(version: string): LoopRules | null } {
  return {
    current: (at) => ofFacts(cache, cache.factsAt(at), areaName),
    version: (version) => {
      const facts = cache.findVersion(version, now());
      return facts === null ? null : ofFacts(cache, facts, areaName);
    },
  };
}

function ofFacts(cache: RulesCache, facts: RulesFacts, areaName: (code: string) => string): LoopRules {
  return {
    ...facts,
    ruling: (code, condition) => (code === null ? null : facts.ruling(code, condition)),
    route: ({ classCode, area, channel, cycle, at }) => {
      if (classCode === null) return null;
      const kind = kindOf(facts, classCode);
      // Where a matter goes is decided by the rules of the moment, also for one filed under older ones.
      const decision = cache.factsAt(at).route({ classCode, area, channel, level: cycle, kind });
      return decision.chosen === null ? null : named(noteOf(decision), facts, areaName);
    },
  };
}

/** Classes, areas and units are kept by the names they have today; what else a reason says is put into words later. */
function named(note: RoutingNote, facts: RulesFacts, areaName: (code: string) => string): RoutingNote {
  const nameOf = (condition: Reason['condition'], code: string): string => {
    if (code === '') return '';
    if (condition === 'classPrefix') return facts.classOf(code)?.name ?? code;
    if (condition === 'areaPrefix') return areaName(code);
    return condition === 'ownerUnit' ? (facts.unit(code)?.name ?? code) : code;
  };
  const reasons = note.reasons.map((reason): KeptReason => {
    if (typeof reason === 'string' || reason.condition === 'none') return reason;
    const { condition, wanted, given } = reason;
    return { condition, wanted: nameOf(condition, wanted), given: nameOf(condition, given) };
  });
  return { ...note, reasons };
}

export function kindOf(facts: RulesFacts, classCode: string): StandardKind | null {
  return facts.conditionsOf(classCode)[0]?.kind ?? null;
}
