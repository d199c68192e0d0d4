/**
 * What is drawn on a photo: covers, which leave nothing of what was under them, and marks, which point at a spot.
 * Everything in pixels of the picture.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Cover = { readonly tool: 'cover'; readonly spots: readonly Spot[]; readonly radius: number };
export type Mark = { readonly tool: 'ring' | 'arrow'; readonly from: Spot; readonly to: Spot };
export type Stroke = Cover | Mark;
export type Tool = Stroke['tool'];

/** A picture cut into squares, each with the one colour that is left of it when it is covered. */
export interface Blocks {
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  /** Red, green, blue of each square, row by row. */
  readonly colours: Uint8Array;
}

/** So large that a letter of a plate or an eye is smaller than one square. */
export const blockSize = (width: number, height: number) =>
  Math.max(8, Math.ceil(Math.max(width, height) / 32));

/** Coarse steps: the exact mean of a square would tell whoever guesses what was under it that the guess is right. */
const steps = 32;
const coarse = (value: number) => Math.min(255, Math.floor(value / steps) * steps + steps / 2);

export function blocksOf(
  pixels: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
  size: number,
): Blocks {
  const { data, width, height } = pixels;
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const sums = new Float64Array(columns * rows * 4);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / size) * columns;
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = (row + Math.floor(x / size)) * 4;
      for (let part = 0; part < 3; part += 1)
        sums[to + part] = (sums[to + part] ?? 0) + (data[from + part] ?? 0);
      sums[to + 3] = (sums[to + 3] ?? 0) + 1;
    }
  }
  const colours = Uint8Array.from({ length: columns * rows * 3 }, (_, at) => {
    const block = Math.floor(at / 3) * 4;
    return coarse((sums[block + (at % 3)] ?? 0) / (sums[block + 3] || 1));
  });
  return { size, columns, rows, colours };
}

/** Numbers of the squares a brush has touched, however fast it went. */
export function coveredBy({ spots, radius }: Cover, { size, columns, rows }: Blocks): Set<number> {
  const found = new Set<number>();
  const press = ({ x, y }: Spot) => {
    for (let row = Math.floor((y - radius) / size); row <= Math.floor((y + radius) / size); row += 1) {
      for (
        let column = Math.floor((x - radius) / size);
        column <= Math.floor((x + radius) / size);
        column += 1
      ) {
        if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
        const nearX = Math.min(Math.max(x, column * size), (column + 1) * size);
        const nearY = Math.min(Math.max(y, row * size), (row + 1) * size);
        if (Math.hypot(nearX - x, nearY - y) <= radius) found.add(row * columns + column);
      }
    }
  };
  spots.forEach((spot, at) => {
    const before = spots[at - 1] ?? spot;
    const pieces = Math.max(1, Math.ceil(Math.hypot(spot.x - before.x, spot.y - before.y) / (size / 2)));
    for (let piece = 1; piece <= pieces; piece += 1) press(between(before, spot, piece / pieces));
  });
  return found;
}

const between = (from: Spot, to: Spot, share: number): Spot => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** A press without a drag marks the spot too: a ring around it, an arrow that ends there. */
export function markOf(tool: Mark['tool'], from: Spot, to: Spot, longSide: number): Mark {
  if (Math.hypot(to.x - from.x, to.y - from.y) >= longSide / 40) return { tool, from, to };
  const reach = longSide / (tool === 'ring' ? 12 : 6);
  if (tool === 'arrow') return { tool, from: { x: to.x - reach, y: to.y - reach }, to };
  return { tool, from: { x: to.x - reach, y: to.y - reach }, to: { x: to.x + reach, y: to.y + reach } };
}

/** Three corners of the head of an arrow: left, tip, right. */
export function headOf({ from, to }: Mark, length: number): readonly [Spot, Spot, Spot] {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number) => ({
    x: to.x - length * Math.cos(angle + turn),
    y: to.y - length * Math.sin(angle + turn),
  });
  return [corner(Math.PI / 6), to, corner(-Math.PI / 6)];
}
