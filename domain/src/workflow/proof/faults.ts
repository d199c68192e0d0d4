/** What the compiler cannot see in the tables of a trade. */
import type { Trade, Types } from '../form.ts';
import { sealedFaults } from '../sealed.ts';

/** Faults of the tables, in sentences; none for a sound trade. */
export function faultsOf<T extends Types>(trade: Trade<T>): string[] {
  return [
    ...stageFaults(trade),
    ...laneFaults(trade),
    ...timerFaults(trade),
    ...commandFaults(trade),
    ...sealedFaults(trade as unknown as Trade<Types>),
    ...ends(trade),
  ];
}

const timersOf = <T extends Types>(trade: Trade<T>, lane: string | undefined, stage: string) =>
  Object.values(trade.timers).filter(
    (timer) => timer.lane === lane && (timer.runs.includes(stage) || timer.holds?.includes(stage)),
  );

/** Every open stage has somebody whose turn it is and, unless it says why not, a timer. */
function stageFaults<T extends Types>(trade: Trade<T>): string[] {
  return Object.entries(trade.stages).flatMap(([name, { turn, open, free }]) => {
    if (!open) return [];
    const clock = free !== undefined || timersOf(trade, undefined, name).length > 0;
    return [
      ...(turn === 'nobody' ? [`nobody has to move at the open stage ${name}`] : []),
      ...(clock ? [] : [`no timer runs at the open stage ${name}, which does not say why`]),
    ];
  });
}

function laneFaults<T extends Types>(trade: Trade<T>): string[] {
  return Object.entries(trade.lanes).flatMap(([lane, { stages }]) =>
    Object.entries(stages).flatMap(([name, { turn, open, free }]) => {
      if (!open) return [];
      const clock = free !== undefined || timersOf(trade, lane, name).length > 0;
      return [
        ...(turn === 'nobody' ? [`nobody has to move at the open stage ${name} of the lane ${lane}`] : []),
        ...(clock
          ? []
          : [`no timer runs at the open stage ${name} of the lane ${lane}, which does not say why`]),
      ];
    }),
  );
}

function timerFaults<T extends Types>(trade: Trade<T>): string[] {
  return Object.entries(trade.timers).flatMap(([name, timer]) => {
    const stages = timer.lane === undefined ? trade.stages : (trade.lanes[timer.lane]?.stages ?? {});
    const unknown = [
      ...[...timer.runs, ...(timer.holds ?? [])].filter((stage) => !Object.hasOwn(stages, stage)),
      ...(timer.anew ?? []).filter((event) => !Object.hasOwn(trade.events, event)),
      ...[timer.within].filter((other) => other !== undefined && !Object.hasOwn(trade.timers, other)),
      ...[timer.gives].filter((command) => command !== undefined && !Object.hasOwn(trade.commands, command)),
    ];
    const given = timer.gives === undefined || trade.commands[timer.gives]?.who.includes('system' as never);
    return [
      ...unknown.map((word) => `the timer ${name} names ${word}, which there is not`),
      ...(given ? [] : [`the timer ${name} gives ${timer.gives}, which the system may not`]),
    ];
  });
}

function commandFaults<T extends Types>(trade: Trade<T>): string[] {
  return Object.entries(trade.commands).flatMap(([name, row]) => {
    const lanes = Object.values(row.fields).filter(({ kind }) => kind === 'lane').length;
    const { undo } = row;
    return [
      ...(trade.events[row.writes]?.retired ? [`${name} writes ${row.writes}, which is retired`] : []),
      ...(lanes > 1 || (lanes === 1 && row.lane === undefined)
        ? [`${name} asks for a lane it does not act on`]
        : []),
      ...(undo === undefined || Object.hasOwn(trade.commands, undo)
        ? []
        : [`${name} is undone by ${undo}, which there is not`]),
    ];
  });
}

/** Every open stage can be ended by some way of commands. */
function ends<T extends Types>(trade: Trade<T>): string[] {
  const closing = new Set(Object.keys(trade.stages).filter((stage) => !trade.stages[stage]?.open));
  for (let before = -1; before !== closing.size; ) {
    before = closing.size;
    for (const stage of Object.keys(trade.stages)) {
      if (waysFrom(trade, stage).some((to) => closing.has(to))) closing.add(stage);
    }
  }
  return Object.keys(trade.stages)
    .filter((stage) => !closing.has(stage))
    .map((stage) => `no way leads from ${stage} to an end`);
}

/** Stages a command given at a stage may lead to. */
export function waysFrom<T extends Types>(trade: Trade<T>, stage: string): string[] {
  return Object.values(trade.commands).flatMap(({ from, to }) => {
    const here =
      from === 'any' || (from === 'open' && trade.stages[stage]?.open) || from.includes(stage as never);
    return here && to !== undefined ? [to].flat() : [];
  });
}
