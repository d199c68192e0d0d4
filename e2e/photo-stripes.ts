import { withExif } from '@gridgov/field/photo/exif.ts';
import type { Page } from 'playwright-core';
import type { Place } from './phone.ts';

/** Fine stripes all over, as a letter or an eye has them: where they are gone, nothing can be read. */
export async function striped(page: Page, taken: { readonly at: number } & Partial<Place>) {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [800, 600];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 800, 600);
    context.fillStyle = 'black';
    for (let x = 0; x < 800; x += 8) context.fillRect(x, 0, 4, 600);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const { at, lon = null, lat = null } = taken;
  const jpeg = withExif(new Uint8Array(bytes).buffer, { at, lon, lat });
  return { name: '现场.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await jpeg.arrayBuffer()) };
}

/** How far light and dark lie apart within a part of the picture, as the browser shows it; parts from 0 to 1. */
export function contrastIn(
  page: Page,
  url: string,
  part: readonly [number, number, number, number],
): Promise<number> {
  return page.evaluate(
    async ({ source, box: [left, top, right, bottom] }) => {
      // The page may fetch from its own server only; what was caught on the way comes as base64.
      const blob = source.startsWith('/api/')
        ? await (await fetch(source)).blob()
        : new Blob([Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0))]);
      const picture = await createImageBitmap(blob);
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(picture, 0, 0);
      const [x, y] = [Math.round(left * picture.width), Math.round(top * picture.height)];
      const [width, height] = [(right - left) * picture.width, (bottom - top) * picture.height];
      const { data } = context.getImageData(x, y, Math.round(width), Math.round(height));
      const lights = [...data].filter((_, at) => at % 4 === 1);
      return Math.max(...lights) - Math.min(...lights);
    },
    { source: url, box: part },
  );
}
