import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { guessedLetters, LEAST_GUESSED } from './weak.ts';

/** OWASP's first choice for argon2id (19 MiB, 2 passes, 1 lane): some 30 ms, off the main thread. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const longest = 200;

let nobody: Promise<string> | undefined;

/** As it is counted and kept: what two keyboards write differently is one password. */
function lettersOf(password: string): string[] {
  return [...password.normalize('NFC')];
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Takes the same time where there is no such account, so that names cannot be found out by waiting. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hash('no account has this password', cost);
  const against = passwordHash ?? (await nobody);
  const fits = await verify(against, lettersOf(password).slice(0, longest).join(''));
  return fits && passwordHash !== null;
}

export type PasswordFault = { readonly zh: string; readonly en: string };

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u, /\p{Lo}/u];

/**
 * The rule a new password breaks, or null. Three kinds of characters, or length instead: a sentence is better. `known`
 * are names that everybody guesses, such as the city's.
 */
export function passwordFault(
  password: string,
  account: string,
  leastLength: number,
  known: readonly string[] = [],
): PasswordFault | null {
  const letters = lettersOf(password);
  const kindCount = kinds.filter((kind) => kind.test(password)).length;
  if (letters.length < leastLength) {
    return { zh: `至少 ${leastLength} 个字符`, en: `at least ${leastLength} characters` };
  }
  if (letters.length > longest) return { zh: `最多 ${longest} 个字符`, en: `at most ${longest} characters` };
  if (kindCount < 3 && letters.length < 16) {
    return {
      zh: '含大写、小写、数字、符号中的三类，或不少于 16 个字符',
      en: 'three of capitals, small letters, digits and signs, or 16 characters',
    };
  }
  if (password.toLowerCase().includes(account.toLowerCase())) {
    return { zh: '不含账号名', en: 'without the name of the account' };
  }
  if (guessedLetters(password, known) < LEAST_GUESSED) {
    return {
      zh: '不由常用词、本市名称、年份日期、键盘相邻键和重复字符拼成',
      en: 'not put together from common words, the city’s name, years and days, neighbouring keys or repeats',
    };
  }
  return null;
}

const groups = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '-+%#=']; // no look-alikes

/** A first password to be handed over on paper: 16 characters, every kind among them. */
export function firstPassword(): string {
  const pick = (from: string) => from.charAt(randomInt(from.length));
  for (;;) {
    const made = Array.from({ length: 16 }, () => pick(groups.join(''))).join('');
    if (passwordFault(made, '\0', 8) === null) return made;
  }
}
