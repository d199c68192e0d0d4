import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * What an act asks, beside what one must read to decide: never over it, and the page stays usable. It takes the focus,
 * closes on Esc and gives the focus back.
 */
export function Beside(props: Props) {
  const words = useUiWords();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current
      ?.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea,footer button')
      ?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
    return () => {
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
      <header>
        <div className="grow">
          <h2 id={id}>{props.title}</h2>
          {props.lead === undefined ? null : <p className="t2">{props.lead}</p>}
        </div>
        <button type="button" className="icb" aria-label={words.close} onClick={props.onClose}>
          <Icon name="cross" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
