/** A page of a list as the pages of the console read it, and what happened to it since. */

import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { EVENT_WORDS, type EventName } from '@gridgov/domain/loop/issues/events.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import { findPage } from '../found/find.ts';
import { countPlan } from '../live/counters.ts';
import { type Change, changesSince } from '../live/live-queries.ts';
import { fitting, type IssueRow, rowsOf } from '../queries.ts';
import { lineOf } from '../row.ts';
import { type Ask, type Plan, planOf } from '../views.ts';
import { cursorOf, keyIn } from './cursor.ts';

export type PageAsk = Ask & {
  readonly after: string | undefined;
  readonly limit: number;
  /** Without counters where nobody shows them. */
  readonly counts: boolean;
};

export async function getPage(deps: QueuesDeps, actor: Actor, ask: PageAsk, looking: Looking) {
  const plan = planOf(ask, actor, deps.districts(), looking.now);
  const counting = ask.counts && ask.after === undefined && plan.order === 'queue';
  const base = () => planOf({ ...ask, filters: [], text: null }, actor, deps.districts(), looking.now);
  const [page, counted] = await Promise.all([
    findPage(deps, plan, keyIn(plan, ask.after), ask.limit),
    counting ? countsOf(deps, plan, base()) : NONE,
  ]);
  // A list that fits one page is counted by its rows.
  const whole = page.next === null && ask.after === undefined ? page.rows.length : null;
  return {
    rows: page.rows.map((row) => lineOf(row, { ...deps, ...looking })),
    next: page.next === null ? null : cursorOf(plan, page.next),
    ...counted,
    total: counted.total ?? whole,
    asOf: new Date(looking.now).toISOString(),
  };
}

const NONE = { total: null, hidden: null, groups: {}, oldest: null };

async function countsOf(deps: QueuesDeps, plan: Plan, base: Plan) {
  const { n, more, groups, oldest } = await countPlan(deps, plan);
  const filtered = plan.filters.length > 0 || plan.text !== null;
  const whole = filtered ? await countPlan(deps, base) : null;
  return {
    total: more ? null : n,
    oldest:
      oldest === null
        ? null
        : { id: `${oldest.district}.${oldest.id}`, reportedAt: new Date(oldest.at).toISOString() },
    hidden: whole === null ? 0 : whole.more || more ? null : Math.max(0, whole.n - n),
    groups:
      groups === null
        ? {}
        : {
            help: groups.help,
            noOwner: groups.no_owner,
            over: groups.over,
            byTime: groups.total - groups.help - groups.no_owner - groups.over,
          },
  };
}

const MOST_CHANGES = 500;

/**
 * What happened to a list since a moment: rows of it that changed, rows that left it, and how many came in. A row
 * that came in is one reported since, or, in a queue, one whose stage moved and that stands in it now.
 */
export async function getChanges(deps: QueuesDeps, actor: Actor, ask: Ask, since: number, looking: Looking) {
  const plan = planOf(ask, actor, deps.districts(), looking.now);
  const districts = [...new Set(plan.branches.map(({ district }) => district))];
  const parts = await Promise.all(districts.map((district) => changesIn(deps, plan, district, since)));
  const all = parts.flat();
  const inside = all.filter(({ fits }) => fits);
  const came = ({ row, change }: Changed) =>
    row.reported_at > since ||
    (plan.view === 'mine' && change.staged) ||
    (plan.view === 'assisting' && change.asked);
  return {
    asOf: new Date(looking.now).toISOString(),
    changed: inside.map(({ row }) => lineOf(row, { ...deps, ...looking })),
    left: all
      .filter(({ fits, row, change }) => !fits && mayHear(actor, row, change))
      .map(({ row, change }) => ({
        id: `${row.district}.${row.id}`,
        why: whyLeft(change, looking.language),
      })),
    fresh: plan.order === 'returned' ? 0 : inside.filter(came).length,
  };
}

type Changed = { readonly row: IssueRow; readonly change: Change; readonly fits: boolean };

async function changesIn(deps: QueuesDeps, plan: Plan, district: string, since: number): Promise<Changed[]> {
  const changes = await changesSince(deps.db, district, since, MOST_CHANGES);
  if (changes.length === 0) return [];
  const ids = changes.map(({ id }) => id);
  const branches = plan.branches.filter((branch) => branch.district === district);
  const [rows, ...fits] = await Promise.all([
    rowsOf(deps.db, district, ids),
    ...branches.map((branch) => fitting(deps.db, plan, branch, ids)),
  ]);
  const inside = new Set(fits.flat());
  const byId = new Map(rows.map((row) => [row.id, row]));
  return changes.flatMap((change) => {
    const row = byId.get(change.id);
    return row === undefined ? [] : [{ row, change, fits: inside.has(change.id) }];
  });
}

/** A unit that gave a matter back is told that it is gone, although it does not see it any more. */
function mayHear(actor: Actor, row: IssueRow, change: Change): boolean {
  return maySee(row.state, actor) || (change.returned_by !== null && change.returned_by === actor.unitId);
}

function whyLeft({ name }: Change, language: 'zh' | 'en'): string {
  const words = EVENT_WORDS[name.slice('issue.'.length) as EventName]?.[language] ?? name;
  return language === 'zh' ? `已${words}` : words;
}
