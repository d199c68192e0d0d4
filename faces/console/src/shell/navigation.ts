import { navEntries } from '../areas/all.ts';
import { paths } from '../paths.ts';
import type { NavEntry } from './area.ts';
import { mayEnter } from './area.ts';
import { useMe } from './session.ts';
import type { TradeEntry } from './trades.ts';
import { useTrades } from './trades.ts';

/** The entry of an address that the post at hand has no right to open; null for all others. */
export function useForbidden(path: string): NavEntry | null {
  const rights = useMe().data?.rights ?? [];
  const entry = navEntries.find(({ to }) => to === path);
  return entry === undefined || entry.readable === true || mayEnter(entry, rights) ? null : entry;
}

/** The entries of the post at hand; none before it is known who is signed in. */
export function useNavEntries(): readonly NavEntry[] {
  const me = useMe();
  const trades = useTrades().data ?? [];
  if (me.data === undefined) return [];
  const { rights, unused } = me.data;
  const pages = navEntries.filter((entry) => mayEnter(entry, rights) && !unused.includes(entry.system ?? ''));
  // Work stands with work: behind the loop's own pages, before what is kept in order.
  const others = pages.findIndex(({ to }) => !loopPages.has(to));
  const at = others < 0 ? pages.length : others;
  return [...pages.slice(0, at), ...trades.map(entryOf), ...pages.slice(at)];
}

const loopPages: ReadonlySet<string> = new Set([
  paths.waiting,
  paths.intake,
  paths.todo,
  paths.cases,
  paths.map,
]);

/** A trade is in the navigation because the server names it; its word comes in the reader's language. */
function entryOf({ path, label }: TradeEntry): NavEntry {
  const to = paths.trade.replace('$trade', path);
  return { name: `trade ${path}`, title: { zh: label, en: label }, icon: 'list', to, rights: [] };
}
