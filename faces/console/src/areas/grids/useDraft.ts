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
}

/** The grids of a plan as drawn on this page, with every earlier state; begun anew when the server's version grows. */
export function useDraft(plan: PlanDetail): Draft {
  const [states, setStates] = useState<readonly Grids[]>(() => [gridsOf(plan)]);
  const grids = states.at(-1) ?? [];
  return {
    grids,
    dirty: states.length > 1,
    change: (after) => setStates((before) => [...before, after]),
    undo: states.length > 1 ? () => setStates((before) => before.slice(0, -1)) : null,
  };
}
