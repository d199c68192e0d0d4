/** Pins that would lie on one another: apart where the map is close enough, else gathered under a number. */
import type { MapPin } from './mapTypes.ts';

export interface PlacedPin {
  readonly pin: MapPin;
  /** Pixels in the map's box. */
  readonly x: number;
  readonly y: number;
}

export interface PinGroup {
  readonly x: number;
  readonly y: number;
  readonly pins: readonly MapPin[];
}

/** Targets of 24 pixels need as much between their middles, and a little to tell them apart. */
export const apart = 28;

const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

/** Joins what is nearer than `apart` until nothing is. */
export function gatherPins(placed: readonly PlacedPin[]): PinGroup[] {
  let groups: PinGroup[] = placed.map(({ pin, x, y }) => ({ x, y, pins: [pin] }));
  for (let joined = true; joined; ) {
    const next: PinGroup[] = [];
    joined = false;
    for (const group of groups) {
      const at = next.findIndex((one) => far(one, group) < apart);
      const near = next[at];
      if (near === undefined) next.push(group);
      else {
        next[at] = joinedOf(near, group);
        joined = true;
      }
    }
    groups = next;
  }
  return groups;
}

function joinedOf(a: PinGroup, b: PinGroup): PinGroup {
  const [n, m] = [a.pins.length, b.pins.length];
  const middle = (of: 'x' | 'y') => (a[of] * n + b[of] * m) / (n + m);
  return { x: middle('x'), y: middle('y'), pins: [...a.pins, ...b.pins] };
}

const mostRounds = 120;
/** Turned by this for each pin, those on one spot leave it in all directions. */
const turn = 2.4;

/** Pushes pins apart; null where they are too many for that. */
export function spreadPins(placed: readonly PlacedPin[]): PlacedPin[] | null {
  const spots = placed.map(({ pin, x, y }, at) => ({
    pin,
    x: x + 0.01 * Math.cos(turn * at),
    y: y + 0.01 * Math.sin(turn * at),
  }));
  for (let round = 0; round < mostRounds; round += 1) {
    if (!push(spots)) return spots;
  }
  return null;
}

function push(spots: { x: number; y: number }[]): boolean {
  let moved = false;
  for (const [at, a] of spots.entries()) {
    for (const b of spots.slice(at + 1)) {
      const distance = far(a, b);
      if (distance >= apart) continue;
      moved = true;
      // A little further than needed, so that rounding leaves them apart.
      const share = (apart + 0.5 - distance) / (2 * (distance || 1));
      const [dx, dy] = [(b.x - a.x) * share, (b.y - a.y) * share];
      a.x -= dx;
      a.y -= dy;
      b.x += dx;
      b.y += dy;
    }
  }
  return moved;
}

const urgency: readonly MapPin['tone'][] = ['help', 'over', 'due', 'soon', 'ok', 'paused', 'main', 'plain'];

/** A group as one pin: the worst state in it, and how many matters it stands for. */
export function pinOf(group: PinGroup, words: (n: string) => string): MapPin | null {
  const [first] = group.pins;
  if (first === undefined || group.pins.length === 1) return first ?? null;
  const count = group.pins.reduce((sum, pin) => sum + (pin.count ?? 1), 0);
  const tone = urgency.find((one) => group.pins.some((pin) => pin.tone === one)) ?? 'plain';
  return {
    id: `group ${group.pins.map(({ id }) => id).join(' ')}`,
    longitude: first.longitude,
    latitude: first.latitude,
    tone,
    label: words(count.toLocaleString('en-US')),
    count,
    chosen: group.pins.some(({ chosen }) => chosen === true),
  };
}
