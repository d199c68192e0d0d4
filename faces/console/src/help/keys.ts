import { QUEUE_KEYS } from '../areas/loop/issues/matter/keys.ts';
import { DESK_KEYS, type DeskKey } from '../areas/telling/publication/deskKeys.ts';
import type { KeyPlace } from './topics.ts';

/** What a key does, by a word of the console's catalogue, or of the help's own for those of the photo desk. */
export interface KeyLine {
  readonly marks: readonly string[];
  readonly word: string;
}

const words: Readonly<Record<string, string>> = {
  next: 'queue.keyMove',
  previous: 'queue.keyMove',
  select: 'queue.keySelect',
  peek: 'queue.keyPeek',
  open: 'queue.keyOpen',
  find: 'queue.keyFind',
  filter: 'queue.keyFilter',
  'command:dispatch': 'queue.keyDispatch',
  'command:return': 'queue.keyReturn',
  'command:ask_extension': 'queue.keyExtend',
  'command:urge': 'queue.keyUrge',
  'command:merge': 'queue.keyMerge',
};

const everywhere: readonly KeyLine[] = [
  { marks: ['Ctrl K'], word: 'find.title' },
  { marks: ['?'], word: 'keys.help' },
  { marks: ['Tab'], word: 'keys.tab' },
  { marks: ['Esc'], word: 'keys.close' },
];

/** Keys that do the same stand in one line. @throws where a key has no word: it would be a line without meaning */
function linesOf(keys: readonly (readonly [key: string, action: string])[]): KeyLine[] {
  const lines = new Map<string, string[]>();
  for (const [key, action] of keys) {
    const word = words[action];
    if (word === undefined) throw new Error(`the key ${key} has no word`);
    lines.set(word, [...(lines.get(word) ?? []), markOf(key)]);
  }
  return [...lines].map(([word, marks]) => ({ word, marks }));
}

const markOf = (key: string) => ({ ' ': 'space', Enter: '↵' })[key] ?? key.toUpperCase();
const isCommand = ([, action]: readonly [string, string]) => action.startsWith('command:');

/** The keys the product answers to, from its own tables. */
export function keysOf(place: KeyPlace | 'everywhere'): readonly KeyLine[] {
  if (place === 'everywhere') return everywhere;
  if (place === 'photos') {
    return Object.entries(DESK_KEYS).map(([key, action]: [string, DeskKey]) => ({
      marks: [markOf(key)],
      word: `help:photoKeys.${action}`,
    }));
  }
  const keys = Object.entries(QUEUE_KEYS);
  if (place === 'lists') return linesOf(keys.filter((one) => !isCommand(one)));
  return [...linesOf(keys.filter(isCommand)), { marks: ['J', 'K'], word: 'keys.nextMatter' }];
}
