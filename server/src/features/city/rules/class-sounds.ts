/** Pinyin of what classes are called, so that a phone without a network finds them by letters too. */
import type { Reading } from '@gridgov/domain/city/areas/romanise.ts';
import { loadReading } from '../names/public.ts';

type Called = { readonly code: string; readonly name: string; readonly aliases: readonly string[] };
type Sounds = ReadonlyMap<string, readonly string[]>;

const HAN = /\p{Script=Han}/u;
/** By the list itself, which is never changed: each version of the rules is read once. */
const known = new WeakMap<readonly Called[], Promise<Sounds>>();

export function soundsOfClasses(classes: readonly Called[]): Promise<Sounds> {
  const before = known.get(classes);
  if (before !== undefined) return before;
  const made = readAll(classes);
  known.set(classes, made);
  return made;
}

async function readAll(classes: readonly Called[]): Promise<Sounds> {
  const read = await loadReading();
  return new Map(classes.map(({ code, name, aliases }) => [code, soundsOf([name, ...aliases], read)]));
}

function soundsOf(names: readonly string[], read: Reading): string[] {
  const spoken = names.filter((name) => HAN.test(name)).map((name) => read(name).join(' ').toLowerCase());
  return [...new Set(spoken)].slice(0, 50);
}
