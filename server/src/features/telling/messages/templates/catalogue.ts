/** Every message there is, by name. A feature with messages of its own adds them in a file here. */
import { clockWords } from '@gridgov/domain/loop/issues/clock-names.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { CASES } from './cases.ts';
import { CODES } from './codes.ts';
import { type DeputyFacts, deputyParams } from './deputies.ts';
import { DIGEST } from './digest.ts';
import { MATTERS, matterTemplate } from './matters.ts';
import { isPersonal, PERSONAL } from './personal.ts';
import { PORTAL } from './portal.ts';
import { fill, type Template, type Wording } from './template.ts';

const ALL = { ...CASES, ...CODES, ...DIGEST, ...MATTERS, ...PERSONAL, ...PORTAL } as const;

export type TemplateName = keyof typeof ALL;
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = ALL;

export function findTemplate(name: string): Template | null {
  return Object.hasOwn(ALL, name) ? ALL[name as TemplateName] : null;
}

/** The template of a notice by its kind; null where nothing is said of it. */
export function noticeTemplate(kind: string, toReporter: boolean): TemplateName | null {
  return isPersonal(kind) ? kind : matterTemplate(kind, toReporter);
}

type Around = {
  readonly facts?: DeputyFacts;
  /** What the city says instead. */
  readonly own?: ReadonlyMap<string, Readonly<Record<Language, Wording>>>;
};

/** What a list of notices says of one beside its matter; null where the catalogue has nothing. */
export function noticeLine(
  kind: string,
  toReporter: boolean,
  language: Language,
  { facts = {}, own }: Around = {},
): string | null {
  const [, clock = ''] = kind.split('.');
  const mentioned = kind === 'issue.mentioned';
  const name = noticeTemplate(kind, toReporter && !mentioned) ?? noticeTemplate(kind, false);
  if (name === null) return null;
  return fill(own?.get(name)?.[language] ?? TEMPLATES[name][language], {
    clock: clockWords(clock)?.[language] ?? clock,
    ...deputyParams(facts, language),
  }).line;
}
