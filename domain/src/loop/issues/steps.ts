/**
 * The loop in one table: every command with where it may be given, by whom, what it needs and what it does. The
 * rows are kept by step in table/, the steps, cycles and stages they speak of in stages.ts. A manager can read
 * them; the server, the console, the command forms, docs/workflow.md and the rights all follow from them.
 */

import type { CommandRow } from './stages.ts';
import { ASSIGNING_ROWS } from './table/assigning.ts';
import { CLOSING_ROWS } from './table/closing.ts';
import { HANDLING_ROWS } from './table/handling.ts';

export type { Cycle, Relation, Stage, Step, Turn } from './stages.ts';
export { CYCLES, RELATIONS, STAGES, STEPS } from './stages.ts';

/** Every command of the loop after `report`. Order is the order in which the console offers them. */
export const COMMANDS = { ...ASSIGNING_ROWS, ...HANDLING_ROWS, ...CLOSING_ROWS } as const;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** The row of a command with its exact literals widened, for code that walks the table. */
export function rowOf(command: CommandName): CommandRow {
  return COMMANDS[command];
}
