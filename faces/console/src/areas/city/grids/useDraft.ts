import { useEffect, useState } from 'react';
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

/** States before and after `at`: those after can be had again until something else is drawn. */
interface History {
  readonly states: readonly Grids[];
  readonly at: number;
  /** Where what the server has stands. */
  readonly saved: number;
  readonly version: number;
}

/**
 * The grids of a plan as drawn on this page, with every earlier state. What the server has after saving takes the
 * place of what was sent (new grids have their numbers then), and earlier states can still be had again.
 */
export function useDraft(plan: PlanDetail): Draft {
  const { version } = plan.plan;
  const [{ states, at, saved }, setHistory] = useState<History>(() => ({
    states: [gridsOf(plan)],
    at: 0,
    saved: 0,
    version,
  }));
  useEffect(() => setHistory((before) => afterSaving(before, plan)), [plan]);
  const move = (by: number) => () => setHistory((before) => ({ ...before, at: before.at + by }));
  return {
    grids: states[at] ?? [],
    dirty: at !== saved,
    change: (after) => setHistory((before) => withState(before, after)),
    undo: at > 0 ? move(-1) : null,
    redo: at < states.length - 1 ? move(1) : null,
  };
}

function withState(before: History, after: Grids): History {
  const states = [...before.states.slice(0, before.at + 1), after];
  // What was saved and then taken back is gone once something else is drawn.
  return { ...before, states, at: before.at + 1, saved: before.saved > before.at ? -1 : before.saved };
}

function afterSaving(before: History, plan: PlanDetail): History {
  const { version } = plan.plan;
  if (version === before.version) return before;
  const states = before.states.map((state, at) => (at === before.at ? gridsOf(plan) : state));
  return { ...before, states, saved: before.at, version };
}
