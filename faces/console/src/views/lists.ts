/** The lists whose views can be kept, and where each of their views is shown. */

import { paths } from '../paths.ts';
import { viewsOf } from './issues/pages.ts';

export const LISTS = { issues: '/issue-views', todo: '/todo-views' } as const;
export type ListName = keyof typeof LISTS;
export const isList = (name: string): name is ListName => Object.hasOwn(LISTS, name);

/** What a view narrows its list to. */
export interface ViewAsk {
  readonly base: string;
  readonly f: readonly string[];
  readonly q: string;
}
interface Shown extends ViewAsk {
  readonly columns: readonly string[];
}
export interface Address {
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
}

/** The page that shows a view, with its filters. */
export function addressOf(list: ListName, view: Shown): Address {
  if (list === 'todo') return { to: paths.waiting, search: pairsOf(view.f) };
  const search = {
    view: view.base,
    ...(view.f.length === 0 ? {} : { f: view.f }),
    ...(view.q === '' ? {} : { q: view.q }),
    ...(view.columns.length === 0 ? {} : { cols: view.columns.join('.') }),
  };
  return { to: viewsOf.cases.includes(view.base) ? paths.cases : paths.todo, search };
}

/** Filters of a list that takes each once: `trade:loan` is `{ trade: 'loan' }`. */
export function pairsOf(f: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    f.map((text) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)]),
  );
}

/** The same the other way round, in one order. */
export function filtersOfPairs(pairs: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(pairs)
    .flatMap(([field, value]) => (value === undefined ? [] : [`${field}:${value}`]))
    .sort();
}

/** Saved views with exactly these filters and words. */
export function alike<V extends ViewAsk & { readonly standard: boolean }>(
  views: readonly V[],
  ask: ViewAsk,
): V[] {
  const key = (f: readonly string[]) => [...f].sort().join(' ');
  return views.filter(
    (view) => !view.standard && view.base === ask.base && view.q === ask.q && key(view.f) === key(ask.f),
  );
}

/** The ids with one of them at another place, counted from nought. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
