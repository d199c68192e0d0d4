import type { LiveState } from '@gridgov/ui/JobProgress.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiUrl } from '../api.ts';
import { useRight } from './session.ts';

/** State of the live connection and when it last said something, epoch milliseconds. */
export interface Live {
  readonly state: LiveState;
  readonly at: number;
}

/** Hints come in bursts when many matters move; the pages ask once for all of them. */
const gatherMs = 400;

/**
 * Keeps one stream of hints open. A hint carries no data: it names what changed, and whoever shows it asks. So a
 * lost hint costs time, never truth; the queue also asks by itself. The server ends a stream now and then, and
 * the browser opens it again. Null for a post that sees no matters.
 */
export function useLive(): Live | null {
  const client = useQueryClient();
  const mayRead = useRight('issue.read');
  const [live, setLive] = useState<Live>(() => ({ state: 'online', at: Date.now() }));
  useEffect(() => {
    if (!mayRead) return;
    const stream = new EventSource(apiUrl('/live'), { withCredentials: true });
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const heard = () => setLive({ state: 'online', at: Date.now() });
    const hint = () => {
      heard();
      gathering ??= setTimeout(() => {
        gathering = undefined;
        void client.invalidateQueries({ queryKey: ['live', 'issues'] });
      }, gatherMs);
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
      clearTimeout(gathering);
      stream.close();
      removeEventListener('offline', offline);
    };
  }, [client, mayRead]);
  return mayRead ? live : null;
}
