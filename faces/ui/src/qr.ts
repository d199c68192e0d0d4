import qrcode from 'qrcode-generator';

/** Modules of light around the code, as ISO/IEC 18004 wants it. */
const quiet = 4;

/**
 * A QR code as the path of an SVG of `size` units square, one unit a module. Level Q still reads with a quarter of it
 * worn off: boards hang outdoors. Level M makes larger modules in the same room.
 */
export function qrPath(
  text: string,
  level: 'M' | 'Q' = 'Q',
): { readonly size: number; readonly path: string } {
  const code = qrcode(0, level);
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const cells: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) cells.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return { size: count + 2 * quiet, path: cells.join('') };
}
