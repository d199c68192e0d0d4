import { type ReadRule, readStandards, type StandardDefaults } from './read-standard.ts';
import type { ImportRow, Plan, Planned, RowProblem } from './rows.ts';
import { classKey, type StandardRule } from './standard.ts';

export interface StandardsPlan extends Plan<StandardRule> {
  /** Rules that are there and that the file does not name: an import never takes them away by itself. */
  readonly absent: readonly StandardRule[];
}

/**
 * What importing these rows would do to the rules that are there: a pure difference, used for the preview and
 * for the import itself, so that both always say the same.
 *
 * A row is the same rule as one that is there if class, opening and closing condition agree; failing that, the
 * same class and opening condition. Two rows of a file that say the same rule are one (the second counts as
 * unchanged, with a note); two that contradict each other are both told, and the second is refused.
 */
export function planStandards(
  existing: readonly StandardRule[],
  rows: readonly ImportRow[],
  defaults: StandardDefaults = {},
): StandardsPlan {
  const read = readStandards(rows, defaults);
  const doubles = findDoubles(read.rules);
  const problems = [...read.problems, ...doubles.problems, ...codeProblems(doubles.single)];
  const matches = matchRules(existing, doubles.single);
  const plan = sortOut(doubles.single, matches);
  const used = new Set(matches.values());
  return {
    ...plan,
    unchanged: [...plan.unchanged, ...doubles.repeated],
    refused: [...read.refused, ...doubles.refused].sort((a, b) => a - b),
    problems: problems.sort((a, b) => a.row - b.row),
    absent: existing.filter((rule) => !used.has(rule)),
  };
}

function sortOut(rules: readonly ReadRule[], matches: ReadonlyMap<ReadRule, StandardRule>) {
  const added: Planned<StandardRule>[] = [];
  const changed: Planned<StandardRule>[] = [];
  const unchanged: Planned<StandardRule>[] = [];
  for (const one of rules) {
    const before = matches.get(one);
    if (before === undefined) added.push({ row: one.row, after: one.rule });
    else if (sameRule(before, one.rule)) unchanged.push({ row: one.row, before, after: one.rule });
    else changed.push({ row: one.row, before, after: one.rule });
  }
  return { added, changed, unchanged };
}

const ruleKey = (rule: StandardRule) => `${classKey(rule)}|${rule.openCondition}|${rule.closeCondition}`;
const openKey = (rule: StandardRule) => `${classKey(rule)}|${rule.openCondition}`;

function sameRule(a: StandardRule, b: StandardRule): boolean {
  return ruleKey(a) === ruleKey(b) && contentOf(a) === contentOf(b);
}

function contentOf(rule: StandardRule): string {
  const { limit, limitUnit, units, supervisors, legalBasis, legalText, collectNotes } = rule;
  return JSON.stringify([limit, limitUnit, units, supervisors, legalBasis, legalText, collectNotes]);
}

/** Exact matches first, so that a changed row cannot take the rule another row names exactly. */
function matchRules(
  existing: readonly StandardRule[],
  rules: readonly ReadRule[],
): Map<ReadRule, StandardRule> {
  const matches = new Map<ReadRule, StandardRule>();
  let free = [...existing];
  for (const key of [ruleKey, openKey]) {
    const waiting = Map.groupBy(free, key);
    for (const one of rules) {
      if (matches.has(one)) continue;
      const match = waiting.get(key(one.rule))?.shift();
      if (match !== undefined) matches.set(one, match);
    }
    free = [...waiting.values()].flat();
  }
  return matches;
}

interface Doubles {
  readonly single: ReadRule[];
  readonly repeated: Planned<StandardRule>[];
  readonly refused: number[];
  readonly problems: RowProblem[];
}

function findDoubles(rules: readonly ReadRule[]): Doubles {
  const first = new Map<string, ReadRule>();
  const found: Doubles = { single: [], repeated: [], refused: [], problems: [] };
  for (const one of rules) {
    const earlier = first.get(ruleKey(one.rule));
    if (earlier === undefined) {
      first.set(ruleKey(one.rule), one);
      found.single.push(one);
    } else if (sameRule(earlier.rule, one.rule)) {
      found.repeated.push({ row: one.row, before: earlier.rule, after: one.rule });
      found.problems.push({
        row: one.row,
        field: 'openCondition',
        message: `与第 ${earlier.row} 行完全相同，只计一次`,
      });
    } else {
      found.refused.push(one.row);
      const message = `小类、立案条件、结案条件与第 ${earlier.row} 行相同而内容不同，请改成不同的条件或删去一行`;
      found.problems.push({ row: one.row, field: 'openCondition', message });
    }
  }
  return found;
}

/** One code with two names in a file is taken as it stands and told: a code must be clear to whoever reads it later. */
function codeProblems(rules: readonly ReadRule[]): RowProblem[] {
  const names = new Map<string, ReadRule>();
  const problems: RowProblem[] = [];
  for (const one of rules) {
    const { kind, majorCode, minorCode, minor } = one.rule;
    if (majorCode === '' || minorCode === '') continue;
    const key = `${kind}|${majorCode}|${minorCode}|`;
    const earlier = names.get(key);
    if (earlier === undefined) names.set(key, one);
    else if (earlier.rule.minor !== minor && !names.has(key + minor)) {
      names.set(key + minor, one);
      const message = `小类代码 ${majorCode}${minorCode} 在第 ${earlier.row} 行是“${earlier.rule.minor}”，这里是“${minor}”，请核对`;
      problems.push({ row: one.row, field: 'minorCode', message });
    }
  }
  return problems;
}
