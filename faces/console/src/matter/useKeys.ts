import { useEffect, useRef } from 'react';
import type { Keys } from './keys.ts';
import { keyAction, pressOf } from './keys.ts';

/** Answers single keys while `on`; never inside a dialog or a menu. `keys` is a constant; `shift` is held beside the key. */
export function useKeys<Action extends string>(
  on: boolean,
  keys: Keys<Action>,
  act: (action: Action, shift: boolean) => void,
): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('dialog,[role=menu],[role=listbox]'))
        return;
      const action = keyAction(pressOf(event), keys);
      if (action === null) return;
      event.preventDefault();
      latest.current(action, event.shiftKey);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on, keys]);
}
