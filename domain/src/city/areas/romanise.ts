/**
 * Names of places and units in Latin letters, where the city gives none in English: the stem in pinyin, written as one
 * word, what sort of thing it is in English, numbers kept. 海云里03 → Haiyunli 03 · 福海街道 → Fuhai street.
 */
import type { AreaLevel } from './codes.ts';

/** Pinyin of a text without tones, one syllable a character. */
export type Reading = (text: string) => readonly string[];

/** Endings that say what sort of area it is, longest first. Peers that stand in one list are written alike. */
const SORTS: Readonly<Record<AreaLevel, readonly (readonly [string, string])[]>> = {
  city: [['市', 'City']],
  district: [
    ['经济技术开发区', 'Economic and Technological Development Zone'],
    ['高新技术产业开发区', 'High-Tech Industrial Development Zone'],
    ['开发区', 'Development Zone'],
    ['自治县', 'Autonomous County'],
    ['新区', 'New Area'],
    ['区', 'District'],
    ['县', 'County'],
    ['市', 'City'],
  ],
  street: [
    ['街道办事处', 'street'],
    ['街道', 'street'],
    ['镇', 'town'],
    ['乡', 'township'],
  ],
  community: [
    ['社区居民委员会', 'community'],
    ['社区居委会', 'community'],
    ['居民委员会', 'community'],
    ['居委会', 'community'],
    ['社区', 'community'],
    ['村民委员会', 'village'],
    ['村委会', 'village'],
    ['村', 'village'],
  ],
  grid: [],
};

export function romaniseArea(name: string, level: AreaLevel, read: Reading): string {
  const clean = name.normalize('NFKC').trim();
  if (level === 'grid') return gridName(clean, read);
  const sort = SORTS[level].find(([ending]) => clean.endsWith(ending) && clean.length > ending.length);
  if (sort === undefined) return spelt(clean, read);
  const [ending, word] = sort;
  const stem = clean.slice(0, -ending.length);
  // A stem of one syllable is not told apart by itself: 蓟县 is Jixian County.
  return `${spelt([...stem].length === 1 ? clean : stem, read)} ${word}`;
}

/** 海云里03, 海云里社区第3网格, 沿河网格. */
function gridName(name: string, read: Reading): string {
  const [, whole = name, number = ''] = /^(.*?)第?(\d+)(?:号?网格|号格|格)?$/u.exec(name) ?? [];
  const stem = whole.replace(/网格$/u, '');
  const isNamed = number === '' && stem !== name;
  const sorted = SORTS.community.some(([ending]) => stem.endsWith(ending) && stem.length > ending.length);
  const place = sorted ? romaniseArea(stem, 'community', read) : spelt(stem, read);
  const word = sorted || isNamed || place === '' ? 'grid' : '';
  return [place, word, number].filter((part) => part !== '').join(' ');
}

/** The name of a unit. `words` are how its characters go together, as far as anybody knows. */
export function romaniseUnit(
  name: string,
  read: Reading,
  words: (text: string) => readonly string[],
): string {
  return tidy(
    runsOf(name.normalize('NFKC')).flatMap((run) =>
      HAN.test(run) ? words(run).map((word) => spelt(word, read)) : [run],
    ),
  );
}

const HAN = /^[\p{Script=Han}〇]/u;

function runsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}〇]+|[^\p{Script=Han}〇]+/gu) ?? [];
}

/** Characters as one word with a capital, Latin letters and numbers as they stand. */
function spelt(text: string, read: Reading): string {
  return tidy(runsOf(text).map((run) => (HAN.test(run) ? oneWord(read(run)) : run)));
}

/** A syllable that begins with a vowel is set off where it could be read with the one before: Xi’an. */
function oneWord(syllables: readonly string[]): string {
  const word = syllables.map((syllable, at) =>
    at > 0 && /^[aoe]/.test(syllable) ? `’${syllable}` : syllable,
  );
  const text = word.join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tidy(parts: readonly string[]): string {
  return parts
    .join(' ')
    .replace(/[、，]/gu, ', ')
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ ([),])/g, '$1')
    .trim();
}
