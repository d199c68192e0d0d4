/** The known word that is written most like the given one; undefined where none is known. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const [first] = known
    .map((word) => ({ word, steps: stepsBetween(given, word) }))
    .sort((one, other) => one.steps - other.steps);
  return first?.word;
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
