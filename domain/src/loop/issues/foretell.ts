/** What comes of a command, told before it is given, by whoever holds the rules but not all that the server knows. */
import type { CompiledCalendar } from '../../calendar/calendar.ts';
import type { Actor } from '../../city/people/posts.ts';
import { Refusal } from '../../refusal.ts';

import { EVERY_CLASS } from '../../work/guard/guard.ts';
import { decide, decideReport, type Report } from './decide.ts';
import type { IssueEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Facts, Policy } from './facts.ts';
import { nextStep } from './next.ts';
import { firstToBreak } from './promises.ts';
import type { IssueState } from './state.ts';
import type { CommandName } from './steps.ts';
import type { BodyOfCommand } from './types.ts';

/** The step that is due then, from whose queue, and by when; `step` is null where nothing is. */
export type Foretold = {
  readonly step: { readonly command: CommandName; readonly seat: string | null } | null;
  readonly dueAt: number | null;
};

/** What a phone holds of the rules. */
export type Held = {
  readonly policy: Policy;
  readonly calendar: CompiledCalendar;
  readonly rulesVersion: string;
};

/** Null where it is refused, or where only the server can tell: whether a matter is drawn for verification. */
export function foretell<C extends CommandName>(
  state: IssueState,
  command: C,
  body: BodyOfCommand<C>,
  actor: Actor,
  now: number,
  held: Held,
): Foretold | null {
  return alike([true, false], (sampled) =>
    afterwards(decide(state, command, body, actor, now, factsOf(held, sampled)), state, actor, now),
  );
}

/** The same for a report that is written. */
export function foretellReport(
  report: Omit<Report, 'number' | 'textHash'>,
  actor: Actor,
  now: number,
  held: Held,
): Foretold | null {
  const whole = { ...report, number: '', textHash: '' };
  return alike([true], (sampled) =>
    afterwards(decideReport(whole, actor, now, factsOf(held, sampled)), null, actor, now),
  );
}

function afterwards(
  events: readonly IssueEvent[],
  before: IssueState | null,
  { personId }: Actor,
  now: number,
): Foretold | null {
  const state = events.reduce<IssueState | null>((one, event) => evolve(one, event, now, personId), before);
  if (state === null) return null;
  return toldOf(state);
}

/** The step a matter waits for, and the first moment at which a promise breaks. */
export function toldOf(state: IssueState): Foretold {
  return { step: nextStep(state), dueAt: firstToBreak(state)?.breaksAt ?? null };
}

/** The answer where it is the same whatever the unknown is. */
function alike(unknown: readonly boolean[], tell: (value: boolean) => Foretold | null): Foretold | null {
  try {
    const [first, ...others] = unknown.map(tell);
    const text = JSON.stringify(first);
    return others.every((one) => JSON.stringify(one) === text) ? (first ?? null) : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Lists and units are the server's to check; nothing of what is asked here depends on what they hold. */
function factsOf({ calendar, policy, rulesVersion }: Held, sampled: boolean): Facts {
  return {
    calendar,
    policy,
    rulesVersion,
    ruling: null,
    list: () => null,
    unit: (id) => ({ id, name: id, active: true }),
    master: null,
    routing: null,
    duty: EVERY_CLASS,
    sampled,
    linkedId: '',
  };
}
