import { timeOfDay } from '../../calendar/calendar.ts';
import { DAY, dayNumber, dayOf, SHANGHAI_OFFSET } from '../../calendar/zone.ts';
import type { Cycle } from '../../loop/issues/steps.ts';
import type { StandardKind } from '../standards/standard.ts';

/** From and to as 'HH:MM'; from later than to runs over midnight: 18:00–08:00. To is not counted. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** What must hold of a matter; a condition that is not there always holds. */
export interface RuleWhen {
  /** Beginning of the class code: a major's code stands for all its minors. */
  readonly classPrefix?: string;
  /** Beginning of the area or grid code: 6 digits a district, 9 a street, 12 a community. */
  readonly areaPrefix?: string;
  /** The unit that owns the component, as the component's record says. */
  readonly ownerUnit?: string;
  readonly channel?: string;
  readonly timeOfDay?: TimeSpan;
  /** The cycle in which the matter stands when it is routed. */
  readonly level?: Cycle;
  readonly kind?: StandardKind;
}

export interface RuleTarget {
  readonly unitId: string;
  readonly cycle: Cycle;
}

/** One line of the dispatch table. The larger priority goes first; from and to are days, both counted. */
export interface RoutingRule {
  readonly id: string;
  readonly version: number;
  readonly priority: number;
  readonly from: string;
  readonly to?: string;
  readonly when: RuleWhen;
  readonly target: RuleTarget;
  readonly note: string;
}

/** What is known of the matter that is to be routed. */
export interface RoutingInput {
  readonly classCode: string;
  readonly area: string;
  readonly ownerUnit?: string | null;
  readonly channel?: string | null;
  readonly level?: Cycle | null;
  readonly kind?: StandardKind | null;
}

export type Condition = keyof RuleWhen;

/** The order also tells how specific a condition is: whose component it is says more than by which channel it came. */
export const CONDITIONS: readonly Condition[] = [
  'ownerUnit',
  'classPrefix',
  'areaPrefix',
  'timeOfDay',
  'level',
  'channel',
  'kind',
];

/** A condition with what the rule wants and what the matter has, by codes. */
export interface Reason {
  readonly condition: Condition;
  readonly wanted: string;
  readonly given: string;
}

/** Does the condition of this rule hold? True where the rule does not have it. */
export function holds(when: RuleWhen, condition: Condition, input: RoutingInput, at: number): boolean {
  switch (condition) {
    case 'classPrefix':
      return input.classCode.startsWith(when.classPrefix ?? '');
    case 'areaPrefix':
      return input.area.startsWith(when.areaPrefix ?? '');
    case 'timeOfDay':
      return when.timeOfDay === undefined || inSpan(when.timeOfDay, at);
    case 'ownerUnit':
      return when.ownerUnit === undefined || when.ownerUnit === input.ownerUnit;
    case 'channel':
      return when.channel === undefined || when.channel === input.channel;
    case 'level':
      return when.level === undefined || when.level === input.level;
    case 'kind':
      return when.kind === undefined || when.kind === input.kind;
  }
}

/** The conditions a rule has, each with what the matter gives for it. */
export function reasonsOf(when: RuleWhen, input: RoutingInput, at: number): Reason[] {
  return CONDITIONS.filter((condition) => when[condition] !== undefined).map((condition) => ({
    condition,
    wanted: wantedText(when, condition),
    given: givenText(condition, input, at),
  }));
}

function wantedText(when: RuleWhen, condition: Condition): string {
  const value = when[condition];
  return typeof value === 'object' ? `${value.from}–${value.to}` : (value ?? '');
}

function givenText(condition: Condition, input: RoutingInput, at: number): string {
  switch (condition) {
    case 'classPrefix':
      return input.classCode;
    case 'areaPrefix':
      return input.area;
    case 'timeOfDay':
      return new Date(at + SHANGHAI_OFFSET).toISOString().slice(11, 16);
    case 'ownerUnit':
    case 'channel':
    case 'level':
    case 'kind':
      return input[condition] ?? '';
  }
}

function inSpan(span: TimeSpan, at: number): boolean {
  const [from, to] = [timeOfDay(span.from) ?? 0, timeOfDay(span.to) ?? DAY];
  const now = at + SHANGHAI_OFFSET - dayOf(at) * DAY;
  return from <= to ? now >= from && now < to : now >= from || now < to;
}

/** First and last day number on which a rule holds. */
export function daysOf(rule: RoutingRule): readonly [first: number, last: number] {
  return [
    dayNumber(rule.from) ?? -Infinity,
    rule.to === undefined ? Infinity : (dayNumber(rule.to) ?? -Infinity),
  ];
}

export type Standing = 'lower_priority' | 'less_specific' | 'older' | 'later_in_order';

/**
 * Below zero where `a` goes before `b`: larger priority; then more specific; then the one in force since later;
 * then the higher version; then by id, so that the answer never depends on the order of a list.
 */
export function compareRank(a: RoutingRule, b: RoutingRule): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  const specific = compareSpecific(a.when, b.when);
  if (specific !== 0) return specific;
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  if (a.version !== b.version) return b.version - a.version;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Why `lower` goes after `upper`. */
export function standing(upper: RoutingRule, lower: RoutingRule): Standing {
  if (upper.priority !== lower.priority) return 'lower_priority';
  if (compareSpecific(upper.when, lower.when) !== 0) return 'less_specific';
  return upper.from !== lower.from ? 'older' : 'later_in_order';
}

/** Compares condition by condition in their order; of two prefixes the longer, of two time spans the shorter. */
export function compareSpecific(a: RuleWhen, b: RuleWhen): number {
  for (const condition of CONDITIONS) {
    const difference = weight(b, condition) - weight(a, condition);
    if (difference !== 0) return difference;
  }
  return 0;
}

function weight(when: RuleWhen, condition: Condition): number {
  const value = when[condition];
  if (value === undefined) return 0;
  if (condition === 'classPrefix' || condition === 'areaPrefix')
    return typeof value === 'string' ? value.length : 0;
  return typeof value === 'object' ? 1 + DAY - spanLength(value) : 1;
}

function spanLength(span: TimeSpan): number {
  const length = (timeOfDay(span.to) ?? DAY) - (timeOfDay(span.from) ?? 0);
  return length >= 0 ? length : length + DAY;
}
