/** The cases of a trade in the one search: by number, or by what a case is called to its reader. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import { type Asked, type Finder, fitting, type Hit } from '../search/finder.ts';
import { filterOf } from './list.ts';
import type { TradeDeps } from './open.ts';
import { listCases, listNumbered } from './queries.ts';
import type { Served } from './served.ts';
import { isNumber, numbersIn, serialIn, serialsOf } from './typed-numbers.ts';
import { headView } from './views.ts';

type State = Types['State'];
type Given = Pick<TradeDeps, 'db' | 'districts' | 'inForce'>;

/** Names are made from states, so they are looked for among so many of the newest cases the post has to do with. */
const NEWEST = 200;

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
      const states = byNumber ? await numbered(deps, served, asked) : await newest(deps, served, asked);
      const seen = states.flatMap((state) => headView(deps, served, state, asked) ?? []);
      // Whoever sees only that a case exists finds it by its number alone.
      const open = byNumber ? seen : seen.filter(({ sight }) => sight !== 'frame');
      const found = byNumber ? open : fitting(open, asked, ({ label }) => [label]);
      return found.slice(0, limit).map(
        ({ id, label, stageLabel }): Hit => ({
          ...{ kind: 'case', id, label, note: stageLabel, path },
          exact: isNumber(text),
        }),
      );
    },
  };
}

async function numbered(deps: Given, served: Served, { actor, text, now }: Asked): Promise<State[]> {
  const { districts, parties } = filterOf(deps, served, actor, {});
  const numbers = districts.flatMap((district) => numbersIn(text, district, now));
  const serial = serialIn(text);
  const serials = serial === null ? [] : serialsOf(serial, now);
  if (numbers.length + serials.length === 0) return [];
  return listNumbered(deps.db, served, { districts, parties, numbers, serials, limit: NEWEST });
}

async function newest(deps: Given, served: Served, { actor }: Asked): Promise<State[]> {
  const filter = { ...filterOf(deps, served, actor, {}), after: null, limit: NEWEST };
  return (await listCases(deps.db, served, filter)).map(({ state }) => state);
}
