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
export function onForm({ parts, assists, ...event }: IssueEvent): EventOf<Loop> {
  if (parts === undefined && assists === undefined) return event as EventOf<Loop>;
  const lanes = (lane: 'part' | 'assist', kept: readonly PartClock[] = []) =>
    kept.map(({ no, clock }) => ({ lane, key: String(no), clocks: { [lane]: clock } }));
  return { ...event, lanes: [...lanes('part', parts), ...lanes('assist', assists)] } as EventOf<Loop>;
}

/** An event of the form as it is kept: stages of lanes follow from its body, clocks of parts go by their numbers. */
export function asKept({ lanes, ...event }: EventOf<Loop>): IssueEvent {
  const of = (name: 'part' | 'assist') =>
    (lanes ?? []).flatMap(({ lane, key, clocks }): PartClock[] => {
      // The clock of a lane has a unit of the standards: it was begun with a limit of theirs.
      const clock = lane === name ? (clocks?.[name] as Part['clock'] | undefined) : undefined;
      return clock === undefined ? [] : [{ no: Number(key), clock }];
    });
  const [parts, assists] = [of('part'), of('assist')];
  return {
    ...event,
    ...(parts.length === 0 ? {} : { parts }),
    ...(assists.length === 0 ? {} : { assists }),
  } as IssueEvent;
}
