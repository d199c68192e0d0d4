/** A picture as it leaves the server: turned, and marked with what it belongs to and who looked. */
import type { Turn } from '@gridgov/domain/workflow/pages.ts';
import { dotText } from './dot-text.ts';
import { inTurn, loadSharp, MOST_PIXELS } from './photo.ts';

/** Of the mark across the picture: enough to be found in a copy, too little to hide anything. */
const FAINT = 0.16;

/** Turned by quarter turns; small pictures need no mark. */
export function turned(content: Buffer, turn: Turn): Promise<Buffer> {
  return inTurn(async () => {
    const sharp = await loadSharp();
    return sharp(content, { limitInputPixels: MOST_PIXELS }).rotate(turn).jpeg({ quality: 75 }).toBuffer();
  });
}

/**
 * Turned, with the mark in a strip below it, which covers nothing, and faintly across its middle, which cannot be cut off.
 * Drawn from dots of our own, so that it is the same on every machine, whatever fonts are installed.
 */
export function stamped(content: Buffer, turn: Turn, mark: readonly string[]): Promise<Buffer> {
  return inTurn(async () => {
    const sharp = await loadSharp();
    const options = { limitInputPixels: MOST_PIXELS } as const;
    const upright = await sharp(content, options)
      .rotate(turn)
      .flatten({ background: '#ffffff' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = upright.info;
    const strip = dotText(mark, { width, least: 1, most: 3 });
    const across = dotText(mark, { width: Math.round(width * 0.8), least: 1, most: 12 });
    const below = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${strip.height}"><rect width="100%" height="100%" fill="#1d2129"/><path d="${strip.path}" fill="#ffffff"/></svg>`,
    );
    const middle = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g transform="translate(${Math.round(width * 0.1)} ${Math.max(0, Math.round((height - across.height) / 2))})" fill-opacity="${FAINT}"><path d="${across.path}" transform="translate(2 2)" fill="#000000"/><path d="${across.path}" fill="#ffffff"/></g></svg>`,
    );
    return sharp(upright.data)
      .extend({ bottom: strip.height, background: '#1d2129' })
      .composite([
        { input: middle, left: 0, top: 0 },
        { input: below, left: 0, top: height },
      ])
      .jpeg({ quality: 85 })
      .toBuffer();
  });
}
