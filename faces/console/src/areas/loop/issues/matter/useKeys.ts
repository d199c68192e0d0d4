import { useEffect, useRef } from 'react';
import type { KeyAction } from './keys.ts';
import { keyAction, pressOf } from './keys.ts';

/** Answers the queue's single keys while `on`; never inside a dialog or a menu. */
export function useKeys(on: boolean, act: (action: KeyAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('dialog,[role=menu],[role=listbox]'))
        return;
      const action = keyAction(pressOf(event));
      if (action === null) return;
      event.preventDefault();
      latest.current(action);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on]);
}
