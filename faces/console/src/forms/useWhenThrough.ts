import { useEffect, useRef, useState } from 'react';

/**
 * Runs something once nothing is on its way any more: who presses the button while a photo goes up does not have
 * to press it again. `waiting` until then.
 */
export function useWhenThrough<T>(busy: boolean, run: (value: T) => void) {
  const [wanted, setWanted] = useState<{ readonly value: T } | null>(null);
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (busy || wanted === null) return;
    setWanted(null);
    latest.current(wanted.value);
  }, [busy, wanted]);
  return { waiting: wanted !== null, ask: (value: T) => setWanted({ value }) };
}
