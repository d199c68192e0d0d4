/** Parts of a matter: split, answered, returned, given to another unit, cancelled. */
import { startClock, stopClock } from '../../calendar/clock.ts';
import { Refusal } from '../../refusal.ts';
import { timeText } from '../barriers.ts';
import { partsMeant } from '../demands.ts';
import type { Facts } from '../facts.ts';
import type { PartValue } from '../fields.ts';
import type { IssueState, Part } from '../state.ts';
import type { CommandName } from '../steps.ts';
import { openParts } from '../who.ts';
import { refField } from '../words.ts';
import type { Decisions, Given } from './given.ts';
import { guardDutyList, happened } from './given.ts';

type OfParts = 'split' | 'respond_part' | 'return_part' | 'assign_part' | 'cancel_part';

export const PARTS: Decisions<OfParts> = {
  split: ({ state, body, now, facts }) => {
    guardDutyList(
      body.parts.map((part) => part.unit),
      { state, facts },
    );
    checkLimits(body.parts, state, now, facts);
    const parts = body.parts.map(({ title, unit, limit }, index) => {
      const at = { kind: 'part', limit: limit.n, unit: limit.unit, at: now };
      const no = state.parts.length + index + 1;
      return { title, unit, limit, no, clock: startClock(facts.calendar, at) };
    });
    return [happened('split', { parts })];
  },
  respond_part: (given) => {
    const { result, files } = given.body;
    const mine = chosen('respond_part', given);
    return [happened('part_responded', { no: mine.no, result, files, clock: stopped(mine, given) })];
  },
  return_part: (given) => {
    const { reason, note } = given.body;
    const { no, unit } = chosen('return_part', given);
    return [happened('part_returned', { no, unit: unit ?? '', reason, note })];
  },
  assign_part: (given) => {
    const { unit, note } = given.body;
    const { no, unit: from } = chosen('assign_part', given);
    if (unit === from) throw new Refusal('unchanged', { what: refField('assign_part', 'unit') });
    guardDutyList([unit], given);
    return [happened('part_assigned', { no, unit, from, note })];
  },
  cancel_part: (given) => {
    const { reason } = given.body;
    const part = chosen('cancel_part', given);
    return [
      happened('part_cancelled', { no: part.no, unit: part.unit, reason, clock: stopped(part, given) }),
    ];
  },
};

/** No part may run longer than the whole; one that is over has no time left to be shared out. */
function checkLimits(parts: readonly PartValue[], state: IssueState, now: number, facts: Facts): void {
  const due = state.clocks.handle?.dueAt ?? null;
  if (due === null || due <= now) return;
  for (const { limit } of parts) {
    const { dueAt } = startClock(facts.calendar, { kind: 'part', limit: limit.n, unit: limit.unit, at: now });
    if (dueAt === null || dueAt <= due) continue;
    const problem = `${limit.n} ${limit.unit} (${timeText(dueAt)})`;
    throw new Refusal('field-wrong', {
      field: refField('split', 'parts'),
      problem,
      right: `≤ ${timeText(due)}`,
    });
  }
}

type Choosing = Pick<Given<'cancel_part'>, 'state' | 'actor' | 'now' | 'facts'> & {
  body: { part?: number | undefined };
};

/** The part the command means: the one numbered, or the only one it can mean. */
function chosen(command: CommandName, { state, actor, body }: Choosing): Part {
  const meant = partsMeant(command, state, actor);
  // The desk may also take a part from a unit that has not returned it, but then has to say which.
  const choice = command === 'assign_part' ? openParts(state) : meant;
  const part = body.part === undefined ? meant[0] : choice.find(({ no }) => no === body.part);
  if (part !== undefined) return part;
  throw new Refusal('field-wrong', {
    field: refField(command, 'part'),
    problem: String(body.part),
    right: choice.map(({ no }) => no).join(', '),
  });
}

function stopped(part: Part, { facts, now }: Choosing) {
  return stopClock(facts.calendar, part.clock, now);
}
