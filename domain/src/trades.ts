/** Every trade of the platform, once: what holds for all of them reads this list. */
import { scores } from './data/scores/decisions.ts';
import { whistles } from './hands/whistles/decisions.ts';
import { clockWords } from './loop/issues/clock-names.ts';
import { loop } from './loop/issues/loop.ts';
import { wordsFor as wordsOfLoop } from './loop/issues/words.ts';
import type { Language, Words } from './refusal.ts';
import { help } from './safety/help/decisions.ts';
import { admissions } from './work/admission/decisions.ts';
import { attendance } from './work/attendance/decisions.ts';
import { exams } from './work/exams/decisions.ts';
import { leave } from './work/leave/decisions.ts';
import { patrols } from './work/patrols/decisions.ts';
import { statements } from './work/statements/decisions.ts';
import { tariffs } from './work/tariffs/decisions.ts';
import { trainings } from './work/trainings/decisions.ts';
import { workers } from './work/workers/decisions.ts';
import { type Tables, wordOf } from './workflow/words.ts';

export const TRADES = [
  loop,
  help,
  whistles,
  admissions,
  patrols,
  workers,
  exams,
  trainings,
  tariffs,
  statements,
  scores,
  attendance,
  leave,
] as const;

/** Words for the references in refusals of any of these trades; what is of none of them is of the loop. */
export function wordsOf(trades: readonly Tables[]): Words {
  const found = (reference: string, language: Language) => {
    for (const trade of trades) {
      const word = wordOf(trade, reference, language);
      if (word !== null) return word;
    }
    return wordsOfLoop(reference, language);
  };
  return (text, language) => {
    const pieces = text.split(' ');
    const words = pieces.map((piece) => (piece.startsWith('@') ? found(piece, language) : piece));
    const list = pieces.every((piece) => piece.startsWith('@'));
    return words.join(list ? (language === 'zh' ? '、' : ', ') : ' ');
  };
}

/** Words for the references in refusals, of every trade. */
export const wordsFor: Words = wordsOf(TRADES);

/** What a clock is called, as reminders name it: `handle` and `part:2` of the loop, `whistle/sign` of another trade. */
export function wordsOfClock(name: string): { readonly zh: string; readonly en: string } | null {
  const [trade, clock = ''] = name.split('/');
  if (clock === '') return clockWords(name);
  const [timer = ''] = clock.split(':');
  const timers: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    TRADES.find((one) => one.name === trade)?.timers ?? {};
  return timers[timer] ?? null;
}
