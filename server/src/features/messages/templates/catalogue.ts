/** Every message there is, by name. A feature with messages of its own adds them in a file here. */
import { CLOCK_KINDS, type ClockKind } from '@gridgov/domain/issues/state.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { CODES } from './codes.ts';
import { DIGEST } from './digest.ts';
import { MATTERS, matterTemplate } from './matters.ts';
import { PORTAL } from './portal.ts';
import { fill, type Template } from './template.ts';

const ALL = { ...CODES, ...DIGEST, ...MATTERS, ...PORTAL } as const;

export type TemplateName = keyof typeof ALL;
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = ALL;

export function findTemplate(name: string): Template | null {
  return Object.hasOwn(ALL, name) ? ALL[name as TemplateName] : null;
}

/** What a list of notices says of one beside its matter; null where the catalogue has nothing. */
export function noticeLine(kind: string, toReporter: boolean, language: Language): string | null {
  const [, clock = ''] = kind.split('.');
  const mentioned = kind === 'issue.mentioned';
  const name = matterTemplate(kind, toReporter && !mentioned) ?? matterTemplate(kind, false);
  if (name === null) return null;
  return fill(TEMPLATES[name][language], { clock: CLOCK_KINDS[clock as ClockKind]?.[language] ?? clock })
    .line;
}
