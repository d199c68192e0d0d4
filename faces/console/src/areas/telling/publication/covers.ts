/** Boxes drawn over a picture, as shares of its width and height. */
import type { Part } from './queries.ts';

const least = 0.01;
const keep = (n: number, low: number, high: number) => Math.min(high, Math.max(low, n));

/** The box between two corners; null where it is too small to have been meant. */
export function between(a: readonly [number, number], b: readonly [number, number]): Part | null {
  const [x1, x2] = [keep(Math.min(a[0], b[0]), 0, 1), keep(Math.max(a[0], b[0]), 0, 1)];
  const [y1, y2] = [keep(Math.min(a[1], b[1]), 0, 1), keep(Math.max(a[1], b[1]), 0, 1)];
  if (x2 - x1 < least || y2 - y1 < least) return null;
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const step = 0.02;

/** The box after a key: moved, or with `grow` made larger and smaller; null where the key does nothing. */
export function afterKey(part: Part, key: string, grow: boolean): Part | null {
  const way = ways[key];
  if (way === undefined) return null;
  const [dx, dy] = [way[0] * step, way[1] * step];
  if (grow) {
    return {
      ...part,
      width: keep(part.width + dx, least, 1 - part.x),
      height: keep(part.height + dy, least, 1 - part.y),
    };
  }
  return { ...part, x: keep(part.x + dx, 0, 1 - part.width), y: keep(part.y + dy, 0, 1 - part.height) };
}

/** A box in the middle, to be moved by keys. */
export const middle: Part = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
