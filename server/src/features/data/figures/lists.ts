/** Lists of cases that stand out: how many, where, why and how they ended, and each of them. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import type { CaseList } from '@gridgov/domain/workflow/figures.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import { sumsOf } from '../../../platform/figures/sums.ts';
import { cursorOf, keyIn } from '../../../platform/http/shapes.ts';
import type { CountingTrade, FigureDeps } from './deps.ts';
import { countListed, type ListAsked, type Listed, listListed } from './list-queries.ts';
import { itemsOf, type Key, keyOf } from './rows.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Given, periodOf, titlesOf } from './table.ts';

export type ListWanted = {
  readonly trade: string;
  readonly list: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly street?: string | undefined;
  readonly class?: string | undefined;
  readonly ended?: string | undefined;
};
export type ListPage = ListWanted & {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

const ENDS: Readonly<Record<string, Words>> = {
  open: { zh: '还在办', en: 'open' },
  in_time: { zh: '按时办结', en: 'ended in time' },
  late: { zh: '超期办结', en: 'ended late' },
  ended: { zh: '已办结', en: 'ended' },
};

/** What can be listed, by trade. */
export const listsOf = (trades: readonly CountingTrade[], { language }: Given) =>
  trades.flatMap((trade) =>
    Object.entries(trade.lists ?? {}).map(([name, list]) => ({
      trade: trade.name,
      name,
      title: list[language],
    })),
  );

type Count = { key: string; title: string; n: number };

/** Counts of all of it, so that a choice among them can be taken back. */
export async function listSummary(deps: FigureDeps, asked: ListWanted, given: Given) {
  const found = listFor(deps, asked, given);
  const { trade, list, query } = found;
  const rows = await countListed(deps.db, { ...query, street: null, class: null, ended: null });
  const title = titlesOf(deps.names, trade, given.language);
  const word = (words: Words | undefined, key: string) => words?.[given.language] ?? key;
  const by = (
    column: keyof Listed & ('street' | 'class' | 'reason' | 'ended'),
    name: (key: string) => string,
  ) => countsBy(rows, column).map(([key, n]): Count => ({ key, title: name(key), n }));
  const chosen = rows.filter(
    (row) =>
      (query.street ?? row.street) === row.street &&
      (query.class ?? row.class) === row.class &&
      (query.ended ?? row.ended) === row.ended,
  );
  return {
    ...{ from: query.from, to: query.to, n: sum(chosen), all: sum(rows) },
    of: await wholeOf(deps, found, given),
    streets: by('street', (key) => title('street', key)),
    classes: by('class', (key) => title('class', key)),
    reasons: by('reason', (key) => word(list.reasons[key], key)),
    ends: by('ended', (key) => word(endWords(trade)[key], key)),
  };
}

const sum = (rows: readonly Listed[]) => rows.reduce((all, { n }) => all + n, 0);

/** By code, never by number: nobody is ranked. */
function countsBy(rows: readonly Listed[], column: 'street' | 'class' | 'reason' | 'ended') {
  const groups = [...Map.groupBy(rows, (row) => row[column])];
  return groups.map(([key, some]) => [key, sum(some)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

const endWords = ({ leftOut }: CountingTrade) => ({ ...ENDS, ...leftOut });

/** The cases of the same days of which these are a part; null where a share would say nothing. */
async function wholeOf({ db }: FigureDeps, { trade, list, query, scope }: Found, { language }: Given) {
  const fact = list.of === undefined ? undefined : trade.facts[list.of];
  if (list.of === undefined || fact === undefined) return null;
  const { districts, from, to } = query;
  const sums = await sumsOf(db, {
    ...{ districts, stream: trade.name, cut: scope.cut, facts: [list.of], from, to },
  });
  const own = sums.filter(({ district, key }) => scope.shown(district, key) !== null);
  return {
    title: fact[language],
    n: own.reduce((all, { times }) => all + (times.get(list.of ?? '') ?? 0), 0),
  };
}

export async function listRows(deps: FigureDeps, asked: ListPage, given: Given) {
  const { limit = 50 } = asked;
  const { trade, list, query } = listFor(deps, asked, given);
  const after = keyIn(asked.cursor, ['string', 'string', 'number']) as Key | null;
  const rows = await listListed(deps.db, query, { after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const counted = shown.map((row) => ({
    row,
    above: true,
    unit: row.unit as string | null,
    day: String(row[list.day]),
  }));
  const items = await itemsOf(deps, trade, counted, given);
  const ends = endWords(trade);
  return {
    items: items.map((item, at) => {
      const { reason = '', ended = '' } = shown[at] ?? {};
      const day = shown[at]?.[list.ended.on] ?? null;
      return {
        ...item,
        why: list.reasons[reason]?.[given.language] ?? reason,
        ended: ends[ended]?.[given.language] ?? ended,
        endedOn: day === null ? null : String(day),
        // Of a matter that was taken up again only its last span is open.
        waits: ended === 'open' ? item.waits : null,
      };
    }),
    next: last === undefined ? null : cursorOf(keyOf(last, list.day)),
  };
}

const LIST = say('清单', 'list');

type Found = {
  readonly trade: CountingTrade;
  readonly list: CaseList;
  readonly query: ListAsked;
  readonly scope: Scope;
};

/** A unit sees what it has, a street what lies in it. */
function listFor(deps: FigureDeps, asked: ListWanted, { actor, now }: Given): Found {
  const trade = deps.trades.find(({ name }) => name === asked.trade);
  const list = trade?.lists?.[asked.list];
  const column = actor.post === 'unit_head' ? 'unit' : 'street';
  const scope = scopeOf(actor, column, deps.districts());
  if (trade === undefined || list === undefined || scope === null)
    throw new Refusal('not-found', { what: LIST });
  const { from, to } = periodOf(asked, dayTextAt(now, deps.offset));
  const { street = null, class: major = null, ended = null } = asked;
  const own = scope.mine === null ? null : ({ column, is: scope.mine } as const);
  const query = {
    districts: scope.districts,
    table: trade.table,
    list,
    from,
    to,
    own,
    street,
    class: major,
    ended,
  };
  return { trade, list, query, scope };
}
