import type { ComponentType } from 'react';
import { lazy } from 'react';

/** What acts on a case inside the list of all trades, by trade; a trade without one is acted upon on its page. */
export const inPlace: Readonly<Record<string, ComponentType<{ readonly id: string }> | undefined>> = {
  issue: lazy(() => import('./IssueInPlace.tsx').then(({ IssueInPlace }) => ({ default: IssueInPlace }))),
};
