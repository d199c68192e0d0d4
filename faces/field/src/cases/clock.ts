/** Clocks of other trades: by the moment they end, which stays true without a signal. */
import { type ClockLook, timeText } from '../clock.ts';
import type { CaseClock } from './types.ts';
import type { CaseSay } from './words.ts';

export function lookOf({ state, dueAt }: CaseClock, now: number, words: CaseSay): ClockLook | null {
  if (dueAt === null || state === 'none' || state === 'met' || state === 'late') return null;
  const breaksAt = Date.parse(dueAt);
  const tone = state !== 'paused' && breaksAt < now ? 'over' : state;
  const time = timeText(breaksAt, now);
  return { tone, breaksAt, word: words(tone === 'over' ? 'past' : 'till'), time };
}
