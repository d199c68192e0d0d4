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

const FIELDS = 'input:not([type=hidden]),select,textarea,footer button';

/**
 * Gives the focus to what people came for: the browser would give it to the button that closes. A form that is still being
 * fetched takes it when it comes, unless somebody has gone elsewhere meanwhile. Answers what stops waiting for it.
 */
export function focusFirst(dialog: HTMLElement | null): () => void {
  if (dialog === null) return () => undefined;
  const take = () => {
    const field = dialog.querySelector<HTMLElement>(FIELDS);
    field?.focus({ preventScroll: true });
    return field !== null;
  };
  if (take()) return () => undefined;
  const rests = document.activeElement;
  const coming = new MutationObserver(() => {
    if (document.activeElement !== rests || take()) coming.disconnect();
  });
  coming.observe(dialog, { childList: true, subtree: true });
  return () => coming.disconnect();
}
