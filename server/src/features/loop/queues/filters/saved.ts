/** Views people keep for themselves or share with everybody of their post. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { HttpProblem } from '../../../../platform/http/problem.ts';
import { refRight } from '../../../../platform/rights/names.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import { type Count, countPlan, countView } from '../live/counters.ts';
import { planOf, VIEW_NAMES, VIEWS, type View, viewNamed } from '../views.ts';
import { readFilters } from './filters.ts';
import { askFor } from './meaning.ts';
import {
  deleteSaved,
  findSaved,
  insertSaved,
  listSaved,
  type SavedView,
  updateSaved,
} from './saved-queries.ts';

export type SavedInput = {
  readonly name: string;
  readonly shared: boolean;
  readonly base: string;
  readonly f: readonly string[];
  readonly q: string;
  readonly columns: readonly string[];
};

/** The standard views of the post with their counters, then saved ones. */
export async function listViews(deps: QueuesDeps, actor: Actor, { now, language }: Looking) {
  const districts = deps.districts();
  const standard = await Promise.all(
    VIEW_NAMES.filter((view) => suits(view, actor)).map(async (view) => ({
      id: view,
      name: VIEWS[view][language],
      shared: false,
      standard: true,
      base: view,
      f: [],
      q: '',
      columns: [],
      own: false,
      version: 0,
      ...shown(await countView(deps, view, actor, districts, now)),
    })),
  );
  const saved = await listSaved(deps.db, actor.personId, actor.post, actor.area);
  const mine = await Promise.all(
    saved.map(async (view) => {
      const ask = {
        view: viewNamed(view.base),
        filters: readFilters(view.filter.f),
        text: view.filter.q || null,
      };
      const plan = planOf(await askFor(deps, ask, { now, language }), actor, districts, now);
      const count = plan.order === 'book' ? null : await countPlan(deps, plan);
      return { ...savedView(view, actor), ...shown(count) };
    }),
  );
  return [...standard, ...mine];
}

const shown = (count: Count | null) => ({ count: count?.n ?? null, more: count?.more ?? false });

/** Views that can hold something for the post. */
function suits(view: View, actor: Actor): boolean {
  if (view === 'mine') return actor.seats.length > 0;
  if (view === 'responsible' || view === 'assisting')
    return actor.unitId !== null || actor.post === 'grid_worker';
  return true;
}

function savedView(view: SavedView, actor: Actor) {
  return {
    id: view.id,
    name: view.name,
    shared: view.post_kind !== null,
    standard: false,
    base: viewNamed(view.base),
    f: [...view.filter.f],
    q: view.filter.q,
    columns: [...view.columns],
    own: view.owner === actor.personId,
    version: view.version,
  };
}

export async function saveView(db: Db, actor: Actor, input: SavedInput, id: string, now: number) {
  const view = rowFrom(actor, input, { id, version: 1 });
  await insertSaved(db, view, now);
  return savedView(view, actor);
}

/** @throws Refusal where it is not the actor's, HttpProblem where it changed meanwhile */
export async function changeView(db: Db, actor: Actor, input: SavedInput, id: string, version: number) {
  await ownView(db, actor, id);
  const view = rowFrom(actor, input, { id, version });
  if (!(await updateSaved(db, view))) throw new HttpProblem('conflict');
  return savedView({ ...view, version: version + 1 }, actor);
}

export async function removeView(db: Db, actor: Actor, id: string): Promise<void> {
  await ownView(db, actor, id);
  await deleteSaved(db, id);
}

async function ownView(db: Db, actor: Actor, id: string): Promise<void> {
  const view = await findSaved(db, id);
  if (view?.owner !== actor.personId) throw new Refusal('not-found', { what: '@word.view' });
}

function rowFrom(
  actor: Actor,
  input: SavedInput,
  { id, version }: { id: string; version: number },
): SavedView {
  if (input.shared && !actor.rights.has('view.share'))
    throw new Refusal('no-right', { right: refRight('view.share') });
  viewNamed(input.base);
  readFilters(input.f);
  return {
    id,
    owner: actor.personId,
    name: input.name,
    base: input.base,
    filter: { f: input.f, q: input.q },
    columns: input.columns,
    post_kind: input.shared ? actor.post : null,
    post_area: input.shared ? actor.area : null,
    version,
  };
}
