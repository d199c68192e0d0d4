/** Cases of other trades among the tasks of today. */
import type { ReactNode } from 'react';
import { EXAMS, isExamined } from '../exams/trade.ts';
import { PATROLS } from '../patrols/trade.ts';
import { useField } from '../state.tsx';
import { TRAININGS } from '../trainings/trade.ts';
import { WHISTLES } from '../whistles/trade.ts';
import { CaseRow } from './CaseRows.tsx';
import { endOf } from './clock.ts';
import { useOwnCases } from './own.ts';
import type { CaseHead } from './types.ts';

/** A line of the list: by its rank, then by what it is ordered by. */
export type Entry = {
  readonly key: string;
  readonly rank: number;
  readonly at: number;
  readonly shown: ReactNode;
};
export const [FIRST, USUAL, LAST] = [0, 1, 2] as const;

export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => a.rank - b.rank || a.at - b.at);

/** By when they end; before all tasks where these are ordered by distance, which a case has none. */
export function useCaseEntries(byPlace: boolean, now: number): readonly Entry[] {
  const { actor } = useField();
  const entry = (page: string) => (head: CaseHead) => ({
    key: head.id,
    rank: USUAL,
    at: byPlace ? -1 : endOf(head),
    shown: <CaseRow head={head} page={page} now={now} />,
  });
  return [
    ...useOwnCases(WHISTLES, 'unit:').map(entry('whistle')),
    ...useOwnCases(EXAMS, isExamined(actor.post)).map(entry('exam')),
    ...useOwnCases(TRAININGS, isExamined(actor.post)).map(entry('training')),
    ...useOwnCases(PATROLS, 'grid:').map(entry('round')),
  ];
}
