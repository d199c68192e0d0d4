import { hatchNames } from './areaMapStyle.ts';
import type { Palette } from './tokens.ts';

const size = 10;

type Picture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

type Inked = (x: number, y: number) => boolean;

/** Slanted lines for gaps, a net for overlaps, dots for new grids, so that they differ without colour. */
const inked: Readonly<Record<string, Inked>> = {
  [hatchNames.gap]: (x, y) => (x + y) % size < 2,
  [hatchNames.overlap]: (x, y) => x % 5 === 0 || y % 5 === 0,
  [hatchNames.added]: (x, y) => x % 5 < 2 && y % 5 < 2 && x < 5 === y < 5,
};

/** What is wrong has the colour of danger; a new grid has not. */
export function hatching(
  name: string,
  { danger, primary }: Pick<Palette, 'danger' | 'primary'>,
): Picture | null {
  const isInked = inked[name];
  if (isInked === undefined) return null;
  const isFault = name !== hatchNames.added;
  const colour = isFault ? danger : primary;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const veil = isFault ? 18 : 0;
      data.set([red ?? 0, green ?? 0, blue ?? 0, isInked(x, y) ? 255 : veil], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
