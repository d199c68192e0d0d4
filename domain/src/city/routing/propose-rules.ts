import { type CompiledRules, route } from './route.ts';
import type { RoutingInput, RuleTarget, RuleWhen } from './rule.ts';

/** A returned matter for which somebody decided for good 裁定 which unit has to take it. */
export interface RulingForGood {
  readonly matterId: string;
  readonly input: RoutingInput;
  readonly target: RuleTarget;
  readonly at: number;
}

/** A rule that would have decided as people did; a person adopts it or not. */
export interface ProposedRule {
  readonly when: RuleWhen;
  readonly target: RuleTarget;
  /** Decisions this rule agrees with, of all it would have applied to. */
  readonly agrees: number;
  readonly total: number;
  readonly matterIds: readonly string[];
}

export interface ProposeOptions {
  /** Fewer decisions than this are no custom yet. */
  readonly least: number;
  /** Part of the decisions that must agree. */
  readonly share: number;
  /** Rules in force: what they decide already is not proposed again. */
  readonly rules?: CompiledRules;
}

const DEFAULTS: ProposeOptions = { least: 3, share: 0.8 };

/** Digits of an area code: the whole city, a district, a street. */
const WIDTHS = [0, 6, 9] as const;

/**
 * Rules that decisions for good point to, those with most decisions first. For each class (and owner of the
 * component, where there is one) the widest area in which the decisions agree is taken: the city, else each
 * district, else each street.
 */
export function proposeRules(
  rulings: readonly RulingForGood[],
  options: Partial<ProposeOptions> = {},
): ProposedRule[] {
  const chosen = { ...DEFAULTS, ...options };
  const open = rulings.filter((ruling) => !decidedAlready(ruling, chosen.rules));
  const groups = Map.groupBy(open, ({ input }) => JSON.stringify([input.classCode, input.ownerUnit ?? null]));
  return [...groups.values()]
    .flatMap((group) => proposeWithin(group, 0, chosen))
    .sort((a, b) => b.agrees - a.agrees || JSON.stringify(a.when).localeCompare(JSON.stringify(b.when)));
}

function decidedAlready({ input, target, at }: RulingForGood, rules: CompiledRules | undefined): boolean {
  if (rules === undefined) return false;
  const now = route(rules, input, at).chosen;
  return now?.unitId === target.unitId && now.cycle === target.cycle;
}

function proposeWithin(
  group: readonly RulingForGood[],
  step: number,
  options: ProposeOptions,
): ProposedRule[] {
  const width = WIDTHS[step];
  if (width === undefined || group.length < options.least) return [];
  const results = [
    ...Map.groupBy(group, ({ target }) => JSON.stringify([target.unitId, target.cycle])).values(),
  ];
  const [most] = results.sort((a, b) => b.length - a.length);
  const first = most?.[0];
  if (most !== undefined && first !== undefined && agreesEnough(most.length, group.length, options)) {
    const { classCode, ownerUnit, area } = first.input;
    const when: RuleWhen = {
      classPrefix: classCode,
      ...(width > 0 && { areaPrefix: area.slice(0, width) }),
      ...(ownerUnit && { ownerUnit }),
    };
    const matterIds = most.map((ruling) => ruling.matterId);
    return [{ when, target: first.target, agrees: most.length, total: group.length, matterIds }];
  }
  const next = WIDTHS[step + 1];
  if (next === undefined) return [];
  const parts = Map.groupBy(group, ({ input }) => input.area.slice(0, next));
  return [...parts.values()].flatMap((part) => proposeWithin(part, step + 1, options));
}

function agreesEnough(agrees: number, total: number, options: ProposeOptions): boolean {
  return agrees >= options.least && agrees / total >= options.share;
}
