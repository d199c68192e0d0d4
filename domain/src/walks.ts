/** Every trade with the invented city in which it is walked at random. */
import type { CompiledCalendar } from './calendar/calendar.ts';
import { whistles } from './hands/whistles/decisions.ts';
import { castOn as castOfWhistles } from './hands/whistles/walking.ts';
import { loop } from './loop/issues/loop.ts';
import { castOn as castOfLoop } from './loop/issues/walking.ts';
import { help } from './safety/help/decisions.ts';
import { castOn as castOfHelp } from './safety/help/walking.ts';
import type { Trade, Types } from './workflow/form.ts';
import { faultsOf } from './workflow/proof/faults.ts';
import { type Cast, type Walked, type WalkOptions, walk } from './workflow/proof/walk.ts';

/** What the tables of a trade hold, and what came of a walk through it. */
export type Proof = Walked & {
  readonly name: string;
  readonly stages: number;
  readonly commands: number;
  readonly events: number;
};

const proofOf =
  <T extends Types>(trade: Trade<T>, castOn: (calendar: CompiledCalendar) => Cast<T>) =>
  (calendar: CompiledCalendar, options: WalkOptions): Proof => {
    const walked = walk(trade, castOn(calendar), options);
    const size = (table: object) => Object.keys(table).length;
    return {
      name: trade.name,
      stages: size(trade.stages),
      commands: size(trade.commands),
      events: size(trade.events),
      ...walked,
      broken: [...faultsOf(trade), ...walked.broken],
    };
  };

/** Walks of the trades, by name. */
export const WALKS: Readonly<Record<string, (calendar: CompiledCalendar, options: WalkOptions) => Proof>> = {
  issue: proofOf(loop, castOfLoop),
  help: proofOf(help, castOfHelp),
  whistle: proofOf(whistles, castOfWhistles),
};
