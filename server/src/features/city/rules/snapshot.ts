import { type CompiledCalendar, compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { clockTypeOf, OTHER_CLOCK } from '@gridgov/domain/calendar/limits.ts';
import { type CompiledRules, compileRules } from '@gridgov/domain/city/routing/route.ts';
import type { RoutingRule } from '@gridgov/domain/city/routing/rule.ts';
import type { Policy, Ruling } from '@gridgov/domain/loop/issues/facts.ts';
import type { LimitValue } from '@gridgov/domain/workflow/fields.ts';
import type { Limit } from '@gridgov/domain/workflow/form.ts';
import type { Known, RulesData } from './queries.ts';
import type {
  ClassData,
  CodeData,
  PolicyData,
  RulesRows,
  RulesTable,
  StandardData,
  TradeLimitData,
} from './tables.ts';
import { holdsOn } from './timeline.ts';

export type ClassFact = ClassData & { readonly code: string };
/** An opening condition as the desk chooses it. */
export type ConditionFact = StandardData & { readonly key: string };

/** The rules of one day as they were known at one revision. Never changes once built. */
export type RulesSnapshot = {
  readonly version: string;
  readonly calendar: CompiledCalendar;
  readonly policy: Policy;
  /** Values allowed for a choice; null for `condition` (it depends on the class) and lists nobody knows. */
  list(name: string): ReadonlySet<string> | null;
  /** The choices of a list in their order. */
  codes(name: string): readonly CodeData[];
  readonly lists: readonly string[];
  readonly classes: readonly ClassFact[];
  classOf(code: string): ClassFact | null;
  conditionsOf(classCode: string): readonly ConditionFact[];
  /** Without a condition only a class that has a single one has a ruling: which of several holds is for a person to say. */
  ruling(classCode: string, condition: string | null): Ruling | null;
  onDutyList(classCode: string): boolean;
  /** @throws RulesMissingError where the city has no such limit */
  tradeLimit(trade: string, name: string): Limit;
  readonly routing: CompiledRules;
};

/** The rules lack what nothing can be decided without; the message says what to load. */
export class RulesMissingError extends Error {
  override readonly name = 'RulesMissingError';
}

type At = { readonly revision: number; readonly day: string };

/** `r<revision>.<day>`: the revision, and the last day up to the one asked for on which anything changed. */
export function versionName({ revision, day }: At): string {
  return `r${revision}.${day}`;
}

/** @throws RangeError where the text is no version */
export function parseVersion(version: string): At {
  const match = /^r(\d+)\.(\d{4}-\d{2}-\d{2})$/.exec(version);
  if (match?.[1] === undefined || match[2] === undefined)
    throw new RangeError(`“${version}” is no rules version`);
  return { revision: Number(match[1]), day: match[2] };
}

const DAWN = '0001-01-01';

/** The last day up to `day` on which a version begins or ends, so that all days between share one name. */
export function lastChange(data: RulesData, day: string): string {
  let last = DAWN;
  for (const rows of Object.values(data.rows)) {
    for (const { from, to, until } of rows) {
      if (until !== null) continue;
      if (from <= day && from > last) last = from;
      if (to !== null && to <= day && to > last) last = to;
    }
  }
  return last;
}

export function buildSnapshot(data: RulesData, at: At): RulesSnapshot {
  const rows = <T extends RulesTable>(table: T) =>
    inForce(data.rows[table] as readonly Known<RulesRows[T]>[], at);
  const version = versionName(at);
  const policy = rows('policy')[0] ?? first(data.rows.policy, at, 'policy');
  const calendar = rows('calendar')[0] ?? first(data.rows.calendar, at, 'calendar');
  const classes = rows('class').map((row) => ({ ...row.data, code: row.key }));
  const byCode = new Map(classes.map((one) => [one.code, one]));
  const lists = codeLists(rows('code_list').map((row) => row.data));
  const sets = new Map([...lists].map(([name, codes]) => [name, new Set(codes.map((code) => code.code))]));
  sets.set('class', new Set(byCode.keys()));
  const conditions = conditionsByClass(rows('standard'));
  const duties = new Set(rows('duty_list').map((row) => row.data.classCode));
  return {
    version,
    calendar: compiled(calendar),
    policy: { ...wholePolicy(policy.data.data), version },
    list: (name) => sets.get(name) ?? null,
    codes: (name) => lists.get(name) ?? [],
    lists: [...lists.keys()],
    classes,
    classOf: (code) => byCode.get(code) ?? null,
    conditionsOf: (code) => conditions.get(code) ?? [],
    ruling: (code, condition) => rulingOf(conditions.get(code) ?? [], condition),
    onDutyList: (code) => duties.has(code),
    tradeLimit: tradeLimits(rows('trade_limit')),
    routing: compileRules(rows('routing_rule').map(routingRuleOf)),
  };
}

/**
 * Settings stored before a channel was known treat it like reports of the public; before requests had a clock of their
 * own they are decided within the time of an answer; before urgent matters had steps of their own they get the same
 * numbers round the clock.
 */
export function wholePolicy(policy: PolicyData): PolicyData {
  const { limits, urgentLimits } = policy;
  const round = ({ n, unit }: LimitValue) =>
    clockTypeOf(unit) === 'urgent' ? { n, unit } : { n, unit: OTHER_CLOCK[unit] };
  return {
    ...policy,
    limits: {
      ...limits,
      extension: limits.extension ?? limits.answer,
      suspension: limits.suspension ?? limits.answer,
    },
    urgentLimits: urgentLimits ?? {
      dispatch: round(limits.dispatch),
      acknowledge: round(limits.acknowledge),
      verify: round(limits.verify),
    },
    firstCycle: { ...policy.firstCycle, open311: policy.firstCycle.open311 ?? policy.firstCycle.public },
    unused: policy.unused ?? [],
  };
}

/** Without its last day: a snapshot holds only rules in force, and may be asked about later moments. */
function routingRuleOf({ key, from, since, data }: Known<RulesRows['routing_rule']>): RoutingRule {
  return { id: key, version: since, from, ...data.data };
}

function inForce<D>(rows: readonly Known<D>[], { revision, day }: At): Known<D>[] {
  return rows.filter(
    (row) => row.since <= revision && (row.until === null || row.until > revision) && holdsOn(row, day),
  );
}

/** Before the first version of a policy or calendar the first one holds: old matters need one as well. */
function first<D>(rows: readonly Known<D>[], { revision }: At, table: string): Known<D> {
  const known = rows.filter((row) => row.since <= revision && (row.until === null || row.until > revision));
  const earliest = known.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (earliest !== undefined) return earliest;
  throw new RulesMissingError(
    `There is no ${table} yet: load the default rules (database/seeds) or import one`,
  );
}

function codeLists(codes: readonly CodeData[]): Map<string, CodeData[]> {
  const sorted = codes.toSorted((a, b) => a.place - b.place);
  return Map.groupBy(sorted, (code) => code.list);
}

function tradeLimits(rows: readonly Known<TradeLimitData>[]): RulesSnapshot['tradeLimit'] {
  const limits = new Map(
    rows.map(({ key, data: { limitN, limitUnit } }) => [key, { n: limitN, unit: limitUnit }]),
  );
  return (trade, name) => {
    const found = limits.get(`${trade}/${name}`);
    if (found !== undefined) return found;
    throw new RulesMissingError(
      `There is no limit ${name} for ${trade} yet: load the default rules (database/seeds) or set it`,
    );
  };
}

function conditionsByClass(rows: readonly Known<StandardData>[]): Map<string, ConditionFact[]> {
  const facts = rows.map((row) => ({ ...row.data, key: row.key })).sort((a, b) => a.place - b.place);
  return Map.groupBy(facts, (fact) => fact.classCode);
}

function rulingOf(conditions: readonly ConditionFact[], condition: string | null): Ruling | null {
  const found =
    condition === null
      ? conditions.length === 1 && conditions[0]
      : conditions.find((one) => one.condition === condition);
  if (!found) return null;
  const { classCode, limitN: n, limitUnit: unit } = found;
  return { classCode, condition: found.condition, limit: { n, unit } };
}

const calendars = new WeakMap<object, CompiledCalendar>();

/** Compiled once per stored version: many snapshots share one calendar. */
function compiled(row: Known<RulesRows['calendar']>): CompiledCalendar {
  const known = calendars.get(row.data);
  if (known !== undefined) return known;
  const made = compileCalendar(row.data.data);
  calendars.set(row.data, made);
  return made;
}
