import type { Warning, WarningSaid } from './queries.ts';

export interface ChosenArea {
  readonly code: string;
  readonly name: string;
}

const hourMs = 3_600_000;
const offsetMs = 8 * hourMs;

/** A moment as a field of the browser has it, in the city's time: `2026-11-24T09:41`. */
export function fieldTime(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 16);
}

/** Epoch milliseconds of such a field; undefined where it is empty. */
export function momentOfField(text: string): number | undefined {
  return text === '' ? undefined : Date.parse(`${text}:00+08:00`);
}

/** Nothing that a person must decide is filled in, but for the usual: a day, somewhat grave. */
export function emptyDraft(now: number) {
  return {
    category: 'Met' as Warning['category'],
    urgency: 'Expected' as Warning['urgency'],
    severity: 'Moderate' as Warning['severity'],
    certainty: 'Likely' as Warning['certainty'],
    event: '',
    headline: '',
    description: '',
    instruction: '',
    exercise: false,
    areas: [] as readonly ChosenArea[],
    onset: '',
    expires: fieldTime(now + 24 * hourMs),
  };
}

/** What is written into the form. */
export type Draft = ReturnType<typeof emptyDraft>;

export function bodyOf(draft: Draft) {
  const { instruction, areas, onset, expires, ...said } = draft;
  const onsetAt = momentOfField(onset);
  return {
    ...said,
    ...(instruction.trim() === '' ? {} : { instruction: instruction.trim() }),
    areas: areas.map(({ code }) => code),
    ...(onsetAt === undefined ? {} : { onsetAt }),
    expiresAt: momentOfField(expires) ?? 0,
  };
}

/** The draft as the public would read it were it given at `now`. */
export function saidOf(draft: Draft, now: number): WarningSaid {
  const { onset, expires, areas, ...said } = draft;
  const onsetAt = momentOfField(onset) ?? now;
  return { ...said, areas: [...areas], onsetAt, expiresAt: momentOfField(expires) ?? now };
}

/** Adds an area; those that lie inside it are left out, and it itself where it lies in one that is there. */
export function withArea(areas: readonly ChosenArea[], added: ChosenArea): readonly ChosenArea[] {
  const holds = (outer: string, inner: string) => inner.startsWith(outer.replace(/^(\d{4})00$/, '$1'));
  if (areas.some(({ code }) => holds(code, added.code))) return areas;
  return [...areas.filter(({ code }) => !holds(added.code, code)), added];
}
