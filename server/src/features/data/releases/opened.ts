/** A released number opened to the rows that were counted then, or to those that changed since. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import { type FigureDeps, itemsOf } from '../figures/public.ts';
import { type FrozenSpan, factsOf } from './cells.ts';
import { type Changed, changedSince } from './changed.ts';
import { countsUnder, dayAndUnit } from './frozen.ts';
import { frozenSpans } from './frozen-queries.ts';
import { type Looked, type Looking, lookedAt, type ReleasedAsked } from './look.ts';
import type { RELEASED_SIDES } from './schema.ts';

type Asked = ReleasedAsked & {
  readonly key?: string | undefined;
  readonly side: (typeof RELEASED_SIDES)[number];
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};
type Deps = Pick<FigureDeps, 'db' | 'names' | 'districts' | 'trades' | 'offset' | 'briefs'>;
type Key = readonly [id: string, span: number];

const BITE = 500;
const NOT_FROZEN = new Refusal('not-found', { what: say('这一版的明细', 'rows of this edition') });

export async function openedOf(deps: Deps, asked: Asked, given: Looking) {
  const looked = await lookedAt(deps, asked, given.actor);
  if (looked.freeze === null) throw NOT_FROZEN;
  const { limit = 50, key: shown, side } = asked;
  const after = keyIn(asked.cursor, ['string', 'number']) as Key | null;
  const page = { shown, after, limit };
  const { rows, next } =
    side === 'changed'
      ? await changedSince(deps.db, looked, page)
      : await frozenOn(deps.db, looked, side, page);
  const items = await itemsOf(
    deps,
    looked.trade,
    rows.map((row) => countedAs(looked, row)),
    given,
  );
  return {
    items: items.map((item, n) => ({ ...item, change: changeOf(rows[n]) })),
    next: next === null ? null : cursorOf(next),
  };
}

type Row = Pick<Changed, 'span'> & Partial<Changed>;

function countedAs({ district, data }: Looked, { span }: Row) {
  const { case_id: stream_id, street, class_code, left_out, counted } = span;
  const [day, unit] = dayAndUnit(data, counted);
  const above = data.numerator.some((fact) => counted[fact] !== undefined);
  const out = data.exclusions.find((fact) => counted[fact] !== undefined);
  return {
    out,
    row: { district, stream_id, street, class_code, left_out },
    above,
    day,
    unit: unit === '' ? null : unit,
  };
}

const changeOf = ({ was, is, at }: Partial<Changed> = {}) =>
  was === undefined || is === undefined || at === undefined ? null : { was, is, at };

type Page = { readonly shown: string | undefined; readonly after: Key | null; readonly limit: number };
type Frozen = { readonly rows: readonly { readonly span: FrozenSpan }[]; readonly next: Key | null };

/** Below the line stands what is above it, too. */
async function frozenOn(
  db: Deps['db'],
  looked: Looked,
  side: 'above' | 'below' | 'left',
  { shown, after, limit }: Page,
): Promise<Frozen> {
  const { key, trade, data } = looked;
  const sides: readonly string[] = side === 'below' ? ['above', 'below'] : [side];
  const rows: { readonly span: FrozenSpan }[] = [];
  const range = { ...key, trade: trade.name, facts: factsOf(data), limit: BITE };
  let at = after;
  while (rows.length <= limit) {
    // Each bite begins where the one before ended.
    const bite = await frozenSpans(db, { ...range, after: at });
    for (const span of bite) if (sides.includes(countsUnder(looked, span, shown).side)) rows.push({ span });
    const last = bite.at(-1);
    if (last === undefined || bite.length < BITE) break;
    at = [last.case_id, last.span];
  }
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page, next: end === undefined ? null : [end.span.case_id, end.span.span] };
}
