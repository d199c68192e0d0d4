/** What changed of a released period: spans that count otherwise now than when they were frozen. */
import type { Sheet } from '@gridgov/domain/workflow/figures.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { type FrozenSpan, factsOf } from './cells.ts';
import { countsUnder, frozenOf, type Seen, type SeenSpan } from './frozen.ts';
import { type Moved, movedSpans } from './frozen-queries.ts';

/** A command that was on its way when the rows were read may bear an earlier moment. */
const LEEWAY = 60_000;
const BITE = 500;

type Key = readonly [id: string, span: number];
type Asked = Seen & {
  readonly key: { readonly district: string; readonly id: string; readonly version: number };
  readonly edition: { readonly at: number };
};
export type Changed = {
  readonly was: SeenSpan;
  readonly is: SeenSpan;
  readonly span: FrozenSpan;
  readonly at: number;
};
type Page = { readonly shown?: string | undefined; readonly after?: Key | null; readonly limit: number };

export async function changedSince(
  db: Queryable,
  asked: Asked,
  { shown, after = null, limit }: Page,
): Promise<{ readonly rows: readonly Changed[]; readonly next: Key | null }> {
  const { data, trade, period, key, edition } = asked;
  const day = trade.facts[data.denominator[0] ?? '']?.day;
  if (day === undefined) return { rows: [], next: null };
  const { table, cases } = trade;
  const range = { ...key, trade: trade.name, table, cases, day, from: period.from, to: period.to };
  const rows: Changed[] = [];
  let at = after;
  while (rows.length <= limit) {
    // Each bite begins where the one before ended.
    const bite = await movedSpans(db, { ...range, since: edition.at - LEEWAY, after: at, limit: BITE });
    rows.push(...bite.flatMap((moved) => changeOf(asked, moved, shown)));
    const last = bite.at(-1);
    if (last === undefined || bite.length < BITE) break;
    at = [last.id, last.span];
  }
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page, next: end === undefined ? null : [end.span.case_id, end.span.span] };
}

/** None of a span that counts as it did under the key. */
function changeOf(asked: Asked, { sheet, frozen, moved_at }: Moved, key: string | undefined): Changed[] {
  const { trade, data, period } = asked;
  const names = new Set(factsOf(data));
  const now = sheet === null ? null : frozenOf(trade, names, period, sheet as unknown as Sheet & Keyed);
  const [was, is] = [countsUnder(asked, frozen, key), countsUnder(asked, now, key)];
  const span = now ?? frozen;
  const isSame = was.side === is.side && was.n === is.n;
  return span === null || isSame ? [] : [{ was, is, span, at: moved_at }];
}

type Keyed = { readonly stream_id: string; readonly span: number };
