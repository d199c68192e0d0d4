/** More are not compared letter by letter: whoever sends wrong names in a row must not keep the server busy. */
const MOST_COMPARED = 1_000;

/** Known words, those written most like the given one first. */
export function nearestOf(given: string, known: Iterable<string>, count: number): string[] {
  return likely(given, [...known])
    .map((word) => ({ word, steps: stepsBetween(given, word) }))
    .sort((one, other) => one.steps - other.steps)
    .slice(0, count)
    .map(({ word }) => word);
}

/** Of very many words those that begin most like the given one: codes say the widest first. */
function likely(given: string, known: readonly string[]): readonly string[] {
  if (known.length <= MOST_COMPARED) return known;
  return known
    .map((word) => ({ word, shared: sharedStart(given, word) }))
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST_COMPARED)
    .map(({ word }) => word);
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** How many letters are put in, left out or exchanged (Levenshtein). */
function stepsBetween(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [at, letter] of [...one].entries()) {
    const row = [at + 1];
    for (const [n, wanted] of [...other].entries()) {
      const same = (before[n] ?? 0) + (letter === wanted ? 0 : 1);
      row.push(Math.min(same, (before[n + 1] ?? 0) + 1, (row[n] ?? 0) + 1));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
