import { useEffect, useState } from 'react';
import { Refused } from '../api.ts';

export type Followed<T> = {
  readonly data: T | null;
  readonly error: Refused | null;
  readonly seenAt: number;
};

/** A wrong code is not tried again by itself. */
const isPassing = ({ status }: Refused) => status === 0 || status === 429 || status >= 500;

/**
 * What one follows by its code: asked for under `key`, and again every `everyMs` as long as the page is open; what was
 * seen last stays where the network is gone. Without a key nothing is asked.
 */
export function useFollowed<T>(key: string | null, load: () => Promise<T>, everyMs: number | null = null) {
  const [held, setHeld] = useState<Followed<T>>(() => ({ data: null, error: null, seenAt: Date.now() }));
  const [turn, setTurn] = useState(0);
  const set = (data: T) => setHeld({ data, error: null, seenAt: Date.now() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again at once; `load` is another each time
  useEffect(() => {
    if (key === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const found = (data: T) => {
      set(data);
      return everyMs;
    };
    const failed = (error: unknown) => {
      const refused = error instanceof Refused ? error : new Refused(0, '');
      setHeld((before) => ({ ...before, error: refused }));
      return isPassing(refused) && everyMs !== null ? everyMs * 2 : null;
    };
    // What comes after the page was left is nobody's any more.
    const here =
      <A>(then: (answer: A) => number | null) =>
      (answer: A) =>
        gone ? null : then(answer);
    const look = async () => {
      const wait = await load().then(here(found), here(failed));
      if (wait !== null) timer = setTimeout(() => void look(), wait);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [key, turn]);
  return { ...held, set, again: () => setTurn((n) => n + 1) };
}
