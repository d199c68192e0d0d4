import i18next from 'i18next';
import { read } from '../api.ts';
import { loadAreaWords } from '../i18n.ts';
import { type HelpEntry, helpEntries } from './entries.ts';
import { topicsFor } from './mine.ts';
import { helpWords } from './words.ts';
import type { Workflow } from './workflow.ts';

/** All that can be found in the help by somebody with these rights, in the language spoken. */
export async function helpIndex(rights: readonly string[]): Promise<readonly HelpEntry[]> {
  const [workflow] = await Promise.all([read<Workflow>('/workflow'), loadAreaWords('help', helpWords)]);
  return helpEntries(i18next.getFixedT(null, 'help'), topicsFor(rights), workflow);
}
