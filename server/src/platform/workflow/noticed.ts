/** Notices of cases, as those who were notified read them. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Sight, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { servesFor } from '@gridgov/domain/workflow/relations.ts';
import { reaches, sightOfEvent } from '@gridgov/domain/workflow/sight.ts';
import { todo } from '@gridgov/domain/workflow/todo.ts';
import type { Queryable } from '../db/database.ts';
import { casesById } from './queries.ts';
import type { Served } from './served.ts';

type Noticed = { readonly kind: string; readonly facts: { readonly trade?: string } };
type Row = Noticed & { readonly district: string; readonly stream_id: string };

/** The trade a notice is of; undefined: it is of none of these. */
export const tradeOfNotice = (trades: readonly Served[], { facts }: Noticed): Served | undefined =>
  trades.find(({ trade }) => facts.trade === trade.name);

/** Whoever it tells is called by the trade itself, by every way there is. */
export const ringsItself = (trades: readonly Served[], notice: Noticed): boolean => {
  const trade = tradeOfNotice(trades, notice)?.trade;
  return trade?.events[notice.kind.slice(trade.name.length + 1)]?.rings === true;
};

/** What happened, in the words of the trade's tables; of a reminder the clock and how much of it has run. */
export function noticeWord({ trade }: Served, kind: string, language: Language): string {
  const share = markOf(kind);
  if (share !== null) return reminderWord(trade, kind, share, language);
  const event = trade.events[kind.slice(trade.name.length + 1)];
  return event?.message?.[language] ?? event?.[language] ?? kind;
}

/** Hundredths of the clock that have run, of a reminder; null: it is none. */
export function markOf(kind: string): number | null {
  const [family, , share] = kind.split('.');
  return family === 'mark' ? Number(share) : null;
}

/** A clock is named as reminders do it: `loan/fetch`, and `whistle/sign:2` of a lane. */
function reminderWord({ timers }: Trade<Types>, kind: string, share: number, language: Language): string {
  const [, clock = ''] = kind.split('.');
  const timer = timers[/^[^/]*\/([^:]*)/.exec(clock)?.[1] ?? ''];
  if (timer === undefined) return kind;
  if (timer.reminds !== undefined) return timer.reminds[language];
  const name = timer[language];
  if (share >= 100) return language === 'zh' ? `${name}已到期` : `${name}: due now`;
  return language === 'zh' ? `${name}已用 ${share}%` : `${name}: ${share} % used`;
}

/** Which of these notices, by their ids, a follower may read: the case is seen, and so much of it that the event shows. */
export async function seenNotices<R extends Row & { readonly id: string }>(
  db: Queryable,
  trades: readonly Served[],
  actor: Actor,
  rows: readonly R[],
): Promise<ReadonlySet<string>> {
  const groups = Map.groupBy(rows, (row) => `${row.facts.trade} ${row.district}`);
  const seen = await Promise.all(
    [...groups.values()].map(async (some) => {
      const [first] = some;
      const served = first === undefined ? undefined : tradeOfNotice(trades, first);
      if (first === undefined || served === undefined) return [];
      const ids = some.map(({ stream_id: id }) => id);
      const cases = await casesById(db, served, first.district, [...new Set(ids)]);
      return some.filter((row) => {
        const state = cases.get(row.stream_id)?.state;
        return state !== undefined && reaches(served.trade.sight(state, actor), sightFor(served, row.kind));
      });
    }),
  );
  return new Set(seen.flat().map(({ id }) => id));
}

/** That a clock runs shows at the frame. */
function sightFor({ trade }: Served, kind: string): Sight {
  if (markOf(kind) !== null) return 'frame';
  return sightOfEvent(trade, kind.slice(trade.name.length + 1)) ?? 'content';
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
