/** A line as it is drawn and typed: one place a row, longitude and latitude. */
import type { Boundary, Position, Ring } from './shapes.ts';
import { round } from './shapes.ts';

const place = /^\s*(-?\d{1,3}(?:\.\d+)?)[\s,\uff0c]+(-?\d{1,2}(?:\.\d+)?)\s*$/;

/** Rows that are no place, as one half typed, are left out. */
export function lineOf(text: string): Ring {
  return text.split('\n').flatMap((row): Position[] => {
    const [, longitude, latitude] = place.exec(row) ?? [];
    return longitude === undefined || latitude === undefined
      ? []
      : [[round(Number(longitude)), round(Number(latitude))]];
  });
}

export function textOf(line: readonly (readonly [number, number])[]): string {
  return line.map(([x, y]) => `${round(x)}, ${round(y)}\n`).join('');
}

/** Without the last place. */
export function shorter(text: string): string {
  return textOf(lineOf(text).slice(0, -1));
}

export const bordersOf = (boundaries: readonly Boundary[]): readonly Ring[] =>
  boundaries.flatMap((boundary) => boundary.flat());
