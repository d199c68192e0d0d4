/** Asking again and again. */
import { LEAVING } from '../session.ts';

export type Still = <T>(answer: Promise<T>) => Promise<T>;

/**
 * Looks, and again after the pause each look gives; null: no more. Stopped too where whoever holds the phone signs out.
 * What a look asks for through `still` does not arrive once it is stopped or begun anew.
 */
export function inRounds(look: (still: Still) => Promise<number | null>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  const again = () => {
    run += 1;
    const own = run;
    clearTimeout(timer);
    const still: Still = (answer) => answer.then((one) => (run === own ? one : new Promise(() => {})));
    const round = async () => {
      const pause = await still(look(still));
      if (pause !== null) timer = setTimeout(() => void round(), pause);
    };
    void round();
  };
  const stop = () => {
    run += 1;
    clearTimeout(timer);
    removeEventListener(LEAVING, stop);
  };
  addEventListener(LEAVING, stop);
  again();
  return { again, stop };
}

const CHANGED = 'gridgov-cases-changed';

/** Something was done with one here: whoever shows them asks again at once. */
export const casesChanged = () => dispatchEvent(new Event(CHANGED));

export function onCasesChanged(then: () => void): () => void {
  addEventListener(CHANGED, then);
  return () => removeEventListener(CHANGED, then);
}
