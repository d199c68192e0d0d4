/** What a key does in a list that belongs to a text box: a new index, taking the chosen one, or closing. */
export type ListKey = { readonly to: number } | 'take' | 'close' | null;

/** `at` is the index chosen among `count`; keys of an input method never come here. */
export function listKey(key: string, at: number, count: number): ListKey {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(count - 1, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'Enter':
      return 'take';
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}
