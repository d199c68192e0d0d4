import type { LiveState } from '@gridgov/ui/JobProgress.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiUrl } from '../api.ts';

/** State of the live connection and when it last said something, epoch milliseconds. */
export interface Live {
  readonly state: LiveState;
  readonly at: number;
}

/**
 * Keeps one stream of hints open. A hint carries no data: it names what changed, and whoever shows it asks. So a
 * lost hint costs time, never truth; the queue also asks by itself.
 */
export function useLive(): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>(() => ({ state: 'online', at: Date.now() }));
  useEffect(() => {
    const stream = new EventSource(apiUrl('/live'), { withCredentials: true });
    const heard = () => setLive({ state: 'online', at: Date.now() });
    const hint = (event: MessageEvent<string>) => {
      heard();
      void client.invalidateQueries({ queryKey: ['live', event.data] });
    };
    stream.addEventListener('open', heard);
    stream.addEventListener('beat', heard);
    stream.addEventListener('hint', hint);
    stream.addEventListener('error', () =>
      setLive((before) => ({ ...before, state: navigator.onLine ? 'weak' : 'offline' })),
    );
    const offline = () => setLive((before) => ({ ...before, state: 'offline' }));
    addEventListener('offline', offline);
    return () => {
      stream.close();
      removeEventListener('offline', offline);
    };
  }, [client]);
  return live;
}
