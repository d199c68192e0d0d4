/** A figure opened to its rows: above the line, below it, and what is left out with the reason. */
import { CUTS, countedIn, type Fact, type Sheet } from '@gridgov/domain/workflow/figures.ts';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import type { CountingTrade, FigureDeps } from './deps.ts';
import { listSheets, type SheetRow, type SheetsAsked } from './queries.ts';
import type { SIDES } from './schema.ts';
import { type Asked, type Given, type Looked, looked, titlesOf } from './table.ts';

export type RowsAsked = Asked & {
  readonly key?: string | undefined;
  readonly side: (typeof SIDES)[number];
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};
const BITE = 500;
export type Key = readonly [day: string, id: string, span: number];
export const keyOf = (row: SheetRow, day: string): Key => [String(row[day]), row.stream_id, row.span];

export async function rowsOf(deps: FigureDeps, asked: RowsAsked, given: Given) {
  const { limit = 50 } = asked;
  const found = await looked(deps, asked, given);
  const after = keyIn(asked.cursor, ['string', 'string', 'number']) as Key | null;
  const { rows, next } = await counting(deps, asked, found, { after, limit });
  return {
    items: await itemsOf(deps, found.trade, rows, given),
    next: next === null ? null : cursorOf(next),
  };
}

/** Rows as the reader may see them, in their order. */
export async function itemsOf(
  deps: Pick<FigureDeps, 'briefs' | 'names'>,
  trade: CountingTrade,
  rows: readonly Counted[],
  given: Pick<Given, 'actor' | 'language'>,
) {
  const ids = rows.map(({ row }) => `${row.district}.${row.stream_id}`);
  const briefs = await deps.briefs(trade.name, ids, given);
  const title = titlesOf(deps.names, trade, given.language);
  return rows.map(({ row, above, unit, day, out }) => {
    const id = `${row.district}.${row.stream_id}`;
    const brief = briefs.get(id);
    const reason = row.left_out === null ? trade.facts[out ?? ''] : trade.leftOut[row.left_out];
    return {
      // Who may not see a case sees its class and place alone.
      id: brief === undefined ? null : id,
      path: brief?.path ?? null,
      number: brief?.number ?? null,
      title: brief?.title ?? null,
      waits: brief?.waits ?? null,
      label: title('class', row.class_code ?? ''),
      street: title('street', row.street),
      unit: unit === null ? null : title('unit', unit),
      day,
      above,
      reason: reason?.[given.language] ?? row.left_out,
    };
  });
}

type Page = { readonly after: Key | null; readonly limit: number };
type Found = Counted & { readonly row: SheetRow };
export type Counted = {
  readonly row: Pick<SheetRow, 'district' | 'stream_id' | 'street' | 'class_code' | 'left_out'>;
  readonly above: boolean;
  readonly unit: string | null;
  readonly day: string;
  /** The fact by which it is left out, where it is. */
  readonly out?: string | undefined;
};

/** Bites of sheets of the days asked for, of which those that count on the side are kept. */
async function counting(deps: FigureDeps, asked: RowsAsked, found: Looked, { after, limit }: Page) {
  const { measure, trade, scope, from, to } = found;
  const names = sideOf(measure, asked.side);
  const fact = trade.facts[names[0] ?? ''];
  const where = fact === undefined ? null : conditions(found, asked, fact);
  const rows: Found[] = [];
  if (fact === undefined || where === null) return { rows, next: null };
  const districts = asked.by === 'district' && asked.key !== undefined ? [asked.key] : scope.districts;
  const counts = onSide(found, asked.side, names);
  const outOf = (row: SheetRow) => (asked.side === 'left' ? factIn(found, names, row) : undefined);
  const range = { districts, table: trade.table, day: fact.day, from, to, where };
  let at = after;
  // One more is looked for, so that there is a next page only where there is something on it.
  while (rows.length <= limit) {
    // Each bite begins where the one before ended.
    const bite: SheetRow[] = await listSheets(deps.db, { ...range, after: at, limit: BITE });
    rows.push(
      ...bite.flatMap((row) =>
        countedAs(row, counts(row), { day: fact.day, unit: fact.unit ?? 'unit', out: outOf(row) }),
      ),
    );
    const last = bite.at(-1);
    if (last === undefined || bite.length < BITE) break;
    at = keyOf(last, fact.day);
  }
  const shown = rows.slice(0, limit);
  const end = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, next: end === undefined ? null : keyOf(end.row, fact.day) };
}

function countedAs(
  row: SheetRow,
  above: boolean | null,
  columns: { readonly day: string; readonly unit: string; readonly out: string | undefined },
): Found[] {
  if (above === null) return [];
  const unit = row[columns.unit];
  return [
    {
      row,
      above,
      unit: typeof unit === 'string' ? unit : null,
      day: String(row[columns.day]),
      out: columns.out,
    },
  ];
}

function sideOf({ numerator, denominator, exclusions }: Looked['measure'], side: RowsAsked['side']) {
  return { above: numerator, below: denominator, left: exclusions }[side];
}

/** Null of a sheet that does not count on this side; else whether it counts above the line. */
function onSide({ measure, trade }: Looked, side: RowsAsked['side'], names: readonly string[]) {
  return (row: SheetRow): boolean | null => {
    const counted = new Set(countedIn(trade.facts, row as unknown as Sheet).map(({ fact }) => fact));
    const has = (some: readonly string[]) => some.some((name) => counted.has(name));
    const out = side === 'below' && has(measure.exclusions);
    return has(names) && !out ? has(measure.numerator) : null;
  };
}

const factIn = ({ trade }: Looked, names: readonly string[], row: SheetRow) =>
  countedIn(trade.facts, row as unknown as Sheet).find(({ fact }) => names.includes(fact))?.fact;

/** What the key of a row means for the columns of sheets; null where the post has no such row. */
function conditions({ scope }: Looked, { key, by }: RowsAsked, fact: Fact): SheetsAsked['where'] | null {
  const columns = {
    street: 'street',
    unit: fact.unit ?? 'unit',
    class: 'class_code',
    major: 'class_code',
    channel: 'channel',
    // A fact that is cut by posts says where they stand.
    post: fact.post ?? 'unit',
  };
  const parts = CUTS[scope.cut].of;
  const own = ownKey(scope, key);
  if (own === null) return null;
  if (by === 'district') return [];
  return own.flatMap((is, n) => {
    const part = parts[n];
    if (part === undefined || is === undefined) return [];
    return [{ column: columns[part], is, ...(part === 'major' ? { begins: true as const } : {}) }];
  });
}

/** The parts of a cut's key that a row of the table stands for; undefined: any. */
function ownKey(scope: Looked['scope'], key: string | undefined): (string | undefined)[] | null {
  const { mine, cut } = scope;
  if (cut === 'all') return scope.districts.includes(key ?? '') || key === undefined ? [] : null;
  const two = cut.includes('_');
  if (mine !== null) return two ? [mine, key] : key === undefined || key === mine ? [mine] : null;
  return two ? [undefined, key] : [key];
}
