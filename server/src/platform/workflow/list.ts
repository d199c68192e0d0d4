/** A page of the cases of a trade, as far as its reader may see them. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Static } from 'typebox';
import { cursorOf, keyIn } from '../http/shapes.ts';
import type { TradeDeps } from './open.ts';
import { type CaseFilter, listCases } from './queries.ts';
import type { CasePage } from './schema.ts';
import type { Served } from './served.ts';
import { headView, type Looking, namedHeads } from './views.ts';

type Page = Static<typeof CasePage>;
type Asked = {
  readonly cursor?: string;
  readonly limit?: number;
  readonly stage?: string;
  readonly mine?: boolean;
};

/** Rows read for one page at most: where sight hides more than this, the page is short and the next one goes on. */
const MOST_ROUNDS = 10;

export async function listPage(
  deps: TradeDeps,
  served: Served,
  looking: Looking,
  asked: Asked,
): Promise<Page> {
  const { limit = 50 } = asked;
  const filter = filterOf(deps, served, looking.actor, asked);
  const lines: Parameters<typeof namedHeads>[2][number][] = [];
  const named = () => namedHeads(deps, served, lines, looking.actor);
  let after = keyIn(asked.cursor, ['string', 'string']) as CaseFilter['after'];
  for (let round = 0; round < MOST_ROUNDS && lines.length < limit; round += 1) {
    // One more than the page tells whether there is another; each look begins where the one before ended.
    const rows = await listCases(deps.db, served, { ...filter, after, limit: limit + 1 });
    const taken = rows.slice(0, limit);
    for (const row of taken) {
      if (lines.length === limit) break;
      after = [row.serial, row.state.id];
      const head = headView(deps, served, row.state, looking);
      if (head !== null) lines.push({ state: row.state, head });
    }
    const last = taken.at(-1)?.state.id ?? after?.[1];
    if (rows.length <= limit && last === after?.[1]) return { items: await named(), next: null };
  }
  return { items: await named(), next: after === null ? null : cursorOf(after) };
}

/** The cases a post can have to do with, before each is asked for its own sight. */
export function filterOf(
  { districts }: Pick<TradeDeps, 'districts'>,
  { oversee }: Served,
  actor: Actor,
  { stage, mine = false }: Asked,
): Omit<CaseFilter, 'after' | 'limit'> {
  const seats = [...actor.seats, `person:${actor.personId}`];
  return {
    districts: districts().filter((district) => reaches(actor.area, district)),
    parties: oversee?.includes(actor.post) ? null : seats,
    holders: mine ? seats : null,
    stage: stage ?? null,
  };
}

/** Whether an actor can have to do with anything in a district. */
const reaches = (area: string, district: string) =>
  area === '' || area.startsWith(district) || district.startsWith(area);
