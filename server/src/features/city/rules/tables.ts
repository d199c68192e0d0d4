import type { Calendar } from '@gridgov/domain/calendar/calendar.ts';
import type { ClockUnit, LimitUnit } from '@gridgov/domain/calendar/limits.ts';
import type { RoutingRule } from '@gridgov/domain/city/routing/rule.ts';
import type { StandardKind } from '@gridgov/domain/city/standards/standard.ts';
import type { ScoreTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import type { MeasureData } from '@gridgov/domain/workflow/measures.ts';

/** A node of a category tree. The key is its code, which matters carry. */
export type ClassData = {
  readonly tree: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly place: number;
};

/** One opening condition of a class; the key is `<class code>/<condition>`. Empty texts are null. */
export type StandardData = {
  readonly classCode: string;
  readonly kind: StandardKind;
  /** Codes and names of the class as the city's table has them; codes are empty where it has none. */
  readonly majorCode: string;
  readonly major: string;
  readonly minorCode: string;
  readonly minor: string;
  readonly condition: string;
  readonly openText: string;
  readonly closeText: string;
  readonly limitN: number;
  readonly limitUnit: LimitUnit;
  readonly units: readonly string[];
  readonly supervisors: readonly string[];
  readonly legalBasis: string | null;
  readonly legalText: string | null;
  readonly collectNotes: string | null;
  readonly place: number;
};

/** One choice of a list; the key is `<list>/<code>`. */
export type CodeData = {
  readonly list: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly place: number;
};

/** A class a grid worker may be given, and on what ground; the key is the class code. */
export type DutyData = { readonly classCode: string; readonly ground: string };

/** How long a named limit of a trade is; the key is `<trade>/<name>`. */
export type TradeLimitData = {
  readonly trade: string;
  readonly name: string;
  readonly limitN: number;
  readonly limitUnit: ClockUnit;
};

/** The policy without its version, which is the rules' own. */
export type PolicyData = Omit<Policy, 'version'>;

/** What a routing rule says, apart from its id, version and days, which are its key and frame. */
export type RoutingData = Pick<RoutingRule, 'priority' | 'when' | 'target' | 'note'>;

export type RulesRows = {
  class: ClassData;
  standard: StandardData;
  calendar: { readonly data: Calendar };
  policy: { readonly data: PolicyData };
  code_list: CodeData;
  duty_list: DutyData;
  routing_rule: { readonly data: RoutingData };
  measure: { readonly data: MeasureData };
  trade_limit: TradeLimitData;
  score_template: { readonly data: ScoreTemplate };
};
export type RulesTable = keyof RulesRows;

type Column = readonly [property: string, column: string, type: string];

const text = (property: string, column = property): Column => [property, column, 'text'];
const texts = (property: string): Column => [property, property, 'text[]'];
const whole = (property: string): Column => [property, property, 'int'];
const limit: readonly Column[] = [['limitN', 'limit_n', 'double precision'], text('limitUnit', 'limit_unit')];
const json: readonly Column[] = [['data', 'data', 'jsonb']];

/** The columns behind the frame, of which the statements are made. */
export const RULES_COLUMNS: Readonly<Record<RulesTable, readonly Column[]>> = {
  class: [text('tree'), text('name'), whole('level'), text('parent'), texts('aliases'), whole('place')],
  standard: [
    text('classCode', 'class_code'),
    text('kind'),
    text('majorCode', 'major_code'),
    text('major'),
    text('minorCode', 'minor_code'),
    text('minor'),
    text('condition'),
    text('openText', 'open_text'),
    text('closeText', 'close_text'),
    ...limit,
    texts('units'),
    texts('supervisors'),
    text('legalBasis', 'legal_basis'),
    text('legalText', 'legal_text'),
    text('collectNotes', 'collect_notes'),
    whole('place'),
  ],
  calendar: json,
  policy: json,
  code_list: [text('list'), text('code'), text('zh'), text('en'), whole('place')],
  duty_list: [text('classCode', 'class_code'), text('ground')],
  routing_rule: json,
  measure: json,
  trade_limit: [text('trade'), text('name'), ...limit],
  score_template: json,
};

export const RULES_TABLES = Object.keys(RULES_COLUMNS) as RulesTable[];
