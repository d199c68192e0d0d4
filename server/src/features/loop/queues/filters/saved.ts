/** Views of the queues: what the block of saved views needs to know of them. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Looking, ViewAsk, ViewList } from '../../../../platform/saved-views/saved.ts';
import type { QueuesDeps } from '../deps.ts';
import { countPlan, countView } from '../live/counters.ts';
import { planOf, VIEW_NAMES, VIEWS, type View, viewNamed } from '../views.ts';
import { readFilters } from './filters.ts';
import { askFor } from './meaning.ts';

export function issueViews(deps: QueuesDeps): ViewList {
  return {
    name: 'issues',
    path: '/issue-views',
    tag: 'issues',
    right: 'issue.read',
    audit: { none: 'lists show no contact data, and only matters in sight' },
    check: ({ base, f }) => {
      viewNamed(base);
      readFilters(f, deps.known);
    },
    standard: ({ actor, now, language }) => {
      const districts = deps.districts();
      const views = VIEW_NAMES.filter((view) => suits(view, actor));
      return Promise.all(
        views.map(async (view) => ({
          base: view,
          name: VIEWS[view][language],
          count: await countView(deps, view, actor, districts, now),
        })),
      );
    },
    counts: (asks, looking) => Promise.all(asks.map((ask) => countSaved(deps, ask, looking))),
  };
}

async function countSaved(deps: QueuesDeps, { base, f, q }: ViewAsk, { actor, now, language }: Looking) {
  const ask = { view: viewNamed(base), filters: readFilters(f), text: q || null };
  const plan = planOf(await askFor(deps, ask, { now, language }), actor, deps.districts(), now);
  return plan.order === 'book' ? null : countPlan(deps, plan);
}

/** Views that can hold something for the post. */
function suits(view: View, actor: Actor): boolean {
  if (view === 'mine') return actor.seats.length > 0;
  if (view === 'responsible' || view === 'assisting')
    return actor.unitId !== null || actor.post === 'grid_worker';
  return true;
}
