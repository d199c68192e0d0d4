import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { CHANNELS, CLOCK_KINDS } from '@gridgov/domain/loop/issues/state.ts';
import { CYCLES } from '@gridgov/domain/loop/issues/steps.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';

type Named = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const tables = { post: POST_KINDS, channel: CHANNELS, clock: CLOCK_KINDS, cycle: CYCLES } as const;

/** Names the domain has for its own codes, in the language spoken; an unknown code stands for itself. */
export function useNames(): (table: keyof typeof tables, code: string) => string {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (table, code) => (tables[table] as Named)[code]?.[language] ?? code;
}

/** Kinds of posts somebody can hold. */
export const postKinds = Object.keys(POST_KINDS).filter((kind) => kind !== 'resident' && kind !== 'system');
export const channels = Object.keys(CHANNELS);
export const cycles = Object.keys(CYCLES);
export const clockKinds = Object.keys(CLOCK_KINDS);

/** The level of the areas a post works in. */
export function levelOfPost(kind: string) {
  return kind in POST_KINDS ? POST_KINDS[kind as keyof typeof POST_KINDS].level : 'city';
}

/** Whether the post belongs to a unit and works where that does. */
export function isUnitPost(kind: string): boolean {
  return kind === 'unit_handler' || kind === 'unit_head';
}
