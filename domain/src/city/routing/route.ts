import { dayOf } from '../../calendar/zone.ts';
import type { Cycle } from '../../loop/issues/steps.ts';
import {
  CONDITIONS,
  compareRank,
  daysOf,
  holds,
  type Reason,
  type RoutingInput,
  type RoutingRule,
  reasonsOf,
  type Standing,
  standing,
} from './rule.ts';

interface IndexedRule {
  readonly rule: RoutingRule;
  readonly first: number;
  readonly last: number;
}

/** owner ('' where the rule names none) → class prefix → area prefix → rules. */
type Index = Map<string, Map<string, Map<string, IndexedRule[]>>>;

/** Rules by the three conditions that tell most apart, so that a decision looks at a handful of thousands. */
export interface CompiledRules {
  readonly rules: readonly RoutingRule[];
  readonly index: Index;
  readonly classLengths: readonly number[];
  readonly areaLengths: readonly number[];
}

export interface RunnerUp {
  readonly rule: RoutingRule;
  readonly unitId: string;
  readonly cycle: Cycle;
  readonly why: Standing;
}

/** Everything a dispatch stores about why it went where it went. */
export interface RoutingDecision {
  readonly chosen: { readonly rule: RoutingRule; readonly unitId: string; readonly cycle: Cycle } | null;
  readonly reasons: readonly Reason[];
  /** Other rules that hold, best first. */
  readonly runnersUp: readonly RunnerUp[];
}

const RUNNERS_UP = 5;

export function compileRules(rules: readonly RoutingRule[]): CompiledRules {
  const index: Index = new Map();
  for (const rule of rules) {
    const [first, last] = daysOf(rule);
    const classes = getOrMake(index, rule.when.ownerUnit ?? '', () => new Map());
    const areas = getOrMake(classes, rule.when.classPrefix ?? '', () => new Map());
    getOrMake<string, IndexedRule[]>(areas, rule.when.areaPrefix ?? '', () => []).push({ rule, first, last });
  }
  const lengths = (part: (rule: RoutingRule) => string | undefined) =>
    [...new Set(rules.map((rule) => part(rule)?.length ?? 0))].sort((a, b) => a - b);
  return {
    rules,
    index,
    classLengths: lengths((rule) => rule.when.classPrefix),
    areaLengths: lengths((rule) => rule.when.areaPrefix),
  };
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Which unit, in which cycle, and why; nothing chosen where no rule holds, and then a person decides. */
export function route(rules: CompiledRules, input: RoutingInput, at: number): RoutingDecision {
  const day = dayOf(at);
  const matching: RoutingRule[] = [];
  for (const { rule, first, last } of candidates(rules, input)) {
    if (day >= first && day <= last && holdsBeyondIndex(rule, input, at)) matching.push(rule);
  }
  matching.sort(compareRank);
  const [best, ...others] = matching;
  if (best === undefined) return { chosen: null, reasons: [], runnersUp: [] };
  return {
    chosen: { rule: best, ...best.target },
    reasons: reasonsOf(best.when, input, at),
    runnersUp: others
      .slice(0, RUNNERS_UP)
      .map((rule) => ({ rule, ...rule.target, why: standing(best, rule) })),
  };
}

function holdsBeyondIndex(rule: RoutingRule, input: RoutingInput, at: number): boolean {
  const { when } = rule;
  return (
    holds(when, 'kind', input, at) &&
    holds(when, 'channel', input, at) &&
    holds(when, 'level', input, at) &&
    holds(when, 'timeOfDay', input, at)
  );
}

/** Rules whose owner, class and area conditions hold for this input. */
export function candidates(rules: CompiledRules, input: RoutingInput): IndexedRule[] {
  const found: IndexedRule[] = [];
  const owners = input.ownerUnit ? ['', input.ownerUnit] : [''];
  for (const owner of owners) {
    const classes = rules.index.get(owner);
    if (classes === undefined) continue;
    for (const length of rules.classLengths) {
      if (length > input.classCode.length) break;
      const areas = classes.get(input.classCode.slice(0, length));
      if (areas !== undefined) collectAreas(rules, areas, input.area, found);
    }
  }
  return found;
}

function collectAreas(
  rules: CompiledRules,
  areas: ReadonlyMap<string, IndexedRule[]>,
  area: string,
  found: IndexedRule[],
): void {
  for (const length of rules.areaLengths) {
    if (length > area.length) return;
    const bucket = areas.get(area.slice(0, length));
    if (bucket !== undefined) found.push(...bucket);
  }
}

/** A rule that fails by one condition only: what a dry run shows where nothing or something unexpected was chosen. */
export interface NearMiss {
  readonly rule: RoutingRule;
  readonly failed: Reason;
}

/** Looks at every rule; for the dry run, not for dispatching. */
export function nearMisses(
  rules: CompiledRules,
  input: RoutingInput,
  at: number,
  most = RUNNERS_UP,
): NearMiss[] {
  const day = dayOf(at);
  const misses: NearMiss[] = [];
  for (const rule of rules.rules) {
    const [first, last] = daysOf(rule);
    if (day < first || day > last) continue;
    const failed = CONDITIONS.filter((condition) => !holds(rule.when, condition, input, at));
    const reason = reasonsOf(rule.when, input, at).find((one) => one.condition === failed[0]);
    if (failed.length === 1 && reason !== undefined) misses.push({ rule, failed: reason });
  }
  return misses.sort((a, b) => compareRank(a.rule, b.rule)).slice(0, most);
}

/** One matter of the past, with an id by which it can be opened. */
export interface PastMatter {
  readonly id: string;
  readonly input: RoutingInput;
  readonly at: number;
}

export interface RuleComparison {
  readonly total: number;
  readonly unchanged: number;
  readonly changed: readonly {
    readonly id: string;
    readonly before: RoutingDecision['chosen'];
    readonly after: RoutingDecision['chosen'];
  }[];
}

/** Puts units in the place of roles, where the caller knows who has them. */
export type Resolve = (decision: RoutingDecision, input: RoutingInput, at: number) => RoutingDecision;

/** What other rules would have done with these matters: another unit or cycle counts, another rule alone does not. */
export function compareRules(
  oldRules: CompiledRules,
  newRules: CompiledRules,
  matters: readonly PastMatter[],
  resolve: Resolve = (decision) => decision,
): RuleComparison {
  const changed: RuleComparison['changed'][number][] = [];
  for (const { id, input, at } of matters) {
    const before = resolve(route(oldRules, input, at), input, at).chosen;
    const after = resolve(route(newRules, input, at), input, at).chosen;
    if (before?.unitId !== after?.unitId || before?.cycle !== after?.cycle)
      changed.push({ id, before, after });
  }
  return { total: matters.length, unchanged: matters.length - changed.length, changed };
}
