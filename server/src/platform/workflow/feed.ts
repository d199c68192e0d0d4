/** What programs outside hear of cases. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { isOpenCase } from '@gridgov/domain/workflow/relations.ts';
import { reaches, sightOfEvent } from '@gridgov/domain/workflow/sight.ts';
import type { Queryable } from '../db/database.ts';
import { type CaseNow, casesById } from './queries.ts';
import type { Served } from './served.ts';

/** A case as programs are told of it, and who may hear of it. */
export type HeardCase = {
  readonly number: string;
  readonly now: {
    readonly version: number;
    readonly stage: string;
    readonly open: boolean;
    readonly dueAt: number | null;
  };
  readonly hears: (actor: Actor, event: string) => boolean;
};

type Happened = { readonly stream: string; readonly streamId: string };

/** The cases that events are of, by the id of their stream; those of other streams are none of these. */
export async function heardCases(
  db: Queryable,
  trades: readonly Served[],
  district: string,
  events: readonly Happened[],
): Promise<ReadonlyMap<string, HeardCase>> {
  const heard = new Map<string, HeardCase>();
  for (const served of trades) {
    const ids = events.flatMap((one) => (one.stream === served.trade.name ? [one.streamId] : []));
    if (ids.length === 0) continue;
    // A page holds events of few trades.
    const cases = await casesById(db, served, district, [...new Set(ids)]);
    for (const [id, one] of cases) heard.set(id, heardCase(served, one));
  }
  return heard;
}

function heardCase(served: Served, { state, version, dueAt }: CaseNow): HeardCase {
  const { trade } = served;
  return {
    number: state.number,
    now: { version, stage: state.stage, open: isOpenCase(trade, state), dueAt },
    hears: (actor, event) => {
      const needed = sightOfEvent(trade, event.slice(trade.name.length + 1));
      return needed !== null && isTold(served, event) && reaches(trade.sight(state, actor), needed);
    },
  };
}

/** Whether programs hear of an event at all. `frame`: only of what whoever sees no more than the frame may know. */
export function isTold({ trade, feed }: Served, event: string): boolean {
  const needed = sightOfEvent(trade, event.slice(trade.name.length + 1));
  if (needed === null || feed === 'none') return false;
  return feed === 'all' || needed === 'frame';
}

/** The same of any event: of matters all is told, of streams that are neither (numbers of papers) nothing. */
export function isToldOutside(trades: readonly Served[], event: string): boolean {
  const served = trades.find(({ trade }) => event.startsWith(`${trade.name}.`));
  return served === undefined ? event.startsWith('issue.') : isTold(served, event);
}

/** The events of the trades that programs may ask for. */
export function toldEvents(trades: readonly Served[]): string[] {
  return trades.flatMap((served) =>
    Object.keys(served.trade.events)
      .map((name) => `${served.trade.name}.${name}`)
      .filter((event) => isTold(served, event)),
  );
}
