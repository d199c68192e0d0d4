/** What a decision has to know besides the matter: rules, routing, people and other matters. */

import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { canBeMaster } from '@gridgov/domain/loop/issues/decide.ts';
import type { Facts, MasterFact } from '@gridgov/domain/loop/issues/facts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { type Duty, UNLISTED } from '@gridgov/domain/work/guard/guard.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { sha256 } from '../../../platform/ledger/canonical.ts';
import type { IssueDeps } from './deps.ts';
import { findState } from './queries.ts';
import { routeQuestion } from './route-question.ts';
import type { RuleSet } from './rules-source.ts';
import { teamOf } from './show/team.ts';

/** An open matter keeps the rules it was filed under; filing and moving take those in force. */
export function rulesFor(deps: IssueDeps, state: IssueState, command: CommandName, now: number): RuleSet {
  const current = deps.rules.current(now);
  if (command === 'file' || command === 'move_rules') return current;
  return deps.rules.version(state.rulesVersion) ?? current;
}

export async function handlersOf(
  deps: IssueDeps,
  district: string,
  id: string,
  at: number,
): Promise<ReadonlySet<string>> {
  const lead = (await findState(deps.db, district, id))?.lead ?? null;
  return lead === null ? new Set() : deps.holders(unitSeat(lead), at);
}

/** Whom a note may mention; null where it mentions nobody. A resident does not know who works on a matter. */
export async function mentionable(
  deps: IssueDeps,
  { district, id, command, body }: { district: string; id: string; command: CommandName; body: object },
  actor: Actor,
  at: number,
): Promise<ReadonlySet<string> | null> {
  const mentions = 'mentions' in body && Array.isArray(body.mentions) ? body.mentions : [];
  if (command !== 'note' || mentions.length === 0) return null;
  const state = actor.post === 'resident' ? null : await findState(deps.db, district, id);
  return state === null ? new Set() : new Set((await teamOf(deps, state, at)).keys());
}

/** Of several opening conditions, each with its own limit, a person has to say which one holds. */
export function checkCondition(rules: RuleSet, state: IssueState, body: object): void {
  if (state.classCode === null || 'condition' in body) return;
  if (rules.conditionsOf(state.classCode).length < 2) return;
  throw new Refusal('field-missing', { field: '@field.file.condition' });
}

/** Null where there is none the actor may see: what they cannot look at they cannot judge to be the same. */
export async function masterOf(
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
  /** Who works on the matter; asked for only where a note mentions somebody. */
  team?: ReadonlySet<string> | null;
  duty?: Duty;
};

export function factsOf(
  rules: RuleSet,
  state: IssueState | null,
  master: MasterFact | null,
  { deps, id, classCode, condition, place, handlers, team, duty = UNLISTED }: FactInputs,
): Facts {
  return {
    calendar: rules.calendar,
    policy: rules.policy,
    rulesVersion: rules.version,
    ruling: rules.ruling(classCode, condition),
    list: rules.list,
    unit: (id) => (state !== null && isGridElsewhere(id, state.district) ? null : rules.unit(id)),
    master,
    // Asked by few commands, and the dearest of these facts.
    get routing() {
      return state === null
        ? null
        : rules.route(routeQuestion({ ...state, place: place ?? state.place }, classCode));
    },
    ...previousCalendar(deps, state),
    ...(handlers ? { isHandler: (person: string) => handlers.has(person) } : {}),
    ...(team ? { isOfTeam: (person: string) => team.has(person) } : {}),
    duty,
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
  return sha256(`sample${id}`).readUInt32BE(0) % oneIn === 0;
}
