import type { LiveState } from '@gridgov/ui/JobProgress.tsx';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiUrl } from '../api.ts';
import { onUnreachable } from './reach.ts';
import { useRight } from './session.ts';

/** State of the live connection and when it last said something, epoch milliseconds. */
export interface Live {
  readonly state: LiveState;
  readonly at: number;
}

/** Hints come in bursts when many matters move; the pages ask once for all of them. */
const gatherMs = 400;
/** The server says something every fifteen seconds; a line that was cut may stay silent for ever. */
const silentMs = 40_000;
const lookMs = 2_000;

let streaming = false;
/** Hints arrive: whoever shows what changes need not ask again and again. */
export const isStreaming = () => streaming;

/**
 * Keeps one stream of hints open. A hint carries no data: it names what changed, and whoever shows it asks. So a
 * lost hint costs time, never truth; the queue also asks by itself. The server ends a stream now and then, and
 * the browser opens it again. Null for a post that sees no matters.
 */
export function useLive(): Live | null {
  const client = useQueryClient();
  const mayRead = useRight('issue.read');
  const [live, setLive] = useState<Live>(() => ({ state: 'online', at: Date.now() }));
  useEffect(() => (mayRead ? keepLive(client, setLive) : undefined), [client, mayRead]);
  return mayRead ? live : null;
}

type Tell = (change: (before: Live) => Live) => void;

function keepLive(client: QueryClient, tell: Tell): () => void {
  let stream: EventSource | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let heardAt = Date.now();
  let cut = false;
  const heard = () => {
    heardAt = Date.now();
    streaming = true;
    tell(() => ({ state: 'online', at: heardAt }));
    if (!cut) return;
    cut = false;
    catchUp(client);
  };
  const lost = () => {
    if (streaming) void client.invalidateQueries({ queryKey: ['live', 'trades'] });
    cut = true;
    streaming = false;
    tell((before) => ({ ...before, state: navigator.onLine ? 'weak' : 'offline' }));
  };
  let ofTrades = false;
  const hint = ({ data }: MessageEvent) => {
    heard();
    ofTrades ||= data === 'todo';
    gathering ??= setTimeout(() => {
      const moved = ofTrades ? ['issues', 'trades'] : ['issues'];
      gathering = undefined;
      ofTrades = false;
      for (const kind of moved) void client.invalidateQueries({ queryKey: ['live', kind] });
    }, gatherMs);
  };
  const open = () => {
    stream?.close();
    stream = new EventSource(apiUrl('/live'), { withCredentials: true });
    stream.addEventListener('open', heard);
    stream.addEventListener('beat', heard);
    stream.addEventListener('hint', hint);
    stream.addEventListener('error', lost);
  };
  open();
  const watch = setInterval(() => {
    const silent = Date.now() - heardAt > silentMs;
    if (silent) lost();
    // The browser tries again by itself, unless it was answered with an error or the line only fell silent.
    if (silent || stream?.readyState === EventSource.CLOSED) {
      heardAt = Date.now();
      open();
    }
  }, lookMs);
  const forget = onUnreachable(lost);
  addEventListener('offline', lost);
  addEventListener('online', open);
  return () => {
    clearInterval(watch);
    clearTimeout(gathering);
    stream?.close();
    streaming = false;
    forget();
    removeEventListener('offline', lost);
    removeEventListener('online', open);
  };
}

/** What failed while the line was cut is asked again, and what may have changed is looked at. */
function catchUp(client: QueryClient): void {
  void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  void client.invalidateQueries({ queryKey: ['live'] });
}
