/** One line on which the server says that something has changed for a post; it carries no data, whoever shows it asks. */
import { LEAVING } from './session.ts';

const againMs = 3_000;
/** Without the right, or where too many listen. */
const refusedMs = 60_000;
/** The server says something every fifteen seconds. */
const silentMs = 40_000;

export interface Line {
  /** Hints arrive; else it must be asked. */
  readonly isOpen: () => boolean;
  readonly stop: () => void;
}

/** `onHint` also where the line was cut: what was said meanwhile is not known. */
export function listen(post: string, onHint: () => void): Line {
  let open = false;
  let stopped = false;
  let cut = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = async (): Promise<number> => {
    let silence = setTimeout(() => cut.abort(), silentMs);
    try {
      const headers = { accept: 'text/event-stream', 'x-post': post };
      const response = await fetch('/api/v1/live', {
        credentials: 'same-origin',
        headers,
        signal: cut.signal,
      });
      const reader = response.ok
        ? response.body?.pipeThrough(new TextDecoderStream()).getReader()
        : undefined;
      if (reader === undefined) return refusedMs;
      open = true;
      // Each part as it arrives.
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(silence);
        silence = setTimeout(() => cut.abort(), silentMs);
        if (/^event: hint$/m.test(part.value)) onHint();
      }
      return againMs;
    } catch {
      // No signal, or a line that fell silent: whoever listens asks by itself meanwhile.
      return againMs;
    } finally {
      clearTimeout(silence);
    }
  };
  const round = async () => {
    cut = new AbortController();
    const pause = await hear();
    const was = open;
    open = false;
    if (stopped) return;
    if (was) onHint();
    timer = setTimeout(() => void round(), pause);
  };
  const stop = () => {
    stopped = true;
    cut.abort();
    clearTimeout(timer);
    removeEventListener(LEAVING, stop);
  };
  addEventListener(LEAVING, stop);
  void round();
  return { isOpen: () => open, stop };
}
