import { useState } from 'react';
import type { DraftGrid } from './draft.ts';
import { gridsOf } from './draft.ts';
import type { PlanDetail } from './queries.ts';

type Grids = readonly DraftGrid[];

export interface Draft {
  readonly grids: Grids;
  readonly dirty: boolean;
  readonly change: (grids: Grids) => void;
  /** Null where nothing was changed. */
  readonly undo: (() => void) | null;
  /** Null where nothing was taken back. */
  readonly redo: (() => void) | null;
}

/** The grids of a plan as drawn on this page, with every earlier state; begun anew when the server's version grows. */
export function useDraft(plan: PlanDetail): Draft {
  const [{ states, at }, setHistory] = useState<History>(() => ({ states: [gridsOf(plan)], at: 0 }));
  const move = (by: number) => () => setHistory((before) => ({ ...before, at: before.at + by }));
  return {
    grids: states[at] ?? [],
    dirty: at > 0,
    change: (after) =>
      setHistory((before) => ({
        states: [...before.states.slice(0, before.at + 1), after],
        at: before.at + 1,
      })),
    undo: at > 0 ? move(-1) : null,
    redo: at < states.length - 1 ? move(1) : null,
  };
}

/** States before and after `at`: those after can be had again until something else is drawn. */
type History = { readonly states: readonly Grids[]; readonly at: number };
