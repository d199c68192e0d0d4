/** Who is told what because of an event. Rows are written with the command: told exactly once, or not at all. */
import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { deskOf, desksAbove, holderOf, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { isSupervised } from '@gridgov/domain/loop/issues/who.ts';
import { marksFor } from '@gridgov/domain/telling/urgency.ts';
import { uuidv7 } from '../../../../platform/ledger/ids.ts';

type Told = { to: string; kind: string };

/** Rows of `notice` for the events of one command; `state` is the matter after them. */
export function noticesBeside(events: readonly IssueEvent[], state: IssueState, now: number) {
  const told = new Map<string, Told>();
  for (const event of events) {
    const of = isQuiet(event, state) ? [] : recipients(event, state);
    for (const one of of) told.set(`${one.to} ${one.kind}`, one);
  }
  return [...told.values()].map(({ to, kind }) => ({
    id: uuidv7(now),
    to_key: to,
    kind,
    at: now,
    facts: {
      number: state.number,
      title: state.title,
      stage: state.stage,
      nature: state.nature,
      ...marksFor(loop, state, to),
    },
  }));
}

/** Of duplicates only that one source says it again is worth a word to whoever has the matter, and once. */
function isQuiet(event: IssueEvent, state: IssueState): boolean {
  return event.name === 'duplicate_joined' && (event.body.repeat !== true || state.repeats?.length !== 1);
}

/** Told to whoever a note mentions, and to nobody else. */
const MENTIONED = 'issue.mentioned';

/** The desk above, which asked or has to know. */
function above(kind: string, state: IssueState): Told[] {
  return desksAbove(state, state.cycle)
    .slice(0, 1)
    .map((to) => ({ to, kind }));
}

/** Who reported the matter, the unit that leads it, and whose turn it is now. */
function partiesOf(state: IssueState, kind: string): Record<'reporter' | 'lead' | 'next', Told[]> {
  const holder = holderOf(state);
  // Whoever has no account is found by the matter itself, through the number they left.
  const by = state.reporter.personId === null ? 'reporter' : `person:${state.reporter.personId}`;
  return {
    reporter: [{ to: by, kind }],
    lead: state.lead === null ? [] : [{ to: unitSeat(state.lead), kind }],
    next: holder === null ? [] : [{ to: holder, kind }],
  };
}

function recipients(event: IssueEvent, state: IssueState): Told[] {
  const kind = `issue.${event.name}`;
  const units = (codes: readonly string[]): Told[] => codes.map((code) => ({ to: unitSeat(code), kind }));
  const { reporter, lead, next } = partiesOf(state, kind);
  switch (event.name) {
    case 'declined':
    case 'closed':
    case 'merged':
    case 'transferred':
    case 'objection_decided':
    case 'settled':
      return reporter;
    case 'accepted':
    case 'filed':
    case 'responded':
    case 'unmerged':
    case 'ruled':
    case 'reworked':
    case 'reopened':
      return [...reporter, ...next];
    case 'verified':
      // That it was done is told when it is closed.
      return [...(event.body.agree ? [] : reporter), ...next];
    case 'resumed':
      return [...lead, ...reporter];
    case 'extension_decided':
    case 'suspension_decided':
      return [...lead, ...(event.body.grant ? reporter : [])];
    case 'dispatched':
      return [...lead, ...units(event.body.assists), ...reporter];
    case 'redispatched':
      return [...lead, ...units([event.body.from]), ...reporter];
    case 'handed_over':
    case 'assist_answered':
    case 'part_responded':
      return lead;
    case 'recalled':
      return units([event.body.unit, ...event.body.assists]);
    case 'part_assigned':
    case 'assist_added':
      return units([event.body.unit]);
    case 'part_cancelled':
      return units(event.body.unit === null ? [] : [event.body.unit]);
    case 'split':
      return units(event.body.parts.map(({ unit }) => unit));
    case 'noted':
      return (event.body.mentions ?? []).map((person) => ({ to: `person:${person}`, kind: MENTIONED }));
    case 'class_corrected':
    case 'place_corrected':
      // It left the unit that had it, and waits to be dispatched anew.
      return event.body.released ? next : [];
    case 'withdrawn':
      return isSupervised(state) ? above(kind, state) : [];
    case 'supervision_answered':
      return above(kind, state);
    case 'part_returned':
    case 'extension_asked':
    case 'suspension_asked':
      return [{ to: deskOf(state, state.cycle), kind }];
    case 'reported':
    case 'duplicate_joined':
    case 'objected':
    case 'returned':
    case 'escalated':
    case 'sent_down':
    case 'confirmed':
    case 'sent_to_verify':
    case 'urged':
    case 'supervised':
      return next;
    case 'acknowledged':
    case 'rated':
    case 'evaluated':
    case 'rules_moved':
    case 'grid_succeeded':
    case 'duplicate_left':
    case 'joined':
      return [];
  }
}
