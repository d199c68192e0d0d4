/** Pages have addresses, so that the phone's back key goes where people expect. */
import { useSyncExternalStore } from 'react';

const base = '/field';
const moved = 'gridgov-field-moved';

export function go(path: string, replace = false): void {
  if (replace) history.replaceState(null, '', `${base}${path}`);
  else history.pushState(null, '', `${base}${path}`);
  dispatchEvent(new Event(moved));
  scrollTo(0, 0);
}

export function goBack(otherwise = '/'): void {
  if (history.length > 1) history.back();
  else go(otherwise, true);
}

export function hrefOf(path: string): string {
  return `${base}${path}`;
}

function listen(then: () => void): () => void {
  addEventListener('popstate', then);
  addEventListener(moved, then);
  return () => {
    removeEventListener('popstate', then);
    removeEventListener(moved, then);
  };
}

/** The address after `/field`, in its pieces: `/task/1` is ['task', '1']. */
export function usePlace(): readonly string[] {
  const path = useSyncExternalStore(listen, () => location.pathname);
  return path.slice(base.length).split('/').filter(Boolean);
}
