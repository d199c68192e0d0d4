/** Pinyin of characters. The library holds some megabytes of readings, so it is loaded when letters are first typed. */
import type { Sounds } from '@gridgov/domain/city/areas/question.ts';

type Library = typeof import('pinyin-pro');
const read = new Map<string, readonly string[]>();
const HAN = /\p{Script=Han}/u;
const load = async (): Promise<Library> => import('pinyin-pro');

/** Every reading of a character, remembered: a city's names use some thousand characters. */
export async function loadSounds(): Promise<Sounds> {
  const { pinyin } = await load();
  return (character) => {
    const known = read.get(character);
    if (known !== undefined) return known;
    const readings = HAN.test(character)
      ? [...new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }))]
      : [];
    read.set(character, readings);
    return readings;
  };
}

/** `null` where no letters were typed. */
export async function soundsFor(text: string): Promise<Sounds | null> {
  return /[a-zａ-ｚ]/iu.test(text) ? loadSounds() : null;
}

const MOST = 24;

/** A name as it sounds, from each of its characters on: initials and whole syllables. */
export async function soundsOf(name: string): Promise<string[]> {
  if (!HAN.test(name)) return [];
  const { pinyin } = await load();
  const syllables = pinyin(name.slice(0, MOST), { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '');
  return syllables.flatMap((_, from) => {
    const rest = syllables.slice(from);
    return [rest.map(([first = '']) => first).join(''), rest.join('')];
  });
}
