/** Fields the table leaves optional and a certain matter needs all the same. The console's form asks here too. */
import type { Actor } from '../../workflow/form.ts';
import { lanesMeant } from '../../workflow/lane-meant.ts';
import { isHelp, needsPhoto } from './help.ts';
import type { IssueState, Part } from './state.ts';
import type { CommandName } from './steps.ts';
import { COMMANDS, rowOf } from './steps.ts';
import { relationsOf, STANDING } from './who.ts';

/**
 * Names of the optional fields that this matter makes necessary: which part, where there are several; and why it
 * is filed although nothing was found on the spot; a photo of what was done, unless somebody needed help.
 */
export function demandedFields(command: CommandName, state: IssueState, actor: Actor): readonly string[] {
  if (command === 'file') return state.found === false && !isHelp(state) ? ['note'] : [];
  if (command === 'settle') return needsPhoto(state) ? ['files'] : [];
  return partsMeant(command, state, actor).length > 1 ? ['part'] : [];
}

/**
 * The parts a command can mean where no number is given: for a unit its own, for the desk those that nobody has, where
 * there are such. Empty for commands that are not about a part.
 */
export function partsMeant(command: CommandName, state: IssueState, actor: Actor): readonly Part[] {
  if (rowOf(command).lane?.name !== 'part') return [];
  const relations = relationsOf(state, actor);
  const lanes = lanesMeant({ trade: LANED, command, state, actor, relations });
  return lanes.flatMap(({ key }) => state.parts.filter(({ no }) => String(no) === key));
}

const LANED = { ...STANDING, commands: COMMANDS, refs: '' };
