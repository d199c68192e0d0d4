import { evolve as evolveCase } from '../../workflow/evolve.ts';
import type { EventOf } from '../../workflow/form.ts';
import type { IssueEvent, PartClock } from './events.ts';
import { loop } from './loop.ts';
import type { IssueState, Part } from './state.ts';
import type { Loop } from './types.ts';

/**
 * The state after an event. `before` is null only for `reported`, which makes the matter. Never throws on what
 * `decide` made; `by` is the person who acted.
 */
export function evolve(before: IssueState | null, event: IssueEvent, at: number, by: string): IssueState {
  return evolveCase(loop, before, onForm(event), at, by);
}

/** An event as it is kept, with the clocks of parts by their numbers, as one of the form, with lanes. */
export function onForm({ parts, ...event }: IssueEvent): EventOf<Loop> {
  if (parts === undefined) return event as EventOf<Loop>;
  const lanes = parts.map(({ no, clock }) => ({ lane: 'part', key: String(no), clocks: { part: clock } }));
  return { ...event, lanes } as EventOf<Loop>;
}

/** An event of the form as it is kept: stages of lanes follow from its body, clocks of parts go by their numbers. */
export function asKept({ lanes, ...event }: EventOf<Loop>): IssueEvent {
  const parts = (lanes ?? []).flatMap(({ lane, key, clocks }): PartClock[] => {
    // The clock of a part has a unit of the standards: it was begun with the part's limit.
    const clock = lane === 'part' ? (clocks?.part as Part['clock'] | undefined) : undefined;
    return clock === undefined ? [] : [{ no: Number(key), clock }];
  });
  return { ...event, ...(parts.length === 0 ? {} : { parts }) } as IssueEvent;
}
