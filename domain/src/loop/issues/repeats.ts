/** The same said again from the same source: one advertisement sent twenty times is one matter, and none is dropped. */
import type { RepeatLimits } from './facts.ts';
import { metresBetween } from './likeness.ts';
import { PRIVATE_NATURES } from './public.ts';
import type { IssueState } from './state.ts';
import { isOpen } from './state.ts';

export type Said = Pick<IssueState, 'nature' | 'classCode' | 'place' | 'reportedAt'> & {
  readonly description: string;
  /** Hashes of its photos. */
  readonly photos: readonly string[];
};

/**
 * Whether a report of one source says again what an open matter of the same source says: nearly the same words or the
 * same photo, the same class where both have one, the same place, soon after. Who asks for help is never put off by it.
 */
export function isRepeat(
  said: Said,
  first: Said & Pick<IssueState, 'stage' | 'master'>,
  { minutes, likeness, metres }: RepeatLimits,
): boolean {
  const since = said.reportedAt - first.reportedAt;
  if (!isOpen(first) || first.master !== null || since < 0 || since > minutes * 60_000) return false;
  if (first.nature !== said.nature || PRIVATE_NATURES.includes(said.nature)) return false;
  if (said.classCode !== null && first.classCode !== null && said.classCode !== first.classCode) return false;
  if (!isSamePlace(said, first, metres)) return false;
  return (
    said.photos.some((hash) => first.photos.includes(hash)) ||
    sameWords(said.description, first.description) >= likeness
  );
}

/** The share of pairs of letters that two texts have in common; marks, blanks, case and width of letters do not count. */
export function sameWords(one: string, other: string): number {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.join('') === b.join('')) return 1;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(a)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(b)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

const lettersOf = (text: string): string[] => [
  ...text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, ''),
];

const pairsOf = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);

function isSamePlace({ place: one }: Said, { place: other }: Said, metres: number): boolean {
  const [a, b] = [pointOf(one), pointOf(other)];
  if (a !== null && b !== null) return metresBetween(a, b) <= metres;
  return one.grid === other.grid && one.community === other.community;
}

const pointOf = ({ lon, lat }: Said['place']) => (lon === null || lat === null ? null : { lon, lat });
