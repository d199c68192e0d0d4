export type DeskKey = 'next' | 'previous' | 'publish' | 'keep' | 'box';

/** Keys with what they ask; the help page lists them. */
export const DESK_KEYS: Readonly<Record<string, DeskKey>> = {
  j: 'next',
  k: 'previous',
  p: 'publish',
  h: 'keep',
  b: 'box',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** What a single key asks of the desk; with Ctrl, Alt or Meta, and inside an input method, nothing. */
export function deskKey({ key, altKey, ctrlKey, metaKey, isComposing }: Pressed): DeskKey | null {
  if (isComposing || altKey || ctrlKey || metaKey) return null;
  return DESK_KEYS[key.toLowerCase()] ?? null;
}
