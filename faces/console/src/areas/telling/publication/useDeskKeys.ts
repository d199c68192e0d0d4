import { useEffect, useRef } from 'react';
import { useSettings } from '../../../settings.tsx';
import { type DeskKey, deskKey } from './deskKeys.ts';

/** Where somebody writes or chooses, keys are theirs. */
const own = 'input, textarea, select, dialog, [contenteditable="true"], [role=menu], [role=listbox]';

/** Answers the desk's keys while the page is shown, unless they were turned off; tells whether they are on. */
export function useDeskKeys(act: (key: DeskKey) => void): boolean {
  const { keys } = useSettings();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!keys) return;
    const listen = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest(own) !== null;
      const key = busy || document.querySelector('dialog[open]') !== null ? null : deskKey(event);
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [keys]);
  return keys;
}
