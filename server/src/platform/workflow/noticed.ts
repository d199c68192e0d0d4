/** Notices of cases, as those who were notified read them. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { servesFor } from '@gridgov/domain/workflow/relations.ts';
import { todo } from '@gridgov/domain/workflow/todo.ts';
import type { Queryable } from '../db/database.ts';
import { casesById } from './queries.ts';
import type { Served } from './served.ts';

type Noticed = { readonly kind: string; readonly facts: { readonly trade?: string } };
type Row = Noticed & { readonly district: string; readonly stream_id: string };

/** The trade a notice is of; undefined: it is of none of these. */
export const tradeOfNotice = (trades: readonly Served[], { facts }: Noticed): Served | undefined =>
  trades.find(({ trade }) => facts.trade === trade.name);

/** What happened, in the word of the trade's table; of a reminder the clock and how much of it has run. */
export function noticeWord({ trade }: Served, kind: string, language: Language): string {
  const [family, clock = '', share = ''] = kind.split('.');
  if (family === 'mark') return `${trade.timers[clock]?.[language] ?? clock} ${share}%`;
  return trade.events[kind.slice(trade.name.length + 1)]?.[language] ?? kind;
}

/** Which of these notices are of cases in which the reader has to move now: `<district>.<id>` of each. */
export async function waitingCases(
  db: Queryable,
  trades: readonly Served[],
  actor: Actor,
  rows: readonly Row[],
): Promise<ReadonlySet<string>> {
  const groups = new Map<string, { served: Served; district: string; ids: string[] }>();
  for (const row of rows) {
    const { district, stream_id: id } = row;
    const served = tradeOfNotice(trades, row);
    if (served === undefined) continue;
    const key = `${served.trade.name} ${district}`;
    const group = groups.get(key) ?? { served, district, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  const waiting = await Promise.all([...groups.values()].map((group) => waitingIn(db, actor, group)));
  return new Set(waiting.flat());
}

async function waitingIn(
  db: Queryable,
  actor: Actor,
  { served, district, ids }: { served: Served; district: string; ids: readonly string[] },
): Promise<string[]> {
  const serves = servesFor(served.trade, actor);
  const cases = await casesById(db, served, district, ids);
  return [...cases].flatMap(([id, { state }]) =>
    todo(served.trade, state).some(({ seat }) => serves(seat)) ? [`${district}.${id}`] : [],
  );
}
