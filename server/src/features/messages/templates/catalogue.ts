/** Every message there is, by name. A feature with messages of its own adds them in a file here. */
import { CODES } from './codes.ts';
import { DIGEST } from './digest.ts';
import { MATTERS } from './matters.ts';
import { PORTAL } from './portal.ts';
import type { Template } from './template.ts';

const ALL = { ...CODES, ...DIGEST, ...MATTERS, ...PORTAL } as const;

export type TemplateName = keyof typeof ALL;
export const TEMPLATES: Readonly<Record<TemplateName, Template>> = ALL;

export function findTemplate(name: string): Template | null {
  return Object.hasOwn(ALL, name) ? ALL[name as TemplateName] : null;
}
