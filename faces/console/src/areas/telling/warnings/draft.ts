import type { NewWarning } from './queries.ts';
import type { WarningSaid } from './WarningText.tsx';

export interface ChosenArea {
  readonly code: string;
  readonly name: string;
}

/** What is written into the form. Times are `2026-11-24T09:41` of the city. */
export interface Draft {
  readonly category: NewWarning['category'];
  readonly urgency: NewWarning['urgency'];
  readonly severity: NewWarning['severity'];
  readonly certainty: NewWarning['certainty'];
  readonly event: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly exercise: boolean;
  readonly areas: readonly ChosenArea[];
  readonly onset: string;
  readonly expires: string;
}

const hourMs = 3_600_000;
const offsetMs = 8 * hourMs;

/** A moment as a field of the browser has it, in the city's time. */
export function fieldTime(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 16);
}

/** Epoch milliseconds of such a field; undefined where it is empty. */
export function momentOfField(text: string): number | undefined {
  return text === '' ? undefined : Date.parse(`${text}:00+08:00`);
}

/** Nothing that a person must decide is filled in, but for the usual: a day, somewhat grave. */
export function emptyDraft(now: number): Draft {
  return {
    category: 'Met',
    urgency: 'Expected',
    severity: 'Moderate',
    certainty: 'Likely',
    event: '',
    headline: '',
    description: '',
    instruction: '',
    exercise: false,
    areas: [],
    onset: '',
    expires: fieldTime(now + 24 * hourMs),
  };
}

export function bodyOf(draft: Draft): NewWarning {
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
  return {
    ...draft,
    areas: [...draft.areas],
    onsetAt: momentOfField(draft.onset) ?? now,
    expiresAt: momentOfField(draft.expires) ?? now,
  };
}

/** Adds an area; those that lie inside it are left out, and it itself where it lies in one that is there. */
export function withArea(areas: readonly ChosenArea[], added: ChosenArea): readonly ChosenArea[] {
  const holds = (outer: string, inner: string) => inner.startsWith(outer.replace(/^(\d{4})00$/, '$1'));
  if (areas.some(({ code }) => holds(code, added.code))) return areas;
  return [...areas.filter(({ code }) => !holds(added.code, code)), added];
}
