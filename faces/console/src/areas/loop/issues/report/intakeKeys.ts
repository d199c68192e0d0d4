import { useEffect, useRef } from 'react';

/** Where a key of the call leads, by its digit. */
const places = ['report-phone', 'intake-answers', 'report-place', 'report-text'] as const;

export type IntakeKey = { readonly focus: string } | 'next' | 'send' | null;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/** With Alt or Ctrl, so that they work while somebody writes; what an input method is composing is left alone. */
export function intakeKey({ key, code, altKey, ctrlKey, metaKey, isComposing }: Pressed): IntakeKey {
  if (isComposing) return null;
  if (ctrlKey || metaKey) return key === 'Enter' && !altKey ? 'send' : null;
  if (!altKey) return null;
  // By place on the keyboard: with Alt some layouts give other characters.
  if (code === 'KeyN') return 'next';
  const focus = /^Digit[1-4]$/.test(code) ? places[Number(code.slice(5)) - 1] : undefined;
  return focus === undefined ? null : { focus };
}

/** A call by keys alone: to each part of the screen, sending, and the next call. */
export function useIntakeKeys(next: () => void): void {
  const latest = useRef(next);
  latest.current = next;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wish = document.querySelector('dialog[open]') === null ? intakeKey(event) : null;
      if (wish === null) return;
      event.preventDefault();
      if (wish === 'next') latest.current();
      else if (wish === 'send') document.querySelector<HTMLFormElement>('form.report')?.requestSubmit();
      else focusIn(wish.focus);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** The control of that name, or the first one inside where the name is that of a group. */
function focusIn(id: string): void {
  const place = document.getElementById(id);
  const controls = 'input, textarea, select, button';
  const control = place?.matches(controls) ? place : place?.querySelector<HTMLElement>(controls);
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
}
