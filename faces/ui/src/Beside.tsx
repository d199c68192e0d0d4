import type { KeyboardEvent } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { DialogHead, type DialogProps, focusFirst } from './DialogHead.tsx';

/**
 * What an act asks, beside what one must read to decide: never over it, and the page stays usable. It takes the focus,
 * closes on Esc and gives the focus back.
 */
export function Beside(props: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const stop = focusFirst(box.current);
    box.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      stop();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    props.onClose();
  };
  return (
    <dialog open ref={box} className="beside-form" aria-labelledby={id} onKeyDown={leave}>
      <DialogHead id={id} title={props.title} lead={props.lead} onClose={props.onClose} />
      {props.children}
    </dialog>
  );
}
