import type { AllowedCommand, MatterLane, MatterView } from './types.ts';

/** Commands of the case, and for each lane, by its id, those that can be given to it. */
export interface Acts {
  readonly ofCase: readonly AllowedCommand[];
  readonly ofLanes: ReadonlyMap<string, readonly AllowedCommand[]>;
}

/** A command that acts on lanes stands with each lane it can mean; where it can mean none, with the case. */
export function actsOf({ commands, lanes }: Pick<MatterView, 'commands' | 'lanes'>): Acts {
  const ofLanes = new Map(
    lanes.map((lane) => [lane.id, commands.flatMap((one) => commandFor(one, lane) ?? [])] as const),
  );
  const placed = new Set([...ofLanes.values()].flat().map(({ command }) => command));
  return { ofCase: commands.filter(({ command }) => !placed.has(command)), ofLanes };
}

/** The command with this lane chosen; null where it cannot mean it. */
export function commandFor(command: AllowedCommand, lane: MatterLane): AllowedCommand | null {
  if (command.lane !== lane.name || !command.allowed) return null;
  const field = command.fields.find(({ kind }) => kind === 'lane');
  const options = field?.options ?? [];
  // Without a choice the server finds the one that is meant, which is the reader's own.
  if (options.length === 0) return lane.mine ? command : null;
  const chosen = options.filter(({ value }) => value === lane.key);
  if (chosen.length === 0) return null;
  const fields = command.fields.map((one) => (one === field ? { ...one, options: chosen } : one));
  return { ...command, fields };
}
