/** The cases of a trade in the one search: by number, or by what a case is called to its reader. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { fitOf, type Question } from '@gridgov/domain/city/areas/question.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import type { Asked, Finder, Hit } from '../search/finder.ts';
import { monthsUntil, queryOf, withinQuery } from './case-words.ts';
import { filterOf } from './list.ts';
import type { TradeDeps } from './open.ts';
import { type CaseFilter, listCases, listNumbered, listWorded, type WordHit } from './queries.ts';
import type { Served } from './served.ts';
import { isNumber, numbersIn, serialIn } from './typed-numbers.ts';
import { headView } from './views.ts';

type State = Types['State'];
type Head = NonNullable<ReturnType<typeof headView>>;
type Given = Pick<TradeDeps, 'db' | 'districts' | 'inForce'>;

/** So many of the newest are looked at one by one: what is frequent is among them, and letters are read as pinyin. */
const NEWEST = 200;
/** Months looked into before all times: what somebody looks for is mostly young. */
const SPANS = [2, 12, null] as const;
/** Candidates taken at once, and how often: a question of several words may be answered by few of them. */
const PAGE = 50;
const MOST_PAGES = 10;

export function caseFinder(deps: Given, served: Served): Finder {
  const { trade, path } = served;
  return {
    name: trade.name,
    zh: trade.zh,
    en: trade.en,
    right: tradeRight(trade, 'read'),
    find: async (asked) => {
      const { text, limit } = asked;
      const byNumber = isNumber(text) || serialIn(text) !== null;
      const shown = (states: readonly State[]) =>
        take(states, limit, (state) => headView(deps, served, state, asked));
      const heads = byNumber
        ? await numbered(deps, served, asked, shown)
        : shown(await worded(deps, served, asked));
      return heads.map(
        ({ id, label, stageLabel }): Hit => ({
          ...{ kind: 'case', id, label, note: stageLabel, path },
          exact: isNumber(text),
        }),
      );
    },
  };
}

/** Lines of the first that are shown at all. */
function take(states: readonly State[], limit: number, headOf: (state: State) => Head | null): Head[] {
  const heads: Head[] = [];
  for (const state of states) {
    if (heads.length === limit) break;
    const head = headOf(state);
    if (head !== null) heads.push(head);
  }
  return heads;
}

async function numbered(
  deps: Given,
  served: Served,
  { actor, text, now, limit }: Asked,
  shown: (states: readonly State[]) => Head[],
): Promise<Head[]> {
  const { districts, parties } = filterOf(deps, served, actor, {});
  const ending = serialIn(text);
  const numbers = districts.flatMap((district) => numbersIn(text, district, now));
  if (ending === null && numbers.length === 0) return [];
  // A whole number names its district.
  const within =
    ending === null ? districts.filter((code) => numbers.some((one) => one.startsWith(code))) : districts;
  for (const most of [limit, NEWEST]) {
    // More are read only where some of the first are hidden from this reader.
    const states = await listNumbered(deps.db, served, {
      districts: within,
      parties,
      numbers,
      ending,
      limit: most,
    });
    const heads = shown(states);
    if (heads.length === limit || states.length < most || most === NEWEST) return heads;
  }
  return [];
}

/** What is looked for, in which trade. */
type Search = {
  readonly deps: Given;
  readonly served: Served;
  readonly asked: Asked;
  readonly question: Question;
};

/** The newest that are called so, whatever their age. */
async function worded(deps: Given, served: Served, asked: Asked): Promise<State[]> {
  const { question, limit } = asked;
  if (question === null) return [];
  const search = { deps, served, asked, question };
  const found = new Map(fitting(search, await newest(search)).map((state) => [state.id, state]));
  const words = queryOf(question);
  for (const span of SPANS) {
    if (found.size >= limit) break;
    // A longer span is looked into only where the shorter one did not suffice.
    for (const state of await inSpan(search, words, span)) found.set(state.id, state);
  }
  return [...found.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

/** Numbers without their district. */
const orderOf = ({ number, district, id }: State) => `${number.slice(district.length)} ${id}`;

/** Whoever sees only that a case exists finds it by its number alone. */
function fitting({ served: { trade }, asked, question }: Search, states: readonly State[]): State[] {
  return states.filter((state) => {
    const sight = trade.sight(state, asked.actor);
    if (sight === 'nothing' || sight === 'frame') return false;
    return fitOf(question, { own: [trade.label(state, sight)], around: [] }, asked.sounds) !== null;
  });
}

type Span = (typeof SPANS)[number];

/** The newest cases the post has to do with: whoever oversees has to do with all, others with those of their seats. */
async function newest(search: Search): Promise<State[]> {
  const { deps, served, asked } = search;
  const filter = filterOf(deps, served, asked.actor, {});
  if (filter.parties === null)
    return (await listCases(deps.db, served, { ...filter, after: null, limit: NEWEST })).map(
      ({ state }) => state,
    );
  for (const span of SPANS) {
    // As above.
    const rows = await listIn(search, { words: null, span, after: null, limit: NEWEST });
    if (rows.length === NEWEST || span === null) return rows.map(({ state }) => state);
  }
  return [];
}

async function inSpan(search: Search, words: string, span: Span): Promise<State[]> {
  const found: State[] = [];
  let after: CaseFilter['after'] = null;
  for (let page = 0; page < MOST_PAGES && found.length < search.asked.limit; page += 1) {
    // Each page begins where the one before it ended.
    const rows: WordHit[] = await listIn(search, { words, span, after, limit: PAGE });
    const states = rows.map(({ state }) => state);
    found.push(...fitting(search, states));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) break;
    after = [last.serial, last.state.id];
  }
  return found;
}

type Page = Pick<CaseFilter, 'after' | 'limit'> & { readonly words: string | null; readonly span: Span };

function listIn({ deps, served, asked }: Search, { words, span, after, limit }: Page): Promise<WordHit[]> {
  const { districts, parties } = filterOf(deps, served, asked.actor, {});
  const months = span === null ? null : monthsUntil(dayTextAt(asked.now), span);
  const within = withinQuery({ trade: served.trade.name, districts, seats: parties, months });
  const query = words === null ? within : `${words} & ${within}`;
  return listWorded(deps.db, served, { query, districts, after, limit });
}
