/** Addresses of the portal: a few, so that a router of its own is not worth its size. */
import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react';

const BASE = '/portal';
const changed = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  changed.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    changed.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

const here = () => location.pathname.slice(BASE.length).replace(/\/+$/, '') + location.search;

/** Path below /portal and the query, '' for the first page. */
export function useAddress(): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '', search = ''] = useSyncExternalStore(subscribe, here).split('?');
  return { path, query: new URLSearchParams(search) };
}

export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', BASE + to);
  else history.pushState(null, '', BASE + to);
  for (const listener of changed) listener();
  if (!replace) scrollTo(0, 0);
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string };

export function Link({ to, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
      return;
    event.preventDefault();
    go(to);
  };
  return <a href={`${BASE}${to || '/'}`} onClick={follow} {...rest} />;
}
