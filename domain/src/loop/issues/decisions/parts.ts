/** Parts of a matter: split, answered, returned, given to another unit, cancelled. */
import { startClock, stopClock } from '../../../calendar/clock.ts';
import { minuteTextAt } from '../../../calendar/zone.ts';
import { Refusal } from '../../../refusal.ts';
import type { PartValue } from '../../../workflow/fields.ts';
import type { Facts } from '../facts.ts';
import type { IssueState, Part } from '../state.ts';
import type { Decisions, Given } from '../types.ts';
import { refField } from '../words.ts';
import { underItem, wrong, wrote } from './given.ts';

type OfParts = 'split' | 'respond_part' | 'return_part' | 'assign_part' | 'cancel_part';

export const PARTS: Decisions<OfParts> = {
  split: ({ state, body, now, facts }) => {
    const under = underItem(
      body.parts.map((part) => part.unit),
      { state, facts, now },
    );
    checkLimits(body.parts, state, now, facts);
    const parts = body.parts.map(({ title, unit, limit }, index) => {
      const at = { kind: 'part', limit: limit.n, unit: limit.unit, at: now };
      const no = state.parts.length + index + 1;
      return { title, unit, limit, no, clock: startClock(facts.calendar, at) };
    });
    return [wrote('split', { parts, ...under })];
  },
  respond_part: (given) => {
    const { result, files } = given.body;
    const part = partOf(given);
    return [wrote('part_responded', { no: part.no, result, files, clock: stopped(part, given) })];
  },
  return_part: (given) => {
    const { reason, note } = given.body;
    const { no, unit } = partOf(given);
    return [wrote('part_returned', { no, unit: unit ?? '', reason, note })];
  },
  assign_part: (given) => {
    const { unit, note } = given.body;
    const { no, unit: from } = partOf(given);
    if (unit === from) throw new Refusal('unchanged', { what: refField('assign_part', 'unit') });
    return [wrote('part_assigned', { no, unit, from, note, ...underItem([unit], given) })];
  },
  cancel_part: (given) => {
    const { reason } = given.body;
    const part = partOf(given);
    return [wrote('part_cancelled', { no: part.no, unit: part.unit, reason, clock: stopped(part, given) })];
  },
};

/** No part may run longer than the whole; one that is over has no time left to be shared out. */
function checkLimits(parts: readonly PartValue[], state: IssueState, now: number, facts: Facts): void {
  const due = state.clocks.handle?.dueAt ?? null;
  if (due === null || due <= now) return;
  for (const { limit } of parts) {
    const { dueAt } = startClock(facts.calendar, { kind: 'part', limit: limit.n, unit: limit.unit, at: now });
    if (dueAt === null || dueAt <= due) continue;
    const problem = `${limit.n} ${limit.unit} (${minuteTextAt(dueAt)})`;
    throw wrong(refField('split', 'parts'), problem, `≤ ${minuteTextAt(due)}`);
  }
}

type OfPart = Pick<Given<'cancel_part'>, 'state' | 'lane' | 'now' | 'facts'>;

function partOf({ state, lane }: OfPart): Part {
  const part = state.parts.find(({ no }) => String(no) === lane?.key);
  if (part === undefined) throw new Error(`the matter has no part ${lane?.key}`);
  return part;
}

function stopped(part: Part, { facts, now }: OfPart) {
  return stopClock(facts.calendar, part.clock, now);
}
