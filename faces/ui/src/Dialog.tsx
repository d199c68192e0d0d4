import type { ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A modal on the browser's own dialog: it traps focus, closes on Esc and gives focus back. */
export function Dialog(props: Props) {
  const words = useUiWords();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it leaves the page: a dialog that is taken away open gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    // The browser would focus the close button; people came for the first field.
    dialog?.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea,footer button')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className={`dialog${props.wide === true ? ' wide' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
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
