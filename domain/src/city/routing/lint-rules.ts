import { timeOfDay } from '../../calendar/calendar.ts';
import { dayNumber } from '../../calendar/zone.ts';
import type { Language } from '../../refusal.ts';
import { candidates, compileRules } from './route.ts';
import { CONDITIONS, type Condition, compareRank, daysOf, type RoutingRule, type RuleWhen } from './rule.ts';

/**
 * broken: it can never hold or cannot be read. same_id: two lines of one id and version. duplicate: same conditions
 * and same result as another. conflict: both may hold, only the tie-break decides, and the results differ.
 * unreachable: another rule always goes before it.
 */
export type LintKind = 'broken' | 'same_id' | 'duplicate' | 'conflict' | 'unreachable';

type Message = Readonly<Record<Language, string>>;

export interface LintProblem {
  readonly kind: LintKind;
  readonly ruleId: string;
  /** The rule it meets with, where there is one. */
  readonly otherId?: string;
  readonly message: Message;
}

/** What an administrator should look at before a table of rules takes effect. */
export function lintRules(rules: readonly RoutingRule[]): LintProblem[] {
  const broken = rules.flatMap(brokenRule);
  const bad = new Set(broken.map((problem) => problem.ruleId));
  const sound = rules.filter((rule) => !bad.has(rule.id));
  return [...broken, ...sameIds(rules), ...pairs(sound), ...unreachable(sound)];
}

function brokenRule(rule: RoutingRule): LintProblem[] {
  const messages: Message[] = [];
  const say = (zh: string, en: string) => messages.push({ zh, en });
  const [first, last] = daysOf(rule);
  if (dayNumber(rule.from) === null)
    say(`生效日期“${rule.from}”应为 YYYY-MM-DD`, `the first day “${rule.from}” is not YYYY-MM-DD`);
  else if (rule.to !== undefined && dayNumber(rule.to) === null)
    say(`失效日期“${rule.to}”应为 YYYY-MM-DD`, `the last day “${rule.to}” is not YYYY-MM-DD`);
  else if (last < first) say('失效日期早于生效日期', 'the last day lies before the first one');
  const span = rule.when.timeOfDay;
  if (span !== undefined && (timeOfDay(span.from) === null || timeOfDay(span.to) === null)) {
    say(`时段“${span.from}–${span.to}”应为 HH:MM`, `the hours “${span.from}–${span.to}” are not HH:MM`);
  } else if (span !== undefined && span.from === span.to)
    say('时段起止相同，永远不会成立', 'the hours end where they begin and never hold');
  if (!Number.isFinite(rule.priority)) say('优先级应为数字', 'the priority is no number');
  if (rule.target.unitId === '') say('没有写派给哪个单位', 'no unit is named');
  return messages.map((message) => ({ kind: 'broken', ruleId: rule.id, message }));
}

function sameIds(rules: readonly RoutingRule[]): LintProblem[] {
  const seen = new Set<string>();
  const problems: LintProblem[] = [];
  for (const { id, version } of rules) {
    const key = `${id}@${version}`;
    if (seen.has(key))
      problems.push({
        kind: 'same_id',
        ruleId: id,
        message: {
          zh: `编号 ${id}（第 ${version} 版）出现两次`,
          en: `the id ${id} (version ${version}) stands twice`,
        },
      });
    seen.add(key);
  }
  return problems;
}

/** Only rules with the same owner, class, area and priority can meet with nothing but the tie-break between them. */
function pairs(rules: readonly RoutingRule[]): LintProblem[] {
  const key = ({ when, priority }: RoutingRule) =>
    JSON.stringify([priority, when.ownerUnit, when.classPrefix ?? '', when.areaPrefix ?? '']);
  return [...Map.groupBy(rules, key).values()].flatMap((group) =>
    group.flatMap((a, index) => group.slice(index + 1).flatMap((b) => pairProblem(a, b))),
  );
}

