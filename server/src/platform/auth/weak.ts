/** How much of a password has to be guessed once habits are taken out of it. */
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** With fewer characters than that besides habits, a program that knows them is through in minutes. */
export const LEAST_GUESSED = 6;

/** The keyboard's rows, digits with and without the shift key, the alphabet. */
const ROWS = [
  '1234567890-=',
  '!@#$%^&*()_+',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];
const STEP = 3;
const SIGNS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  '!': 'i',
};
/** Stands for a piece that was taken out; counts as one character. */
const PIECE = '\ue000';

/**
 * Characters left where every habit counts as one: common words (also `known` ones, such as the name of the city, and
 * with signs for letters), years and days, rows of the keyboard, repeats.
 */
export function guessedLetters(password: string, known: readonly string[]): number {
  const lower = password.normalize('NFKC').toLowerCase();
  const words = [...known.flatMap(wordsOf), ...COMMON_PASSWORDS].sort((a, b) => b.length - a.length);
  const plain = leftOf(lower, words);
  const unsigned = leftOf(
    lower.replace(/[@$0135!]/g, (sign) => SIGNS[sign] ?? sign),
    words,
  );
  return Math.min(plain, unsigned);
}

function leftOf(text: string, words: readonly string[]): number {
  let left = text.replace(/(.{1,8}?)\1{2,}/gu, PIECE);
  for (const word of words) left = left.replaceAll(word, PIECE);
  left = left.replace(/(?:19|20)\d\d(?:[-./年]?[01]?\d[-./月]?[0-3]?\d日?)?/gu, PIECE);
  left = withoutRows(left).replace(/\ue000+/g, PIECE);
  return [...left].length;
}

/** A city is known by each word of its names; what names end in is known anyway. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .flatMap((word) => [word, word.replace(/[市县区州盟]$/u, '')])
    .filter((word) => [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 3));
}

/** Three or more neighbours of a row, in either direction, are one piece. */
function withoutRows(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at);
    left += run >= STEP ? PIECE : text.charAt(at);
    at += run >= STEP ? run : 1;
  }
  return left;
}

function runAt(text: string, at: number): number {
  let longest = 1;
  for (const row of ROWS) {
    const from = row.indexOf(text.charAt(at));
    if (from < 0) continue;
    for (const step of [1, -1]) {
      let length = 1;
      while (from + step * length >= 0 && text.charAt(at + length) === (row[from + step * length] ?? PIECE))
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}
