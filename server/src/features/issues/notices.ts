/** Who is told what because of an event. Rows are written with the command: told exactly once, or not at all. */
import type { IssueEvent } from '@gridgov/domain/issues/events.ts';
import type { IssueState } from '@gridgov/domain/issues/state.ts';
import { deskOf, desksAbove, holderOf, unitSeat } from '@gridgov/domain/issues/state.ts';
import { isSupervised } from '@gridgov/domain/issues/who.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';

type Told = { to: string; kind: string };

/** Rows of `notice` for the events of one command; `state` is the matter after them. */
export function noticesBeside(events: readonly IssueEvent[], state: IssueState, now: number) {
  const told = new Map<string, Told>();
  for (const event of events) {
    for (const one of recipients(event, state)) told.set(`${one.to} ${one.kind}`, one);
  }
  return [...told.values()].map(({ to, kind }) => ({
    id: uuidv7(now),
    to_key: to,
    kind,
    at: new Date(now).toISOString(),
    facts: { number: state.number, title: state.title, stage: state.stage },
  }));
}

/** Told to whoever a note mentions, and to nobody else. */
const MENTIONED = 'issue.mentioned';

/** The desk above, which asked or has to know. */
function above(kind: string, state: IssueState): Told[] {
  return desksAbove(state, state.cycle)
    .slice(0, 1)
    .map((to) => ({ to, kind }));
}

function recipients(event: IssueEvent, state: IssueState): Told[] {
  const kind = `issue.${event.name}`;
  // Whoever has no account is found by the matter itself, through the number they left.
  const reporter = [
    { to: state.reporter.personId === null ? 'reporter' : `person:${state.reporter.personId}`, kind },
  ];
  const lead = state.lead === null ? [] : [{ to: unitSeat(state.lead), kind }];
  const holder = holderOf(state);
  const next = holder === null ? [] : [{ to: holder, kind }];
  switch (event.name) {
    case 'declined':
    case 'closed':
    case 'merged':
    case 'transferred':
    case 'objection_decided':
      return reporter;
    case 'filed':
    case 'responded':
      return [...reporter, ...next];
    case 'extension_decided':
    case 'suspension_decided':
      return [...lead, ...(event.body.grant ? reporter : [])];
    case 'redispatched':
      return [...lead, { to: unitSeat(event.body.from), kind }, ...reporter];
    case 'handed_over':
    case 'assist_answered':
    case 'part_responded':
    case 'resumed':
      return lead;
    case 'recalled':
      return [event.body.unit, ...event.body.assists].map((unit) => ({ to: unitSeat(unit), kind }));
    case 'noted':
      return (event.body.mentions ?? []).map((person) => ({ to: `person:${person}`, kind: MENTIONED }));
    case 'class_corrected':
    case 'place_corrected':
      // It left the unit that had it, and waits to be dispatched anew.
      return event.body.released ? next : [];
    case 'unmerged':
      return [...reporter, ...next];
    case 'withdrawn':
      return isSupervised(state) ? above(kind, state) : [];
    case 'part_returned':
      return [{ to: deskOf(state, state.cycle), kind }];
    case 'part_assigned':
      return [{ to: unitSeat(event.body.unit), kind }];
    case 'part_cancelled':
      return event.body.unit === null ? [] : [{ to: unitSeat(event.body.unit), kind }];
    case 'dispatched':
      return [...lead, ...event.body.assists.map((unit) => ({ to: unitSeat(unit), kind })), ...reporter];
    case 'assist_added':
      return [{ to: unitSeat(event.body.unit), kind }];
    case 'split':
      return event.body.parts.map((part) => ({ to: unitSeat(part.unit), kind }));
    case 'extension_asked':
    case 'suspension_asked':
      return [{ to: deskOf(state, state.cycle), kind }];
    case 'supervision_answered':
      return above(kind, state);
    case 'reported':
    case 'accepted':
    case 'objected':
    case 'returned':
    case 'ruled':
    case 'escalated':
    case 'sent_down':
    case 'reworked':
    case 'confirmed':
    case 'sent_to_verify':
    case 'verified':
    case 'reopened':
    case 'urged':
    case 'supervised':
      return next;
    case 'settled':
    case 'acknowledged':
    case 'rated':
    case 'evaluated':
    case 'rules_moved':
    case 'grid_succeeded':
    case 'duplicate_joined':
    case 'duplicate_left':
    case 'joined':
      return [];
  }
}
