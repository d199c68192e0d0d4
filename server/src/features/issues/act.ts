import { createHash } from 'node:crypto';
import { canBeMaster, decide, decideReport } from '@gridgov/domain/issues/decide.ts';
import type { BodyOfCommand } from '@gridgov/domain/issues/decisions/given.ts';
import type { IssueEvent } from '@gridgov/domain/issues/events.ts';
import type { Facts, MasterFact } from '@gridgov/domain/issues/facts.ts';
import type { PlaceValue } from '@gridgov/domain/issues/fields.ts';
import type { Channel, IssueState, Reporter } from '@gridgov/domain/issues/state.ts';
import { isOpen, stepOf, unitSeat } from '@gridgov/domain/issues/state.ts';
import type { CommandName } from '@gridgov/domain/issues/steps.ts';
import { maySee, relationsOf } from '@gridgov/domain/issues/who.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { canonical, sha256 } from '../../platform/ledger/canonical.ts';
import type { Outcome, Who } from '../../platform/ledger/stream.ts';
import { concernsBeside } from './concern.ts';
import type { IssueDeps } from './deps.ts';
import { jobsOf } from './follow-ups.ts';
import { marksBeside } from './marks.ts';
import { noticesBeside } from './notices.ts';
import { findState } from './queries.ts';
import { routeQuestion } from './route-question.ts';
import type { RuleSet } from './rules-source.ts';
import { tsvectorOf } from './words.ts';

/** Where a command came from, for the event. */
export type Origin = { commandId: string; requestId: string; address: string; now: number };

export type ReportInput = {
  channel: Channel;
  nature: string;
  title: string;
  description: string;
  classCode: string | null;
  place: PlaceValue;
  reporter: Reporter;
  contact?: { name?: string | undefined; phone?: string | undefined };
  files: readonly string[];
  linked: readonly string[];
};

/** Reports a matter. The command's id becomes the matter's, so a report sent twice is one matter. */
export async function report(
  deps: IssueDeps,
  actor: Actor,
  input: ReportInput,
  origin: Origin,
): Promise<Outcome> {
  const { district } = input.place;
  await deps.checkFiles(input.files, actor.personId);
  const rules = deps.rules.current(origin.now);
  const number = await deps.numbers.next(district, origin.now);
  const { contact, description, ...rest } = input;
  const textHash = createHash('sha256').update(description).digest('hex');
  return deps.ledger.run({
    district,
    id: origin.commandId,
    commandId: origin.commandId,
    digest: digestOf(actor, 'report', input),
    who: whoOf(actor, 'issue.report', origin),
    now: origin.now,
    decide: (state, now) => {
      if (state !== null) throw new Refusal('not-found', { what: '@word.issue' });
      const facts = factsOf(rules, null, null, {
        deps,
        id: origin.commandId,
        classCode: input.classCode,
        condition: null,
      });
      const events = decideReport(
        { ...rest, id: origin.commandId, district, number, textHash },
        actor,
        now,
        facts,
      );
      return {
        events,
        jobs: jobsOf({ id: origin.commandId, district, cause: origin.commandId }, events),
        beside: besideOf(deps, input, now),
      };
    },
    beside: consequences(rules),
    result: resultOf,
  });
}

/** Reminders, notices, and the units newly concerned, which follow from what happened. */
function consequences(rules: RuleSet) {
  return (state: IssueState, version: number, events: readonly IssueEvent[], now: number) => ({
    issue_mark: marksBeside(events, version, rules.calendar),
    notice: noticesBeside(events, state, now),
    issue_file: filesBeside(events, version, now),
    issue_concern: concernsBeside(events, state, version, now),
  });
}

