/** What moves a request for help on from each stage, most likely first: the one act that a page makes big. */
import type { COMMANDS } from './commands.ts';
import type { Stage } from './tables.ts';

export type HelpCommand = keyof typeof COMMANDS;

const TAKE = ['take', 'take_uncalled'] as const satisfies readonly HelpCommand[];

export const MOVES_ON: Readonly<Record<Stage, readonly HelpCommand[]>> = {
  calling: TAKE,
  unanswered: TAKE,
  taken: ['set_out', 'arrive'],
  going: ['arrive'],
  there: ['finish'],
  handing: ['take_over'],
  ring_back: ['ring_back'],
  look_back: ['look_back'],
  done: [],
  withdrawn: [],
  joined: [],
};

/** The first of them that is allowed; undefined where this post moves nothing on. `stage`: as the server names it. */
export function movesOn(
  stage: string,
  isAllowed: (command: HelpCommand) => boolean,
): HelpCommand | undefined {
  const moves = Object.hasOwn(MOVES_ON, stage) ? MOVES_ON[stage as Stage] : [];
  return moves.find(isAllowed);
}
