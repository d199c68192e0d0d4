import { Dialog } from '@gridgov/ui/Dialog.tsx';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Something the server told once; it is nowhere else and leaves with the dialog. */
export function SecretDialog(props: {
  readonly title: string;
  readonly lead: string;
  readonly text: string;
  /** How it is drawn; one line to copy by default. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('organisation');
  const id = useId();
  const [copied, setCopied] = useState(false);
  const { title, text, onClose } = props;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog title={title} lead={props.lead} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        {props.children ?? (
          <>
            <label className="vh" htmlFor={id}>
              {title}
            </label>
            <input
              id={id}
              className="in"
              readOnly
              value={text}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
        <footer>
          <button type="submit" className="btn pri">
            {t('secret.kept')}
          </button>
          <button type="button" className="btn" onClick={() => void copy()}>
            {copied ? t('secret.copied') : t('secret.copy')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
