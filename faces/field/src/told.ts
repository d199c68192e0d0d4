/** What was just done with an item, for the line at the top of the first page; it goes when that page is left. */
import { useSyncExternalStore } from 'react';

let item: string | null = null;
const listeners = new Set<() => void>();

/** Null where there is nothing more to say. */
export function tell(id: string | null): void {
  item = id;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The id of the item it is about. */
export const useTold = () => useSyncExternalStore(listen, () => item);
