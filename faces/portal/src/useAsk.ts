import { useCallback, useEffect, useState } from 'react';
import { ask, Refused } from './api.ts';
import { seedFor } from './seed.ts';
import { useSettings } from './settings.tsx';

export type Asked<T> = {
  readonly data: T | null;
  readonly error: Refused | null;
  readonly again: () => void;
};

/** Asks once for an address, and anew when it changes; null asks nothing. */
export function useAsk<T>(path: string | null): Asked<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; error: Refused | null }>(() => ({
    path,
    data: seedFor(path) as T | null,
    error: null,
  }));
  const [turn, setTurn] = useState(0);
  const { language } = useSettings().settings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again, and so does another language
  useEffect(() => {
    if (path === null) return;
    const leaving = new AbortController();
    ask<T>(path, leaving.signal)
      .then((data) => setState({ path, data, error: null }))
      .catch((error: unknown) => {
        if (leaving.signal.aborted) return;
        setState({ path, data: null, error: error instanceof Refused ? error : new Refused(0, '') });
      });
    return () => leaving.abort();
  }, [path, turn, language]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  const mine = state.path === path;
  return { data: mine ? state.data : null, error: mine ? state.error : null, again };
}