function besideOf(deps: IssueDeps, input: ReportInput, now: number) {
  const at = new Date(now).toISOString();
  const { contact } = input;
  const reporter =
    contact?.name || contact?.phone
      ? [
          {
            name_sealed: sealed(deps, contact.name),
            phone_sealed: sealed(deps, contact.phone),
            phone_index: contact.phone ? hex(deps.contacts.index(contact.phone)) : null,
          },
        ]
      : [];
  return {
    issue_text: [
      {
        title: input.title,
        description: input.description,
        place_text: input.place.text,
        reported_at: at,
        words: tsvectorOf(input.title, input.place.text, input.description),
      },
    ],
    issue_contact: reporter,
  };
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
const sealed = (deps: IssueDeps, text: string | undefined) => (text ? hex(deps.contacts.seal(text)) : null);

/** Files named by the events; the same file may be named again by a later one. */
function filesBeside(events: readonly IssueEvent[], version: number, now: number) {
  const at = new Date(now).toISOString();
  return events.flatMap((event, index) => {
    const files = 'files' in event.body ? (event.body.files ?? []) : [];
    const row = { version: version - events.length + index + 1, purpose: event.name, at };
    return [...new Set(files)].map((file_id) => ({ file_id, ...row }));
  });
}

export type Act<C extends CommandName> = {
  district: string;
  id: string;
  command: C;
  body: BodyOfCommand<C>;
};

/** Gives a command to a matter. Throws Refusal where the domain says no. */
export async function act<C extends CommandName>(
  deps: IssueDeps,
  actor: Actor,
  { district, id, command, body }: Act<C>,
  origin: Origin,
): Promise<Outcome> {
  await deps.checkFiles((body as { files?: readonly string[] }).files ?? [], actor.personId);
  const master = await masterOf(deps, district, body, actor);
  const handlers = command === 'hand_over' ? await handlersOf(deps, district, id, origin.now) : null;
  return deps.ledger.run({
    district,
    id,
    commandId: origin.commandId,
    digest: digestOf(actor, command, { id, body }),
    who: whoOf(actor, `issue.${command}`, origin),
    now: origin.now,
    decide: (state, now) => {
      if (state === null || isForeign(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
      const rules = rulesFor(deps, state, command, now);
      if (command === 'file') checkCondition(rules, state, body);
      const given = body as {
        class?: string;
        condition?: string;
        files?: readonly string[];
        place?: PlaceValue;
      };
      const facts = factsOf(rules, state, master, {
        deps,
        id: origin.commandId,
        classCode: given.class ?? state.classCode,
        condition: given.condition ?? (command === 'move_rules' ? state.condition : null),
        place: given.place ?? state.place,
        handlers,
      });
      const events = decide(state, command, body, actor, now, facts);
      return {
        events,
        jobs: jobsOf({ id, district, cause: origin.commandId }, events, state),
      };
    },
    beside: consequences(deps.rules.current(origin.now)),
    result: resultOf,
  });
}

/** Neither seen by the actor nor theirs to act on: they are told no more than of a matter that is not there. */
function isForeign(state: IssueState, actor: Actor): boolean {
  const onlyAnyone = relationsOf(state, actor).size === 1;
  return onlyAnyone && !maySee(state, actor);
}

/** Events that follow from elsewhere (a master that closed …), given by the system. Nothing to do is no error. */
export async function giveEvents(
  deps: IssueDeps,
  actor: Actor,
  { district, id, commandId, now }: { district: string; id: string; commandId: string; now: number },
  follow: (state: IssueState) => readonly IssueEvent[],
): Promise<void> {
  await deps.ledger.run({
    district,
    id,
    commandId,
    digest: sha256(canonical({ follow: commandId })),
    who: whoOf(actor, 'system', { commandId, requestId: 'follow-up', address: 'system', now }),
    now,
    decide: (state) => {
      if (state === null) throw new Refusal('not-found', { what: '@word.issue' });
      const events = follow(state);
      return { events, jobs: jobsOf({ id, district, cause: commandId }, events, state) };
    },
    beside: consequences(deps.rules.current(now)),
    result: resultOf,
  });
}

/** An open matter keeps the rules it was filed under; filing and moving take those in force. */
export function rulesFor(deps: IssueDeps, state: IssueState, command: CommandName, now: number): RuleSet {
  const current = deps.rules.current(now);
  if (command === 'file' || command === 'move_rules') return current;
  return deps.rules.version(state.rulesVersion) ?? current;
}

async function handlersOf(
  deps: IssueDeps,
  district: string,
  id: string,
  at: number,
): Promise<ReadonlySet<string>> {
  const lead = (await findState(deps.db, district, id))?.lead ?? null;
  return lead === null ? new Set() : deps.holders(unitSeat(lead), at);
}

/** Of several opening conditions, each with its own limit, a person has to say which one holds. */
function checkCondition(rules: RuleSet, state: IssueState, body: object): void {
  if (state.classCode === null || 'condition' in body) return;
  if (rules.conditionsOf(state.classCode).length < 2) return;
  throw new Refusal('field-missing', { field: '@field.file.condition' });
}

/** Null where there is none the actor may see: what they cannot look at they cannot judge to be the same. */
async function masterOf(
  deps: IssueDeps,
  district: string,
  body: object,
  actor: Actor,
): Promise<MasterFact | null> {
  if (!('master' in body) || typeof body.master !== 'string') return null;
  const id = body.master.includes('.') ? (body.master.split('.')[1] ?? '') : body.master;
  const state = await findState(deps.db, district, id);
  if (state === null || !maySee(state, actor)) return null;
  return { id, number: state.number, open: canBeMaster(state) && isOpen(state), master: state.master };
}

type FactInputs = {
  deps: IssueDeps;
  id: string;
  classCode: string | null;
  condition: string | null;
  /** Where the matter will lie after the command. */
  place?: PlaceValue;
  /** Who works at the lead unit; asked for only where somebody is named. */
  handlers?: ReadonlySet<string> | null;
};

export function factsOf(
  rules: RuleSet,
  state: IssueState | null,
  master: MasterFact | null,
  { deps, id, classCode, condition, place, handlers }: FactInputs,
): Facts {
  return {
    calendar: rules.calendar,
    policy: rules.policy,
    rulesVersion: rules.version,
    ruling: rules.ruling(classCode, condition),
    list: rules.list,
    unit: (id) => (state !== null && isGridElsewhere(id, state.district) ? null : rules.unit(id)),
    master,
    routing:
      state === null
        ? null
        : rules.route(routeQuestion({ ...state, place: place ?? state.place }, classCode)),
    ...previousCalendar(deps, state),
    ...(handlers ? { isHandler: (person: string) => handlers.has(person) } : {}),
    onDutyList: rules.onDutyList(classCode),
    sampled: drawn(id, rules.policy.sampleOneIn),
    linkedId: id,
  };
}

/** A matter never leaves its district, so a grid of another one can neither lead nor assist: see `transfer`. */
function isGridElsewhere(unit: string, district: string): boolean {
  return unit.startsWith('grid:') && !unit.startsWith(`grid:${district}`);
}

/** The calendar the matter's clocks ran on so far: what ran under it stays when the rules change. */
function previousCalendar(deps: IssueDeps, state: IssueState | null): Pick<Facts, 'previousCalendar'> {
  const before = state === null ? null : deps.rules.version(state.rulesVersion);
  return before === null ? {} : { previousCalendar: before.calendar };
}

/** Drawn by the command's id, so that a command tried again is drawn alike. */
function drawn(id: string, oneIn: number): boolean {
  return sha256('sample', id).readUInt32BE(0) % oneIn === 0;
}

function whoOf(actor: Actor, right: string, origin: Origin): Who {
  const { personId, postId } = actor;
  return { personId, postId, right, requestId: origin.requestId, address: origin.address };
}

function digestOf(actor: Actor, command: string, body: unknown): Buffer {
  return sha256(canonical({ person: actor.personId, post: actor.postId, command, body }));
}

function resultOf(
  state: IssueState,
  version: number,
  events: readonly IssueEvent[],
): Record<string, unknown> {
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    version,
    stage: state.stage,
    step: stepOf(state),
    cycle: state.cycle,
    inTime: state.inTime,
    events: events.map((event) => `issue.${event.name}`),
  };
}
