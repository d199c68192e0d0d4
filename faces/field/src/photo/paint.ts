/** Draws a photo with what was drawn on it. The canvas is what is sent: what a cover hides is in no pixel of it. */
import { light } from '@gridgov/ui/tokens.ts';
import { type Blocks, blockSize, blocksOf, coveredBy, headOf, type Mark, type Stroke } from './ink.ts';

export interface Sheet {
  readonly picture: ImageBitmap;
  readonly blocks: Blocks;
}

/** Opens a photo on a canvas of its own size. */
export async function openSheet(canvas: HTMLCanvasElement, photo: Blob): Promise<Sheet> {
  const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = contextOf(canvas);
  context.drawImage(picture, 0, 0);
  const pixels = context.getImageData(0, 0, picture.width, picture.height);
  return { picture, blocks: blocksOf(pixels, blockSize(picture.width, picture.height)) };
}

export function paint(canvas: HTMLCanvasElement, sheet: Sheet, strokes: readonly Stroke[]): void {
  const context = contextOf(canvas);
  context.drawImage(sheet.picture, 0, 0);
  for (const stroke of strokes)
    if (stroke.tool === 'cover')
      for (const block of coveredBy(stroke, sheet.blocks)) fill(context, sheet, block);
  // Marks above all covers, whichever came first.
  for (const stroke of strokes) if (stroke.tool !== 'cover') draw(context, stroke);
}

function fill(context: CanvasRenderingContext2D, { blocks }: Sheet, block: number): void {
  const { size, columns, colours } = blocks;
  const [red, green, blue] = colours.slice(block * 3, block * 3 + 3);
  context.fillStyle = `rgb(${red},${green},${blue})`;
  context.fillRect((block % columns) * size, Math.floor(block / columns) * size, size, size);
}

/** Pale on dark, so that it shows on any ground; the same by day and by night, for the photo stays. */
function draw(context: CanvasRenderingContext2D, mark: Mark): void {
  const { width, height } = context.canvas;
  const line = Math.max(4, Math.max(width, height) / 120);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [colour, thick] of [
    [light.text, line * 1.8],
    [light.clock.soon.chip, line],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.beginPath();
    if (mark.tool === 'ring') ring(context, mark);
    else arrow(context, mark, line * 5);
    context.stroke();
  }
}

function ring(context: CanvasRenderingContext2D, { from, to }: Mark): void {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  context.ellipse(x, y, Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2, 0, 0, Math.PI * 2);
}

function arrow(context: CanvasRenderingContext2D, mark: Mark, length: number): void {
  const [left, tip, right] = headOf(mark, length);
  context.moveTo(mark.from.x, mark.from.y);
  context.lineTo(tip.x, tip.y);
  context.moveTo(left.x, left.y);
  context.lineTo(tip.x, tip.y);
  context.lineTo(right.x, right.y);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('The browser draws no pictures');
  return context;
}
