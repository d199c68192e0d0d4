/** What goes next and when: pure, so that page and service worker agree. */
import type { ItemRow } from '../store/db.ts';

type Ordered = Pick<ItemRow, 'id' | 'matter' | 'state' | 'seq' | 'nextAt' | 'held'> &
  Partial<Pick<ItemRow, 'tries' | 'unheard'>>;

/** Only on this phone, and its owner still means to send it. */
export const isUnsent = ({ state }: Pick<ItemRow, 'state'>) => state !== 'sent' && state !== 'dropped';

/** The first of each matter that has not arrived; what follows it waits, also where it was returned. */
export function headsOf<T extends Ordered>(items: readonly T[]): T[] {
  const heads = new Map<string, T>();
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) {
    if (!isUnsent(item) || item.state === 'draft' || heads.has(item.matter)) continue;
    heads.set(item.matter, item);
  }
  return [...heads.values()];
}

/** `sending` was cut off, by a closed page or an empty battery: it goes again under its id. */
export const isOnItsWay = ({ state, held }: Pick<Ordered, 'state' | 'held'>) =>
  held !== true && (state === 'waiting' || state === 'sending');

/** So often something that found no signal goes before what is younger; after that it holds up nobody. */
const firstTries = 3;

/** The oldest that may go. Where anything may, what only found no signal before it goes first: reports keep their order. */
export function nextToSend<T extends Ordered>(items: readonly T[], now: number): T | undefined {
  const heads = headsOf(items).filter(isOnItsWay);
  const isDue = ({ nextAt }: T) => nextAt <= now;
  if (!heads.some(isDue)) return undefined;
  return heads.find((item) => isDue(item) || (item.unheard === true && (item.tries ?? 0) <= firstTries));
}

/** When something may be sent next; undefined where nothing waits for time alone. */
export function nextMoment(items: readonly Ordered[]): number | undefined {
  const moments = headsOf(items)
    .filter(isOnItsWay)
    .map(({ nextAt }) => nextAt);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

const first = 2_000;
const longest = 15 * 60_000;

/** Growing pauses; half of each is left to chance, so that phones that lost the net together do not come at once. */
export function pauseAfter(tries: number, random: number, asked = 0): number {
  const full = Math.min(longest, first * 2 ** Math.min(tries, 20));
  return Math.max(asked, full / 2 + (full / 2) * random);
}

export type Verdict = 'done' | 'again' | 'signed-out' | 'conflict' | 'returned';

/** Refusals that come of what others did meanwhile; the item goes back to its owner with that. */
const overtaken: ReadonlySet<string> = new Set([
  'wrong-stage',
  'not-yours',
  'not-found',
  'already-asked',
  'nothing-asked',
  'no-open-part',
  'ended',
]);

/** What an answer means for an item. Status 0: no answer came, and it may or may not have been done. */
export function verdictOf(status: number, code: string): Verdict {
  if (status >= 200 && status < 300) return 'done';
  if (status === 401) return 'signed-out';
  if (status === 0 || status === 408 || status === 425 || status === 429 || status >= 500) return 'again';
  return overtaken.has(code) ? 'conflict' : 'returned';
}
