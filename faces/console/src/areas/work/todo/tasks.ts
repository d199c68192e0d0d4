/** What the list makes of its tasks: groups by the day of their promise, and the one that keys move to. */
import { dayAndTime } from '@gridgov/ui/times.ts';
import type { Task } from './queries.ts';

export type Group = 'over' | 'today' | 'later';

export const keyOfTask = ({ case: id, lane }: Task): string => `${id} ${lane?.name ?? ''} ${lane?.key ?? ''}`;

/** Beside the title; what is named by its number needs it no second time. */
export const numberBeside = ({ title, number }: Pick<Task, 'title' | 'number'>): string =>
  title.includes(number) ? '' : number;

export function groupOf({ dueAt, clock }: Pick<Task, 'dueAt' | 'clock'>, now: number): Group {
  if (dueAt === null || clock.state === 'paused') return 'later';
  if (Date.parse(dueAt) < now) return 'over';
  return dayAndTime(dueAt).day === dayAndTime(now).day ? 'today' : 'later';
}

export interface Section {
  readonly group: Group;
  readonly tasks: readonly Task[];
}

/** In the order of the list; a heading wherever the group changes. */
export function sectionsOf(tasks: readonly Task[], now: number): Section[] {
  const groups: readonly Group[] = ['over', 'today', 'later'];
  const found = Map.groupBy(tasks, (task) => groupOf(task, now));
  return groups.flatMap((group) => {
    const own = found.get(group);
    return own === undefined ? [] : [{ group, tasks: own }];
  });
}

/** Stops at both ends; from nowhere it is the first. */
export function moved(keys: readonly string[], at: string | null, step: 1 | -1): string | null {
  const from = at === null ? -1 : keys.indexOf(at);
  if (from < 0) return keys[0] ?? null;
  return keys[Math.max(0, Math.min(keys.length - 1, from + step))] ?? null;
}

const DAY = 86_400_000;

/** The end of the day before, when most desks close. */
export function yesterdayEvening(now: number): number {
  return Date.parse(`${dayAndTime(now - DAY).day}T17:30:00+08:00`);
}
