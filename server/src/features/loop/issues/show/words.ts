/**
 * Full-text words of Chinese: each pair of neighbouring characters is a word, so that every part of a text of
 * two or more characters can be found, names and places that no dictionary knows included. Latin letters and
 * digits stay whole. Positions let a longer text be asked for as a phrase.
 */
const RUN = /[\p{Script=Han}〇]+|[\p{L}\p{N}]+/gu;
const HAN = /^[\p{Script=Han}〇]/u;
const MOST = 4000;
const MOST_POSITIONS = 16;
/** PostgreSQL keeps positions up to here. */
const LAST_POSITION = 16_383;

/** The words of a text as PostgreSQL's own spelling of a tsvector. */
export function tsvectorOf(...texts: string[]): string {
  const positions = new Map<string, number[]>();
  let at = 0;
  for (const word of texts.flatMap(wordsOfText)) {
    at += 1;
    if (at > LAST_POSITION) break;
    // A gap keeps the end of one run and the start of the next from making a phrase.
    if (word !== null) note(positions, word, at);
  }
  return [...positions].map(([word, where]) => `'${word}':${where.join(',')}`).join(' ');
}

function note(positions: Map<string, number[]>, word: string, at: number): void {
  const found = positions.get(word);
  if (found === undefined) positions.set(word, [at]);
  else if (found.length < MOST_POSITIONS) found.push(at);
}

function wordsOfText(text: string): (string | null)[] {
  const runs = text.slice(0, MOST).toLowerCase().match(RUN) ?? [];
  return runs.flatMap((run) => [...wordsOf(run), null]);
}

/** A question as a tsquery: runs are phrases, all of them must be there; a last short word may go on. */
export function tsqueryOf(text: string): string | null {
  const runs = text.toLowerCase().match(RUN) ?? [];
  if (runs.length === 0) return null;
  return runs
    .map((run) => {
      const words = wordsOf(run).map((word) => `'${word}'`);
      const single = run.length === 1 || !HAN.test(run);
      return single ? `${words[0]}:*` : words.length === 1 ? words[0] : `(${words.join(' <-> ')})`;
    })
    .join(' & ');
}

function wordsOf(run: string): string[] {
  if (!HAN.test(run)) return [run.slice(0, 60)];
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
