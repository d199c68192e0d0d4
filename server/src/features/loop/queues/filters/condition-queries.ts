/** The filter of a list as conditions on `issue i`, for the statements of `queries.ts`. */
import { type RawBuilder, sql } from 'kysely';
import { timestamp } from '../../../../platform/db/types.ts';
import { numbersIn, serialIn } from '../../../../platform/workflow/typed-numbers.ts';
import { tsqueryOf } from '../../issues/public.ts';
import type { Branch } from '../pages/scope.ts';
import { type Span, spanOf } from '../pages/spans.ts';
import type { Plan } from '../views.ts';
import type { Filter, Meaning } from './filters.ts';

const LEVELS: Readonly<Record<number, string>> = { 6: 'district', 9: 'street', 12: 'community', 15: 'grid' };

type Condition = RawBuilder<unknown>;

/** All that has to be checked row by row; `true` where nothing has. */
export function conditionsOf(plan: Plan, branch: Branch): Condition {
  const parts = rowFilters(plan, branch).map((filter) => conditionOf(filter, plan.now));
  if (plan.text !== null) parts.push(textCondition(plan, plan.text, branch.district));
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

export function hasConditions(plan: Plan, branch: Branch): boolean {
  return plan.text !== null || rowFilters(plan, branch).length > 0;
}

/** Filters that the branch itself does not answer already. */
function rowFilters({ filters, order }: Plan, { held }: Branch): Filter[] {
  return filters.filter(({ field, not, values }) => {
    // One day bounds the walk itself: see `within` in views.ts.
    const bounds = order === 'book' && !not && values.length === 1;
    if (field === 'reportedFrom' || field === 'reportedTo' || field === 'reported') return !bounds;
    const answered = held !== null && !not && values.length === 1 && values[0] === held.value;
    if (field === 'unit') return !(answered && held.column === 'lead');
    return !(field === 'area' && answered);
  });
}

function textCondition({ meant, now }: Plan, text: string, district: string): Condition {
  const serial = serialIn(text);
  if (serial !== null) return sql`right(i.number, ${sql.lit(serial.length)}) = ${serial}`;
  const numbers = numbersIn(text, district, now);
  if (numbers.length > 0) return anyOf('i.number', numbers);
  const words = wordsCondition(text, district);
  const named = meant === null ? [] : meantConditions(meant);
  return named.length === 0 ? words : either([words, ...named]);
}

/** A class or an area whose name was typed; matters need not say it. */
function meantConditions({ areas, classes }: Meaning): Condition[] {
  return [
    ...(areas.length === 0 ? [] : [positive({ field: 'area', not: false, values: areas }, 0)]),
    ...(classes.length === 0 ? [] : [positive({ field: 'class', not: false, values: classes }, 0)]),
  ];
}

function wordsCondition(text: string, district: string): Condition {
  const query = tsqueryOf(text);
  if (query === null) return sql`false`;
  return sql`exists (select 1 from issue_text x where x.district = ${district} and x.stream_id = i.id
    and x.words @@ ${query}::tsquery)`;
}

function conditionOf(filter: Filter, now: number): Condition {
  // Of what only a calendar tells, a condition says what may be one, and so nothing of what is none.
  if (filter.not && filter.field === 'due' && filter.values.some((value) => value !== 'over'))
    return sql`true`;
  const condition = positive(filter, now);
  // What is not known (no unit yet, not closed) is not the value asked for either.
  return filter.not ? sql`(${condition}) is not true` : sql`(${condition})`;
}

const anyOf = (column: string, values: readonly string[]) =>
  sql`${sql.raw(column)} = any(${values as string[]}::text[])`;
const either = (conditions: readonly Condition[]) => sql`(${sql.join(conditions, sql` or `)})`;

function positive({ field, values }: Filter, now: number): Condition {
  switch (field) {
    case 'step':
      return sql`i.step = any(${values.map(Number)}::smallint[])`;
    case 'stage':
      return anyOf('i.stage', values);
    case 'cycle':
      return anyOf('i.cycle', values);
    case 'class':
      return either(values.map((value) => sql`starts_with(i.class_code, ${value})`));
    case 'area':
      return either(values.map((value) => sql`${sql.raw(`i.${LEVELS[value.length]}`)} = ${value}`));
    case 'unit':
      return anyOf('i.lead', values);
    case 'holder':
      return anyOf('i.holder', values);
    case 'channel':
      return anyOf('i.channel', values);
    case 'nature':
      return anyOf('i.nature', values);
    case 'due':
      return either(values.map((value) => dueCondition(value, now)));
    case 'person':
      return personCondition(values);
    case 'reportedFrom':
    case 'closedFrom':
      return either(values.map((day) => spanCondition(field.slice(0, -'From'.length), `${day}..`, now)));
    case 'reportedTo':
    case 'closedTo':
      return either(values.map((day) => spanCondition(field.slice(0, -'To'.length), `..${day}`, now)));
    case 'reported':
    case 'closed':
    case 'deadline':
      return either(values.map((value) => spanCondition(field, value, now)));
    case 'number':
      return either(values.map((value) => sql`strpos(i.number, ${value}) > 0`));
    case 'supervised':
      return either(values.map((value) => sql`i.supervised = ${value === 'true'}`));
    case 'inTime':
      return either(values.map((value) => sql`i.in_time = ${value === 'true'}`));
    case 'duplicates':
      return either(
        values.map((value) => sql`(jsonb_array_length(i.state->'duplicates') > 0) = ${value === 'true'}`),
      );
    case 'returned':
    case 'reworked':
    case 'reopened':
    case 'urged':
    case 'extended':
      return either(values.map((value) => sql`(${sql.raw(COUNTED[field])} > 0) = ${value === 'true'}`));
  }
}

/** What turns by shares of a clock's own time, or by which promise it is, `list.ts` reckons; here only what may be one. */
function dueCondition(value: string, now: number): Condition {
  if (value === 'over') return sql`i.open and i.due_at < ${timestamp(now)}`;
  const suspended = value === 'paused' ? sql`and i.rank = 2` : sql``;
  return sql`i.open and i.due_at >= ${timestamp(now)} ${suspended}`;
}

const counter = (name: string) => `coalesce((i.state->>'${name}')::integer, 0)`;
const COUNTED = {
  returned: counter('returns'),
  reworked: counter('reworks'),
  reopened: counter('reopens'),
  urged: counter('urges'),
  extended: counter('extensions'),
} as const;

/** Only of the staff: what a resident reported is not to be listed by who they are. */
function personCondition(people: readonly string[]): Condition {
  return sql`exists (select 1 from event e where e.district = i.district and e.stream_id = i.id
    and e.person_id = any(array(select p.id::text from person p where p.id = any(${people as string[]}::uuid[]))))`;
}

const SPANNED: Readonly<Record<string, string>> = {
  reported: 'i.reported_at',
  closed: 'i.closed_at',
  deadline: 'i.due_at',
};

function spanCondition(field: string, value: string, now: number): Condition {
  const column = sql.raw(SPANNED[field] ?? field);
  const { from, before }: Span = spanOf(value, now);
  const ends = [
    ...(from === null ? [] : [sql`${column} >= ${timestamp(from)}`]),
    ...(before === null ? [] : [sql`${column} < ${timestamp(before)}`]),
  ];
  return sql`(${sql.join(ends, sql` and `)})`;
}
