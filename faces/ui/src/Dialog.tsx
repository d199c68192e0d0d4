import { useId, useLayoutEffect, useRef } from 'react';
import { DialogHead, type DialogProps, focusFirst } from './DialogHead.tsx';

interface Props extends DialogProps {
  readonly wide?: boolean;
}

/** A modal on the browser's own dialog: it traps focus, closes on Esc and gives focus back. */
export function Dialog(props: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it leaves the page: a dialog that is taken away open gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    const stop = focusFirst(dialog);
    return () => {
      stop();
      dialog?.close();
    };
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
      <DialogHead id={id} title={props.title} lead={props.lead} onClose={props.onClose} />
      {props.children}
    </dialog>
  );
}
