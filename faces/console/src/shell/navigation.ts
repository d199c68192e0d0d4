import { navEntries, navRooms } from '../areas/all.ts';
import { paths } from '../paths.ts';
import type { Wording } from '../wording.ts';
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

/** A heading of the navigation with what the post at hand has under it. */
export interface NavGroup {
  readonly title: Wording | null;
  readonly entries: readonly NavEntry[];
}

/** The navigation of the post at hand, without empty headings; nothing before it is known who is signed in. */
export function useNavGroups(): readonly NavGroup[] {
  const me = useMe();
  const trades = useTrades().data ?? [];
  if (me.data === undefined) return [];
  const { rights, unused } = me.data;
  const isShown = (entry: NavEntry) => mayEnter(entry, rights) && !unused.includes(entry.system ?? '');
  const stood = new Set(navEntries.filter(isShown).flatMap(({ stands }) => stands ?? []));
  const housed = new Set(navRooms.flatMap((room) => room.trades));
  return navRooms
    .map(({ title, entries, trades: lists }) => {
      // A trade that no room names stands with what everybody begins with.
      const own = trades.filter(
        ({ path }) => !stood.has(path) && (title === null ? !housed.has(path) : lists.includes(path)),
      );
      const [pages, cases] = [entries.filter(isShown), own.map(entryOf)];
      return { title, entries: title === null ? [...pages, ...cases] : [...cases, ...pages] };
    })
    .filter(({ entries }) => entries.length > 0);
}

/** The entries of the post at hand, in the order of the navigation. */
export function useNavEntries(): readonly NavEntry[] {
  return useNavGroups().flatMap(({ entries }) => entries);
}

/** A trade is in the navigation because the server names it; its word comes in the reader's language. */
function entryOf({ path, label }: TradeEntry): NavEntry {
  const to = paths.trade.replace('$trade', path);
  return { name: `trade ${path}`, title: { zh: label, en: label }, icon: 'list', to, rights: [] };
}
