import type { TFunction } from 'i18next';
import { paths } from '../paths.ts';
import type { TermName, Topic } from './topics.ts';
import { zh } from './words/zh.ts';
import type { Workflow } from './workflow.ts';

/** One thing the help can be asked for: a page, a word of the trade, an act of the loop. */
export interface HelpEntry {
  readonly id: string;
  readonly kind: 'topic' | 'term' | 'act';
  readonly label: string;
  readonly text: string;
  readonly to: typeof paths.help | typeof paths.workflow;
  readonly search: Readonly<Record<string, string>>;
  readonly hash?: string;
}

const allTerms = Object.keys(zh.terms) as TermName[];

export function helpEntries(
  t: TFunction<'help'>,
  topics: readonly Topic[],
  workflow: Workflow | undefined,
): readonly HelpEntry[] {
  const pages = topics.map(
    ({ name }): HelpEntry => ({
      id: `topic ${name}`,
      kind: 'topic',
      label: t(`topics.${name}.title`),
      text: `${t(`topics.${name}.what`)}\n${t(`topics.${name}.how`)}`,
      to: paths.help,
      search: { topic: name },
    }),
  );
  const words = allTerms.map(
    (name): HelpEntry => ({
      id: `term ${name}`,
      kind: 'term',
      label: t(`terms.${name}.word`),
      text: t(`terms.${name}.meaning`),
      to: paths.help,
      search: { topic: 'terms' },
      hash: `term-${name}`,
    }),
  );
  const known = new Set(words.map(({ label }) => label));
  // An act that is explained as a word is not found twice.
  const acts = (workflow?.commands ?? [])
    .filter(({ name }) => !known.has(name))
    .map(
      ({ code, name, who, does }): HelpEntry => ({
        id: `act ${code}`,
        kind: 'act',
        label: name,
        text: `${t('by', { act: does, who: who.join(t('comma')) })}`,
        to: paths.workflow,
        search: {},
        hash: `act-${code}`,
      }),
    );
  return [...pages, ...words, ...acts];
}
