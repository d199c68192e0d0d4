/**
 * What somebody types to name a place, and how well names fit it: 福苑 3 格 · 福海街道海云里 · fuyuan 3 · 滨河路12号.
 * Words stand in any order and may be parts; numbers are numbers (3 finds 福苑03); letters are pinyin, whole or initials.
 */
import type { AreaLevel } from './codes.ts';

type Token = { readonly kind: 'han' | 'number' | 'latin'; readonly text: string };
export type Question = {
  readonly tokens: readonly Token[];
  /** What sort of area is meant, where the words say so. */
  readonly level: AreaLevel | null;
};

/** How a character is read, without tones; none for what is no Chinese character. */
export type Sounds = (character: string) => readonly string[];

/** Names of one place: its own and those of what it lies in. */
export type PlaceNames = { readonly own: readonly string[]; readonly around: readonly string[] };

const RUN = /[\p{Script=Han}〇]+|\d+|[a-z]+/gu;
const MOST_TOKENS = 8;

/** Words that say what sort of area is meant; a name need not hold them. */
const SORTS: readonly (readonly [string, AreaLevel])[] = [
  ['网格', 'grid'],
  ['格', 'grid'],
  ['居委会', 'community'],
  ['村委会', 'community'],
  ['社区', 'community'],
  ['街道办', 'street'],
  ['街道', 'street'],
];
/** Said along, and part of no name's meaning. */
const FILLERS: readonly string[] = ['附近', '旁边', '门口', '号', '第', '旁'];

/** The words of a text: neighbouring characters, digits or letters. */
export const tokensOf = (text: string): Token[] =>
  (text.normalize('NFKC').toLowerCase().match(RUN) ?? []).map(tokenOf);

/** Null where nothing is asked. */
export function questionOf(text: string): Question | null {
  const tokens = tokensOf(text).slice(0, MOST_TOKENS);
  if (tokens.length === 0) return null;
  const sort = tokens.flatMap(({ kind, text: run }) => (kind === 'han' ? sortOf(run) : []));
  // Numbers fit many names, so they are looked at last.
  const ordered = tokens.toSorted((a, b) => Number(a.kind === 'number') - Number(b.kind === 'number'));
  return { tokens: ordered, level: sort.at(-1) ?? null };
}

function tokenOf(run: string): Token {
  if (/^\d/.test(run)) return { kind: 'number', text: plain(run) };
  return { kind: /^[a-z]/.test(run) ? 'latin' : 'han', text: run };
}

function sortOf(run: string): AreaLevel[] {
  const found = SORTS.find(([word]) => run.endsWith(word));
  return found === undefined ? [] : [found[1]];
}

const plain = (digits: string) => digits.replace(/^0+(?=\d)/, '');

/** Whether a word only says what sort of place is meant. */
export function isFiller(token: Token): boolean {
  return token.kind === 'han' && pieces(token.text, []) !== null;
}

/** Fits are counted from 0, the name itself; larger fits worse. */
const EXACT = 0;
const BEGINS = 1;
const INSIDE = 2;
const TOGETHER = 3;
const ELSEWHERE = Number.POSITIVE_INFINITY;

/**
 * How well a place fits, null where it does not: every word must be found in its names, and one of them at least in its
 * own, else the area around it is what was meant.
 */
export function fitOf(question: Question, names: PlaceNames, sounds: Sounds | null): number | null {
  let best = ELSEWHERE;
  for (const token of question.tokens) {
    const fit = tokenFit(token, names, sounds);
    if (fit === null) return null;
    best = Math.min(best, fit);
  }
  return best === ELSEWHERE ? null : best;
}

/** As `fitOf`; a word that only stands in the names around is found elsewhere. */
function tokenFit(token: Token, { own, around }: PlaceNames, sounds: Sounds | null): number | null {
  const fit = ownFit(token, own, sounds);
  if (fit !== null) return fit;
  if (isAround(token, around)) return ELSEWHERE;
  const mixed = token.kind === 'han' ? pieces(token.text, [own, around]) : null;
  return mixed === null ? null : mixed.own ? TOGETHER : ELSEWHERE;
}

