/** Capital letters, digits and a few signs as dots, five by seven, for marks that need no font. */

/** Five columns from left to right, seven dots each: the lowest bit is the upper one. */
const GLYPHS: Readonly<Record<string, string>> = {
  '0': '3e5149453e',
  '1': '00427f4000',
  '2': '4261514946',
  '3': '2141454b31',
  '4': '1814127f10',
  '5': '2745454539',
  '6': '3c4a494930',
  '7': '0171090503',
  '8': '3649494936',
  '9': '064949291e',
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141221c',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e4149497a',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '4649494931',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
  '-': '0808080808',
  ':': '0036360000',
  '.': '0060600000',
  '/': '2010080402',
  _: '4040404040',
  '@': '324979413e',
  '+': '08083e0808',
  ' ': '0000000000',
};
/** What has no dots of its own. */
const UNKNOWN = '7f4141417f';
const [COLUMNS, ROWS] = [6, 9] as const;

/** Whether every sign of a text has dots of its own. */
export const isDrawn = (text: string) => [...text.toUpperCase()].every((sign) => sign in GLYPHS);

type Room = { readonly width: number; readonly least: number; readonly most: number };

/** Lines as the outline of their dots, as large as fits the width. */
export function dotText(
  lines: readonly string[],
  { width, least, most }: Room,
): { path: string; height: number } {
  const longest = Math.max(...lines.map((line) => line.length)) + 1;
  const dot = Math.min(most, Math.max(least, Math.floor(width / (longest * COLUMNS))));
  const boxes = lines.flatMap((line, row) =>
    [...line.toUpperCase()].flatMap((sign, at) => dotsOf(sign, at * COLUMNS + 3, row * ROWS + 2)),
  );
  const path = boxes.map(([x, y]) => `M${x * dot} ${y * dot}h${dot}v${dot}h-${dot}z`).join('');
  return { path, height: (lines.length * ROWS + 2) * dot };
}

function dotsOf(sign: string, left: number, top: number): [x: number, y: number][] {
  const columns = (GLYPHS[sign] ?? UNKNOWN).match(/../g) ?? [];
  return columns.flatMap((column, x) =>
    Array.from({ length: 7 }, (_, y) => y)
      .filter((y) => ((Number.parseInt(column, 16) >> y) & 1) === 1)
      .map((y): [number, number] => [left + x, top + y]),
  );
}
