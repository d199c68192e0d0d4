import { useEffect, useRef, useState } from 'react';
import { isFull, NoRoomError } from '../outbox/room.ts';

const pause = 600;

/**
 * Keeps what is written as a draft while it is written, so that neither the way back, nor a page that is closed
 * because the camera needs its memory, takes anything along.
 */
export function useKeptDraft(draft: {
  /** What it had before has been read; kept earlier, it would be kept without that. */
  readonly ready: boolean;
  /** Whether there is anything that its owner would miss. */
  readonly written: boolean;
  /** Others than before where something was written. */
  readonly parts: readonly [unknown, unknown];
  readonly keep: () => Promise<void>;
}) {
  const [full, setFull] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;
  const [keeper] = useState(() => makeKeeper(() => latest.current, setFull));
  const [one, other] = draft.parts;
  useEffect(() => {
    if (!draft.ready || !keeper.changed(one, other)) return;
    const timer = setTimeout(() => void keeper.keepNow(), pause);
    return () => clearTimeout(timer);
  }, [draft.ready, one, other, keeper]);
  useEffect(() => {
    keeper.begin();
    const hidden = () => document.visibilityState === 'hidden' && void keeper.keepNow();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void keeper.keepNow();
    };
  }, [keeper]);
  return { full, end: keeper.end };
}

let writing: Promise<void> = Promise.resolve();

/** When what a page kept as it was left is written: opened again at once, it must not show what was before. */
export const draftsWritten = () => writing;

type Draft = Parameters<typeof useKeptDraft>[0];

/** One write after another, and none after the end. */
function makeKeeper(now: () => Draft, tellFull: (full: boolean) => void) {
  let seen: readonly [unknown, unknown] | null = null;
  let wanted = false;
  let ended = false;
  let last: Promise<void> = Promise.resolve();
  const write = async () => {
    if (!now().written) return;
    try {
      await now().keep();
      tellFull(false);
    } catch (error) {
      if (!(error instanceof NoRoomError) && !isFull(error)) throw error;
      tellFull(true);
    }
  };
  const keepNow = (): Promise<void> => {
    if (ended || !wanted) return last;
    wanted = false;
    // What goes wrong with one write is told to the browser and stops no later one.
    last = last.then(write).catch(reportError);
    writing = Promise.all([writing, last]).then(() => undefined);
    return last;
  };
  return {
    begin: () => {
      ended = false;
    },
    /** Not so for what was read when the page was opened. */
    changed(one: unknown, other: unknown): boolean {
      const isFirst = seen === null;
      const isOther = !isFirst && (seen?.[0] !== one || seen?.[1] !== other);
      seen = [one, other];
      wanted ||= isOther;
      return isOther;
    },
    keepNow,
    /** Nothing is kept after `finish`; null leaves the draft as it is. */
    async end(finish: (() => Promise<void>) | null): Promise<void> {
      await keepNow();
      ended = true;
      try {
        await finish?.();
      } catch (error) {
        ended = false;
        throw error;
      }
    },
  };
}
