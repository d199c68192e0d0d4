/** What rings for somebody on duty now, of any trade: the page sounds until it is taken. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { Types } from '@gridgov/domain/workflow/form.ts';
import Type from 'typebox';
import { capital } from '../http/capital.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { Moment, nullable } from '../http/shapes.ts';
import { CaseId } from '../workflow/body-schema.ts';
import type { OpenTrade, TradeDeps } from '../workflow/open.ts';
import { usedTrades } from '../workflow/unused.ts';
import { ringsOf, wordsOf } from './give.ts';
import { heardIn } from './queries.ts';

export type HeardDeps = {
  readonly db: TradeDeps['db'];
  readonly trades: TradeDeps;
  /** Somebody else is on duty at the seat: it does not ring here. */
  readonly isAnothers: (seat: string, personId: string, at: number) => boolean;
  readonly hasRoster: (seat: string) => boolean;
  /** Whoever looks at what rings is there. */
  readonly beat: (personId: string, at: number) => Promise<unknown>;
};

const MOST = 200;
const Heard = Type.Object({
  items: Type.Array(
    Type.Object({
      id: CaseId,
      trade: Type.String({ maxLength: 60 }),
      tradeLabel: Type.String({ maxLength: 60 }),
      path: Type.String({ maxLength: 60 }),
      number: Type.String({ maxLength: 40 }),
      says: { ...Type.String({ maxLength: 400 }), description: 'Where and what, without a person' },
      alarm: { ...Type.Boolean(), description: 'All were called and nobody took it' },
      dueAt: { ...nullable(Moment), description: 'When the next level is called, or all are called again' },
    }),
    { maxItems: MOST, description: 'What is passed on first stands first' },
  ),
});

export function heardRoute(deps: HeardDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/ringing',
    operationId: 'listHeard',
    summary: 'What rings for this post now, of every trade',
    description:
      'Told by `/live` when it changes. Asking is a sign of life: whoever is on duty and does not ask or beat for 90 seconds is passed over.',
    tag: 'trades',
    right: 'signed-in',
    audit: { none: 'where something rings and its number, to whoever is called' },
    schema: { reply: { 200: Heard } },
    async run({ actor, language, now }) {
      await deps.beat(actor.personId, now);
      const seats = actor.seats.filter((seat) => !deps.isAnothers(seat, actor.personId, now));
      const open = usedTrades(deps.trades, now).filter(({ served: { trade, rings } }) =>
        rings === undefined ? false : actor.rights.has(tradeRight(trade, 'read')),
      );
      const found = await Promise.all(open.map((one) => heardOf(deps, one, actor, seats)));
      const items = found.flat().map(({ open: { served }, state, alarm, dueAt }) => ({
        id: `${state.district}.${state.id}`,
        trade: served.trade.name,
        tradeLabel: capital(served.trade[language]),
        path: served.path,
        number: state.number,
        says: wordsOf(deps, served, state, { language, now }),
        alarm,
        dueAt,
      }));
      const last = Number.POSITIVE_INFINITY;
      return { items: items.sort((a, b) => (a.dueAt ?? last) - (b.dueAt ?? last)).slice(0, MOST) };
    },
  });
}

type Found = {
  readonly open: OpenTrade;
  readonly state: Types['State'];
  readonly alarm: boolean;
  readonly dueAt: number | null;
};

/** Of a post passed over as well: whoever could not be reached hears it as soon as they can. */
async function heardOf(
  { db, trades, hasRoster }: HeardDeps,
  open: OpenTrade,
  { area }: Actor,
  own: readonly string[],
): Promise<Found[]> {
  const { served } = open;
  const districts = trades.districts().filter((one) => area === '' || area.startsWith(one));
  const seats = new Set(own);
  const states = await heardIn(db, served, districts, { seats: own, limit: MOST });
  return states.flatMap((state) => {
    const called = ringsOf(served, state).find((ring) => {
      const seat = ring.seats.find(hasRoster) ?? ring.seats.at(-1);
      return seat !== undefined && seats.has(seat);
    });
    const all = served.rings?.alarms?.(state) ?? null;
    const alarm = all?.seats.some((seat) => seats.has(seat)) === true ? all : null;
    const heard = called ?? alarm;
    return heard === null || heard === undefined
      ? []
      : [{ open, state, alarm: all !== null, dueAt: (alarm ?? heard).dueAt }];
  });
}
