import type { Keys } from '../matter/keys.ts';
import { useKeys } from '../matter/useKeys.ts';

const PLACES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const VIEW_KEYS = Object.fromEntries(PLACES.map((key) => [key, key])) as Keys<(typeof PLACES)[number]>;

/** 1 to 9 open the views of a list by their place. */
export function useViewKeys<View>(on: boolean, views: readonly View[], open: (view: View) => void): void {
  useKeys(on, VIEW_KEYS, (key) => {
    const view = views[Number(key) - 1];
    if (view !== undefined) open(view);
  });
}
