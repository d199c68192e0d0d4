import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';

export interface DialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a dialog is about, and the way out of it. */
export function DialogHead(props: Omit<DialogProps, 'children'> & { readonly id: string }) {
  const words = useUiWords();
  return (
    <header>
      <div className="grow">
        <h2 id={props.id}>{props.title}</h2>
        {props.lead === undefined ? null : <p className="t2">{props.lead}</p>}
      </div>
      <button type="button" className="icb" aria-label={words.close} onClick={props.onClose}>
        <Icon name="cross" />
      </button>
    </header>
  );
}

/** What people came for: the browser would focus the button that closes. */
export function firstField(dialog: HTMLElement | null): HTMLElement | null {
  return dialog?.querySelector('input:not([type=hidden]),select,textarea,footer button') ?? null;
}
