/** Wrong passwords by name and by where they came from, so that strangers' guesses are slow and keep nobody else out. */

type Lane = { count: number; until: number };

const MOST_LANES = 100_000;
/** While a name is being guessed at from many places, one stranger's password is looked at in this time. */
const SLOT_MS = 30_000;
/** How long a device that was wrong too often waits for each answer. */
const SLOW_MS = 2_000;

export class Guesses {
  readonly #lanes = new Map<string, Lane>();
  readonly #slots = new Map<string, number>();

  /** Whether this name is refused from there, whatever the password. */
  locked(name: string, from: string, now: number): boolean {
    const lane = this.#lanes.get(`${name}\n${from}`);
    return lane !== undefined && lane.until > now;
  }

  /** One more wrong one; true where from now on it is refused for a while. */
  failed(name: string, from: string, lock: { now: number; after: number; until: number }): boolean {
    const key = `${name}\n${from}`;
    const before = this.#lanes.get(key);
    const over = before !== undefined && before.until !== 0 && before.until <= lock.now;
    const count = before === undefined || over ? 1 : before.count + 1;
    const locked = count >= lock.after;
    this.#lanes.delete(key);
    this.#lanes.set(key, { count, until: locked ? lock.until : 0 });
    dropOldest(this.#lanes);
    return locked;
  }

  forgive(name: string, from: string): void {
    this.#lanes.delete(`${name}\n${from}`);
  }

  /** What a known device waits for its answer after too many wrong ones. */
  delayOf(name: string, from: string, now: number): number {
    return this.locked(name, from, now) ? SLOW_MS : 0;
  }

  /** Takes the turn of strangers for a name that many guess at; false where it was taken a moment ago. */
  takeSlot(name: string, now: number): boolean {
    if ((this.#slots.get(name) ?? 0) > now) return false;
    this.#slots.delete(name);
    this.#slots.set(name, now + SLOT_MS);
    dropOldest(this.#slots);
    return true;
  }
}

function dropOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size > MOST_LANES && oldest !== undefined) map.delete(oldest);
}

/** An address as one place: of IPv6 the network, as one household has as many addresses as it likes. */
export function placeOf(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
