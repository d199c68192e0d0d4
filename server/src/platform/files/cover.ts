/** Covering parts of a picture before it is shown to everybody. */
import { MOST_PIXELS } from './photo.ts';

/** A part of a picture as shares of its width and height, from its upper left corner. */
export type Part = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** So coarse that neither a face nor a number plate can be made out, whatever is done to it. */
const CELLS = 6;
const THUMBNAIL = 320;

/** A copy without what the camera wrote, the parts turned into a few squares; and a small picture of it. */
export async function coverParts(
  content: Buffer,
  parts: readonly Part[],
): Promise<{ content: Buffer; thumbnail: Buffer }> {
  const { default: sharp } = await import('sharp');
  const plain = await sharp(content, { limitInputPixels: MOST_PIXELS })
    .flatten({ background: '#ffffff' })
    .toBuffer();
  const { width, height } = await sharp(plain).metadata();
  const covers = await Promise.all(
    parts.map(async (part) => {
      const box = pixelsOf(part, width, height);
      const few = await sharp(plain).extract(box).resize(CELLS, CELLS, { fit: 'fill' }).toBuffer();
      const input = await sharp(few)
        .resize(box.width, box.height, { fit: 'fill', kernel: 'nearest' })
        .toBuffer();
      return { input, left: box.left, top: box.top };
    }),
  );
  const covered = await sharp(plain).composite(covers).jpeg({ quality: 85 }).toBuffer();
  const thumbnail = await sharp(covered)
    .resize({ width: THUMBNAIL, height: THUMBNAIL, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer();
  return { content: covered, thumbnail };
}

function pixelsOf(part: Part, width: number, height: number) {
  const left = Math.min(width - 1, Math.max(0, Math.floor(part.x * width)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(part.y * height)));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.ceil(part.width * width))),
    height: Math.max(1, Math.min(height - top, Math.ceil(part.height * height))),
  };
}
