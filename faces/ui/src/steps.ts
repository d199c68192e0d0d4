import type { UiWords } from './words.ts';

export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type Cycle = 'micro' | 'small' | 'big';

export const stepNumbers: readonly StepNumber[] = [1, 2, 3, 4, 5, 6, 7];
export const cycles: readonly Cycle[] = ['micro', 'small', 'big'];

export function stepName(step: StepNumber, words: UiWords): string {
  return words[`step${step}`];
}

/** 微, 小, 大. */
export function cycleShortName(cycle: Cycle, words: UiWords): string {
  const names = { micro: words.cycleMicro, small: words.cycleSmall, big: words.cycleBig };
  return names[cycle];
}

export function barsOf(cycle: Cycle): 1 | 2 | 3 {
  const bars = { micro: 1, small: 2, big: 3 } as const;
  return bars[cycle];
}

export type NodeState = 'done' | 'now' | 'todo';

export interface LaneNode {
  readonly step: StepNumber;
  readonly state: NodeState;
  readonly note: string;
}

/** One cycle a matter has been through. */
export interface Lane {
  readonly cycle: Cycle;
  readonly place: string;
  readonly nodes: readonly LaneNode[];
  /** How it left this cycle; absent where it is now. */
  readonly left?: { readonly how: 'escalated' | 'sentDown'; readonly at: string; readonly why: string };
}

/** Steps between a node and the one before it in its lane: more than one when steps were skipped. */
export function reachOf(nodes: readonly LaneNode[], at: number): number {
  const node = nodes[at];
  const before = nodes[at - 1];
  return node && before ? node.step - before.step : 0;
}
