/** Nobody is on duty twice at once, in whatever rosters; and when somebody is free. */
import { DAY, dayNumber, momentText, SHANGHAI_OFFSET } from '../../calendar/zone.ts';
import type { Served, Slot } from '../duty/roster.ts';

const isServed = (slot: Slot): slot is Served => slot.personId !== null;

/** Slots of one person in which another one of theirs is already running. */
export function clashesOf(slots: readonly Slot[]): readonly (readonly [Served, Served])[] {
  const found: (readonly [Served, Served])[] = [];
  for (const own of Map.groupBy(slots.filter(isServed), ({ personId }) => personId).values()) {
    // The one that lasts longest of those before: a short one may lie between.
    let longest: Served | undefined;
    for (const slot of own.toSorted((one, other) => one.start - other.start)) {
      if (longest !== undefined && longest.end > slot.start) found.push([longest, slot]);
      if (longest === undefined || slot.end > longest.end) longest = slot;
    }
  }
  return found;
}

/** The times of a day in which none of these slots runs, as `08:00–20:00`. */
export function freeTimes(slots: readonly Pick<Slot, 'start' | 'end'>[], day: string): string[] {
  const start = (dayNumber(day) ?? 0) * DAY - SHANGHAI_OFFSET;
  const end = start + DAY;
  const clock = (at: number) => (at === end ? '24:00' : momentText(at).slice(11, 16));
  const free: string[] = [];
  let from = start;
  for (const slot of slots.toSorted((one, other) => one.start - other.start)) {
    if (slot.start > from && from < end) free.push(`${clock(from)}–${clock(Math.min(slot.start, end))}`);
    from = Math.max(from, slot.end);
  }
  return from < end ? [...free, `${clock(from)}–24:00`] : free;
}
