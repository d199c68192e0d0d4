import type { ComponentType } from 'react';
import { lazy } from 'react';

/** What acts on a case inside the list of all trades, by trade; a trade without one is acted upon on its page. */
export const inPlace: Readonly<Record<string, ComponentType<{ readonly id: string }> | undefined>> = {
  issue: lazy(() => import('./IssueInPlace.tsx').then(({ IssueInPlace }) => ({ default: IssueInPlace }))),
};

/** What acts on several cases of a trade at once, where the trade has its own way of doing that. */
export const inBulk: Readonly<
  Record<string, ComponentType<{ readonly ids: readonly string[]; readonly onClear: () => void }> | undefined>
> = {
  issue: lazy(() => import('./IssueInPlace.tsx').then(({ IssuesInBulk }) => ({ default: IssuesInBulk }))),
};
