import { useState } from 'react';

const PAGE = 20;

/** The first rows of a list that came whole, with the way to the rest: a month of statements is no page to scroll. */
export function useFirstRows<Row>(all: readonly Row[]) {
  const [shown, setShown] = useState(PAGE);
  const load = () => setShown(shown + PAGE);
  return {
    rows: all.slice(0, shown),
    total: all.length,
    ...(shown < all.length ? { more: { load, loading: false } } : {}),
  };
}
