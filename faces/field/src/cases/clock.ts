/** Clocks of other trades: by the moment they end, which stays true without a signal. */
import { type ClockLook, timeText } from '../clock.ts';
import type { CaseClock, CaseHead } from './types.ts';
import type { CaseSay } from './words.ts';

type Running = CaseClock & {
  readonly dueAt: string;
  readonly state: Exclude<CaseClock['state'], 'none' | 'met' | 'late'>;
};

const isRunning = (clock: CaseClock): clock is Running =>
  clock.dueAt !== null && clock.state !== 'none' && clock.state !== 'met' && clock.state !== 'late';

/** When it ends; what has no clock is last. */
export const endOf = ({ clock }: CaseHead): number =>
  clock !== null && isRunning(clock) ? Date.parse(clock.dueAt) : Number.MAX_SAFE_INTEGER;

export function lookOf(clock: CaseClock, now: number, words: CaseSay): ClockLook | null {
  if (!isRunning(clock)) return null;
  const { state, dueAt } = clock;
  const breaksAt = Date.parse(dueAt);
  const tone = state !== 'paused' && breaksAt < now ? 'over' : state;
  const time = timeText(breaksAt, now);
  return { tone, breaksAt, word: words(tone === 'over' ? 'past' : 'till'), time };
}
