import { useMemo } from 'react';
import type { Offered } from '../shell/offered.ts';
import { useOffer } from '../shell/offered.ts';
import type { MatterView } from './types.ts';

/** Offers what may be done with the case at hand to the palette. */
export function useOfferActs(view: MatterView, run: (command: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is another function each time and does the same
  const offered = useMemo((): Offered => {
    const can = view.commands.filter(({ allowed }) => allowed);
    return {
      about: `${view.number} ${view.label}`,
      actions: can.map(({ command, label }) => ({ id: command, label })),
      run,
    };
  }, [view]);
  useOffer(offered);
}
