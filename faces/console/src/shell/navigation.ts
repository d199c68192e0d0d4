import { navEntries } from '../areas/entries.ts';
import type { NavEntry } from './area.ts';
import { mayEnter } from './area.ts';
import { useMe } from './session.ts';

/** The entries of the post at hand; none before it is known who is signed in. */
export function useNavEntries(): readonly NavEntry[] {
  const me = useMe();
  const rights = me.data?.rights ?? [];
  return me.data === undefined ? [] : navEntries.filter((entry) => mayEnter(entry, rights));
}
