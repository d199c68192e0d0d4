/**
 * Every template looked at as a picture: ink within the margins of GB/T 9704 and of the page number, the code to scan where it
 * belongs and readable, and nothing drawn over anything else.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { qrPath } from '@gridgov/ui/qr.ts';
import sharp from 'sharp';
import { textsOf } from '../../../../platform/papers/testing.ts';
import { makeTypesetter } from '../../../../platform/papers/typeset.ts';
import { ISSUE_PAPERS, type IssuePaper } from './kinds.ts';
import { fullSheet, LONG_WORD } from './sample.ts';

const typesetter = makeTypesetter({ fontFolder: null });
after(() => typesetter.stop());
/** Dots a millimetre, and the page in millimetres. */
const [DOTS, WIDTH, HEIGHT] = [8, 210, 297] as const;
/** The code to scan, in millimetres. */
const CODE = 22;
const MARGIN = { left: 28, right: 26, top: 37, bottom: 35 } as const;
/** Where page numbers stand, below the block. */
const FOOT = { from: HEIGHT - 30, to: HEIGHT - 20 } as const;

type Picture = { readonly pages: number; dark(x: number, y: number): boolean };

const drawn = new Map<IssuePaper, Promise<Picture>>();
function pictureOf(kind: IssuePaper): Promise<Picture> {
  const found = drawn.get(kind) ?? draw(kind);
  drawn.set(kind, found);
  return found;
}

async function draw(kind: IssuePaper): Promise<Picture> {
  const { content, pages } = await typesetter.set(fullSheet(kind), 'svg');
  // The white ground of a later page would lie over the earlier ones.
  const svg = content
    .toString('utf8')
    .replaceAll(/<path class="typst-shape" fill="#ffffff"[^>]*d="M 0 0v 841[^>]*>/g, '');
  const [width, height] = [WIDTH * DOTS, HEIGHT * DOTS * pages];
  const raw = await sharp(Buffer.from(svg), { density: 220, limitInputPixels: 1_000_000_000 })
    .flatten({ background: '#ffffff' })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return { pages, dark: (x, y) => (raw[y * width + x] ?? 255) < 160 };
}

for (const kind of Object.keys(ISSUE_PAPERS) as IssuePaper[]) {
  test(`${kind}: nothing is printed outside the block but page numbers, and each page has some ink`, async () => {
    const { pages, dark } = await pictureOf(kind);
    const stray = new Set<string>();
    const ink = Array.from({ length: pages }, () => 0);
    for (let y = 0; y < HEIGHT * DOTS * pages; y += 1) {
      const [page, mm] = [Math.floor(y / (HEIGHT * DOTS)), (y / DOTS) % HEIGHT];
      for (let x = 0; x < WIDTH * DOTS; x += 1) {
        if (!dark(x, y)) continue;
        ink[page] = (ink[page] ?? 0) + 1;
        // Half a millimetre for lines of tables, which are drawn on the edge.
        const across = x / DOTS >= MARGIN.left - 0.5 && x / DOTS <= WIDTH - MARGIN.right + 0.5;
        const block = mm >= MARGIN.top - 0.5 && mm <= HEIGHT - MARGIN.bottom + 0.5;
        const foot = mm >= FOOT.from && mm <= FOOT.to;
        if (!across || !(block || foot))
          stray.add(`page ${page + 1}: ${Math.round(x / DOTS)}, ${Math.round(mm)} mm`);
      }
    }
    assert.deepEqual([...stray].slice(0, 5), []);
    assert.ok(
      ink.every((dots) => dots > 2_000),
      `${ink}`,
    );
  });

  test(`${kind}: the code to scan stands on the paper as it was made, dot by dot`, async () => {
    const { pages, dark } = await pictureOf(kind);
    const { size, path } = qrPath(fullSheet(kind).scanned, 'M');
    const cells = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    const first = [...cells].slice(0, 20).map((cell) => cell.split(' ').map(Number));
    const found = placesOf(CODE * DOTS, pages).filter(([left, top]) => agrees(left, top));
    assert.ok(found.length > 0, 'no such code on any page');

    function agrees(left: number, top: number): boolean {
      const at = (cell: number) => Math.round(((cell + 0.5) * CODE * DOTS) / size);
      const isRight = (x: number, y: number) => dark(left + at(x), top + at(y)) === cells.has(`${x} ${y}`);
      // Most of a page is white, and so are the first rows of a code: dark cells tell sooner.
      if (!first.every(([x = 0, y = 0]) => dark(left + at(x), top + at(y)))) return false;
      const all = Array.from({ length: size * size }, (_, n) => [n % size, Math.floor(n / size)] as const);
      return all.filter(([x, y]) => isRight(x, y)).length / all.length > 0.97;
    }
  });

  test(`${kind}: what it is made from can be read back from its PDF`, async () => {
    const sheet = fullSheet(kind);
    const text = textsOf((await typesetter.set(sheet)).content)
      .join('')
      .replaceAll(/[\s\u200b]/g, '');
    for (const said of [sheet.number, sheet.code, LONG_WORD, '#不是*标记*_$', '〓野家', 'U+20BB7'])
      assert.ok(text.includes(said), `${said} in ${text}`);
  });
}

/** Every place for a square of so many dots at the left edge of the block. */
function placesOf(side: number, pages: number): [left: number, top: number][] {
  const left = MARGIN.left * DOTS;
  const tops = Array.from({ length: HEIGHT * DOTS * pages - side }, (_, top) => top);
  return tops.map((top) => [left, top]);
}
