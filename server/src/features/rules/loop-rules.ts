import type { Ruling, UnitFact } from '@gridgov/domain/issues/facts.ts';
import type { RoutingNote } from '@gridgov/domain/issues/state.ts';
import type { Cycle } from '@gridgov/domain/issues/steps.ts';
import { explainDecision } from '@gridgov/domain/routing/route.ts';
import type { StandardKind } from '@gridgov/domain/standards/standard.ts';
import type { RulesCache, RulesFacts } from './cache.ts';

export type RouteQuestion = {
  readonly classCode: string | null;
  readonly area: string;
  readonly channel: string;
  readonly cycle: Cycle;
  readonly at: number;
};

/** What the loop asks of the rules, as it asks it. */
export type LoopRules = Omit<RulesFacts, 'ruling' | 'onDutyList' | 'route' | 'unit'> & {
  ruling(classCode: string | null, condition: string | null): Ruling | null;
  onDutyList(classCode: string | null): boolean;
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
    onDutyList: (code) => code !== null && facts.onDutyList(code),
    route: ({ classCode, area, channel, cycle, at }) => {
      if (classCode === null) return null;
      const kind = kindOf(facts, classCode);
      // Where a matter goes is decided by the rules of the moment, also for one filed under older ones.
      const decision = cache.factsAt(at).route({ classCode, area, channel, level: cycle, kind });
      return decision.chosen === null ? null : named(explainDecision(decision), facts, areaName);
    },
  };
}

const CLASS_CODE = /\b[A-Z](?:-\w+)+/g;
const AREA_CODE = /\b\d{6,15}\b/g;

/** People read names: codes of classes and areas in the reasons are replaced by what they are called. */
function named(note: RoutingNote, facts: RulesFacts, areaName: (code: string) => string): RoutingNote {
  const words = (text: string) =>
    text
      .replace(CLASS_CODE, (code) => facts.classOf(code)?.name ?? code)
      .replace(AREA_CODE, (code) => areaName(code));
  return { ...note, reasons: note.reasons.map(words), runnersUp: note.runnersUp.map(words) };
}

export function kindOf(facts: RulesFacts, classCode: string): StandardKind | null {
  return facts.conditionsOf(classCode)[0]?.kind ?? null;
}
