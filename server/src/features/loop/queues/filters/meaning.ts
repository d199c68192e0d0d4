/** What words typed into a search name besides being words: a grid or a place by its name, a class by its pinyin. */
import { fitOf, questionOf } from '@gridgov/domain/city/areas/question.ts';
import { isNumber, serialIn } from '../../../../platform/workflow/typed-numbers.ts';
import type { Looking, QueuesDeps } from '../deps.ts';
import type { Ask } from '../views.ts';
import type { Meaning } from './filters.ts';

const MOST = 20;
/** Names that are what was typed, or begin with it. */
const NAMED = 1;
/** Fewer letters are the initials of half the table. */
const LEAST_LETTERS = 3;

/** A list asked for, with what its words mean. */
export async function askFor<A extends Ask>(deps: QueuesDeps, ask: A, looking: Looking): Promise<A> {
  return ask.text === null ? ask : { ...ask, meant: await meaningOf(deps, ask.text, looking) };
}

/** Null where the words name nothing. */
async function meaningOf(deps: QueuesDeps, text: string, looking: Looking): Promise<Meaning | null> {
  if (isNumber(text) || serialIn(text) !== null || [...text].length < 2) return null;
  const [areas, classes] = await Promise.all([
    areasNamed(deps, text, looking),
    classesSounding(deps, text, looking),
  ]);
  return areas.length + classes.length === 0 ? null : { areas, classes };
}

async function areasNamed({ finder }: QueuesDeps, text: string, looking: Looking): Promise<string[]> {
  const letters = /^[a-z ]+$/i.test(text);
  if (letters && text.replaceAll(' ', '').length < LEAST_LETTERS) return [];
  const found = await finder.areas(text, '', MOST, looking);
  return found.flatMap(({ code, fit }) => (fit <= NAMED ? [code] : []));
}

/** Characters are found in the text of a matter itself; letters only by how a class sounds. */
async function classesSounding(
  { finder, rules, names }: QueuesDeps,
  text: string,
  { now, language }: Looking,
): Promise<string[]> {
  const question = questionOf(text);
  if (question === null || text.length < LEAST_LETTERS || !/^[a-z' ]+$/i.test(text)) return [];
  const sounds = await finder.sounds(text);
  const book = names.in(language);
  return rules
    .current(now)
    .classes.flatMap(({ code, name, aliases }) => {
      const fit = fitOf(question, { own: [name, ...aliases, book.classOf(code)], around: [] }, sounds);
      return fit === null ? [] : [{ code, fit }];
    })
    .sort((a, b) => a.fit - b.fit || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code }) => code);
}
