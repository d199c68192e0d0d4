/**
 * How likely two reports are of one thing 可能同一件: by class, words, place and time. One measure for every page and
 * interface that asks, so that the same two are told of everywhere or nowhere.
 */

/** What a city counts as near, soon and likely; dated data. */
export type LikenessRule = {
  readonly metres: number;
  /** Natural days between the two reports. */
  readonly days: number;
  /** None below is told; from 0 to 1. */
  readonly least: number;
  readonly most: number;
};

export type Likened = {
  /** Classes it is or may be, likeliest first. */
  readonly classes: readonly string[];
  readonly text: string;
  /** What the place is called: its words in the text say where, and the points tell that better. */
  readonly place: string;
  readonly lon: number;
  readonly lat: number;
  readonly at: number;
};

export type Kinship = 'same' | 'family' | 'none';

/** Why two reports may be of one thing. */
export type Likeness = {
  readonly likelihood: number;
  readonly kinship: Kinship;
  /** Said in both, the longest first. */
  readonly words: readonly string[];
  readonly metres: number;
  readonly days: number;
};

const DEGREE = 111_320;
const DAY = 86_400_000;

/** What a class alone, and words alone, say at most. */
const BY_CLASS: Readonly<Record<Kinship, number>> = { same: 0.62, family: 0.3, none: 0 };
const BY_WORDS = 0.8;
/** What is left of it after all the days; a pothole stays where it is. */
const AGED = 0.6;

/** Null where the two are too far apart for the rule, in place or in time. */
export function likenessOf(one: Likened, other: Likened, rule: LikenessRule): Likeness | null {
  const metres = metresBetween(one, other);
  const days = Math.abs(one.at - other.at) / DAY;
  if (metres > rule.metres || days > rule.days) return null;
  const kinship = kinshipOf(one.classes, other.classes);
  const { share, words } = wordsShared(one, other);
  const what = 1 - (1 - BY_CLASS[kinship]) * (1 - BY_WORDS * share);
  const where = 1 - (metres / rule.metres) ** 2;
  const when = 1 - (1 - AGED) * (days / rule.days);
  return { likelihood: what * where * when, kinship, words, metres: Math.round(metres), days };
}

/** The likeliest of others, at most so many as the rule says and none below what it says; the nearer first at a tie. */
export function likeliest<T extends { readonly like: Likened }>(
  one: Likened,
  others: readonly T[],
  rule: LikenessRule,
): (T & { readonly likeness: Likeness })[] {
  return others
    .flatMap((other) => {
      const likeness = likenessOf(one, other.like, rule);
      return likeness === null || likeness.likelihood < rule.least ? [] : [{ ...other, likeness }];
    })
    .sort((a, b) => b.likeness.likelihood - a.likeness.likelihood || a.likeness.metres - b.likeness.metres)
    .slice(0, rule.most);
}

export function metresBetween(
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): number {
  const up = (a.lat - b.lat) * DEGREE;
  // By the latitude between the two, so that it is as far there as back.
  const across = (a.lon - b.lon) * DEGREE * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(up, across);
}

/** The likeliest class counts in full; others it may be, and classes of one family, count as relatives. */
function kinshipOf(one: readonly string[], other: readonly string[]): Kinship {
  const [first] = one;
  const [second] = other;
  if (first === undefined || second === undefined) return 'none';
  if (first === second) return 'same';
  if (one.includes(second) || other.includes(first)) return 'family';
  return familyOf(first) === familyOf(second) ? 'family' : 'none';
}

/** C-01-03 is of the family C-01; a code of one level is its own. */
function familyOf(code: string): string {
  const dash = code.lastIndexOf('-');
  return dash > 0 ? code.slice(0, dash) : code;
}

const RUN = /[\p{Script=Han}〇]+|[a-z]{3,}/gu;
/** So many characters of each are compared. */
const LOOKED_AT = 400;
const SHOWN = 3;

/** Pairs of neighbouring characters, which find words no dictionary knows; Latin words stay whole. */
function pairsOf(text: string): Set<string> {
  const runs = text.slice(0, LOOKED_AT).toLowerCase().match(RUN) ?? [];
  return new Set(
    runs.flatMap((run) => {
      if (/^[a-z]/.test(run)) return [run];
      const characters = [...run];
      return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
    }),
  );
}

/** Words that say nothing about what it is. */
const EMPTY = pairsOf(
  '一直 已经 这里 那里 没有 附近 旁边 门口 有人 希望 尽快 处理 解决 反映 情况 问题 什么 我们 你们 请问',
);

/** How much of what the shorter one says the other says too, and in which words. */
function wordsShared(one: Likened, other: Likened): { share: number; words: string[] } {
  const where = pairsOf(`${one.place} ${other.place}`);
  const said = (text: string) =>
    new Set([...pairsOf(text)].filter((pair) => !EMPTY.has(pair) && !where.has(pair)));
  const [mine, theirs] = [withoutPlace(one), withoutPlace(other)];
  const [a, b] = [said(mine), said(theirs)];
  const shorter = Math.min(a.size, b.size);
  if (shorter === 0) return { share: 0, words: [] };
  const both = new Set([...a].filter((pair) => b.has(pair)));
  return { share: both.size / shorter, words: longest(mine, both) };
}

/** The name of the place taken out whole, so that its end makes no word with what comes next: 12号|路灯. */
function withoutPlace({ text, place }: Likened): string {
  const names = place.split(/\s+/).filter((name) => name.length > 1);
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

/** Pairs that follow each other are one word again: 路灯, 灯不, 不亮 → 路灯不亮. */
function longest(text: string, pairs: ReadonlySet<string>): string[] {
  const words = (text.slice(0, LOOKED_AT).toLowerCase().match(RUN) ?? []).flatMap((run) => {
    if (/^[a-z]/.test(run)) return pairs.has(run) ? [run] : [];
    return joined([...run], pairs);
  });
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return sorted
    .filter((word, at) => !sorted.slice(0, at).some((longer) => longer.includes(word)))
    .slice(0, SHOWN);
}

function joined(characters: readonly string[], pairs: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let word = '';
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1];
    const goesOn = next !== undefined && pairs.has(`${character}${next}`);
    if (goesOn && word === '') word = character;
    if (goesOn) word += next;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}