function ownFit({ kind, text }: Token, own: readonly string[], sounds: Sounds | null): number | null {
  const fits = own.flatMap((name) => {
    const lower = name.toLowerCase();
    if (kind === 'number') return numberFit(lower, text) ?? [];
    const fit = textFit(lower, text);
    if (fit !== null || kind === 'han' || sounds === null) return fit ?? [];
    return soundFit(lower, text, sounds) ?? [];
  });
  return fits.length === 0 ? null : Math.min(...fits);
}

function textFit(name: string, word: string): number | null {
  if (name === word) return EXACT;
  const at = name.indexOf(word);
  return at < 0 ? null : at === 0 ? BEGINS : INSIDE;
}

function numberFit(name: string, digits: string): number | null {
  const numbers = (name.match(/\d+/g) ?? []).map(plain);
  if (numbers.includes(digits)) return BEGINS;
  return numbers.some((number) => number.startsWith(digits)) ? TOGETHER : null;
}

function isAround({ kind, text }: Token, around: readonly string[]): boolean {
  if (kind === 'number') return around.some((name) => numberFit(name, text) === BEGINS);
  return around.some((name) => name.includes(text));
}

/** Letters as initials or syllables of neighbouring characters; the last syllable may be begun only. */
function soundFit(name: string, letters: string, sounds: Sounds): number | null {
  if (letters.length < 2) return null;
  const characters = [...name];
  const at = characters.findIndex((_, begin) => sounded(characters, begin, letters, sounds));
  return at < 0 ? null : at === 0 ? BEGINS : INSIDE;
}

function sounded(characters: readonly string[], at: number, letters: string, sounds: Sounds): boolean {
  if (letters === '') return true;
  const character = characters[at];
  if (character === undefined) return false;
  return sounds(character).some(
    (syllable) =>
      syllable.startsWith(letters) ||
      (letters.startsWith(syllable) && sounded(characters, at + 1, letters.slice(syllable.length), sounds)) ||
      (letters[0] === syllable[0] && sounded(characters, at + 1, letters.slice(1), sounds)),
  );
}

/** A cheap look before `fitOf`, for long lists of names: false only where the name alone cannot fit. */
export function fitsLikely({ tokens }: Question, sounds: Sounds | null): (name: string) => boolean {
  const telling = tokens.filter((token) => token.kind !== 'number' && !isFiller(token));
  return (name) =>
    telling.every(({ kind, text }) => {
      if (kind === 'han') return holdsOneOf(name, text);
      return /[a-z]/i.test(name) || (sounds !== null && beginsSound(name, text.charAt(0), sounds));
    });
}

function holdsOneOf(name: string, characters: string): boolean {
  for (const character of characters) if (name.includes(character)) return true;
  return false;
}

function beginsSound(name: string, letter: string, sounds: Sounds): boolean {
  for (const character of name)
    if (sounds(character).some((syllable) => syllable.startsWith(letter))) return true;
  return false;
}

type Mixed = { readonly own: boolean };

/** A text in one go (福海街道海云里网格) as parts of names, two characters and more, and words for sorts of areas. */
function pieces(
  text: string,
  [own = [], around = []]: readonly (readonly string[])[],
  from = 0,
): Mixed | null {
  if (from >= text.length) return { own: false };
  for (let to = text.length; to >= from + 2; to -= 1) {
    const piece = text.slice(from, to);
    const mine = own.some((name) => name.includes(piece));
    if (!mine && !around.some((name) => name.includes(piece))) continue;
    const rest = pieces(text, [own, around], to);
    if (rest !== null) return { own: mine || rest.own };
  }
  for (const word of [...SORTS.map(([name]) => name), ...FILLERS]) {
    if (!text.startsWith(word, from)) continue;
    const rest = pieces(text, [own, around], from + word.length);
    if (rest !== null) return rest;
  }
  return null;
}
