/** The part of a keyboard event that matters, so that this can be tested without a browser. */
export interface KeyPress {
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Lower-case tag, input type and editable flag of what has the focus. */
  readonly target: { readonly tag: string; readonly type: string; readonly editable: boolean };
}

/** Keys with what they ask. */
export type Keys<Action extends string> = Readonly<Record<string, Action>>;

/** Along a list, and from one case to the next. */
export const STEP_KEYS = { j: 'next', k: 'previous' } as const;
/** Along a list whose rows can be chosen. */
export const CHOOSE_KEYS = { ...STEP_KEYS, x: 'select' } as const;

/** Keys that the focused control needs itself: a space or Enter on a button or link is a press of it. */
const pressing = new Set(['a', 'button', 'summary']);
const composingCode = 229;

/** The action of a key press, or null: silent while typing, in an input method, and with Ctrl, Alt or Meta. */
export function keyAction<Action extends string>(press: KeyPress, keys: Keys<Action>): Action | null {
  if (press.isComposing || press.keyCode === composingCode) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (isTyping(press.target)) return null;
  const own = press.key === ' ' || press.key === 'Enter';
  if (own && (pressing.has(press.target.tag) || press.target.tag === 'input')) return null;
  return keys[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}

function isTyping(target: KeyPress['target']): boolean {
  if (target.editable || target.tag === 'textarea' || target.tag === 'select') return true;
  return target.tag === 'input' && target.type !== 'checkbox' && target.type !== 'radio';
}

/** The press of a browser event. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof HTMLElement ? event.target : null;
  return {
    key: event.key,
    isComposing: event.isComposing,
    keyCode: event.keyCode,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    target: {
      tag: target?.tagName.toLowerCase() ?? '',
      type: target instanceof HTMLInputElement ? target.type : '',
      editable: target?.isContentEditable ?? false,
    },
  };
}
