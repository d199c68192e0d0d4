/** What a result holds by the codes of its own template, in the words this template has for them. */
import type { Words } from '../../workflow/form.ts';
import type { State } from './events.ts';

type Said = (state: State, value: unknown) => Words | null;

const plain = (text: string): Words => ({ zh: text, en: text });
const itemOf = ({ by }: State, name: unknown) => by.items.find((item) => item.name === name) ?? null;
const titleOf = ({ judged }: State, key: unknown) => judged.find((one) => one.key === key)?.title ?? '';

/** By the names of members; null: there is nothing to say of it. */
export const WORDS = {
  template: ({ by }) => by,
  item: itemOf,
  // Of the whole result it is a list, which stands on its page with the points.
  judged: (state, value) => (typeof value === 'string' ? plain(titleOf(state, value)) : null),
  // Kept in hundredths of a point.
  back: (_, value) => (value === 0 ? null : plain((Number(value) / 100).toFixed(2))),
  entry: (state, value) => {
    const entry = state.entries.find(({ key }) => key === value);
    const item = itemOf(state, entry?.item);
    if (entry === undefined || item === null) return null;
    const whose = titleOf(state, entry.judged);
    return { zh: `${whose} ${item.zh}`, en: `${item.en}, ${whose}` };
  },
} as const satisfies Readonly<Record<string, Said>>;
