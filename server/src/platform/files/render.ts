/** Pictures the server makes itself. */
import { MOST_PIXELS } from './photo.ts';

type Size = { readonly width: number; readonly height: number };

/** A drawing as a picture that every program can show. */
export async function renderSvg(drawing: string, { width, height }: Size): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
  return sharp(Buffer.from(whole)).jpeg({ quality: 82 }).toBuffer();
}

/** The middle of a photo in this size. */
export async function cutTo(content: Buffer, { width, height }: Size): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(content, { limitInputPixels: MOST_PIXELS })
    .resize({ width, height, fit: 'cover' })
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** All of a photo, its longer side no more than so many pixels. */
export async function fitTo(content: Buffer, side: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(content, { limitInputPixels: MOST_PIXELS })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer();
}
