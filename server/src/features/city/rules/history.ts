/** What changes of the rules said: from which day they hold, what stood before, and what is still to come. */
import type { LimitValue } from '@gridgov/domain/workflow/fields.ts';
import type { Limit } from '@gridgov/domain/workflow/form.ts';
import type { Known, RulesData } from './queries.ts';
import { wholePolicy } from './snapshot.ts';
import type { PolicyData, RulesRows, RulesTable } from './tables.ts';
import { RULES_TABLES } from './tables.ts';
import { holdsOn } from './timeline.ts';

export type LimitChange = {
  readonly name: string;
  readonly before: LimitValue | null;
  readonly after: LimitValue | null;
};
export type RevisionChange = {
  /** The first day on which something is another; null where nothing is. */
  readonly from: string | null;
  readonly policy: { readonly before: PolicyData; readonly after: PolicyData } | null;
  readonly limits: readonly LimitChange[];
};

const MOST_LIMITS = 50;

/** What one revision changed, from the rows it left: a row it only cut short says what the row before it said. */
export function changeIn(data: RulesData, revision: number, subject: string): RevisionChange {
  const table = RULES_TABLES.find((one) => one === subject);
  if (table === undefined) return { from: null, policy: null, limits: [] };
  const changed = changedRows(data, table, revision);
  const days = changed.map(({ row }) => row.from).sort();
  return {
    from: days[0] ?? null,
    policy: table === 'policy' ? policyChange(changed as readonly Changed<RulesRows['policy']>[]) : null,
    limits: table === 'standard' ? limitChanges(changed as readonly Changed<RulesRows['standard']>[]) : [],
  };
}

type Changed<D> = { readonly row: Known<D>; readonly before: Known<D> | undefined };

function changedRows<T extends RulesTable>(
  data: RulesData,
  table: T,
  revision: number,
): Changed<RulesRows[T]>[] {
  const rows = data.rows[table] as readonly Known<RulesRows[T]>[];
  const made = rows.filter(({ since }) => since === revision);
  const keys = new Set(made.map(({ key }) => key));
  const earlier = rows.filter(
    (row) => keys.has(row.key) && row.since < revision && (row.until === null || row.until >= revision),
  );
  return made.flatMap((row) => {
    const before = earlier.find((one) => one.key === row.key && holdsOn(one, row.from));
    return before !== undefined && said(before) === said(row) ? [] : [{ row, before }];
  });
}

const said = ({ data }: { readonly data: unknown }) => JSON.stringify(data);

function policyChange([first]: readonly Changed<RulesRows['policy']>[]): RevisionChange['policy'] {
  if (first?.before === undefined) return null;
  return { before: wholePolicy(first.before.data.data), after: wholePolicy(first.row.data.data) };
}

function limitChanges(changed: readonly Changed<RulesRows['standard']>[]): LimitChange[] {
  return changed
    .map(({ row, before }) => ({
      name: `${row.data.minor} ${row.data.openText}`.slice(0, 200),
      before: before === undefined ? null : limitOf(before.data),
      after: limitOf(row.data),
    }))
    .filter(({ before, after }) => before?.n !== after.n || before.unit !== after.unit)
    .slice(0, MOST_LIMITS);
}

const limitOf = ({ limitN, limitUnit }: RulesRows['standard']): LimitValue => ({
  n: limitN,
  unit: limitUnit,
});

/** Limits of trades that are decided and hold from a later day on, by their keys, in the order in which they come. */
export function tradeLimitsAfter(
  data: RulesData,
  day: string,
): ReadonlyMap<string, readonly { readonly from: string; readonly limit: Limit }[]> {
  const later = data.rows.trade_limit
    .filter(({ until, from }) => until === null && from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ key, from, data: { limitN: n, limitUnit: unit } }) => ({ key, from, limit: { n, unit } }));
  const named = Map.groupBy(later, ({ key }) => key);
  return new Map([...named].map(([key, rows]) => [key, rows.map(({ from, limit }) => ({ from, limit }))]));
}

/** Settings that are decided and hold from a later day on, in the order in which they come. */
export function policiesAfter(data: RulesData, day: string): { from: string; policy: PolicyData }[] {
  return data.rows.policy
    .filter(({ until, from }) => until === null && from > day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, data: { data: policy } }) => ({ from, policy: wholePolicy(policy) }));
}
