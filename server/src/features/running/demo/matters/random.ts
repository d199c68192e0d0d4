import { createHash } from 'node:crypto';

/** Numbers from a fixed seed (mulberry32), the same on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** As one of this seed: what is drawn from here on does not depend on what was drawn before. */
  restart(seed: number): void {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number, both ends counted. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError where there is nothing to choose from */
  pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.next() * from.length)];
    if (one === undefined) throw new RangeError('There is nothing to choose from');
    return one;
  }

  weighted<T>(from: readonly (readonly [T, number])[]): T {
    let left = this.next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [one, weight] of from) {
      left -= weight;
      if (left < 0) return one;
    }
    return this.pick(from)[0];
  }

  shuffled<T>(from: readonly T[]): T[] {
    const mixed = [...from];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = this.whole(0, at);
      const [a, b] = [mixed[at] as T, mixed[other] as T];
      mixed[at] = b;
      mixed[other] = a;
    }
    return mixed;
  }
}

/** The same uuid of version 7 for the same moment and key, so that a load that goes on gives the same commands. */
export function idOf(at: number, key: string): string {
  const bytes = createHash('sha256').update(`gridgov demo ${key}`).digest().subarray(0, 16);
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
