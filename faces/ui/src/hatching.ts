import { hatchNames } from './areaMapStyle.ts';

const size = 10;

type Picture = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** A square that repeats: slanted lines for gaps, a net for overlaps, so that they differ without colour. */
export function hatching(name: string, colour: string): Picture | null {
  const isNet = name === hatchNames.overlap;
  if (!isNet && name !== hatchNames.gap) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isInk = isNet ? x % 5 === 0 || y % 5 === 0 : (x + y) % size < 2;
      data.set([red ?? 0, green ?? 0, blue ?? 0, isInk ? 255 : 18], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
