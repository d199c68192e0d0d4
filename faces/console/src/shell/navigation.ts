import { navEntries } from '../areas/all.ts';
import type { NavEntry } from './area.ts';
import { mayEnter } from './area.ts';
import { useMe } from './session.ts';

/** The entry of an address that the post at hand has no right to open; null for all others. */
export function useForbidden(path: string): NavEntry | null {
  const rights = useMe().data?.rights ?? [];
  const entry = navEntries.find(({ to }) => to === path);
  return entry === undefined || entry.readable === true || mayEnter(entry, rights) ? null : entry;
}

/** The entries of the post at hand; none before it is known who is signed in. */
export function useNavEntries(): readonly NavEntry[] {
  const me = useMe();
  const rights = me.data?.rights ?? [];
  return me.data === undefined ? [] : navEntries.filter((entry) => mayEnter(entry, rights));
}
