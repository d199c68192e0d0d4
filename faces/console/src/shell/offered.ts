import { useEffect, useSyncExternalStore } from 'react';

/** What the page at hand can do with what it shows, for the command palette. */
export interface Offered {
  /** What the actions are about: number and title of the open matter, or the list. */
  readonly about: string;
  readonly actions: readonly { readonly id: string; readonly label: string; readonly key?: string }[];
  readonly run: (id: string) => void;
}

/** The matter at hand before the list it stands in: it mounts later. */
let current: readonly Offered[] = [];
const listeners = new Set<() => void>();

function set(offered: readonly Offered[]) {
  current = offered;
  for (const listener of listeners) listener();
}

/** Offers actions as long as the page shows what they are about; null offers none. */
export function useOffer(offered: Offered | null): void {
  useEffect(() => {
    if (offered === null) return;
    set([...current, offered]);
    return () => set(current.filter((one) => one !== offered));
  }, [offered]);
}

export function useOffered(): readonly Offered[] {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
