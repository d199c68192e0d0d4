/** What a matter waits for next; asked by the server's lists, the console and the field app alike. */
import type { Actor } from '../../city/people/posts.ts';
import { isHelp } from './help.ts';
import { type Promised, promisesOf } from './promises.ts';
import type { IssueState } from './state.ts';
import { CHANNELS, deskOf, holderOf } from './state.ts';
import type { CommandName, Stage } from './steps.ts';
import { rowOf } from './steps.ts';
import { CLOCK_OF_STAGE } from './timers.ts';
import { isSupervised, openParts, relationsOf } from './who.ts';

/** The command each stage waits for first. */
export const NEXT_COMMAND: Readonly<Record<Stage, CommandName | null>> = {
  reported: 'accept',
  confirming: 'confirm',
  objected: 'decide_objection',
  to_file: 'file',
  to_dispatch: 'dispatch',
  to_rule: 'rule',
  dispatched: 'acknowledge',
  handling: 'respond',
  suspended: 'resume',
  responded: 'send_to_verify',
  verifying: 'verify',
  verified: 'close',
  closed: 'rate',
  evaluated: null,
  declined: null,
  withdrawn: null,
  merged: null,
  transferred: null,
};

/**
 * The command that is due next: what was asked for and waits for an answer before the ordinary step of the stage.
 * With an actor the first of them that is theirs to give by right and relation, and null where none is; whether a
 * barrier stands in the way is asked of `allowed`.
 */
export function nextCommand(state: IssueState, actor?: Actor): CommandName | null {
  if (actor === undefined) return waitingFor(state)[0] ?? null;
  const relations = relationsOf(state, actor);
  // The matter is not answered before its parts: a lead unit with a part of its own begins there.
  const own = [
    ...(openParts(state).length > 0 ? PART_FIRST : []),
    ...waitingFor(state),
    ...askedOfSome(state),
  ].find(
    (command) =>
      actor.rights.has(`issue.${command}`) &&
      rowOf(command).from.includes(state.stage) &&
      rowOf(command).who.some((relation) => relations.has(relation)),
  );
  return own ?? null;
}

/** The command that is due next and the queue it is due from: the desk decides what a unit asked for. */
export function nextStep(state: IssueState): { command: CommandName; seat: string | null } | null {
  const command = nextCommand(state);
  if (command === null) return null;
  return { command, seat: BY_DESK.has(command) ? deskOf(state, state.cycle) : holderOf(state) };
}

/** The next step's own moment: what is promised of that step, which need not be the promise that breaks first. */
export function promiseOfNext(state: IssueState): Promised | null {
  const command = nextCommand(state);
  const kind = (command === null ? null : ASKED[command]) ?? CLOCK_OF_STAGE[state.stage] ?? 'handle';
  return promisesOf(state).find((one) => one.kind === kind) ?? null;
}

/** What one command asks for at once: what is rated as not solved is done anew, for the reason just given. */
export function leadsTo(command: string, body: Readonly<Record<string, unknown>>): CommandName | null {
  return command === 'rate' && body.solved === 'no' ? 'reopen' : null;
}

/** Promises of commands that wait beside the step of the stage. */
const ASKED: Partial<Record<CommandName, Promised['kind']>> = {
  decide_extension: 'extension',
  decide_suspension: 'suspension',
  resume: 'review',
  answer_supervision: 'answer',
};

const PART_FIRST = ['respond_part'] as const;
const BY_DESK: ReadonlySet<CommandName> = new Set(['decide_extension', 'decide_suspension']);

/** Requests first, in the order in which they hold up the work; then the step itself. */
function waitingFor(state: IssueState): CommandName[] {
  const asked: CommandName[] = [];
  if (state.pendingExtension !== null) asked.push('decide_extension');
  if (state.pendingSuspension !== null) asked.push('decide_suspension');
  if (state.stage === 'verified' && isSupervised(state)) asked.push('answer_supervision');
  const waiting = asked.filter((command) => rowOf(command).from.includes(state.stage));
  const step = stepCommand(state);
  return step === null ? waiting : [...waiting, step];
}

function stepCommand(state: IssueState): CommandName | null {
  // A patrol find is filed without being accepted first; what was not found on the spot is declined,
  // but not whoever asked for help and was not met.
  if (state.stage === 'reported' && !CHANNELS[state.channel].public) return 'file';
  if (state.stage === 'to_file' && state.found === false && !isHelp(state)) return 'decline';
  return NEXT_COMMAND[state.stage];
}

/** What is asked of somebody besides whoever has to move: an assisting answer, a part without a unit, an answer to a supervision. */
function askedOfSome(state: IssueState): CommandName[] {
  const asked: CommandName[] = ['answer_assist'];
  if (openParts(state).some(({ unit }) => unit === null)) asked.push('assign_part');
  if (isSupervised(state)) asked.push('answer_supervision');
  return asked;
}