function pairProblem(a: RoutingRule, b: RoutingRule): LintProblem[] {
  if (!shape(a.when, b.when) || !canMeet(a, b)) return [];
  const sameResult = a.target.unitId === b.target.unitId && a.target.cycle === b.target.cycle;
  const sameWhen = CONDITIONS.every((condition) => sameCondition(a.when, b.when, condition));
  if (sameResult) {
    if (!sameWhen) return [];
    const message = {
      zh: `与规则 ${a.id} 的条件和去向都相同，可以删去一条`,
      en: `has the conditions and the target of rule ${a.id}; one of them can go`,
    };
    return [{ kind: 'duplicate', ruleId: b.id, otherId: a.id, message }];
  }
  const winner = compareRank(a, b) < 0 ? a : b;
  const message = {
    zh: `与规则 ${a.id} 优先级和宽窄相同而去向不同，目前只凭先后取 ${winner.id}，请调整优先级`,
    en: `is as wide as rule ${a.id} and has its priority, but another target; ${winner.id} wins by order alone: change a priority`,
  };
  return [{ kind: 'conflict', ruleId: b.id, otherId: a.id, message }];
}

/** The same conditions are set, so that neither is more specific; time spans may differ in place, not in length. */
function shape(a: RuleWhen, b: RuleWhen): boolean {
  return CONDITIONS.every((condition) => (a[condition] === undefined) === (b[condition] === undefined));
}

function canMeet(a: RoutingRule, b: RoutingRule): boolean {
  const [[firstA, lastA], [firstB, lastB]] = [daysOf(a), daysOf(b)];
  if (lastA < firstB || lastB < firstA) return false;
  return CONDITIONS.every((condition) =>
    condition === 'timeOfDay' ? spansMeet(a.when, b.when) : sameCondition(a.when, b.when, condition),
  );
}

function sameCondition(a: RuleWhen, b: RuleWhen, condition: Condition): boolean {
  const [x, y] = [a[condition], b[condition]];
  if (typeof x === 'object' && typeof y === 'object') return x.from === y.from && x.to === y.to;
  return (x ?? '') === (y ?? '');
}

function spansMeet(a: RuleWhen, b: RuleWhen): boolean {
  return minutes(a).some((x) => minutes(b).some((y) => x.from < y.to && y.from < x.to));
}

/** A time span as one stretch of the day, or two where it runs over midnight. */
function minutes({ timeOfDay: span }: RuleWhen): { from: number; to: number }[] {
  if (span === undefined) return [{ from: 0, to: Infinity }];
  const [from, to] = [timeOfDay(span.from) ?? 0, timeOfDay(span.to) ?? 0];
  return from < to
    ? [{ from, to }]
    : [
        { from, to: Infinity },
        { from: 0, to },
      ];
}

function unreachable(rules: readonly RoutingRule[]): LintProblem[] {
  const compiled = compileRules(rules);
  return rules.flatMap((rule): LintProblem[] => {
    const { classPrefix = '', areaPrefix = '', ownerUnit = null } = rule.when;
    const wider = candidates(compiled, { classCode: classPrefix, area: areaPrefix, ownerUnit });
    const cover = wider.find((other) => other.rule !== rule && covers(other.rule, rule));
    if (cover === undefined) return [];
    const message = {
      zh: `规则 ${cover.rule.id} 条件更宽而优先在前，这条规则永远轮不到`,
      en: `rule ${cover.rule.id} is wider and goes first; this one never has its turn`,
    };
    return [{ kind: 'unreachable', ruleId: rule.id, otherId: cover.rule.id, message }];
  });
}

/** Owner, class and area of `wide` are known to hold; does all else hold too, and does it go first, throughout? */
function covers(wide: RoutingRule, narrow: RoutingRule): boolean {
  if (compareRank(wide, narrow) >= 0 || CONDITIONS.every((c) => sameCondition(wide.when, narrow.when, c)))
    return false;
  const [[firstWide, lastWide], [first, last]] = [daysOf(wide), daysOf(narrow)];
  if (firstWide > first || lastWide < last) return false;
  const rest: readonly Condition[] = ['channel', 'level', 'kind'];
  return (
    rest.every((c) => wide.when[c] === undefined || wide.when[c] === narrow.when[c]) &&
    coversSpan(wide, narrow)
  );
}

function coversSpan(wide: RoutingRule, narrow: RoutingRule): boolean {
  if (wide.when.timeOfDay === undefined) return true;
  if (narrow.when.timeOfDay === undefined) return false;
  return minutes(narrow.when).every((n) => minutes(wide.when).some((w) => w.from <= n.from && w.to >= n.to));
}
