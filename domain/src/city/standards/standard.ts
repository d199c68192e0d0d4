import type { LimitUnit } from '../../calendar/limits.ts';

/** 部件 component: a thing that stands in the city. 事件 event: something that happens in it. */
export type StandardKind = 'component' | 'event';

/** One 立案标准: a class's opening condition with its limit and closing condition. A class may have several. */
export interface StandardRule {
  readonly kind: StandardKind;
  /** Two digits each; empty where the table has no codes. */
  readonly majorCode: string;
  readonly major: string;
  readonly minorCode: string;
  readonly minor: string;
  readonly openCondition: string;
  readonly closeCondition: string;
  readonly limit: number;
  readonly limitUnit: LimitUnit;
  readonly units: readonly string[];
  readonly supervisors: readonly string[];
  readonly legalBasis: string;
  readonly legalText: string;
  readonly collectNotes: string;
}

/** Fields a column can be mapped to. `limitUnit` is for tables with value and unit in two columns. */
export const STANDARD_FIELDS = [
  'kind',
  'majorCode',
  'major',
  'minorCode',
  'minor',
  'openCondition',
  'closeCondition',
  'limit',
  'limitUnit',
  'unit',
  'supervisor',
  'legalBasis',
  'legalText',
  'collectNotes',
] as const;

export type StandardField = (typeof STANDARD_FIELDS)[number];

/** What a field is called on screen and in messages. */
export const FIELD_NAMES: Readonly<Record<StandardField, string>> = {
  kind: '类型（部件或事件）',
  majorCode: '大类代码',
  major: '大类名称',
  minorCode: '小类代码',
  minor: '小类名称',
  openCondition: '立案条件',
  closeCondition: '结案条件',
  limit: '处置时限',
  limitUnit: '时限单位',
  unit: '处置单位',
  supervisor: '主管部门',
  legalBasis: '法律依据',
  legalText: '法律条文',
  collectNotes: '采集要求',
};

export interface StandardClass {
  readonly key: string;
  readonly kind: StandardKind;
  readonly majorCode: string;
  readonly major: string;
  readonly minorCode: string;
  readonly minor: string;
  readonly rules: readonly StandardRule[];
}

/** Tells classes apart: by kind and names, and by codes where the table has them. */
export function classKey(
  rule: Pick<StandardRule, 'kind' | 'majorCode' | 'major' | 'minorCode' | 'minor'>,
): string {
  return [rule.kind, rule.majorCode, rule.major, rule.minorCode, rule.minor].join('|');
}

/** Rules by class, in the order in which the classes first appear. */
export function groupByClass(rules: readonly StandardRule[]): StandardClass[] {
  const classes = new Map<string, StandardRule[]>();
  for (const rule of rules) {
    const key = classKey(rule);
    const members = classes.get(key);
    if (members === undefined) classes.set(key, [rule]);
    else members.push(rule);
  }
  return [...classes].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { kind, majorCode, major, minorCode, minor } = first;
    return [{ key, kind, majorCode, major, minorCode, minor, rules: members }];
  });
}
