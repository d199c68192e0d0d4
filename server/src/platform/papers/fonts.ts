/** The fonts that papers are set in: two that are shipped, and those the operator put into the folder of fonts. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Face, readFaces } from './font-file.ts';

export const SHIPPED_FONTS = fileURLToPath(new URL('fonts', import.meta.url));

/** Where the operator puts fonts that may not be shipped, such as those of official letters. */
export const fontFolderOf = (dataDir: string): string => path.join(dataDir, 'fonts');

/** What GB/T 9704 sets in which face, by the names fonts have; where none is there, a shipped one stands in. */
export const OFFICIAL = {
  title: {
    zh: '小标宋体',
    families: [
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '方正小标宋简体',
      '方正小标宋_GBK',
      'FZXBSJW--GB1-0',
    ],
    instead: 'Noto Sans SC',
  },
  body: {
    zh: '仿宋体',
    families: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', '华文仿宋'],
    instead: 'Noto Serif SC',
  },
  head: { zh: '黑体', families: ['SimHei', '黑体', 'STHeiti', '华文黑体'], instead: 'Noto Sans SC' },
} as const;
export type FaceOf = Readonly<Record<keyof typeof OFFICIAL, string>>;

export type Fonts = {
  readonly files: readonly string[];
  /** Files in the operator's folder that are no fonts. */
  readonly broken: readonly string[];
  readonly faces: FaceOf;
  /** Official faces that are not there. */
  readonly absent: readonly string[];
  canDraw(codePoint: number): boolean;
};

const FONT = /\.(ttf|otf|ttc|otc)$/i;

/** Reads names and characters of all fonts, not their outlines. `folder`: the operator's; it may not exist. */
export function readFonts(folder: string | null): Fonts {
  const own = folder === null ? [] : fontFiles(folder);
  const read = [...fontFiles(SHIPPED_FONTS), ...own].map((file) => ({ file, faces: facesOf(file) }));
  const good = read.flatMap(({ file, faces }) => (faces === null ? [] : [{ file, faces }]));
  const families = new Set(good.flatMap(({ faces }) => faces.flatMap((face) => face.families)));
  const chosen = (Object.keys(OFFICIAL) as (keyof typeof OFFICIAL)[]).map((use) => {
    const { families: names, instead, zh } = OFFICIAL[use];
    const found = (names as readonly string[]).find((name) => families.has(name));
    return { use, face: found ?? instead, absent: found === undefined ? [zh] : [] };
  });
  const spans = merged(good.flatMap(({ faces }) => faces.flatMap((face) => face.spans)));
  return {
    files: good.map(({ file }) => file),
    broken: read.filter(({ faces }) => faces === null).map(({ file }) => path.basename(file)),
    faces: Object.fromEntries(chosen.map(({ use, face }) => [use, face])) as FaceOf,
    absent: chosen.flatMap(({ absent }) => absent),
    canDraw: (code) => isIn(spans, code),
  };
}

function fontFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && FONT.test(entry.name),
  );
  // In one order on every machine: of two fonts of one name the first is taken.
  return names.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

function facesOf(file: string): Face[] | null {
  try {
    return readFaces(file);
  } catch {
    // Named by `doctor`; a file that is no font keeps no paper from being made.
    return null;
  }
}

type Span = readonly [first: number, last: number];

function merged(spans: readonly Span[]): Span[] {
  const all: [number, number][] = [];
  for (const [first, last] of spans.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

function isIn(spans: readonly Span[], code: number): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = spans[middle] as Span;
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}
