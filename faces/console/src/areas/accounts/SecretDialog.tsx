import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Secret } from './queries.ts';

/** A password or token the server told once; it is nowhere else and leaves with the dialog. */
export function SecretDialog(props: {
  readonly kind: 'password' | 'token';
  readonly secret: Secret;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('accounts');
  const id = useId();
  const [copied, setCopied] = useState(false);
  const { name, text } = props.secret;
  const password = props.kind === 'password';
  const title = password ? t('secretTitle', { name }) : t('tokenTitle', { name });
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Dialog title={title} lead={password ? t('secretLead') : t('tokenLead')} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onClose();
        }}
      >
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
        <footer>
          <button type="submit" className="btn pri">
            {t('keep')}
          </button>
          <button type="button" className="btn" onClick={() => void copy()}>
            {copied ? t('copied') : t('copy')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
