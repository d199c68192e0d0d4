import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';

export type Numbers = { next(district: string, at: number): Promise<string> };
/** Takes the next `count` serials of a day; answers the first that is not taken. */
export type TakeSerials = (district: string, day: string, count: number) => Promise<number>;

const BLOCK = 20;

/**
 * Case numbers: district, year, month and day, and a serial of that day (`370602-20261124-0131`). Taken in
 * blocks, so that most cases need no round trip; a restart leaves a gap, never a number twice.
 */
export function numbersFrom(takeSerials: TakeSerials, block = BLOCK): Numbers {
  const held = new Map<string, { next: number; end: number }>();
  const waiting = new Map<string, Promise<void>>();

  async function next(district: string, at: number): Promise<string> {
    const day = dayTextAt(at);
    const key = `${district} ${day}`;
    for (;;) {
      const range = held.get(key);
      if (range !== undefined && range.next < range.end) {
        range.next += 1;
        return `${district}-${day.replaceAll('-', '')}-${String(range.next - 1).padStart(4, '0')}`;
      }
      // Only one asks for a block; the others wait for it and look again.
      const taking = waiting.get(key) ?? take(key, district, day);
      await taking;
    }
  }

  function take(key: string, district: string, day: string): Promise<void> {
    const taking = takeSerials(district, day, block).then((end) => {
      held.set(key, { next: end - block, end });
    });
    const done = taking.finally(() => waiting.delete(key));
    waiting.set(key, done);
    return done;
  }
  return { next };
}
