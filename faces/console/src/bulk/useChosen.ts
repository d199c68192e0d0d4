import { useState } from 'react';
import { choose, chooseAll, NOBODY_CHOSEN } from './selection.ts';

export interface Choosing {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string, range: boolean) => void;
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** The rows of a list that are chosen. `list`: the rows that can be, in their order. */
export function useChosen(list: readonly string[]): Choosing {
  const [chosen, setChosen] = useState(NOBODY_CHOSEN);
  return {
    ids: chosen.ids,
    toggle: (id, range) => setChosen((before) => choose(before, list, id, range)),
    toggleAll: () => setChosen((before) => chooseAll(before, list)),
    clear: () => setChosen(NOBODY_CHOSEN),
  };
}
