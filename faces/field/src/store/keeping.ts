import { useRef, useState } from 'react';

/** Whether the newest state of something lies on this phone yet. */
export type Keeping = 'kept' | 'keeping' | 'failed';

/**
 * Keeps what changes at every press, one after the other: sealing takes its time, and an older state must not be written over a
 * newer one. What has been passed by is not written.
 */
export function useKeeping<T>(write: (value: T) => Promise<void>) {
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const newest = useRef<T | null>(null);
  const before = useRef(Promise.resolve());
  const keepNewest = (value: T) => {
    newest.current = value;
    setKeeping('keeping');
    const ifNewest = (then: () => Promise<void> | void) => (newest.current === value ? then() : undefined);
    before.current = before.current
      .then(() => ifNewest(() => write(value)))
      .then(
        () => ifNewest(() => setKeeping('kept')),
        () => setKeeping('failed'),
      );
  };
  return { keeping, keepNewest };
}
