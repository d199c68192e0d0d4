import { useEffect, useRef, useState } from 'react';
import type { ReportAdvice } from '../types.ts';
import type { Draft } from './draft.ts';
import { dropDraft, emptyDraft, loadDraft, saveDraft } from './draft.ts';
import { usualChannel } from './ReportSource.tsx';

const saveAfterMs = 600;
/** Who patrols reports what they saw; whoever calls or writes usually complains. An accusation is chosen, never assumed. */
const usualNature = 'complaint';

/** The draft as it would be reported: the suggested class is chosen until the person chooses another. */
export function asReported(draft: Draft, post: string, advice: ReportAdvice | undefined): Draft {
  const suggested = advice?.classes.find((one) => one.suggested);
  return {
    ...draft,
    channel: draft.channel || usualChannel(post),
    nature: draft.nature || usualNature,
    ...(draft.classCode === null && suggested !== undefined
      ? { classCode: suggested.code, className: suggested.name }
      : {}),
  };
}

/** The draft, saved a moment after each change. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(() => loadDraft(localStorage));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (part: Partial<Draft>) => {
    const after = { ...draft, ...part };
    setDraft(after);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const savedAt = saveDraft(localStorage, after, Date.now());
      setDraft((now) => ({ ...now, savedAt }));
    }, saveAfterMs);
  };
  const drop = () => {
    clearTimeout(timer.current);
    dropDraft(localStorage);
    setDraft(emptyDraft);
  };
  return { draft, change, drop };
}

/** The text once typing has paused. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), saveAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
