import { type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { Say } from './i18n.tsx';

/** What a command is called here: with a capital in English, and as the report calls it where it is the same act. */
export function verbOf(command: CommandName, say: Say): string {
  if (command === 'settle') return say('settleHere');
  const word = rowOf(command)[languageNow()];
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export function languageNow(): 'zh' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'zh';
}
