/** Views of any list that people keep for themselves or share with everybody of their post. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import type { Db } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import type { RouteAudit, RouteRight } from '../http/route.ts';
import { refRight } from '../rights/names.ts';
import {
  deleteSaved,
  findSaved,
  insertSaved,
  listSaved,
  placeSaved,
  type SavedView,
  updateSaved,
} from './queries.ts';

export type Looking = { readonly actor: Actor; readonly now: number; readonly language: Language };
export type Count = { readonly n: number; readonly more: boolean };
/** What a view narrows a list to: one of its standard views, filters as `field:value`, words. */
export type ViewAsk = { readonly base: string; readonly f: readonly string[]; readonly q: string };
export type StandardView = { readonly base: string; readonly name: string; readonly count: Count | null };

/** A list whose views can be kept. */
export type ViewList = {
  /** In the table; never changed. */
  readonly name: string;
  readonly path: `/${string}`;
  readonly tag: string;
  readonly right: Exclude<RouteRight, 'public'>;
  readonly audit: RouteAudit;
  /** @throws HttpProblem where the list has no such view or filter */
  readonly check: (ask: ViewAsk) => void;
  /** The views everybody of the post has. */
  readonly standard: (looking: Looking) => Promise<readonly StandardView[]>;
  /** How many rows each holds, in their order; null where that is not counted. */
  readonly counts: (asks: readonly ViewAsk[], looking: Looking) => Promise<readonly (Count | null)[]>;
};

export type SavedInput = ViewAsk & {
  readonly name: string;
  readonly shared: boolean;
  readonly columns: readonly string[];
};

/** The standard views of the post with their counters, then saved ones. */
export async function listViews(db: Db, list: ViewList, looking: Looking) {
  const { actor } = looking;
  const [standard, saved] = await Promise.all([list.standard(looking), listSaved(db, actor, [list.name])]);
  const asks = saved.map(({ base, filter: { f, q } }) => ({ base, f, q }));
  const counts = asks.length === 0 ? [] : await list.counts(asks, looking);
  return [
    ...standard.map(({ base, name, count }) => ({
      id: base,
      name,
      shared: false,
      standard: true,
      base,
      f: [],
      q: '',
      columns: [],
      own: false,
      version: 0,
      ...shown(count),
    })),
    ...saved.map((view, n) => ({ ...savedView(view, actor), ...shown(counts[n] ?? null) })),
  ];
}

/** Of every list the actor may read, for where views are looked for by name. */
export async function allViews(db: Db, lists: readonly ViewList[], actor: Actor) {
  const open = lists.filter(({ right }) => right === 'signed-in' || actor.rights.has(right));
  const saved = await listSaved(
    db,
    actor,
    open.map(({ name }) => name),
  );
  return saved.map((view) => ({ list: view.list, ...savedView(view, actor) }));
}

const shown = (count: Count | null) => ({ count: count?.n ?? null, more: count?.more ?? false });

function savedView(view: SavedView, actor: Actor) {
  return {
    id: view.id,
    name: view.name,
    shared: view.post_kind !== null,
    standard: false,
    base: view.base,
    f: [...view.filter.f],
    q: view.filter.q,
    columns: [...view.columns],
    own: view.owner === actor.personId,
    version: view.version,
  };
}

type Kept = { readonly id: string; readonly version: number };

export async function saveView(
  db: Db,
  list: ViewList,
  input: SavedInput,
  { id, actor, now }: { readonly id: string; readonly actor: Actor; readonly now: number },
) {
  const view = rowFrom(list, actor, input, { id, version: 1 });
  await insertSaved(db, view, now);
  return savedView(view, actor);
}

/** @throws Refusal where it is not the actor's, HttpProblem where it changed meanwhile */
export async function changeView(
  db: Db,
  list: ViewList,
  actor: Actor,
  input: SavedInput,
  { id, version }: Kept,
) {
  await ownView(db, list, actor, id);
  const view = rowFrom(list, actor, input, { id, version });
  if (!(await updateSaved(db, view))) throw new HttpProblem('conflict');
  return savedView({ ...view, version: version + 1 }, actor);
}

/** @throws Refusal where one of them is not the actor's */
export async function orderViews(db: Db, list: ViewList, actor: Actor, ids: readonly string[]) {
  if (!(await placeSaved(db, actor.personId, list.name, ids))) throw noView();
}

export async function removeView(db: Db, list: ViewList, actor: Actor, id: string): Promise<void> {
  await ownView(db, list, actor, id);
  await deleteSaved(db, id);
}

const noView = () => new Refusal('not-found', { what: '@word.view' });

async function ownView(db: Db, list: ViewList, actor: Actor, id: string): Promise<void> {
  const view = await findSaved(db, id);
  if (view?.owner !== actor.personId || view.list !== list.name) throw noView();
}

function rowFrom(list: ViewList, actor: Actor, input: SavedInput, { id, version }: Kept): SavedView {
  const { name, shared, base, f, q, columns } = input;
  if (shared && !actor.rights.has('view.share'))
    throw new Refusal('no-right', { right: refRight('view.share') });
  list.check(input);
  return {
    id,
    list: list.name,
    owner: actor.personId,
    name,
    base,
    filter: { f, q },
    columns,
    post_kind: shared ? actor.post : null,
    post_area: shared ? actor.area : null,
    version,
  };
}
