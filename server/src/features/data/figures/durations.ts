/** How long steps took: how many cases needed how many days, by place, unit or class, each opened to its rows. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import type { CountingTrade, FigureDeps } from './deps.ts';
import {
  countDurations,
  type DurationsAsked,
  listDurations,
  type SpreadBy,
  type Took,
} from './duration-queries.ts';
import { itemsOf, type Key, keyOf } from './rows.ts';
import { type By, bysOf, scopeOf } from './scope.ts';
import { bysNamed, type Given, periodOf, titlesOf } from './table.ts';

export type DurationAsked = {
  readonly trade: string;
  readonly duration: string;
  readonly by: By;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};
export type DurationRowsWanted = DurationAsked & {
  readonly key?: string | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** What a post may look at, by trade. */
export const durationsOf = (trades: readonly CountingTrade[], { actor, language }: Given) =>
  trades.flatMap((trade) =>
    Object.entries(trade.durations ?? {}).map(([name, duration]) => ({
      trade: trade.name,
      name,
      title: duration[language],
      bys: bysNamed(trade, bysOf(actor).filter(isSpreadBy), language),
    })),
  );

export async function durationTable(deps: FigureDeps, asked: DurationAsked, given: Given) {
  const { trade, query } = found(deps, asked, given);
  const rows = await countDurations(deps.db, query);
  const named = titlesOf(deps.names, trade, given.language);
  const byKey = [...Map.groupBy(rows, ({ key }) => key)];
  return {
    from: query.from,
    to: query.to,
    rows: byKey.map(([key, some]) => ({ key, title: named(asked.by, key), days: some.map(dayOf) })),
  };
}

const dayOf = ({ days, n, late }: Took) => ({ days, n, late });

/** Longer than any case lives. */
const ENDLESS = 100_000;

export async function durationRows(deps: FigureDeps, asked: DurationRowsWanted, given: Given) {
  const { limit = 50, least = 0, most = ENDLESS, key } = asked;
  const { trade, duration, query } = found(deps, asked, given);
  const after = keyIn(asked.cursor, ['string', 'string', 'number']) as Key | null;
  const rows = await listDurations(deps.db, { ...query, key, least, most, after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const counted = shown.map((row) => ({
    row,
    above: row[duration.inTime] === true,
    unit: row.unit as string | null,
    day: String(row[duration.to]),
  }));
  const items = await itemsOf(deps, trade, counted, given);
  return {
    items: items.map((item, at) => ({
      ...item,
      days: shown[at]?.took ?? 0,
      late: shown[at]?.[duration.inTime] === false,
    })),
    next: last === undefined ? null : cursorOf(keyOf(last, duration.to)),
  };
}

/** Most steps that take days are a unit's, and no post's. */
const isSpreadBy = (by: By): by is SpreadBy => by !== 'post';

const DURATION = say('用时', 'duration');

function found(deps: FigureDeps, asked: DurationAsked, { actor, now }: Given) {
  const trade = deps.trades.find(({ name }) => name === asked.trade);
  const duration = trade?.durations?.[asked.duration];
  const scope = scopeOf(actor, asked.by, deps.districts());
  if (trade === undefined || duration === undefined || scope === null || !isSpreadBy(asked.by))
    throw new Refusal('not-found', { what: DURATION });
  const { from, to } = periodOf(asked, dayTextAt(now, deps.offset));
  const by = actor.post === 'unit_head' ? 'unit' : 'street';
  const own: DurationsAsked['own'] = scope.mine === null ? null : { by, is: scope.mine };
  const query: DurationsAsked = {
    districts: scope.districts,
    ...{ table: trade.table, duration, by: asked.by, from, to, own },
  };
  return { trade, duration, query };
}
