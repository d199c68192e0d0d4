import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import type { LimitUnit } from '@gridgov/domain/calendar/limits.ts';
import type { RoutingNote } from '@gridgov/domain/city/routing/kept.ts';
import type { Policy, Ruling, UnitFact } from '@gridgov/domain/loop/issues/facts.ts';
import type { Cycle } from '@gridgov/domain/loop/issues/steps.ts';

export type RouteQuestion = {
  classCode: string | null;
  area: string;
  channel: string;
  nature: string;
  cycle: Cycle;
  at: number;
};

export type Choice = { code: string; zh: string; en: string };
/** `condition` is its key within the class, `openText` what it says. */
export type Condition = { condition: string; openText: string; limitN: number; limitUnit: LimitUnit };

export type ClassChoice = {
  code: string;
  name: string;
  tree: string;
  level: number;
  parent: string | null;
  aliases: readonly string[];
};

/** The rules of one version, in memory: everything is looked up without asking the database. */
export type RuleSet = {
  version: string;
  calendar: CompiledCalendar;
  policy: Policy;
  list(name: string): ReadonlySet<string> | null;
  /** The choices of a list in their order. */
  codes(name: string): readonly Choice[];
  readonly classes: readonly ClassChoice[];
  /** Opening conditions of a class with their limits; of several a person has to choose when filing. */
  conditionsOf(classCode: string): readonly Condition[];
  /** The limit for a class and opening condition; without a condition that of the class's only one. Null: no rule. */
  ruling(classCode: string | null, condition: string | null): Ruling | null;
  unit(id: string): UnitFact | null;
  route(question: RouteQuestion): RoutingNote | null;
};

/** Where the loop gets its rules. A matter keeps the version it was filed under while that is reachable. */
export type RulesSource = {
  current(at: number): RuleSet;
  version(version: string): RuleSet | null;
};
