/** Places as words the database finds them by, and questions in the same words. */
import { isFiller, type Question } from '@gridgov/domain/city/areas/question.ts';
import { tsvectorOf } from '../../loop/issues/public.ts';
import { soundsOf } from './sounds.ts';

/** In front of what a name sounds like, so that it meets no Latin name. */
const SOUND = '~';

/** As PostgreSQL spells a tsvector. `around` are the names of what it lies in. */
export async function wordsOf(own: readonly string[], around: readonly string[]): Promise<string> {
  const sounds = await Promise.all(own.map(soundsOf));
  const heard = [...new Set(sounds.flat())].map((sound) => `'${SOUND}${sound}':1`);
  return [tsvectorOf(...[...own, ...around].map(apart)), ...heard].join(' ');
}

/** Numbers, letters and characters as words of their own, as questions have them: 7 号楼. */
function apart(name: string): string {
  return name.normalize('NFKC').replaceAll(/\d+|[a-z]+/gi, ' $& ');
}

/**
 * Candidates for a question, as a tsquery: `fitOf` looks at each anew. A text in one go may be two names, so its ends
 * suffice. Null where nothing but words for sorts of places is asked.
 */
export function queryOf({ tokens }: Question): string | null {
  const parts = tokens
    .filter((token) => !isFiller(token))
    .map(({ kind, text }) => {
      if (kind === 'latin') return `('${SOUND}${text}':* | '${text}':*)`;
      if (kind === 'number') return `('${text}':* | '0${text}':*)`;
      return endsOf([...text]);
    });
  return parts.length === 0 ? null : parts.join(' & ');
}

function endsOf(characters: readonly string[]): string {
  const [first = '', second] = characters;
  if (second === undefined) return `'${first}':*`;
  const last = `${characters.at(-2)}${characters.at(-1)}`;
  return characters.length === 2 ? `'${first}${second}'` : `('${first}${second}' | '${last}')`;
}
