/** Clocks by a name of their own, as reminders and notices keep them: the kind, or the part or assisting unit it is of (`part:2`). */
import type { ClockPlace } from '../../workflow/moments.ts';
import { type Assist, CLOCK_KINDS, type ClockKind, type IssueState, type Part } from './state.ts';

export type ClockName = ClockKind | `part:${number}` | `assist:${number}`;

export const partClock = (no: number): ClockName => `part:${no}`;

/** The part whose clock this is; undefined where it is a clock of the matter itself. */
export function partOfClock(state: Pick<IssueState, 'parts'>, name: string): Part | undefined {
  return state.parts.find(({ no }) => partClock(no) === name);
}

/** The assisting unit whose clock this is. */
export function assistOfClock(state: Pick<IssueState, 'assists'>, name: string): Assist | undefined {
  return state.assists.find((_, index) => name === `assist:${index + 1}`);
}

/** The name of a clock on the form. */
export const clockName = ({ timer, key }: ClockPlace): string => (key === null ? timer : `${timer}:${key}`);

/** What a clock is called; null for a name that is none. */
export function clockWords(name: string): { readonly zh: string; readonly en: string } | null {
  const no = /^part:(\d+)$/.exec(name)?.[1];
  if (no !== undefined) return { zh: `部分${no}的反馈时限`, en: `Part ${no}: respond by` };
  if (/^assist:\d+$/.test(name)) return { zh: '协办的答复时限', en: 'Assisting unit: answer by' };
  return Object.hasOwn(CLOCK_KINDS, name) ? CLOCK_KINDS[name as ClockKind] : null;
}
