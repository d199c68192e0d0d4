/** Finds classes by what people type: a name, an everyday word, a code, pinyin in full or by initials, or a sentence. */
export interface Findable {
  readonly code: string;
  readonly name: string;
  /** Everyday words and former names. */
  readonly aliases: readonly string[];
  /** Pinyin of the name and the other names, syllables parted by blanks: `lu deng`. */
  readonly sounds?: readonly string[];
}

export interface FoundClass<T> {
  readonly one: T;
  /** The other name it was found by; null where its own name did. */
  readonly by: string | null;
}

/** Best first; of equals the order of the list stays, so that the same words always give the same list. */
export function findClasses<T extends Findable>(
  classes: readonly T[],
  text: string,
  most: number,
): FoundClass<T>[] {
  const words = text.normalize('NFKC').trim().toLowerCase();
  if (words === '') return [];
  return classes
    .map((one) => ({ one, ...bestOf(one, words) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ one, by }) => ({ one, by }));
}

interface Fit {
  readonly points: number;
  readonly by: string | null;
}

function bestOf({ code, name, aliases, sounds = [] }: Findable, words: string): Fit {
  const fits: Fit[] = [
    { points: pointsOf(name, words), by: null },
    // A step behind: of two classes the one that is really called so comes first.
    ...aliases.map((alias) => ({ points: pointsOf(alias, words) - 1, by: alias })),
    { points: code.toLowerCase().includes(words) ? 40 : 0, by: null },
    { points: sounds.some((sound) => soundsLike(sound, words)) ? 30 : 0, by: null },
  ];
  return fits.reduce((best, fit) => (fit.points > best.points ? fit : best));
}

function pointsOf(called: string, words: string): number {
  const name = called.toLowerCase();
  if (name === words) return 100;
  if (name.startsWith(words)) return 90;
  if (name.includes(words)) return 80;
  // 有狗叫 holds 狗; a long word in the sentence says more than a short one.
  if (holdsWord(words, name)) return 60 + Math.min(name.length, 15);
  return sharedShare(name, words) >= 0.5 ? 50 : 0;
}

function holdsWord(sentence: string, word: string): boolean {
  if (HAN.test(word)) return sentence.includes(word);
  return ` ${sentence.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
}

const HAN = /\p{Script=Han}/u;
const HAN_PAIR = /(?=(\p{Script=Han}\p{Script=Han}))/gu;

/** Share of the pairs of characters typed that the name holds as well; 下水道堵了 is near to 下水道堵塞. */
function sharedShare(name: string, words: string): number {
  const typed = new Set([...words.matchAll(HAN_PAIR)].map((match) => match[1] ?? ''));
  const shared = [...typed].filter((pair) => name.includes(pair)).length;
  return shared < 2 ? 0 : shared / typed.size;
}

const LETTERS = /^[a-z' ]{2,}$/;

/** `ludeng`, `ld`, `lud` and `deng` all say `lu deng`: beginnings of syllables that follow each other. */
export function soundsLike(sound: string, typed: string): boolean {
  if (!LETTERS.test(typed)) return false;
  const letters = typed.replaceAll(/[' ]/g, '');
  const syllables = sound.split(' ');
  return syllables.some((_, from) => readsFrom(syllables, from, letters));
}

function readsFrom(syllables: readonly string[], at: number, letters: string): boolean {
  if (letters === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  const longest = Math.min(syllable.length, letters.length);
  for (let taken = longest; taken > 0; taken -= 1) {
    if (!letters.startsWith(syllable.slice(0, taken))) continue;
    if (readsFrom(syllables, at + 1, letters.slice(taken))) return true;
  }
  return false;
}
