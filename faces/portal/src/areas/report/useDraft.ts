import { useEffect, useState } from 'react';
import { type Draft, newDraft } from './draft.ts';
import { dropDraft, findDraft, keepDraft } from './kept.ts';

const PAUSE_MS = 200;

type Drafting = {
  /** Null until it is known whether one was left. */
  readonly draft: Draft | null;
  /** It was begun before this page was opened. */
  readonly found: boolean;
  readonly change: (more: Partial<Draft>) => void;
  /** Done once nothing of what was left is in this browser any more. */
  readonly anew: () => Promise<void>;
  readonly sent: () => void;
};

/** The report being written, as it was left. */
export function useDraft(help: boolean): Drafting {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [found, setFound] = useState(false);
  const [over, setOver] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    void findDraft(help, Date.now()).then((kept) => {
      setFound(kept !== null);
      // What was typed before the answer came is not undone by it.
      setDraft((before) => before ?? kept ?? newDraft(help));
    });
  }, []);
  const photos = draft?.photos.length ?? 0;
  // A photo is kept at once: the next press may open the camera, and end the page.
  useEffect(() => {
    if (draft === null || over || !begun(draft)) return;
    const timer = setTimeout(() => void keepDraft(draft, Date.now()), photos > 0 ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, over, photos]);
  return {
    draft,
    found,
    change: (more) => setDraft((before) => ({ ...(before ?? newDraft(help)), ...more })),
    anew: async () => {
      await dropDraft();
      setFound(false);
      setDraft(newDraft(help));
    },
    sent: () => {
      setOver(true);
      void dropDraft();
    },
  };
}

const begun = ({ place, text, photos }: Draft) => place !== null || text !== '' || photos.length > 0;
